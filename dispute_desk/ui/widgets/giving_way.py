"""Columns of a list that give way where there is no room for all: the least important first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from dispute_desk.ui.models.paged import Column


class GivingWay:
    """Knows which columns of a table are hidden for want of room, and how wide they were.

    What a person hides or shows by hand is another matter: a column shown by hand stays.
    """

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._gone: dict[int, int] = {}
        self._by_hand: set[int] = set()
        #: The columns that show their short form, and how wide they were before.
        self._short: dict[int, int] = {}

    @property
    def shortened(self) -> frozenset[int]:
        """The columns that show their short form now."""
        return frozenset(self._short)

    def _shorten(self, columns: Sequence[Column[Any]], wanted: set[int]) -> None:
        for number in self._short.keys() - wanted:
            self._table.setColumnWidth(number, self._short.pop(number))
        for number in wanted - self._short.keys():
            self._short[number] = self._table.columnWidth(number)
            narrow = min(columns[number].short_width, self._short[number])
            self._table.setColumnWidth(number, narrow)

    def make_room(self, columns: Sequence[Column[Any]], stretch: int) -> None:
        """Hide what there is no room for; show again what there is room for."""
        widths = {
            number: column.width if number == stretch else self.width(number)
            for number, column in enumerate(columns)
            if number in self._gone or not self._table.isColumnHidden(number)
        }
        over = sum(widths.values()) - self._table.viewport().width()
        gone, short = set(), set()
        for rank, number, shortens in _turns(columns, widths):
            if over <= 0:
                break
            if shortens:
                short.add(number)
                over -= max(widths[number] - columns[number].short_width, 0)
            elif rank and number not in self._by_hand and number not in short:
                gone.add(number)
                over -= widths[number]
        self._shorten(columns, short)
        for number in self._gone.keys() - gone:
            self._bring_back(number)
        for number in gone - self._gone.keys():
            self._gone[number] = self._table.columnWidth(number)
            self._table.hideColumn(number)

    def width(self, number: int) -> int:
        """Return how wide a column is, or was before it gave way."""
        known = self._gone.get(number, self._short.get(number))
        return self._table.columnWidth(number) if known is None else known

    def fit(self, columns: Sequence[Column[Any]]) -> bool:
        """Widen the columns whose words are never cut to the rows in sight; tell if one grew."""
        grew = False
        for number, column in enumerate(columns):
            hint = self._widest(number) if column.fits and number not in self._short else 0
            wanted = min(hint, column.most) if column.most else hint
            if wanted > self.width(number):
                self._widen(number, wanted)
                grew = True
        return grew

    def _widest(self, number: int) -> int:
        """Return the room the rows in sight ask for, in px.

        Qt's own hint for a column looks through every row while a shorter list still stands
        scrolled beyond its end.
        """
        table = self._table
        height = table.viewport().height()
        top = max(table.rowAt(0), 0)
        below = top + height // max(table.rowHeight(top), 1) + 1
        rows = range(top, min(below, table.model().rowCount()))
        hints = (table.sizeHintForIndex(table.model().index(row, number)) for row in rows)
        return max((hint.width() for hint in hints), default=0)

    def _widen(self, number: int, width: int) -> None:
        if number in self._gone:
            self._gone[number] = width
        else:
            self._table.setColumnWidth(number, width)

    def take_choice(self, number: int, *, shown: bool) -> None:
        """Take what a person wants of a column."""
        self._gone.pop(number, None)
        if shown:
            self._by_hand.add(number)
        else:
            self._by_hand.discard(number)
        self._table.setColumnHidden(number, not shown)

    def is_wanted(self, number: int) -> bool:
        """Tell whether a column is shown, or would be if there were room for it."""
        return number in self._gone or not self._table.isColumnHidden(number)

    def all_back(self) -> None:
        """Show again everything that gave way, whole."""
        for number in list(self._short):
            self._table.setColumnWidth(number, self._short.pop(number))
        for number in list(self._gone):
            self._bring_back(number)

    def state(self) -> str:
        """Return order, widths and choices of the columns as if there were room for all."""
        gone, short = dict(self._gone), {n: self._table.columnWidth(n) for n in self._short}
        whole = dict(self._short)
        self.all_back()
        state = bytes(self._table.horizontalHeader().saveState().data()).hex()
        self._gone, self._short = gone, whole
        for number in gone:
            self._table.hideColumn(number)
        for number, width in short.items():
            self._table.setColumnWidth(number, width)
        return state

    def _bring_back(self, number: int) -> None:
        width = self._gone.pop(number)
        self._table.showColumn(number)
        self._table.setColumnWidth(number, width)


def _turns(columns: Sequence[Column[Any]], widths: dict[int, int]) -> list[tuple[int, int, bool]]:
    """Return rank, number and whether it is shortened, in the order the columns give room."""
    hidden = [(columns[one].rank, one, False) for one in widths]
    short = [(columns[one].short_rank, one, True) for one in widths if columns[one].short]
    return sorted(short + hidden, key=lambda turn: -turn[0])
