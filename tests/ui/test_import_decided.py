"""What is decided on the workbench of an import, and what follows: questions, sheets, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMessageBox,
    QRadioButton,
)

from dispute_desk.domain.ledger import Bin, Place
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import HEADER, MADE, ROWS, SHEET, bins, press, shown, told, type_at, words
from tests.ui.hands import click, find, type_in
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


@pytest.fixture
def small(page: ImportingPage, window: MainWindow, tmp_path: Path) -> ImportingPage:
    """A small ledger on the bench: two cases, one row that is rejected."""
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")
    shown(window, ledger)
    return page


def test_the_question_of_units_is_answered_once_and_can_be_answered_anew(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    before = told(page).amount_fen
    first = find(page, "importing.question.0.0", QRadioButton)
    assert first.text() == "万元（建议）"
    assert QApplication.focusWidget() is first
    assert page.bench.questions.heading.text.text() == "还要确认 1 项"

    click(page, "importing.question.0.1")
    wait_until_quiet(window)
    assert told(page).amount_fen != before
    assert page.bench.questions.heading.text.text() == "已确认 1 项"
    assert find(page, "importing.question.0.1", QRadioButton).isChecked()
    assert page.foot.go.text() == "下一步：核对 116 件新案件"

    click(page, "importing.question.0.0")
    wait_until_quiet(window)
    assert told(page).amount_fen == before


def test_every_rejected_date_of_a_ledger_is_mended_by_f8_and_typing(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    cases = len(told(page).reading.cases)
    cause = page.bench.causes.chosen()
    assert cause is not None
    assert cause.stops
    for problem in cause.problems:
        page.bench.go_to_problem(problem)
        assert problem.column is not None
        type_at(page, problem.place.row, problem.column, "2024-05-06")
    wait_until_quiet(window)

    assert len(told(page).reading.cases) == cases + len(cause.problems)
    assert page.foot.decided.text() == f"已改 {len(cause.problems)} 处"


def test_the_colours_of_a_large_ledger_are_confirmed_at_one_stroke(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p06_large_3000.xlsx")
    asked = told(page).reading.questions
    assert len(asked) > 1

    click(page, "importing.questions.all")
    wait_until_quiet(window)

    assert not told(page).reading.questions
    assert {one.id for one in told(page).reading.answered} == {one.id for one in asked}
    assert page.foot.go.text() == "下一步：核对 3,000 件新案件"


def test_merged_blocks_stand_together_and_hidden_rows_say_so(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p02_group_blocks.xlsx")
    view = page.bench.pane.view
    assert view.rowSpan(2, 0) == 2
    assert "职工" in bins(page).values()

    shown(window, MADE / "p06_large_3000.xlsx")
    model = page.bench.pane.model
    page.bench.pane.view.go_to(780, 0)
    wait_until_quiet(window)
    hidden = [row for row in range(600, 800) if model.is_hidden(row)]
    assert hidden
    assert "隐藏" in model.hint(hidden[0], 0)


def test_a_sheet_is_used_otherwise_and_the_others_are_a_key_away(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p01_monthly_2023.xlsx")
    pane, cases = page.bench.pane, len(told(page).reading.cases)
    pane.view.setFocus()
    first = pane.tabs.current()
    press(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pane.tabs.current() != first
    press(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    acts = {act.objectName(): act for act in pane.tabs.role_menu().actions()}
    assert acts["importing.role.cases"].isChecked()
    acts["importing.role.other"].trigger()
    wait_until_quiet(window)

    assert pane.tabs.current() == first
    assert len(told(page).reading.cases) < cases
    assert "其他" in pane.tabs.role.text()


def test_headings_may_begin_in_another_row(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    ledger = tmp_path / "两行标题.csv"
    rows = ("张三,李四,王五,赵六,钱七", "2024-01-01,甲公司,丁例,1,调解成功", *ROWS[1:4])
    ledger.write_text("\n".join(rows), encoding="utf-8")
    shown(window, ledger)
    page.bench.pane.view.go_to(2, 0)
    menu = page.bench.pane.menu()
    act = next(one for one in menu.actions() if one.objectName() == "importing.cell.headings")
    act.trigger()
    wait_until_quiet(window)

    assert page.bench.pane.model.drawn.header_row == 3
    assert len(told(page).reading.cases) == 2


def test_letters_of_an_input_method_open_the_cell(window: MainWindow, small: ImportingPage) -> None:
    view = small.bench.pane.view
    view.setFocus()
    view.go_to(2, 1)
    type_in(small, "importing.sheet", "例甲公司")
    press(small, Qt.Key.Key_Return)
    wait_until_quiet(window)

    assert words(small, 3, 1) == "例甲公司"
    assert told(small).reading.cases[0].employer == "例甲公司"


def test_the_whole_number_is_seen_only_where_it_is_typed(small: ImportingPage) -> None:
    view = small.bench.pane.view
    view.setFocus()
    view.go_to(2, 3)
    assert words(small, 3, 3) == "110105********002X"
    press(small, Qt.Key.Key_F2)

    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "11010519491231002X"
    QTest.keyClick(line, Qt.Key.Key_Escape)


def test_another_file_asks_before_decisions_go(
    window: MainWindow, small: ImportingPage, tmp_path: Path
) -> None:
    type_at(small, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    other = tmp_path / "另一个.csv"
    other.write_text(f"{HEADER}\n2024-05-01,另一公司,王例,,,1,,调解成功,", encoding="utf-8")
    small.read(other)
    box = find(small, "giving_up", QMessageBox)
    assert small.heading() == "导入台账：小台账.csv"
    click(box, "giving_up.leave")
    wait_until_quiet(window)

    assert small.heading() == "导入台账：另一个.csv"
    assert small.steps.count == 0
    assert words(small, 2, 1) == "另一公司"


def test_a_row_of_the_list_leads_to_its_place_in_the_sheet(
    window: MainWindow, small: ImportingPage
) -> None:
    pane = small.bench.pane
    click(small, "importing.switch")
    wait_until_quiet(window)
    number = next(
        pane.lines.model.id_at(row)
        for row in range(pane.lines.model.rowCount())
        if pane.lines.model.index(row, 1).data() == "4"
    )
    assert number is not None
    pane.lines.table.opened.emit(number)

    assert pane.place() == (SHEET, 4, 0)
    assert pane.view.isVisible()


def test_the_next_row_of_a_kind_is_a_click_away(small: ImportingPage) -> None:
    pane = small.bench.pane
    click(small, "importing.legend.rejected")
    assert pane.place()[1] == 5
    click(small, "importing.legend.case")
    assert pane.place()[1] == 3
    assert told(small).drawing.sheets[SHEET].lines[3].into is Bin.CASE


def test_a_decision_on_its_way_keeps_the_button_shut(
    window: MainWindow, small: ImportingPage
) -> None:
    small.steps.leave_out([Place(SHEET, 3)], out=True)
    assert not small.foot.go.isEnabled()
    wait_until_quiet(window)
    assert small.foot.go.isEnabled()
    assert small.foot.go.text() == "下一步：核对 1 件新案件"


def test_every_control_of_the_bench_has_a_name(window: MainWindow, page: ImportingPage) -> None:
    shown(window, MADE / "p06_large_3000.xlsx")
    assert nameless(page) == []
