"""The rows of a sheet and what else is told of it, as a grid clipped to the range it uses."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.sheets.limits import MOST_MARKS, MOST_MERGES
from dispute_desk.sheets.notes import INCOMPLETE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.sheets.details import Merge, SheetDetails


def grid_of(name: str, rows: Sequence[Row], found: SheetDetails, *, hidden: bool) -> Grid:
    """Return a sheet with its details, clipped to the range it uses."""
    height, width = len(rows), max(map(len, rows), default=0)
    merges, all_merges = _clipped(found.merges or (), height, width)
    fills = {place: found.fills[place] for place in found.fills if place[0] <= height}
    fills.update(_row_fills(found, rows))
    incomplete = found.incomplete or not all_merges
    return Grid(
        name=name,
        rows=rows,
        hidden=hidden,
        hidden_rows=frozenset(row for row in found.hidden_rows if row <= height),
        merges=merges,
        errors={place: found.errors[place] for place in found.errors if place[0] <= height},
        unevaluated=frozenset(found.unevaluated),
        fills=fills,
        notes=(INCOMPLETE,) if incomplete and height else (),
    )


def _clipped(merges: Iterable[Merge], height: int, width: int) -> tuple[list[Merge], bool]:
    """Return the merges within the used range, and whether these are all.

    Honest merges do not overlap: what covers more than the sheet has is not taken.
    """
    kept: list[Merge] = []
    room = height * width
    for top, first, bottom, last in merges:
        if top >= height or first >= width or bottom < top or last < first:
            continue
        merge = (top, first, min(bottom, height - 1), min(last, width - 1))
        room -= (merge[2] - top + 1) * (merge[3] - first + 1)
        if room < 0 or len(kept) >= MOST_MERGES:
            return kept, False
        kept.append(merge)
    return kept, True


def _row_fills(found: SheetDetails, rows: Sequence[Row]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the blank cells of rows that are coloured as a whole."""
    coloured = (
        ((row, column), colour)
        for row, (colour, own) in found.row_fills.items()
        if row <= len(rows)
        for column, value in enumerate(rows[row - 1])
        if (value is None or value == "") and column not in own
    )
    yield from islice(coloured, MOST_MARKS)
