"""A workbook as it is looked at: the size of each sheet, and a stretch of its rows as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_text import cell_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_grid import Book, Grid

#: So many rows are shown at once at the most.
MOST_ROWS = 500


class SheetShape(NamedTuple):
    """How large a sheet is, and the cells it shows as one.

    ``merges`` are rows and columns counted from 0: first row, first column, last row, last column.
    """

    sheet: str
    rows: int
    columns: int
    hidden: bool
    merges: tuple[tuple[int, int, int, int], ...]


class RowShown(NamedTuple):
    """A row (from 1) as the workbook shows it: the texts of its cells, and fills as RRGGBB."""

    row: int
    texts: tuple[str, ...]
    hidden: bool
    fills: tuple[tuple[int, str], ...] = ()


def shapes_of(book: Book) -> list[SheetShape]:
    """Return the size of every sheet of a book."""
    return [
        SheetShape(
            grid.name,
            len(grid.rows),
            max(map(len, grid.rows), default=0),
            grid.hidden,
            tuple(grid.merges),
        )
        for grid in book.grids
    ]


def rows_of(grid: Grid, first: int, count: int) -> list[RowShown]:
    """Return at most ``count`` and ``MOST_ROWS`` rows from ``first`` (from 1) on."""
    start = max(first, 1) - 1
    stretch = grid.rows[start : start + min(count, MOST_ROWS)]
    return [_shown(grid, number, row) for number, row in enumerate(stretch, start + 1)]


def _shown(grid: Grid, number: int, row: Sequence[object]) -> RowShown:
    texts = tuple(
        grid.errors.get((number, column)) or cell_text(value)  # type: ignore[arg-type]  # a cell
        for column, value in enumerate(row)
    )
    fills = tuple(
        (column, grid.fills[number, column])
        for column in range(len(row))
        if (number, column) in grid.fills
    )
    return RowShown(number, texts, number in grid.hidden_rows, fills)
