"""Where the rows of a workbook went, each with all that stood in it, cell by cell."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, groupby
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.import_rows import TAKEN_IN
from dispute_desk.domain.ledger import Bin
from dispute_desk.domain.ledger_columns import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.import_rows import Block
    from dispute_desk.domain.ledger import RowText


class NotedRow(NamedTuple):
    """Where a row of the workbook went, with all that stood in it."""

    sheet: str
    row: int
    bin: str
    detail: str | None = None
    row_hash: str | None = None
    raw: str | None = None


def noted_row(text: RowText, into: str, *, detail: str | None = None) -> NotedRow:
    """Return where a row of the workbook went, its cells as JSON pairs of heading and text.

    Only rows that were taken in keep their hash: it says that the store has what they tell.
    """
    place = text.place
    row_hash = text.row_hash if into in TAKEN_IN else None
    return NotedRow(place.sheet, place.row, into, detail, row_hash, raw_cells([text])[0])


def noted_cases(rows_of: Sequence[Sequence[RowText]]) -> Block:
    """Return the rows of cases taken in: the first of each tells of the case, others of workers."""
    texts = list(chain.from_iterable(rows_of))
    case, worker = Bin.CASE.value, Bin.WORKER.value
    return {
        "sheet": [text.place.sheet for text in texts],
        "row": [text.place.row for text in texts],
        "bin": [worker if at else case for rows in rows_of for at in range(len(rows))],
        "detail": [None] * len(texts),
        "row_hash": [text.row_hash for text in texts],
        "raw": raw_cells(texts),
    }


_NO_HEADING = '["", '
_KEPT = f", {Mark.KEPT.value}]"


def raw_cells(texts: Iterable[RowText]) -> list[str]:
    """Return ``cells`` of each row as JSON, with the mark of what is not read on every row.

    Written column by column for the rows of one table: what a column repeats is written once.
    """
    found: list[str] = []
    for (headings, marks, width), run in groupby(
        texts, lambda text: (text.headings, text.marks, len(text.texts))
    ):
        rows = [text.texts for text in run]
        heads, ends = _openings(headings, width), _endings(marks, width)
        columns = map(_written, zip(*rows, strict=True), heads, ends)
        told = zip(*columns, strict=True) if width else [()] * len(rows)
        found += [f"[{', '.join(filter(None, cells))}]" for cells in told]
    return found


def _written(column: Sequence[str], head: str, end: str) -> list[str]:
    """Return the cells of a column that are not blank as JSON, the others blank."""
    distinct = set(column)
    if len(distinct) * 2 > len(column):
        return [f"{head}{quoted(said)}{end}" if said else "" for said in column]
    written = {said: f"{head}{quoted(said)}{end}" if said else "" for said in distinct}
    return [written[said] for said in column]


@lru_cache(maxsize=64)
def _openings(headings: tuple[str, ...], width: int) -> tuple[str, ...]:
    told = [f"[{quoted(heading)}, " for heading in headings[:width]]
    return (*told, *[_NO_HEADING] * (width - len(told)))


@lru_cache(maxsize=64)
def _endings(marks: tuple[Mark | None, ...], width: int) -> tuple[str, ...]:
    told = ["]" if mark is None else f", {mark.value}]" for mark in marks[:width]]
    return (*told, *[_KEPT] * (width - len(told)))
