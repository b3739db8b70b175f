"""Where a table begins: one to three rows of headings, anywhere in a sheet, and what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_column_fields import SAMPLE, columns_of_fields, sums_of
from dispute_desk.domain.ledger_grid import Table, filled, signature
from dispute_desk.domain.ledger_heading import composed, is_key_row
from dispute_desk.domain.ledger_split_days import split_days
from dispute_desk.domain.ledger_text import Cell, is_blank, squeeze
from dispute_desk.domain.ledger_vocabulary import DECIDED, LAYOUT, UNIT_FACTORS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger_grid import Grid, Row
    from dispute_desk.domain.ledger_vocabulary import BuiltIn, Heading, Vocabulary

_FEWEST_FIELDS = 3
_LONGEST_CELL = 30
_MOST_ROWS = 3
#: So far down headings are taken by their stems; below, they must be words of the list.
_DEPTH = 60


def looks_like_headings(row: Row, vocabulary: Vocabulary, *, fewest: int = _FEWEST_FIELDS) -> bool:
    """Whether most cells of a row are headings the vocabulary knows."""
    texts = _texts(row)
    if texts is None or len(texts) < fewest:
        return False
    known = [vocabulary.heading(text).field for text in texts]
    fields = {name for name in known if name}
    return len(fields) >= fewest and sum(name is not None for name in known) * 2 >= len(texts)


def may_be_headings(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether one of the first cells of a row is word for word a heading; quick, for any row."""
    seen = 0
    for value in row:
        if value is None or value == "":
            continue
        if type(value) is not str or len(value) > _LONGEST_CELL:
            return False
        if vocabulary.knows(value):
            return True
        seen += 1
        if seen == _FEWEST_FIELDS:
            return False
    return False


def first_table(
    grid: Grid, vocabulary: Vocabulary, wanted: Mapping[int, str | None] | None = None
) -> Table | None:
    """Return the first table of a sheet whose headings are those of disputes; None without one."""
    for index, row in enumerate(grid.rows):
        if index >= _DEPTH and not may_be_headings(row, vocabulary):
            continue
        table = table_from(grid, index, vocabulary)
        if table is not None and (table.is_ledger or table.layout or lists_workers(table)):
            return table_at(grid, index, vocabulary, wanted) if wanted else table
    return None


def lists_workers(table: Table) -> bool:
    """Whether a table names people by the number of their case."""
    return {"worker_name", "case_no"} <= set(table.columns)


def table_from(grid: Grid, index: int, vocabulary: Vocabulary) -> Table | None:
    """Return the table whose headings begin in a row (index from 0); None where none do."""
    row = grid.rows[index]
    if looks_like_headings(row, vocabulary):
        return table_at(grid, index, vocabulary)
    below = grid.rows[index + 1] if index + 1 < len(grid.rows) else ()
    if not _groups(row, below) or is_key_row(row):
        return None
    table = table_at(grid, index, vocabulary)
    if table.header_rows == 1:
        return None
    alone = table_at(grid, index + 1, vocabulary)
    adds = set(table.columns) - set(alone.columns) or set(table.sums) - set(alone.sums)
    return table if adds and looks_like_headings(below, vocabulary, fewest=2) else None


def table_at(
    grid: Grid,
    index: int,
    vocabulary: Vocabulary,
    chosen: Mapping[int, str | None] | None = None,
) -> Table:
    """Return the table whose headings begin in the row with this index (from 0).

    ``chosen`` is the field a person reads a column into, or None where it is kept as it is.
    """
    count = _rows_of_headings(grid, index, vocabulary)
    return _table(grid, index, count, vocabulary, chosen)


def _table(
    grid: Grid,
    index: int,
    count: int,
    vocabulary: Vocabulary,
    chosen: Mapping[int, str | None] | None,
) -> Table:
    levels = [grid.rows[index + offset] for offset in range(count)]
    headings = composed(grid, index, levels, vocabulary)
    layout = vocabulary.layout(headings)
    if layout:
        headings = [_in_layout(one, layout) for one in headings]
    rows = grid.rows[index + count : index + count + SAMPLE]
    headings, days = split_days(headings, _lowest(levels), rows, vocabulary)
    if chosen:
        headings = [_chosen(one, at, chosen) for at, one in enumerate(headings)]
    told, columns = columns_of_fields(headings, rows, chosen or {})
    return Table(
        header_row=index + 1,
        header_rows=count,
        headings=tuple(told),
        columns=columns,
        signature=signature(levels[0]),
        lower=tuple(signature(row) for row in levels[1:]),
        sums=sums_of(told, rows),
        layout=layout.name if layout else "",
        days={name: one for name, one in days.items() if columns.get(name) == one.year},
    )


