"""The answer to a person: what is left to do is said once it was saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.ui.pages.requests.page import RequestsPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.mark.parametrize("saved", [False, True])
def test_what_is_left_to_do_is_said_only_after_it_went_out(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path, *, saved: bool
) -> None:
    desk.do(RecordPersonRequest(name="李例", id_no="11010119900307889X"))
    window.go("requests", None)
    page = window.page("requests")
    assert isinstance(page, RequestsPage)
    until(qtbot, lambda: len(page.rows) == 1)
    click(page, "requests.report")
    until(qtbot, lambda: bool(window.findChildren(PaperWindow)))
    (paper,) = window.findChildren(PaperWindow)
    until(qtbot, lambda: paper.pdf is not None)
    if saved:
        paper.save_to(tmp_path / "answer.pdf")
        until(qtbot, lambda: paper.is_out)

    paper.reject()
    wait_until_quiet(window)

    assert ("记录答复" in page.bar.text()) == saved
