"""Rows one types into: texts and sums, some only to be read, each with a tick where wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.theme import theme
from dispute_desk.ui.understand import fen_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QColor

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CellKind(Enum):
    """What stands in a column: something to read, a text or a sum to be typed."""

    READ = auto()
    TEXT = auto()
    MONEY = auto()


@dataclass(frozen=True)
class EntryColumn:
    """A column of entries; figures to be read align right as sums do."""

    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 120
    stretch: bool = False
    right: bool = False


class EntryRows(QAbstractTableModel):
    """What was typed, cell by cell; a sum nobody understands stays as it was typed."""

    #: Something was typed, pasted, deleted or ticked.
    edited = QtSignal()

    def __init__(
        self, columns: Sequence[EntryColumn], *, ticks: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ticks = ticks
        self._texts: list[list[str]] = []
        self._ticked: list[bool] = []

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows instead, all ticked."""
        self.beginResetModel()
        self._texts = [[self._written(n, text) for n, text in enumerate(row)] for row in rows]
        self._ticked = [True] * len(self._texts)
        self.endResetModel()
        self.edited.emit()

    def add_rows(self, count: int) -> None:
        """Add so many empty rows at the end."""
        first = len(self._texts)
        self.beginInsertRows(QModelIndex(), first, first + count - 1)
        self._texts += [[""] * len(self.columns) for _ in range(count)]
        self._ticked += [True] * count
        self.endInsertRows()

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self._texts[row][column]

    def fen(self, row: int, column: int) -> int | None:
        """Return the sum in a cell, None when there is none or it is not understood."""
        return fen_meant(self._texts[row][column])

    def is_wrong(self, row: int, column: int) -> bool:
        """Tell whether a sum was typed that means nothing."""
        typed = self._texts[row][column].strip()
        return self._takes_sum(column) and bool(typed) and fen_meant(typed) is None

    def is_ticked(self, row: int) -> bool:
        """Tell whether a row takes part."""
        return self._ticked[row]

    def may_type(self, column: int) -> bool:
        """Tell whether a column is there to be typed into."""
        return self.columns[column].kind is not CellKind.READ

    def may_type_in(self, row: int, column: int) -> bool:
        """Tell whether a cell is there to be typed into, ticked or not."""
        del row
        return self.may_type(column)

    def told(self) -> dict[str, Any]:
        """Return what stands here, as a draft keeps it."""
        return {"rows": [list(row) for row in self._texts], "ticks": list(self._ticked)}

    def take(self, told: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        self.show_rows(told["rows"])
        self.tick([row for row, ticked in enumerate(told["ticks"]) if not ticked], on=False)

    def put(self, cells: Iterable[tuple[int, int, str]]) -> None:
        """Write many cells (row, column, text) and tell once."""
        for row, column, text in cells:
            self._texts[row][column] = self._written(column, text)
        self._tell_all()

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick rows or take their ticks away."""
        for row in rows:
            self._ticked[row] = on
        self._tell_all()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return a title, or the number of a row."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _ROLE.DisplayRole else None
        if role in {_ROLE.DisplayRole, _ROLE.ToolTipRole}:
            return self.columns[section].title
        return self._side(section) if role == _ROLE.TextAlignmentRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        row, column = index.row(), index.column()
        if role in {_ROLE.DisplayRole, _ROLE.EditRole, _ROLE.ToolTipRole}:
            return self.text(row, column)
        if role == _ROLE.TextAlignmentRole:
            return self._side(column)
        if role in {_ROLE.ForegroundRole, _ROLE.BackgroundRole}:
            return self._paint(row, column, role)
        if role == _ROLE.CheckStateRole and self._ticks and column == 0:
            return Qt.CheckState.Checked if self._ticked[row] else Qt.CheckState.Unchecked
        if role == _ROLE.AccessibleTextRole:
            return f"{self._texts[row][0]} {self.columns[column].title} {self._texts[row][column]}"
        return None

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Take what was typed into a cell, or its tick."""
        if role == _ROLE.CheckStateRole:
            self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if role != _ROLE.EditRole:
            return False
        self.put([(index.row(), index.column(), str(value))])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells are typed into and which are ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._ticks and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self.may_type_in(index.row(), index.column()) and self._ticked[index.row()]:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _written(self, column: int, text: str) -> str:
        """Return a text as it is kept: a sum that is understood in full."""
        plain = " ".join(text.split())
        fen = fen_meant(plain) if self._takes_sum(column) else None
        return plain if fen is None else yuan_grouped(fen)

    def _takes_sum(self, column: int) -> bool:
        return self.columns[column].kind is CellKind.MONEY

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if self._takes_sum(column) or self.columns[column].right else _LEFT

    def _paint(self, row: int, column: int, role: int) -> QColor | None:
        if role == _ROLE.ForegroundRole:
            return self._ink(row, column)
        return theme.colour("warning_soft") if self.is_wrong(row, column) else None

    def _ink(self, row: int, column: int) -> QColor | None:
        if self.is_wrong(row, column):
            return theme.colour("warning")
        quiet = not self._ticked[row] or not self.may_type(column)
        return theme.colour("muted") if quiet and column else None

    def _tell_all(self) -> None:
        if self._texts:
            last = self.index(len(self._texts) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.edited.emit()
