"""The case as of a day is looked at and nothing more; one field of an entry goes back by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPushButton

from dispute_desk.clock import local_day
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.history.page import HistoryPage
from dispute_desk.ui.steps.all import steps_of
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

FIRM = "广州例信制衣有限公司"
EARLIER = NOW - timedelta(days=10)


def a_case_changed_today(store_file: Path, desk: Desk) -> int:
    """Registered ten days ago, changed today."""
    early = open_desk(store_file, lambda: EARLIER)
    people = (NewClaimant(name="张例"),)
    case_id = early.do(RegisterCase(claimants=people, employer=FIRM, demand="原来的诉求")).value
    early.close()
    desk.do(EditCase(case_id=case_id, changes={"demand": "新的诉求", "street": "例街"}))
    return int(case_id)


def opened(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    return page


def shown(page: CaseFilePage) -> dict[str, Any]:
    assert page.view is not None
    return page.view.file.case


def steps(page: CaseFilePage) -> int:
    assert page.view is not None
    return len(steps_of(page.view))


def test_the_case_of_a_day_is_shown_without_any_step_and_left_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path
) -> None:
    page = opened(qtbot, window, a_case_changed_today(store_file, desk))
    assert steps(page) > 0

    click(page, "case_file.history.past")
    find(page, "case_file.past.day", QLineEdit).setText(f"{EARLIER:%Y-%m-%d}")
    click(page, "case_file.past.show")

    until(qtbot, lambda: shown(page)["demand"] == "原来的诉求")
    assert steps(page) == 0
    assert not page.facts.edit_button.isVisible()
    assert f"{EARLIER:%Y-%m-%d}" in page.past.words.text()
    click(page, "case_file.past.back")
    until(qtbot, lambda: shown(page)["demand"] == "新的诉求")
    assert not page.past.isVisible()


def test_what_was_entered_later_about_days_up_to_then_is_told(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path
) -> None:
    case_id = a_case_changed_today(store_file, desk)
    day = local_day(EARLIER)
    cause = desk.profile.causes[0].code
    desk.do(AcceptCase(case_id=case_id, cause=cause, occurred_on=day))
    desk.do(AddNote(case_id=case_id, text="电话约谈（例）"))
    page = opened(qtbot, window, case_id)
    assert page.past.later.isHidden()

    click(page, "case_file.history.past")
    find(page, "case_file.past.day", QLineEdit).setText(f"{day:%Y-%m-%d}")
    click(page, "case_file.past.show")

    until(qtbot, lambda: not page.past.later.isHidden())
    assert f"补记、下面看不到的有 1 条：{day} 已受理。" in page.past.later.text()
    click(page, "case_file.past.back")
    until(qtbot, page.past.later.isHidden)


def test_a_day_before_the_case_is_told_in_a_sentence(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path
) -> None:
    page = opened(qtbot, window, a_case_changed_today(store_file, desk))
    click(page, "case_file.history.past")
    find(page, "case_file.past.day", QLineEdit).setText("2026-01-01")

    click(page, "case_file.past.show")

    until(qtbot, lambda: "2026-01-01" in page.past.words.text())
    assert shown(page)["demand"] == "新的诉求"


def test_a_day_to_come_is_asked_for_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path
) -> None:
    page = opened(qtbot, window, a_case_changed_today(store_file, desk))
    click(page, "case_file.history.past")
    find(page, "case_file.past.day", QLineEdit).setText("2027-01-01")

    click(page, "case_file.past.show")

    assert page.past.day is None


def test_one_field_of_an_entry_is_restored(
    qtbot: QtBot, window: MainWindow, desk: Desk, store_file: Path
) -> None:
    case_id = a_case_changed_today(store_file, desk)
    window.go("history")
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    until(qtbot, lambda: page.fields.model().rowCount() == 3)
    rows = [page.fields.model().index(row, 0).data() for row in range(3)]
    assert rows[0] == "案件"  # which record it is, once above its fields

    page.fields.setCurrentIndex(page.fields.model().index(rows.index("诉求"), 1))
    button = find(page, "history.restore", QPushButton)
    assert button.isVisible()
    button.setFocus()
    button.click()

    until(qtbot, lambda: desk.lists.case_file(case_id).case["demand"] == "原来的诉求")
    until(qtbot, button.isHidden)
    assert page.isAncestorOf(window.focusWidget())
    assert desk.lists.case_file(case_id).case["street"] == "例街"
