"""What is doubtful in a sheet: looked at again only in the rows in which something changed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: Doubts of a row by column, in the language of the window.
Found = dict[int, str]


class Doubtful:
    """Keeps the doubts of each row and their number; ``look`` says what is doubtful in a row.

    ``alone`` says what is so by the row itself: that stands when only others changed.
    """

    def __init__(self, look: Callable[[int], Found], alone: Callable[[int], Found]) -> None:
        self._look = look
        self._look_alone = alone
        self._found: dict[int, Found] = {}
        self._alone: dict[int, Found] = {}
        self._waiting: set[int] = set()
        self._count = 0
        self._touched: set[int] = set()

    def begin(self, rows: int) -> None:
        """Begin anew with so many rows."""
        self._found.clear()
        self._alone.clear()
        self._count = 0
        self._waiting = set(range(rows))
        self._touched.clear()

    def again(self, row: int) -> None:
        """Look at a row again: something in it changed."""
        self._alone.pop(row, None)
        self._waiting.add(row)
        self._touched.add(row)

    def others_changed(self, rows: Iterable[int]) -> None:
        """Look again at rows that others may be the same person as: of those something changed."""
        fresh = set(rows)
        self._waiting |= fresh
        self._touched |= fresh

    def of(self, row: int) -> Found:
        """Return what is doubtful in a row."""
        if row in self._waiting:
            self._waiting.discard(row)
            found = self._look(row)
            self._count += len(found) - len(self._found.get(row, ()))
            self._found[row] = found
        return self._found.get(row, {})

    def alone(self, row: int) -> Found:
        """Return what is doubtful in a row by itself, to be added to."""
        if row not in self._alone:
            self._alone[row] = self._look_alone(row)
        return dict(self._alone[row])

    def waits(self) -> int:
        """Return in how many rows nobody has looked since something changed."""
        return len(self._waiting)

    def look_at(self, most: int) -> None:
        """Look at so many of the rows that wait."""
        for row in list(islice(self._waiting, most)):
            self.of(row)

    def count(self) -> int:
        """Return how many cells are doubtful."""
        self.look_at(len(self._waiting))
        return self._count

    def take_touched(self) -> set[int]:
        """Return the rows that may look otherwise than when this was asked last."""
        touched, self._touched = self._touched, set()
        return touched
