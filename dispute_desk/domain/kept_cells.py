"""The cells of imported rows that stand in no field: whatever else the old ledger held."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.ledger import Bin
from dispute_desk.domain.ledger_columns import OF_EMPLOYER, Mark
from dispute_desk.domain.ledger_text import is_ditto, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: What a cell under the name of an insurance says when it only says whether.
_TICKS = frozenset("√✓✔是有1对勾yYvV")


class Cell(NamedTuple):
    """A cell of an imported row as it was written; ``mark`` tells how it was read."""

    heading: str
    text: str
    mark: Mark | None


class KeptRow(NamedTuple):
    """What a row held besides what the case shows elsewhere."""

    sheet: str
    row: int
    cells: tuple[tuple[str, str], ...]


def cells_of(raw: str | None) -> tuple[Cell, ...]:
    """Return the cells of an imported row; nothing of one that is told as a single text."""
    try:
        told = json.loads(raw or "[]")
        return tuple(_cell(*one) for one in told)
    except (ValueError, TypeError):
        return ()


def _cell(heading: str, text: str, mark: int | None = None) -> Cell:
    return Cell(str(heading), str(text), None if mark is None else Mark(mark))


def kept_rows(
    rows: Sequence[Mapping[str, Any]], employer: Mapping[str, Any]
) -> tuple[KeptRow, ...]:
    """Return what the rows of one case hold beyond its fields and its employer's, row by row.

    Rows imported before cells bore marks tell nothing here: their whole text stands in the story.
    """
    read = [(row, cells_of(row["raw"])) for row in rows]
    if not any(cell.mark is not None for _, cells in read for cell in cells):
        return ()
    carried_over = any(row["bin"] == Bin.DUPLICATE for row in rows)
    current = _current(read)
    firm = frozenset(squeeze(str(employer.get(name) or "")) for name in OF_EMPLOYER.values())
    found = []
    for row, cells in read:
        older = carried_over and row["bin"] != Bin.WORKER
        kept = tuple(_kept(cells, current, firm, whole=older))
        if kept:
            found.append(KeptRow(row["sheet"], row["row"], kept))
    return tuple(found)


def _kept(
    cells: Sequence[Cell], current: frozenset[str], firm: frozenset[str], *, whole: bool
) -> Iterator[tuple[str, str]]:
    for heading, text, mark in cells:
        if mark is Mark.KEPT:
            told = False
        elif mark is Mark.OF_EMPLOYER:
            told = squeeze(text) in firm
        elif mark is Mark.TICK:
            told = text in _TICKS
        elif mark is Mark.OF_CASE or (mark is None and whole):
            told = squeeze(text) in current
        else:
            told = True
        if not told and not is_ditto(text):
            yield heading, text


def _current(read: Sequence[tuple[Mapping[str, Any], Sequence[Cell]]]) -> frozenset[str]:
    """Return the texts the fields of the case are made of: under each heading the newest one."""
    of_case = [(row, cells) for row, cells in read if row["bin"] != Bin.WORKER]
    newest = {cell.heading: cell.text for _, cells in of_case for cell in cells}
    last_sheet = of_case[-1][0]["sheet"] if of_case else None
    named = [
        cell.text
        for row, cells in read
        for cell in cells
        if cell.mark is None and row["sheet"] == last_sheet
    ]
    return frozenset(map(squeeze, [*newest.values(), *named]))
