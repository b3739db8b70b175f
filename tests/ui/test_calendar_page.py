"""The calendar page: days with what they hold, by keyboard, in the real window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.ui.pages.calendar.page import CalendarPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, press, until
from tests.ui.test_mediation_journey import TODAY, a_case

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> CalendarPage:
    desk.do(PlanAppointment(case_id=a_case(desk), on=TODAY, starts="9:30", place="第一调解室"))
    window.activateWindow()
    window.go("today")
    wait_until_quiet(window)
    click(window, "today.calendar")
    wait_until_quiet(window)
    found = window.page("calendar")
    assert isinstance(found, CalendarPage)
    return found


def test_the_month_shows_today_and_enter_opens_the_case(
    qtbot: QtBot, window: MainWindow, page: CalendarPage
) -> None:
    assert find(page, "calendar.title", QLabel).text() == "2026-11"
    assert page.grid.day() == TODAY
    assert "09:30" in page.list.item(0).text()
    assert "李䶮" in str(page.grid.days.data(page.grid.days.cell(TODAY)))

    press(page.grid, Qt.Key.Key_Return)
    press(page.list, Qt.Key.Key_Return)

    until(qtbot, lambda: window.current == "case_file")


def test_pages_turn_by_month_and_week(page: CalendarPage, window: MainWindow) -> None:
    press(page.grid, Qt.Key.Key_PageDown)
    wait_until_quiet(window)
    assert page.title.text() == "2026-12"
    assert find(page, "calendar.nothing", QLabel).text()
    page.go_today()
    click(page, "calendar.span.week")
    wait_until_quiet(window)
    assert page.title.text() == "2026-11-16 – 2026-11-22"
    assert page.grid.days.rowCount() == 1
    press(page.grid, Qt.Key.Key_PageUp)
    wait_until_quiet(window)
    assert page.grid.days.first == date(2026, 11, 9)


def test_what_is_shown_is_written(qtbot: QtBot, page: CalendarPage, tmp_path: Path) -> None:
    path = tmp_path / "日历.ics"

    page.write(path)

    until(qtbot, path.exists)
    assert "SUMMARY:调解会" in path.read_text("utf-8")


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, page: CalendarPage, tmp_path: Path
) -> None:
    page.write(tmp_path / "没有的文件夹" / "日历.ics")

    until(qtbot, page.bar.isVisible)
