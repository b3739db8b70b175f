"""The calculator through the real window: typed, pasted, explained, its rules switched."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from dispute_desk.domain.months import Month
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.calculator.wages import PAID_BASE, TO, WAGE
from tests.ui.calculator_hands import (
    a_case,
    opened,
    put,
    text,
    unfolded,
    wage,
)
from tests.ui.hands import (
    choose,
    click,
    cut_off,
    find,
    form,
    press,
    type_in,
    until,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_three_fields_give_a_rough_total_at_once(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = opened(qtbot, window, a_case(desk, "张例"))
    assert not page.full.isVisible()

    type_in(page, "calculator.rough.wage", "8200")
    type_in(page, "calculator.rough.from", "2021-01")
    type_in(page, "calculator.rough.to", "2021-02")
    until(qtbot, lambda: page.rough is not None)

    told = text(page, "calculator.rough.result")
    assert page.rough is not None
    assert page.rough.totals.employee == 2 * (65600 + 16400 + 1640)
    assert "本金合计" in told
    assert "测算，非税务机关核定" in text(page, "calculator.pack")


def test_what_the_tax_office_assessed_is_recorded_with_document_and_day(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例")
    page = opened(qtbot, window, case_id)

    type_in(page, "calculator.assessed.amount", "12000")
    click(page, "calculator.assessed.record")
    step = form(qtbot, "step.tax_order")
    assert step.entries["kind"].read() == "assessment"  # type: ignore[attr-defined]
    type_in(step, "step.tax_order.number", "No-7")
    click(step, "step.tax_order.save")

    until(qtbot, lambda: bool(desk.lists.case_file(case_id).beside["tax_order"]))
    (order,) = desk.lists.case_file(case_id).beside["tax_order"]
    assert order["fen"] == 12_000_00
    assert desk.lists.case_file(case_id).sums["assessed"] == 12_000_00
    desk.undo(desk.lists.last_seq())
    assert desk.lists.case_file(case_id).sums["assessed"] == 0
    desk.undo(desk.lists.last_seq())
    until(qtbot, lambda: "12,000.00" in text(page, "calculator.assessed.known"))


def test_the_workers_of_the_case_are_there_and_a_wage_is_counted_while_typing(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", "李例"))
    sheet = page.full.sheet
    assert [sheet.text(row, 0) for row in (0, 1)] == ["张例", "李例"]
    assert sheet.text(0, 1) == "2021-01"
    assert find(window, "calculator.save", QPushButton).isVisible()

    wage(qtbot, page, 0, "8200")

    assert page.live is not None
    assert page.live.results[0].totals.employee == 6 * (65600 + 16400 + 1640)
    assert sheet.text(0, 5) != ""
    assert "单位" in text(page, "calculator.sums")
    assert "不完整" in text(page, "calculator.lacks")
    wage(qtbot, page, 1, "8200")
    assert page.live.is_complete
    lacks = text(page, "calculator.lacks")
    assert "不完整" not in lacks
    assert "没有登记险种的按五险测算" in lacks


def test_wages_are_filled_down_pasted_and_taken_back_by_keys(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", "李例", "王例"))
    grid, column = page.full.grid, page.full.sheet.place[WAGE]
    wage(qtbot, page, 0, "8200")
    grid.go_to(0, column)
    for _ in range(2):
        QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    press(grid, Qt.Key.Key_D, ctrl=True)
    until(qtbot, lambda: page.live is not None and page.live.is_complete)
    press(grid, Qt.Key.Key_Z, ctrl=True)
    until(qtbot, lambda: page.live is not None and not page.live.is_complete)
    assert page.full.sheet.text(0, column) == "8,200.00"
    last = desk.lists.history(limit=1)[0]
    assert last.command == "RecordEmployerFact"  # Ctrl+Z meant the sheet, not the desk

    QGuiApplication.clipboard().setText("月工资\t已申报基数\n8200\t3803\n9000\t\n7000\t")
    grid.go_to(0, column)
    press(grid, Qt.Key.Key_V, ctrl=True)
    until(qtbot, lambda: page.live is not None and page.live.is_complete)
    assert [page.full.sheet.text(row, column) for row in range(3)] == [
        "8,200.00", "9,000.00", "7,000.00",
    ]  # fmt: skip
    assert page.full.sheet.text(0, column + 1) == "3,803.00"


def test_doubtful_cells_say_why_and_f8_leads_to_them(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    page.full.grid.go_to(0, 0)
    click(page, "calculator.stretch")
    row = page.full.grid.currentIndex().row()
    assert page.full.sheet.text(row, 0) == "张例"
    assert page.full.sheet.rows[row].worker_id == page.full.sheet.rows[0].worker_id

    put(qtbot, page, (row, 1), "2021-06")
    page.full.grid.go_to(0, 0)
    press(page.full.grid, Qt.Key.Key_F8)

    assert page.full.grid.currentIndex().row() == row
    assert "重叠" in page.full.grid.rows.told_of(row, 1)
    put(qtbot, page, (row, 1), "2021-07")
    assert "重叠" not in page.full.grid.rows.told_of(row, 1)
    wage(qtbot, page, row, "9000")
    assert page.live is not None
    assert len(page.live.results) == 1
    assert page.live.results[0].claim.workers[0].months[-1].wage == 9000_00


def test_a_pasted_name_is_the_worker_of_the_case(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    grid, row = page.full.grid, page.full.sheet.first_empty()
    QGuiApplication.clipboard().setText("张例\t2021-07\t2021-08\t9000")
    grid.go_to(row, 0)

    press(grid, Qt.Key.Key_V, ctrl=True)

    until(qtbot, lambda: page.live is not None and len(page.full.sheet.counted()) == 1)
    assert [one[0] for one in page.full.order] == [page.full.sheet.rows[0].worker_id]
    assert grid.rows.told_of(row, 0) == ""
    until(qtbot, find(window, "calculator.save", QPushButton).isEnabled)


def test_pasted_lines_find_their_worker_in_any_order(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", "李例"))
    grid, sheet = page.full.grid, page.full.sheet
    lines = ("李例\t2021-01\t2021-06\t9700", "张例\t2021-01\t2021-06\t8300", "王例\t\t\t7000")
    QGuiApplication.clipboard().setText("\n".join(lines))
    grid.go_to(0, 0)

    press(grid, Qt.Key.Key_V, ctrl=True)

    column = sheet.place[WAGE]
    told = [(sheet.text(row, 0), sheet.text(row, column)) for row in range(3)]
    assert told == [("张例", "8,300.00"), ("李例", "9,700.00"), ("王例", "7,000.00")]


def test_a_row_that_is_not_computed_makes_the_total_incomplete_and_is_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk, "张例")
    page = unfolded(qtbot, window, case_id)
    wage(qtbot, page, 0, "8200")
    click(page, "calculator.stretch")
    row = page.full.grid.currentIndex().row()
    put(qtbot, page, (row, 1), "2021-05")
    put(qtbot, page, (row, 2), "2021-08")
    wage(qtbot, page, row, "9000")
    assert f"第 {row + 1} 行没有算进去" in text(page, "calculator.lacks")
    assert find(page, "calculator.lacks", QLabel).isVisible()

    click(window, "calculator.save")
    until(qtbot, lambda: "再按一次" in page.bar.text())
    assert not desk.lists.case_file(case_id).beside["calculation"]
    click(window, "calculator.save")

    until(qtbot, lambda: bool(desk.lists.case_file(case_id).beside["calculation"]))


def test_a_calculation_taken_back_can_be_kept_again(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    save = find(window, "calculator.save", QPushButton)
    save.click()
    until(qtbot, lambda: page.keeping.saved is not None and not save.isEnabled())
    assert page.view is not None
    until(qtbot, lambda: page.view is not None and bool(page.view.file.beside["calculation"]))

    desk.undo(desk.lists.last_seq())

    until(qtbot, save.isEnabled)


def test_what_was_computed_and_is_to_be_looked_at_is_said_at_its_cell(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    declared, to = page.full.sheet.place[PAID_BASE], page.full.sheet.place[TO]
    wage(qtbot, page, 0, "8200")
    assert "多缴" not in page.full.grid.rows.told_of(0, declared)

    put(qtbot, page, (0, declared), "9000")
    until(qtbot, lambda: "多缴" in page.full.grid.rows.told_of(0, declared))
    put(qtbot, page, (0, declared), "3803")
    until(qtbot, lambda: "多缴" not in page.full.grid.rows.told_of(0, declared))

    page.rules.paid_on = date(2021, 3, 31)
    page.full.rules.changed.emit()
    until(qtbot, lambda: "2021-03-31" in page.full.grid.rows.told_of(0, to))


def test_a_figure_is_explained_with_its_rows_by_space_and_by_click(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", last=Month(2022, 3)))
    wage(qtbot, page, 0, "8200")
    table = page.full.months
    row = table.rows.place_of_month("2021-02")
    assert row is not None
    table.setFocus()
    table.setCurrentIndex(table.rows.index(row, 0))

    press(table, Qt.Key.Key_Space)

    assert "养老 单位 2021-02" in text(page, "calculator.trace.heading")
    assert "8,200.00 × 14%" in text(page, "calculator.trace.text")
    contested = table.rows.place_of_month("2022-03")
    assert contested is not None
    index = table.rows.index(contested, 0)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    told = text(page, "calculator.trace.text")
    assert "粤人社发〔2022〕8号" in told
    assert "另一种读法（gz-pen-er-202201-x）：应缴 1,148.00 元" in told


def test_a_month_without_figures_is_amber_and_says_what_lacks(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", last=Month(2026, 2)))
    wage(qtbot, page, 0, "8200")
    rows = page.full.months.rows
    at = rows.place_of_month("2026-01")
    assert at is not None

    assert rows.text(at, 2) == "缺"
    assert rows.text(at, 0) != "缺"
    page.full.months.asked.emit(at, 2)
    assert "2026-01" in text(page, "calculator.trace.text")
    assert "上下限" in text(page, "calculator.trace.text")
    assert "不完整" in text(page, "calculator.lacks")
    assert "2026-01—2026-02" in text(page, "calculator.lacks")


def test_an_employer_without_facts_is_named_and_the_button_leads_to_its_record(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", facts=False))
    wage(qtbot, page, 0, "8200")
    rows = page.full.months.rows
    injury = next(n for n in range(rows.columnCount()) if "工伤" in rows.title(0, n))
    page.full.months.asked.emit(0, injury)
    assert "工伤行业风险类别" in text(page, "calculator.trace.text")

    click(page, "calculator.to_rules")
    assert "失业保险费率档次" in text(page, "calculator.rules.facts")
    page.full.months.asked.emit(0, injury)
    click(page, "calculator.trace.lead")

    until(qtbot, lambda: window.current == "employer_file")


def test_a_rule_is_switched_with_its_basis_in_sight(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    wage(qtbot, page, 0, "8200")
    assert page.live is not None
    before = page.live.totals.late_fee
    click(page, "calculator.to_rules")

    box = find(page, "calculator.rules.late_fee.day_count", QComboBox)
    choose(page, box.objectName(), "second_month_first_prev_day")

    until(qtbot, lambda: page.live is not None and page.live.totals.late_fee < before)
    word = find(page, "calculator.rules.late_fee.cap.word", QLabel)
    assert "行政强制法第四十五条" in word.text()


@pytest.mark.parametrize("full", [False, True])
def test_nothing_is_cut_off_on_a_small_screen(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    full: bool,  # noqa: FBT001 - both looks
) -> None:
    page = opened(qtbot, window, a_case(desk, "张例", last=Month(2026, 2)))
    page.unfold(on=full)
    if full:
        wage(qtbot, page, 0, "8200")
    window.resize(1366, 728)
    until(qtbot, lambda: not page.place.jobs.is_busy)

    assert cut_off(window) == []


def test_the_rules_are_as_wide_as_their_pane_in_english(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    use_language("en")
    try:
        page = unfolded(qtbot, window, a_case(desk, "张例", facts=False))
        page.full.show_rules(on=True)
        rules = page.full.rules
        until(qtbot, rules.isVisible)
        sheet = rules.widget()
        assert sheet is not None
        assert sheet.width() == rules.viewport().width()
    finally:
        use_language("zh")
