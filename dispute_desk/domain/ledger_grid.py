"""A workbook as plain grids of cells, and where its table begins: the headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dispute_desk.domain.ledger_text import Cell, cell_text, is_blank, squeeze, tidy
from dispute_desk.domain.ledger_vocabulary import Heading, Vocabulary

Row = Sequence[Cell]
#: What says who is concerned, and what makes a table of people one of disputes.
PARTY = frozenset({"employer", "worker_name"})
MATTER = frozenset({"accept_date", "case_no", "result", "dispute_type", "claim", "close_date"})
_FEWEST_FIELDS = 3
_FEWEST_LEDGER_FIELDS = 4
_LONGEST_CELL = 30
#: How much of a row is told where nothing of it is taken in.
_CELLS_TOLD = 12
_LETTERS_TOLD = 120


@dataclass(frozen=True)
class Grid:
    """A sheet: its cells row by row, the first row being row 1, and what its file says of it."""

    name: str
    rows: Sequence[Row]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    #: Rows and columns counted from 0, as (first row, first column, last row, last column).
    merges: Sequence[tuple[int, int, int, int]] = ()
    #: (row from 1, column from 0) of cells that show an error, and of formulas without a value.
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unevaluated: frozenset[tuple[int, int]] = frozenset()
    #: Fill colours of blank status cells, where the file tells them: (row, column) to RRGGBB.
    fills: Mapping[tuple[int, int], str] = field(default_factory=dict)
    #: Codes of what is to be told of the sheet or its file as a whole.
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Book:
    """A file as grids."""

    file: str
    sha256: str
    grids: Sequence[Grid]


@dataclass(frozen=True)
class Table:
    """The headings of a table: column by column, and each field's column."""

    header_row: int
    header_rows: int
    headings: tuple[Heading, ...]
    columns: Mapping[str, int]
    signature: tuple[str, ...]

    @property
    def is_ledger(self) -> bool:
        """Whether these are the headings of a list of disputes."""
        known = set(self.columns) - {"seq", "remark"}
        return bool(known & PARTY) and bool(known & MATTER) and len(known) >= _FEWEST_LEDGER_FIELDS

    def label(self, name: str) -> str | None:
        """Return the heading of a field, without its unit."""
        column = self.columns.get(name)
        return None if column is None else self.headings[column].bare


def filled(row: Row) -> list[tuple[int, Cell]]:
    """Return the cells of a row that are not blank, with their columns."""
    return [
        (column, value) for column, value in enumerate(row) if value is not None and value != ""
    ]


def is_filled(row: Row) -> bool:
    """Tell whether any cell of a row is not blank."""
    return row.count(None) + row.count("") < len(row)


def text_of(cells: Sequence[tuple[int, Cell]]) -> str:
    """Return the beginning of a row as one line, for a row of which nothing is taken in."""
    text = " ".join(tidy(cell_text(value)) for _, value in cells[:_CELLS_TOLD])
    if len(text) <= _LETTERS_TOLD:
        return text
    # No part of a number is left: what masks numbers would not know it.
    return text[:_LETTERS_TOLD].rstrip("0123456789") + "…"


def signature(row: Row) -> tuple[str, ...]:
    """Return a row's texts for comparing headings."""
    return tuple(squeeze(value) if isinstance(value, str) else "" for value in row)


def looks_like_headings(row: Row, vocabulary: Vocabulary, *, fewest: int = _FEWEST_FIELDS) -> bool:
    """Whether most cells of a row are headings the vocabulary knows."""
    cells = filled(row)
    if len(cells) < fewest or any(not isinstance(value, str) for _, value in cells):
        return False
    texts = [value for _, value in cells if isinstance(value, str)]
    if any(len(text) > _LONGEST_CELL for text in texts):
        return False
    known = [vocabulary.heading(text).field for text in texts]
    fields = {name for name in known if name}
    return len(fields) >= fewest and sum(name is not None for name in known) * 2 >= len(texts)


