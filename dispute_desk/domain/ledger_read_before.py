"""What was made of the rows of a workbook when it was understood last, good as long as they are.

A decision about a workbook of a hundred thousand rows seldom touches more than a few of them.
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.ledger_text import tidied

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from dispute_desk.domain.ledger_grid import Grid, Row


class _Lot(NamedTuple):
    """What some rows were read as, and all that it depends on besides them."""

    rows: tuple[Row, ...]
    settings: tuple[Any, ...]
    #: What the reader of days learned from whole columns before.
    leaned_on: Any
    found: Sequence[Any]


class ReadBefore:
    """The tidied rows of each sheet, and the lots of rows that were read together."""

    def __init__(self) -> None:
        self._tidied: dict[str, tuple[Sequence[Row], list[Row]]] = {}
        self._lots: dict[Hashable, _Lot] = {}

    def tidied(self, grid: Grid) -> list[Row]:
        """Return the rows of a sheet with tidy texts; the same rows become the same objects."""
        rows, (was, tidy) = grid.rows, self._tidied.get(grid.name, ((), []))
        if len(was) == len(rows):
            told = zip(rows, was, tidy, strict=True)
            found = [kept if row is known else tidied(row) for row, known, kept in told]
        else:
            found = [tidied(row) for row in rows]
        self._tidied[grid.name] = rows, found
        return found

    def find(
        self, at: Hashable, rows: Sequence[Row], settings: tuple[Any, ...]
    ) -> tuple[Any, Sequence[Any]] | None:
        """Return what these very rows were read as with these settings, if they were.

        First comes what the reader of days leaned on.
        """
        lot = self._lots.get(at)
        if lot is None or len(lot.rows) != len(rows) or lot.settings != settings:
            return None
        return (lot.leaned_on, lot.found) if all(map(is_, lot.rows, rows)) else None

    def keep(
        self,
        at: Hashable,
        rows: Sequence[Row],
        settings: tuple[Any, ...],
        read: tuple[Any, Sequence[Any]],
    ) -> None:
        """Keep what some rows were read as."""
        self._lots[at] = _Lot(tuple(rows), settings, *read)
