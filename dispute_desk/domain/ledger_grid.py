"""A workbook as plain grids of cells, and where its table begins: the headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dispute_desk.domain.ledger_split_days import SplitDay
from dispute_desk.domain.ledger_text import Cell, cell_text, squeeze, tidy
from dispute_desk.domain.ledger_vocabulary import Heading

Row = Sequence[Cell]
#: What says who is concerned, and what makes a table of people one of disputes.
PARTY = frozenset({"employer", "worker_name", "parties"})
MATTER = frozenset({"accept_date", "case_no", "result", "dispute_type", "claim", "close_date"})
_FEWEST_LEDGER_FIELDS = 4
#: The heading of the column in which an export of ours tells its records.
RECORD_ID = "记录标识"
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
    #: The further rows of headings, as the first one is compared.
    lower: tuple[tuple[str, ...], ...] = ()
    #: Columns that add up to a field: (column from 0, unit in yuan) of each share.
    sums: Mapping[str, tuple[tuple[int, int | None], ...]] = field(default_factory=dict)
    #: Which of the tables side by side it is, from 0, and its columns (from 0, end excluded).
    half: int = 0
    #: The name of the built-in layout it has; empty for none.
    layout: str = ""
    window: tuple[int, int] | None = None
    #: Days told in three columns, by their field; that of the year stands in ``columns``.
    days: Mapping[str, SplitDay] = field(default_factory=dict)

    @property
    def is_ledger(self) -> bool:
        """Whether these are the headings of a list of disputes."""
        known = (set(self.columns) | set(self.sums)) - {"seq", "remark"}
        return bool(known & PARTY) and bool(known & MATTER) and len(known) >= _FEWEST_LEDGER_FIELDS

    def tells(self, name: str) -> bool:
        """Whether any column tells a field, or its shares."""
        return name in self.columns or name in self.sums

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


def letters_of(column: int) -> str:
    """Return what a column (from 0) is called in a workbook: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def signature(row: Row) -> tuple[str, ...]:
    """Return a row's texts for comparing headings."""
    return tuple(squeeze(value) if isinstance(value, str) else "" for value in row)


def by_row(cells: Mapping[tuple[int, int], str]) -> dict[int, dict[int, str]]:
    """Return what is told of cells by their rows, and there by their columns."""
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in cells.items():
        rows.setdefault(row, {})[column] = text
    return rows
