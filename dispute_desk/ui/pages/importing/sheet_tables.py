"""The tables of a sheet that has several: each with its rows, a click leads there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.pages.importing.drawing import TableDrawn


class SheetTables(QWidget):
    """Hidden where the sheet is one table; the bar of fields is that of the chosen one."""

    #: Row (from 1) and column (from 0) where a table begins.
    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.tables", self.tr("这张工作表里的几张表"))
        self._row = FlowLayout(self, gap=6)
        self._tables: Sequence[TableDrawn] = ()
        self._chips: list[QPushButton] = []
        self.hide()

    def show_tables(self, tables: Sequence[TableDrawn]) -> None:
        """Show the tables of a sheet."""
        self._tables = tables if len(tables) > 1 else ()
        while len(self._chips) < len(self._tables):
            number = len(self._chips)
            chip = button("", f"importing.tables.{number}", kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._tell, number))
            self._chips.append(chip)
            self._row.addWidget(chip)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(self._tables))
        for number, one in enumerate(self._tables):
            words = self._words(number, one)
            self._chips[number].setText(words)
            self._chips[number].setAccessibleName(words)
        self.setVisible(bool(self._tables))

    def look_at(self, row: int, column: int) -> None:
        """Mark the table a cell is of; row from 1, column from 0."""
        above = [n for n, one in enumerate(self._tables) if one.first_row <= row]
        first = self._tables[above[-1]].first_row if above else 0
        same = [n for n in above if self._tables[n].first_row == first]
        own = [n for n in same if column >= min(self._tables[n].columns, default=0)]
        here = (own or same or [0])[-1 if own else 0]
        for number, chip in enumerate(self._chips):
            chip.setChecked(number == here)

    def _words(self, number: int, one: TableDrawn) -> str:
        words = self.tr("表 %1：%2–%3 行").replace("%1", str(number + 1))
        words = words.replace("%2", f"{one.first_row:,}").replace("%3", f"{one.last_row:,}")
        beside = [other for other in self._tables if other.first_row == one.first_row]
        if len(beside) > 1 and one.columns:
            columns = f"{letters_of(min(one.columns))}–{letters_of(max(one.columns))}"
            words += self.tr("，%1 列").replace("%1", columns)
        return words

    def _tell(self, number: int, *_: object) -> None:
        one = self._tables[number]
        self.wanted.emit(one.first_row, min(one.columns, default=0))
