"""The sheet as a model of Qt: what a cell shows, amber where it is doubtful, and its edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import CellKind, EntryRows, Index
from dispute_desk.ui.roster.columns import MATCH, NAME
from dispute_desk.ui.roster.words import WAS, WAS_EMPTY, told_with, why_not
from dispute_desk.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor

    from dispute_desk.ui.roster.row import SheetRow
    from dispute_desk.ui.roster.sheet import Sheet

#: Empty rows that are always there below the last worker.
SPARE = 12
#: Stretches of changed rows that are told one by one; more are painted anew as one.
MOST_STRETCHES = 20
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
#: Made once: the view asks twice for each cell it paints.
_SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _SEEN | Qt.ItemFlag.ItemIsEditable


class RosterRows(EntryRows):
    """The rows of a sheet; the manners of the grid are those of every grid of entries."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(sheet.columns, ticks=False, parent=parent)
        self.sheet = sheet
        #: Whether the names stand at the left: their column is out of sight.
        self.names_aside = False

    def load(self, rows: Iterable[SheetRow]) -> None:
        """Show these rows, with empty ones below them."""
        self.beginResetModel()
        self.sheet.load(rows)
        self.sheet.add_rows(SPARE)
        self.endResetModel()
        self.edited.emit()

    def make_room(self, rows: int) -> None:
        """See to it that there are so many rows, and empty ones below the last worker."""
        wanted = max(rows, self.sheet.first_empty() + SPARE)
        if wanted > len(self.sheet.rows):
            self.add_rows(wanted - len(self.sheet.rows))

    def add_rows(self, count: int) -> None:
        """Add so many empty rows at the end."""
        first = len(self.sheet.rows)
        self.beginInsertRows(QModelIndex(), first, first + count - 1)
        self.sheet.add_rows(count)
        self.endInsertRows()

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self.sheet.text(row, column)

    def fen(self, row: int, column: int) -> int | None:
        """Return the sum in a cell."""
        return self.sheet.rows[row].fen.get(column)

    def is_wrong(self, row: int, column: int) -> bool:
        """Tell whether a cell is doubtful."""
        return bool(self.sheet.doubt_of(row, column))

    def is_ticked(self, row: int) -> bool:
        """Every row takes part."""
        del row
        return True

    def may_type(self, column: int) -> bool:
        """Tell whether one types into a column; who a row is is answered only where it is asked."""
        return super().may_type(column) and self.sheet.columns[column].id != MATCH

    def may_type_in(self, row: int, column: int) -> bool:
        """Tell whether a cell is there to be typed into."""
        free = super().may_type(column) and not self.sheet.locked
        return free and not self.sheet.why_read_only(row, column)

    def told(self) -> dict[str, Any]:
        """Return what was changed, worker by worker, as a draft keeps it."""
        names = [column.id for column in self.sheet.columns]
        changed = ((row, row.changed()) for row in self.sheet.rows)
        return {
            "rows": [
                {"id": row.worker_id, "cells": {names[n]: row.cells.get(n, "") for n in cells}}
                for row, cells in changed
                if cells
            ]
        }

    def take(self, told: dict[str, Any]) -> None:
        """Put back what a draft kept: under each worker who is still there, new ones below."""
        known = {row.worker_id: number for number, row in enumerate(self.sheet.rows)}
        below = self.sheet.first_empty()
        cells: list[tuple[int, int, str]] = []
        for one in told["rows"]:
            at = known.get(one["id"]) if one["id"] is not None else None
            if at is None:
                at, below = below, below + 1
            places = self.sheet.place
            cells += [(at, places[n], text) for n, text in one["cells"].items() if n in places]
        self.make_room(below)
        match = self.sheet.place.get(MATCH)
        self.put(one for one in cells if one[1] != match)
        self.put(one for one in cells if one[1] == match)  # who is who is known only by now

    def put(self, cells: Iterable[tuple[int, int, str]]) -> None:
        """Write many cells as one edit and tell once."""
        if self.sheet.put(cells):
            self.tell()

    def tell(self) -> None:
        """Tell which rows changed, sums and doubts with them."""
        self.make_room(0)
        self.tell_rows()
        self.edited.emit()

    def tell_rows(self) -> None:
        """Tell of the rows that look otherwise now, those beside each other at once."""
        last = len(self.columns) - 1
        for first, end in stretches(self.sheet.doubtful.take_touched()):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return a title, or the number of a row with the name where that is out of sight."""
        if orientation is Qt.Orientation.Vertical and role == _ROLE.DisplayRole:
            name = self.sheet.text(section, self.sheet.place[NAME]) if self.names_aside else ""
            return f"{section + 1}  {name}" if name else str(section + 1)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; what is masked is typed anew, not changed."""
        row, column = index.row(), index.column()
        if role == _ROLE.EditRole and self._is_masked(row, column):
            return ""
        if role == _ROLE.EditRole and self.sheet.columns[column].id == MATCH:
            return self.sheet.rows[row].cells.get(column, "")
        if role == _ROLE.ToolTipRole:
            return self.told_of(row, column) or self.text(row, column)
        if role == _ROLE.AccessibleTextRole:
            name = self.text(row, self.sheet.place[NAME])
            said = (name, self.columns[column].title, self.text(row, column))
            return " ".join(filter(None, (*said, self.told_of(row, column))))
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Take what was typed; a masked cell that was left empty keeps its number."""
        if role != _ROLE.EditRole:
            return False
        row, column, text = index.row(), index.column(), str(value)
        if not text.strip() and self._is_masked(row, column):
            return True
        if self.sheet.put([(row, column, text)], typed=True):
            self.tell()
        return True

    def told_of(self, row: int, column: int) -> str:
        """Return what is doubtful about a cell, what stood there, or why it is only read."""
        doubt, was = self.sheet.doubt_of(row, column), self.was(row, column)
        who = self.text(row, column) if self.sheet.columns[column].id == MATCH else ""
        return doubt or was or who or why_not(self.sheet.why_read_only(row, column))

    def was(self, row: int, column: int) -> str:
        """Return what stood in a changed cell of a worker of the case; nothing for all others."""
        if not self.is_changed(row, column):
            return ""
        before = self.sheet.rows[row].kept.get(self.sheet.written_to(column), "")
        return told_with(WAS, before) if before else translated("roster", WAS_EMPTY)

    def is_changed(self, row: int, column: int) -> bool:
        """Tell whether a cell of a worker of the case says something else than is saved."""
        one, at = self.sheet.rows[row], self.sheet.written_to(column)
        return one.worker_id is not None and one.cells.get(at, "") != one.kept.get(at, "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells are typed into."""
        return _TYPED if self.may_type_in(index.row(), index.column()) else _SEEN

    def _is_masked(self, row: int, column: int) -> bool:
        one = self.sheet.rows[row]
        return column in one.hidden and one.cells.get(column) == one.kept.get(column)

    def ink(self, row: int, column: int) -> QColor:
        """Return the colour of a cell's text."""
        return self._ink(row, column) or theme.colour("text")

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column's texts stand."""
        return self._side(column)

    def _ink(self, row: int, column: int) -> QColor | None:
        if self.is_wrong(row, column):
            return theme.colour("warning")
        quiet = self.columns[column].kind is CellKind.READ or self.sheet.why_read_only(row, column)
        return theme.colour("muted") if quiet else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        shown = self.sheet.columns[column]
        return _RIGHT if shown.is_sum or shown.right else _LEFT


def stretches(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and last of rows that follow each other; if they are many, of all."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] + 1 == row:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found if len(found) <= MOST_STRETCHES else [(found[0][0], found[-1][1])]
