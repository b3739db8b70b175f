"""The hand-led way of two people: from the amber cell to the drafts, the second look, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import RowState
from dispute_desk.ui.pages.policy.page import PolicyPage
from dispute_desk.ui.pages.policy.year import YearForm
from dispute_desk.ui.pages.today.page import TodayPage
from tests.services.policy_station import a_second, confirmed, medical
from tests.ui.calculator_hands import a_case, unfolded, wage
from tests.ui.hands import click, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.calculator.page import CalculatorPage

FIRST = "林例"
SECOND = "周二例"


def sit_down(qtbot: QtBot, window: MainWindow, desk: Desk, name: str) -> None:
    row = next(one for one in desk.lists.people() if one.name == name)
    window.seating.sit_down(row)
    until(qtbot, lambda: window.place.person == name and not window.place.jobs.is_busy)


def policy_page(qtbot: QtBot, window: MainWindow) -> PolicyPage:
    until(qtbot, lambda: window.current == "policy")
    page = window.page("policy")
    assert isinstance(page, PolicyPage)
    until(qtbot, lambda: page.sheet is not None and not page.place.jobs.is_busy)
    return page


def today_page(qtbot: QtBot, window: MainWindow) -> TodayPage:
    window.go("today")
    page = window.page("today")
    assert isinstance(page, TodayPage)
    until(qtbot, lambda: not page.place.jobs.is_busy)
    return page


def amber(page: CalculatorPage, month: str) -> None:
    """Ask what the cell of the medical insurance lacks."""
    rows = page.full.months.rows
    at = rows.place_of_month(month)
    assert at is not None
    assert rows.text(at, 2) == "缺"
    page.full.months.asked.emit(at, 2)


def test_two_people_are_led_from_the_amber_cell_and_back_to_a_whole_total(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例", last=Month(2026, 2))
    a_second(desk)
    page = unfolded(qtbot, window, case_id)
    wage(qtbot, page, 0, "8200")
    amber(page, "2026-02")

    click(page, "calculator.trace.lead")
    policy = policy_page(qtbot, window)
    assert policy.strip.place() == (Insurance.MEDICAL, Month(2026, 2))
    click(policy, "policy.gap.act")
    year = form(qtbot, "small.policy_year")
    assert isinstance(year, YearForm)
    type_in(year, "small.policy_year.average", "10532.17")
    type_in(year, "small.policy_year.document_no", "穗医保例〔2026〕1号")
    type_in(year, "small.policy_year.reason", "新年度公布")
    press(year, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: "等另一位核对文件后确认" in policy.gap_bar.words.text())

    # the first person's Today asks for nothing more, the second one's does
    today = today_page(qtbot, window)
    assert not today.figures.isVisible()
    sit_down(qtbot, window, desk, SECOND)
    until(qtbot, today.figures.isVisible)
    assert f"{FIRST} 录入的" in today.figures.words.text()
    click(today, "today.figures.act")
    asked = form(qtbot, "small.policy_confirm")
    type_in(asked, "small.policy_confirm.reason", "已与原件逐项核对")
    press(asked, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: {one.state for one in desk.lists.policy_rows()} == {RowState.CONFIRMED})
    assert {(one.confirmed_by, one.alone) for one in desk.lists.policy_rows()} == {(SECOND, False)}
    assert not today_page(qtbot, window).figures.isVisible()

    # back in the calculation what was typed stands there, and the month can be computed
    sit_down(qtbot, window, desk, FIRST)
    window.go("calculator")
    rows = page.full.months.rows
    until(qtbot, lambda: rows.text(rows.place_of_month("2026-02") or 0, 2) != "缺")
    assert page.live is not None
    assert not any(one.insurance is Insurance.MEDICAL for one in page.live.missing)


def test_today_leads_to_the_first_gap_an_open_case_runs_into(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    assert not today_page(qtbot, window).figures.isVisible()
    a_case(desk, "张例", last=Month(2026, 2))

    today = today_page(qtbot, window)
    until(qtbot, today.figures.isVisible)
    assert "2026-01 起还没有医疗保险、生育保险的参数，1 件在办案件" in today.figures.words.text()
    click(today, "today.figures.act")

    year = form(qtbot, "small.policy_year")
    assert isinstance(year, YearForm)
    assert year.gap is not None
    assert year.gap.first == Month(2026, 1)


def test_who_may_not_add_figures_is_told_who_may(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    a_second(desk)
    until(qtbot, lambda: window.place.seat is not None and not window.place.jobs.is_busy)
    window.place.rights = frozenset({"see_cases"})
    window.go("policy")
    policy = policy_page(qtbot, window)

    assert policy.gap_bar.isVisible()
    until(qtbot, lambda: "请由有权限的人补录" in policy.gap_bar.words.text())
    assert SECOND in policy.gap_bar.words.text()
    assert not policy.gap_bar.act.isVisible()
    assert not today_page(qtbot, window).figures.isVisible()


def test_figures_confirmed_while_the_calculator_is_seen_are_counted_at_once(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", last=Month(2026, 2)))
    wage(qtbot, page, 0, "8200")
    amber(page, "2026-01")

    confirmed(desk, medical())
    page.changed(frozenset({"policy_row"}))

    rows = page.full.months.rows
    until(qtbot, lambda: rows.text(rows.place_of_month("2026-01") or 0, 2) != "缺")
    assert page.full.sheet.text(0, 3) == "8,200.00"


def test_the_foot_of_the_window_says_how_far_the_figures_go(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    shown = window.status.figures
    until(qtbot, lambda: shown.text() == "参数至 2025-12")
    assert shown.property("tone") == "danger"

    maternity = replace(medical(), insurance=Insurance.MATERNITY)
    confirmed(desk, medical(), maternity)
    window.place.jobs.changed.emit(frozenset({"policy_row"}))

    until(qtbot, lambda: shown.text() == "参数至 2026-06")
