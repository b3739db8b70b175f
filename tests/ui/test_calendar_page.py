"""The calendar page: days with what they hold, by keyboard, in the real window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from dispute_desk.domain.planned import PlannedKind
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.calendar_days import STEP
from dispute_desk.ui.pages.calendar.days import DayLine, broken, fitting
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


def test_rest_days_and_worked_weekends_are_marked(page: CalendarPage, window: MainWindow) -> None:
    page.visited(date(2026, 10, 1))
    wait_until_quiet(window)
    days = page.grid.days

    assert "休 国庆节" in str(days.data(days.cell(date(2026, 10, 1))))
    assert "班 调休上班" in str(days.data(days.cell(date(2026, 10, 10))))
    assert str(days.data(days.cell(date(2026, 10, 17)))).endswith("周六 休")
    assert days.mark(date(2026, 10, 14)).corner == ""
    assert page.estimate.text() == ""
    assert "国庆节" in page.day_title.text()


def test_a_year_without_a_notice_is_marked_as_estimated(
    page: CalendarPage, window: MainWindow
) -> None:
    page.visited(date(2027, 10, 1))
    wait_until_quiet(window)
    days = page.grid.days

    assert page.estimate.text() == "2027 年的放假安排还没有，休息日按估算"
    assert "按估算" in str(days.data(days.cell(date(2027, 10, 1))))
    assert "休 按估算" in str(days.data(days.cell(date(2027, 10, 2))))
    page.visited(date(2026, 12, 1))
    wait_until_quiet(window)
    assert page.estimate.text().startswith("2027 年"), "the first days of January are seen"
    assert not days.mark(date(2026, 12, 31)).is_estimate, "a Thursday no notice has given off"
    assert days.mark(date(2027, 1, 1)).is_estimate


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


def test_the_cell_of_a_week_breaks_a_row_in_two_and_counts_what_finds_no_room() -> None:
    lines = [DayLine(f"● 9:{n:02d} 李例 调解会", "accent", "") for n in range(5)]

    def halves(text: str) -> list[str]:
        return [text[:6], text[6:]]

    written, left = fitting(lines, 7, halves)

    assert [text for text, _ in written] == [part for n in range(3) for part in halves(lines[n][0])]
    assert left == 2
    assert fitting(lines, 10, halves)[1] == 0
    assert fitting(lines, 0, halves) == ([], 5)


def test_long_rows_break_at_a_blank_and_end_in_dots(qapp: QApplication) -> None:
    measure = QFontMetrics(qapp.font())
    width = measure.horizontalAdvance("▲ 李例梅 调解期")

    parts = broken("▲ 李例梅 调解期限届满到期提醒要写得很长", measure=measure, width=width, most=2)

    assert parts[0] == "▲ 李例梅"
    assert parts[1].endswith("…")
    assert all(measure.horizontalAdvance(part) <= width for part in parts)
    assert broken("短", measure=measure, width=width, most=2) == ["短"]
    assert broken("长" * 40, measure=measure, width=1, most=2)[0] == "长"


def test_pointing_at_a_day_tells_the_whole_sentence(page: CalendarPage) -> None:
    days = page.grid.days

    told = str(days.data(days.cell(TODAY), Qt.ItemDataRole.ToolTipRole))

    assert "第一调解室" in told
    assert "广州" in told


def test_the_clocks_of_many_cases_come_in_steps_and_leaving_ends_it(
    window: MainWindow, page: CalendarPage, desk: Desk
) -> None:
    for _ in range(3 * STEP):
        a_case(desk)
    told: list[str] = []
    page.told.connect(told.append)

    page.turn(1)
    wait_until_quiet(window)

    assert [words for words in told if "还有" in words]
    assert "还有" not in told[-1]
    assert page.export.isEnabled()
    whole = len({row.case_id for row in page.rows if row.kind is PlannedKind.CLOCK})
    assert whole == 3 * STEP + 1

    page.visited()
    window.go("today")
    assert not page.reckoning.is_running
    wait_until_quiet(window)
    begun = len(told)
    wait_until_quiet(window)
    assert len(told) == begun


def test_a_day_is_called_free_only_once_everything_has_come(
    qtbot: QtBot, page: CalendarPage
) -> None:
    page.visited(date(2027, 3, 1))
    page.grid.choose(date(2027, 3, 1))
    assert page.nothing.text() == "正在读取…"

    until(qtbot, lambda: page.nothing.text() == "这一天没有安排，也没有到期的期限。")
