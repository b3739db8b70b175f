"""The answer to a person: what is left to do is said once it was saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QCheckBox

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.ui.pages.requests.page import RequestsPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, until

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


def test_records_of_the_same_name_are_asked_about_before_they_are_told(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    his = NewClaimant(name="李例", id_no="11010119900307889X", phone="13800001111")
    other = NewClaimant(name="李例", phone="18900002222")
    for person, firm in ((his, "广州例信制衣有限公司"), (other, "深圳市另例餐饮有限公司")):
        case_id = desk.do(RegisterCase(claimants=(person,), employer=firm, cause="03")).value
    desk.do(RecordPersonRequest(name="李例", id_no="11010119900307889X"))
    window.go("requests", None)
    page = window.page("requests")
    assert isinstance(page, RequestsPage)
    until(qtbot, lambda: len(page.rows) == 1)
    click(page, "requests.report")
    until(qtbot, lambda: bool(window.findChildren(PaperWindow)))
    (paper,) = window.findChildren(PaperWindow)
    until(qtbot, lambda: paper.pdf is not None)
    box = find(paper, "paper.by_name", QCheckBox)
    assert box.isVisible()
    assert not box.isChecked()
    assert "2 条" in box.text()
    assert desk.lists.case_file(case_id).case["number"] in box.text()
    alone = paper.pdf

    box.click()
    until(qtbot, lambda: paper.pdf is not None and paper.pdf != alone)
    assert box.isChecked()
    paper.save_to(tmp_path / "answer.pdf")
    until(qtbot, lambda: paper.is_out)

    said = "".join(page.extract_text() for page in PdfReader(tmp_path / "answer.pdf").pages)
    assert "18900002222" in said


def test_where_nothing_is_in_doubt_nothing_is_asked(
    qtbot: QtBot, window: MainWindow, desk: Desk
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

    assert not find(paper, "paper.by_name", QCheckBox).isVisible()