def _lowest(levels: Sequence[Row]) -> list[str]:
    """Return the lowest text over each column."""
    width = max(map(len, levels), default=0)
    return [
        next(
            (str(row[at]) for row in reversed(levels) if at < len(row) and not is_blank(row[at])),
            "",
        )
        for at in range(width)
    ]


def _rows_of_headings(grid: Grid, index: int, vocabulary: Vocabulary) -> int:
    count = 1
    while count < _MOST_ROWS and index + count < len(grid.rows):
        lower = grid.rows[index + count]
        if is_key_row(lower) and not is_key_row(grid.rows[index]):
            return count + 1
        upper = grid.rows[index + count - 1]
        if not _is_lower(grid.rows[index : index + count], upper, lower, vocabulary):
            break
        count += 1
    return count


def _is_lower(levels: Sequence[Row], upper: Row, lower: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row goes on with the headings above it: sub headings, shares, or units."""
    texts = _texts(lower)
    if not texts or signature(upper) == signature(lower):
        return False
    width = max(map(len, levels))
    gaps = any(is_blank(value) for value in lower[:width]) or len(lower) < width
    holes = any(is_blank(value) for value in upper) or len(upper) < len(lower)
    if not gaps and not holes:
        return False
    if all(_is_minor(text, vocabulary) for text in texts):
        return gaps or len(levels) > 1 or len(texts) > 1
    if not looks_like_headings(lower, vocabulary, fewest=2) and not _share_heads(texts, vocabulary):
        return False
    return all(
        _is_minor(text, vocabulary)
        or vocabulary.heading(text).field
        or not any(one.isdigit() for one in text)
        for text in texts
    )


def _share_heads(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether most cells are shares, units or headings, and one is a share at least."""
    known = [_is_minor(text, vocabulary) or vocabulary.knows(text) for text in texts]
    shares = sum(vocabulary.share(text) is not None for text in texts)
    return shares > 1 and sum(known) * 2 >= len(texts)


def _is_minor(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text only divides or measures the heading above it."""
    compact = squeeze(text).strip("()")
    return compact in UNIT_FACTORS or compact in _MEASURES or vocabulary.share(text) is not None


#: Units of what is no money.
_MEASURES = frozenset(["人", "名", "件", "年月", "年", "月", "日", "人民币", "人民币元", "%"])


def _groups(row: Row, below: Row) -> bool:
    """Whether a row can stand over headings: few texts, each over a heading of the row below."""
    texts = _texts(row)
    if not texts or len(texts) < 2 or any(":" in squeeze(one) for one in texts):  # noqa: PLR2004
        return False
    if any(one.isdigit() for one in "".join(texts)):
        return False
    under = {column for column, _ in filled(below)}
    over = {column for column, _ in filled(row)}
    return bool(under - over) and len(under | over) > len(over)


def _texts(row: Row) -> list[str] | None:
    """Return the texts of a row that can be headings; None where one cell is none."""
    texts = []
    for value in row:
        if value is None or value == "":
            continue
        if not isinstance(value, str) or len(value) > _LONGEST_CELL:
            return None
        texts.append(value)
    return texts


def _in_layout(heading: Heading, layout: BuiltIn) -> Heading:
    """Return a heading as the layout of a known program means it."""
    field = layout.fields.get(squeeze(heading.text).casefold())
    return replace(heading, field=field, part=None, spoken_by=LAYOUT) if field else heading


def _chosen(heading: Heading, column: int, chosen: Mapping[int, str | None]) -> Heading:
    """Return a heading read as a person said; no other column is read into the same field."""
    if column in chosen:
        return replace(heading, field=chosen[column], part=None, spoken_by=DECIDED)
    return replace(heading, field=None) if heading.field in chosen.values() else heading


def known_in(row: Row, vocabulary: Vocabulary) -> int:
    """Return how many cells of a row are headings that are known."""
    texts: list[Cell] = [value for _, value in filled(row) if isinstance(value, str)]
    return sum(vocabulary.heading(str(text)).field is not None for text in texts)
