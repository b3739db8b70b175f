"""The workbench of an import: the sheet with our reading on it, put right in place, asked once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMessageBox,
    QRadioButton,
)

from dispute_desk.domain.ledger import Bin, Place
from dispute_desk.ui.pages.importing.field_menu import FieldMenu
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.pages.importing.sheet_heads import bin_word
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, type_in
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.importing.work import Understood

MADE = Path(__file__).resolve().parents[1] / "data/ledgers/made"
#: What the one sheet of a text file is called.
SHEET = "csv"
HEADER = "受理日期,单位名称,职工姓名,身份证号,联系电话,涉及金额,补缴金额,处理结果,旁注"
ROWS = (
    "2024年争议台账,,,,,,,,",
    HEADER,
    "2024-03-01,例一公司,张例一,11010519491231002X,13800000000,1200.50,300,调解成功,甲",
    "2024-03-02,例二公司,张例二,110105194912310021,13800000001,800,,办理中,乙",
    "2024-02-31,例三公司,张例三,,,50,,调解成功,丙",
    "合计,,,,,2000.50,300,,",
)


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def shown(window: MainWindow, ledger: Path) -> None:
    window.activateWindow()
    window.go("importing", ledger)
    wait_until_quiet(window)


@pytest.fixture
def small(page: ImportingPage, window: MainWindow, tmp_path: Path) -> ImportingPage:
    """A small ledger on the bench: two cases, one row that is rejected."""
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")
    shown(window, ledger)
    return page


def told(page: ImportingPage) -> Understood:
    assert page._understood is not None
    return page._understood


def words(page: ImportingPage, row: int, column: int) -> str:
    """What a cell of the sheet shows; the row from 1, the column from 0."""
    return str(page.bench.pane.model.index(row - 1, column).data())


def bins(page: ImportingPage) -> dict[int, str]:
    model = page.bench.pane.model
    rows = range(model.rowCount())
    return {
        row + 1: bin_word(model.drawn, row + 1, left_out=model.is_left_out(row))[0] for row in rows
    }


def type_at(page: ImportingPage, row: int, column: int, text: str) -> None:
    """Type a text into a cell as one does in a sheet, and end with Enter."""
    view = page.bench.pane.view
    view.setFocus()
    view.go_to(row - 1, column)
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or view, letter)
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Return)
    QApplication.processEvents()  # what is typed is taken a moment after Enter


def press(page: ImportingPage, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or page
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)


def test_the_sheet_stands_there_as_it_is_with_our_reading_on_it(small: ImportingPage) -> None:
    assert words(small, 3, 1) == "例一公司"
    assert bins(small) == {1: "标题", 2: "表头", 3: "案件", 4: "案件", 5: "退回", 6: "合计"}
    drawn = small.bench.pane.model.drawn
    assert {column: one.field for column, one in drawn.columns.items()} == {
        0: "accept_date",
        1: "employer",
        2: "worker_name",
        3: "id_no",
        4: "phone",
        5: "amount",
        6: "back_paid",
        7: "result",
        8: None,
    }
    assert small.bench.pane.legend.counts() == {
        "case": "案件 2",
        "rejected": "退回 1",
        "structural": "结构行 3",
    }


def test_a_cell_that_is_amiss_says_so_in_its_hint_and_under_the_sheet(small: ImportingPage) -> None:
    pane = small.bench.pane
    hint = str(pane.model.index(4, 0).data(Qt.ItemDataRole.ToolTipRole))

    assert "“2024-02-31”不是一个真实的日期" in hint
    assert pane.model.ground(4, 0) is not None
    assert pane.model.ground(2, 0) is None
    pane.view.go_to(4, 0)
    assert pane.line.text().startswith("A5 受理日期")
    assert "不是一个真实的日期" in pane.line.text()


def test_a_rejected_row_is_put_right_in_place_and_taken_back_and_done_again(
    window: MainWindow, small: ImportingPage
) -> None:
    view = small.bench.pane.view
    view.setFocus()
    press(small, Qt.Key.Key_F8)
    assert small.bench.pane.place() == (SHEET, 5, 0)

    type_at(small, 5, 0, "2024-02-29")
    wait_until_quiet(window)

    assert bins(small)[5] == "案件"
    assert small.foot.words.text().startswith("案件 3 件 · 职工 3 人")
    assert small.foot.decided.text() == "已改 1 处"
    assert "原文：2024-02-31" in small.bench.pane.model.hint(4, 0)
    assert view.currentIndex().row() == 5  # Enter went down, and nothing moved since

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    assert bins(small)[5] == "退回"
    assert words(small, 5, 0) == "2024-02-31"
    window.place.verbs.run("edit.redo")
    wait_until_quiet(window)
    assert bins(small)[5] == "案件"


def test_what_was_put_right_is_what_is_taken_in(
    window: MainWindow, small: ImportingPage, desk: Desk
) -> None:
    type_at(small, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    small.take_in()
    wait_until_quiet(window)

    batch = desk.lists.batches()[0]
    assert batch.cases == 3
    assert "没有导入" not in small.finished.words.text()


def test_typing_what_stands_there_anyway_is_no_decision(
    window: MainWindow, small: ImportingPage
) -> None:
    type_at(small, 5, 0, "2024-02-29")
    wait_until_quiet(window)
    type_at(small, 5, 0, "2024-02-31")
    wait_until_quiet(window)

    assert small.steps.count == 0
    assert bins(small)[5] == "退回"


def test_a_row_is_said_to_be_no_case_and_is_one_again(
    window: MainWindow, small: ImportingPage
) -> None:
    view = small.bench.pane.view
    view.setFocus()
    view.go_to(3, 1)
    press(small, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    wait_until_quiet(window)
    assert bins(small)[4] == "不是案件"
    assert len(told(small).reading.cases) == 1

    menu = small.bench.pane.menu()
    act = next(one for one in menu.actions() if one.objectName() == "importing.cell.left_out")
    assert act.text().startswith("恢复为案件行")
    act.trigger()
    wait_until_quiet(window)
    assert bins(small)[4] == "案件"


def test_a_column_is_read_into_another_field_by_the_keyboard(
    window: MainWindow, small: ImportingPage
) -> None:
    view = small.bench.pane.view
    view.setFocus()
    view.go_to(2, 8)
    press(small, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = small.findChild(FieldMenu)
    assert menu is not None
    QTest.keyClicks(menu.search, "zj")
    assert menu.list.currentItem().text().startswith("镇街")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    wait_until_quiet(window)

    assert small.bench.pane.model.drawn.columns[8].field == "district"
    assert [case.district for case in told(small).reading.cases] == ["甲", "乙"]


def test_a_column_is_kept_as_it_is_by_the_mouse(window: MainWindow, small: ImportingPage) -> None:
    head = small.bench.pane.view.fields
    place = QPoint(head.sectionViewportPosition(6) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = small.findChild(FieldMenu)
    assert menu is not None
    item = menu.list.item(0)
    QTest.mouseClick(
        menu.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=menu.list.visualItemRect(item).center(),
    )
    wait_until_quiet(window)

    assert small.bench.pane.model.drawn.columns[6].field is None
    assert told(small).back_paid_fen == 0


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
    assert page.foot.go.text() == "导入 116 件案件"

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
    assert page.foot.go.text() == "导入 3,000 件案件"


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
    assert small.foot.go.text() == "导入 1 件案件"


def test_every_control_of_the_bench_has_a_name(window: MainWindow, page: ImportingPage) -> None:
    shown(window, MADE / "p06_large_3000.xlsx")
    assert nameless(page) == []
