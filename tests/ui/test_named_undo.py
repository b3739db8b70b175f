"""After Ctrl+Z the desk says what it took back, on whatever page one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.editing import AddNote
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


def toast(window: MainWindow) -> str:
    assert window.toast is not None
    return window.toast.text()


def test_the_act_that_was_taken_back_and_done_again_is_named(
    desk: Desk, window: MainWindow
) -> None:
    desk.do(AddNote(case_id=1, text="已告知单位"))
    window.go("employers")
    wait_until_quiet(window)

    for verb, told in (("edit.undo", "已撤销"), ("edit.redo", "已重做"), ("edit.undo", "已撤销")):
        window.place.verbs.run(verb)
        wait_until_quiet(window)
        assert toast(window).startswith(f"{told}：记录沟通 · 云社调〔2026〕1号")


def test_what_was_done_to_many_is_named_with_its_count(desk: Desk, window: MainWindow) -> None:
    ids = tuple(desk.lists.case_ids(CaseQuery()))
    desk.do(AssignCase(case_ids=ids, handler_id=2))
    window.go("employers")
    wait_until_quiet(window)

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)

    assert toast(window).startswith("已撤销：指定承办人 · 云社调〔2026〕6号 等 6 件")