def table_at(
    grid: Grid,
    index: int,
    vocabulary: Vocabulary,
    chosen: Mapping[int, str | None] | None = None,
) -> Table:
    """Return the table whose headings stand in the row with this index (from 0).

    ``chosen`` is the field a person reads a column into, or None where it is kept as it is.
    """
    upper = list(grid.rows[index])
    lower = list(grid.rows[index + 1]) if index + 1 < len(grid.rows) else []
    two = _is_second_heading_row(upper, lower, vocabulary)
    width = max(len(upper), len(lower))
    groups = _spread(grid, index, upper, width) if two else []
    headings = []
    for column in range(width):
        above = upper[column] if column < len(upper) else None
        below = lower[column] if two and column < len(lower) else None
        headings.append(_heading(above, below, groups[column] if two else "", vocabulary))
    if chosen:
        headings = [_chosen(one, at, chosen) for at, one in enumerate(headings)]
    rows = grid.rows[index + 2 if two else index + 1 :]
    return Table(
        header_row=index + 1,
        header_rows=2 if two else 1,
        headings=tuple(headings),
        columns=_columns(headings, rows),
        signature=signature(upper),
    )


def _chosen(heading: Heading, column: int, chosen: Mapping[int, str | None]) -> Heading:
    """Return a heading read as a person said; no other column is read into the same field."""
    if column in chosen:
        return replace(heading, field=chosen[column])
    return replace(heading, field=None) if heading.field in chosen.values() else heading


def _is_second_heading_row(upper: Row, lower: Row, vocabulary: Vocabulary) -> bool:
    cells = filled(lower)
    if not cells or signature(upper) == signature(lower):
        return False
    if not any(is_blank(value) for value in lower[: len(upper)]):
        return False
    return looks_like_headings(lower, vocabulary, fewest=2) and all(
        vocabulary.heading(str(value)).field or not any(one.isdigit() for one in str(value))
        for _, value in cells
    )


def _spread(grid: Grid, index: int, upper: Row, width: int) -> list[str]:
    """Return the group heading over each column: merged cells carry theirs to the right."""
    groups = [
        str(upper[column]) if column < len(upper) and not is_blank(upper[column]) else ""
        for column in range(width)
    ]
    merged = {
        column: first
        for top, first, bottom, last in grid.merges
        if top <= index <= bottom
        for column in range(first, last + 1)
    }
    for column in range(width):
        if not groups[column]:
            before = merged.get(column, column - 1 if not grid.merges else column)
            groups[column] = groups[before] if 0 <= before < column else ""
    return groups


def _heading(above: Cell, below: Cell, group: str, vocabulary: Vocabulary) -> Heading:
    if is_blank(below):
        return (
            vocabulary.heading(str(above)) if not is_blank(above) else Heading("", "", None, None)
        )
    heading = vocabulary.heading(str(below))
    over = vocabulary.heading(group) if group else None
    if over and over.field and over.field.startswith("insurance:"):
        return Heading(f"{over.bare}{heading.text}", f"{over.bare}{heading.bare}", over.field, None)
    return heading


def _columns(headings: Sequence[Heading], rows: Sequence[Row]) -> dict[str, int]:
    """Return one column for each field: the first that bears it."""
    columns: dict[str, int] = {}
    for column, heading in enumerate(headings):
        if heading.field and heading.field not in columns:
            columns[heading.field] = column
    if "worker_amount" in columns and "amount" not in columns:
        columns["amount"] = columns.pop("worker_amount")
    if (
        "seq" in columns
        and "case_no" not in columns
        and _holds_numbers_of_cases(rows, columns["seq"])
    ):
        columns["case_no"] = columns.pop("seq")
    return columns


def _holds_numbers_of_cases(rows: Sequence[Row], column: int) -> bool:
    """Whether a column called 编号 holds case numbers rather than a count."""
    seen = [row[column] for row in rows[:40] if column < len(row) and not is_blank(row[column])]
    words = [value for value in seen if isinstance(value, str) and not _is_count(value)]
    return len(words) * 2 > len(seen)


def _is_count(text: str) -> bool:
    return squeeze(text).strip(".、()（）").isdigit() and len(squeeze(text)) <= 5  # noqa: PLR2004
