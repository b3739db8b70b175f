"""The grid one types into has the manners of a sheet: down, right, paste, fill, clear, tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.hands import press, type_cell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLUMNS = (
    EntryColumn("职工", CellKind.READ, stretch=True),
    EntryColumn("岗位"),
    EntryColumn("金额", CellKind.MONEY),
)
NAMES = ("李䶮", "张例堃", "阿依古丽·例", "王例")
JOB, SUM = 1, 2


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """A window with a field, the grid and another field."""
    made = QWidget()
    box = QVBoxLayout(made)
    grid = EntryGrid("grid", "名单", COLUMNS, ticks=True)
    grid.entries.show_rows((name, "", "") for name in NAMES)
    for one in (QLineEdit(), grid, QLineEdit()):
        box.addWidget(one)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def grid(around: QWidget) -> EntryGrid:
    found = around.findChild(EntryGrid, "grid")
    assert isinstance(found, EntryGrid)
    return found


def column(grid: EntryGrid, number: int) -> list[str]:
    return [grid.entries.text(row, number) for row in range(grid.entries.rowCount())]


def place(grid: EntryGrid) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def here() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_what_is_typed_is_understood_and_enter_goes_down(around: QWidget, grid: EntryGrid) -> None:
    type_cell(around, "grid", (0, SUM), "1.2万")
    press(here(), Qt.Key.Key_Return)
    QApplication.processEvents()

    assert column(grid, SUM) == ["12,000.00", "", "", ""]
    assert place(grid) == (1, SUM)
    assert grid.entries.fen(0, SUM) == 1_200_000


def test_chinese_comes_into_a_cell_as_the_input_method_commits_it(
    around: QWidget, grid: EntryGrid
) -> None:
    type_cell(around, "grid", (2, JOB), "缝纫工")
    press(here(), Qt.Key.Key_Tab)
    QApplication.processEvents()

    assert column(grid, JOB) == ["", "", "缝纫工", ""]
    assert place(grid) == (2, SUM)


def test_tab_walks_the_cells_of_the_rows_and_then_leaves(grid: EntryGrid) -> None:
    grid.go_to(2, JOB)

    walked = []
    while grid.hasFocus():
        walked.append(place(grid))
        press(grid, Qt.Key.Key_Tab)

    assert walked == [(2, JOB), (2, SUM), (3, JOB), (3, SUM)]


def test_a_pasted_column_of_sums_lands_from_the_current_row_on(grid: EntryGrid) -> None:
    grid.go_to(1, SUM)
    QApplication.clipboard().setText("5,500.00\r\n1.2万\r\n")

    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert column(grid, SUM) == ["", "5,500.00", "12,000.00", ""]


def test_a_block_keeps_its_columns_and_tells_what_found_no_row(
    qtbot: QtBot, grid: EntryGrid
) -> None:
    grid.go_to(2, JOB)
    with qtbot.waitSignal(grid.pasted) as told:
        grid.paste("车工\t1\n钳工\t2\n木工\t3")

    assert told.args == [2, 1]
    assert column(grid, JOB) == ["", "", "车工", "钳工"]
    assert column(grid, SUM) == ["", "", "1.00", "2.00"]
    assert column(grid, 0) == list(NAMES)


def test_names_are_only_to_be_read(grid: EntryGrid) -> None:
    grid.go_to(0, 0)

    grid.paste("别人\t车工")
    press(grid, Qt.Key.Key_Delete)

    assert column(grid, 0) == list(NAMES)
    assert column(grid, JOB) == ["车工", "", "", ""]


def test_cells_are_filled_down_copied_and_cleared(grid: EntryGrid) -> None:
    grid.go_to(0, SUM)
    grid.paste("800")
    for _ in range(2):
        QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert column(grid, SUM) == ["800.00", "800.00", "800.00", ""]

    QTest.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "800.00\n800.00\n800.00"
    press(grid, Qt.Key.Key_Delete)
    assert column(grid, SUM) == ["", "", "", ""]


def test_space_takes_the_tick_away_and_gives_it_back(grid: EntryGrid) -> None:
    grid.go_to(1, 0)
    press(grid, Qt.Key.Key_Space)
    assert not grid.entries.is_ticked(1)
    type_cell(grid.window(), "grid", (1, SUM), "5")
    assert column(grid, SUM) == [""] * 4  # one who takes no part has no sum

    grid.go_to(1, 0)
    press(grid, Qt.Key.Key_Space)
    assert grid.entries.is_ticked(1)


def test_a_sum_nobody_understands_stays_as_it_was_typed(around: QWidget, grid: EntryGrid) -> None:
    type_cell(around, "grid", (0, SUM), "12abc")
    grid.settle()

    assert column(grid, SUM)[0] == "12abc"
    assert grid.entries.is_wrong(0, SUM)
    assert grid.entries.fen(0, SUM) is None


def test_a_grid_that_grows_makes_room_for_what_is_pasted(qtbot: QtBot) -> None:
    made = EntryGrid("roster", "名单", (EntryColumn("姓名"), EntryColumn("电话")), grows=True)
    qtbot.addWidget(made)
    made.entries.show_rows([("", "")])
    made.go_to(0, 0)

    made.paste("\n".join(f"工例{number}" for number in range(1000)))

    assert made.entries.rowCount() == 1000
    assert made.entries.text(999, 0) == "工例999"


def test_what_is_being_typed_stays_when_the_cells_around_it_change(
    around: QWidget, grid: EntryGrid
) -> None:
    type_cell(around, "grid", (0, JOB), "zao")
    rows = grid.entries
    last = rows.index(rows.rowCount() - 1, SUM)
    rows.dataChanged.emit(rows.index(0, 0), last)

    press(here(), Qt.Key.Key_Return)
    QApplication.processEvents()

    assert column(grid, JOB) == ["zao", "", "", ""]


def test_enter_after_tab_goes_below_the_cell_one_set_out_from(grid: EntryGrid) -> None:
    grid.go_to(0, JOB)
    press(grid, Qt.Key.Key_Tab)
    press(grid, Qt.Key.Key_Return)
    assert place(grid) == (1, JOB)

    press(grid, Qt.Key.Key_Tab)
    press(grid, Qt.Key.Key_Tab)  # into the next row: it is gone on from its beginning
    press(grid, Qt.Key.Key_Tab)
    press(grid, Qt.Key.Key_Return)
    assert place(grid) == (3, JOB)


def test_who_moves_otherwise_goes_on_in_the_column_he_went_to(grid: EntryGrid) -> None:
    grid.go_to(0, JOB)
    press(grid, Qt.Key.Key_Tab)
    press(grid, Qt.Key.Key_Down)
    press(grid, Qt.Key.Key_Return)
    assert place(grid) == (2, SUM)
