"""The workbench of an import: the sheet with our reading on it, put right in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dispute_desk.ui.pages.importing.field_menu import FieldMenu
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import ROWS, SHEET, bins, press, shown, told, type_at, words

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
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
        "structural": "跳过的行 3",
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
    assert small.foot.text().startswith("案件 3 件 · 职工 3 人")
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
