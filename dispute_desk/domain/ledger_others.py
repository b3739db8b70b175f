"""Sheets that list no disputes though they look like it, and forms nobody filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Place, RowKind, SkippedRow
from dispute_desk.domain.ledger_found import SheetFound
from dispute_desk.domain.ledger_grid import filled, text_of
from dispute_desk.domain.ledger_text import cell_text, is_blank

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid, Row, Table
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: So many headings of another trade make a table one of that trade.
_FEWEST = 2
#: What only a list of disputes has.
_OF_DISPUTES = frozenset({"claim", "dispute_type", "mediator", "source"})
#: A row with none of these filled in tells of nobody and nothing.
_OF_SUBSTANCE = ("employer", "parties", "worker_name", "id_no", "accept_date", "amount", "claim")


def other_kind(grid: Grid, table: Table | None, vocabulary: Vocabulary) -> str | None:
    """Return what kind of table a sheet is when it is none of disputes, as a key of its reasons."""
    header = table.header_row - 1 if table else min(len(grid.rows), 8)
    title = " ".join([grid.name, *(_text(row) for row in grid.rows[:header])])
    if vocabulary.disputes.search(title):
        return None
    texts = _headings(grid, table)
    whole = " ".join(texts)
    if table and (vocabulary.disputes.search(whole) or _OF_DISPUTES & set(table.columns)):
        return None
    for kind in vocabulary.others:
        hits = sum(kind.headings.search(text) is not None for text in texts)
        if hits >= _FEWEST or (kind.title.search(title) and (hits or table is None)):
            return kind.reason
    return None


def _headings(grid: Grid, table: Table | None) -> list[str]:
    if table is not None:
        return [heading.text for heading in table.headings if heading.text]
    rows = [filled(row) for row in grid.rows[:60]]
    widest = max((sum(isinstance(v, str) for _, v in cells) for cells in rows), default=0)
    fitting = (
        cells for cells in rows if sum(isinstance(v, str) for _, v in cells) == widest and cells
    )
    return [cell_text(value) for _, value in next(fitting, [])]


def _text(row: Row) -> str:
    return " ".join(cell_text(value) for _, value in filled(row)[:6])


def has_substance(grid: Grid, table: Table) -> bool:
    """Whether any row below the headings tells of somebody or something."""
    columns = [table.columns[name] for name in _OF_SUBSTANCE if name in table.columns]
    columns += [column for shares in table.sums.values() for column, _ in shares]
    below = grid.rows[table.header_row - 1 + table.header_rows :]
    return any(
        len(filled(row)) > 2  # noqa: PLR2004 - a case says more
        and any(column < len(row) and not is_blank(row[column]) for column in columns)
        for row in below
    )


def read_others(region: Region) -> SheetFound:
    """Account for the rows of a table in a sheet of cases that lists none itself."""
    found = SheetFound(region.grid.name, region.header + 1, has_back_paid=False)
    headings = range(region.header, region.header + region.table.header_rows)
    for index in range(region.first, region.stop):
        cells = filled(region.grid.rows[index])
        if cells:
            kind = RowKind.HEADER if index in headings else RowKind.OTHER
            place = Place(region.grid.name, index + 1)
            found.skipped.append(SkippedRow(place, kind, text_of(cells)))
    return found
