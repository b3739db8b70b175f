"""What is drawn on a workbook: where each row went, what reads each column, what is amiss where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Bin, RowKind, SheetRole
from dispute_desk.domain.ledger_column_signs import WORDS
from dispute_desk.domain.ledger_decisions import ColumnAt
from dispute_desk.domain.ledger_evidence import FORMED
from dispute_desk.domain.ledger_lines import LedgerLine
from dispute_desk.domain.ledger_readings import BESIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger import Finding, Place, Reading, SheetReading
    from dispute_desk.domain.ledger_line_list import LedgerLines, LinesOfSheet
    from dispute_desk.domain.ledger_readings import Evidence

#: From this confidence on nobody is asked about a column.
SURE = 70
#: Rows that carry headings.
HEADINGS = frozenset({RowKind.HEADER, RowKind.HEADER2, RowKind.REPEATED_HEADER})


class Problem(NamedTuple):
    """Something amiss in a row; ``column`` (from 0) where it is about one cell of it."""

    finding: Finding
    stops: bool
    column: int | None

    @property
    def place(self) -> Place:
        """The row it is about."""
        return self.finding.place


class ColumnRead(NamedTuple):
    """A column of a table: its heading, and the field that reads it; None where it is kept."""

    at: ColumnAt
    heading: str
    field: str | None
    evidence: tuple[Evidence, ...] = ()
    #: 0 to 100.
    confidence: int = 100
    #: Other fields something speaks for, the likeliest first.
    alternatives: tuple[str, ...] = ()
    unit: str | None = None

    @property
    def in_doubt(self) -> bool:
        """Whether little speaks for what reads it, or something speaks for another field."""
        if self.field is not None:
            return self.confidence < SURE
        beside = {one.kind for one in self.evidence}
        asked = WORDS in beside or not FORMED.isdisjoint(self.alternatives)
        return beside <= BESIDE and asked


class TableDrawn(NamedTuple):
    """One table of a sheet: its rows (from 1), and its columns (from 0)."""

    first_row: int
    last_row: int
    columns: Mapping[int, ColumnRead]


@dataclass(frozen=True)
class SheetDrawn:
    """One sheet as it was understood; rows count from 1, columns from 0."""

    sheet: str
    role: SheetRole
    header_row: int | None = None
    lines: Mapping[int, LedgerLine] = field(default_factory=dict)
    columns: Mapping[int, ColumnRead] = field(default_factory=dict)
    problems: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)
    counts: Counter[Bin] = field(default_factory=Counter)
    #: From above, and from left to right.
    tables: tuple[TableDrawn, ...] = ()

    def tables_at(self, row: int) -> tuple[TableDrawn, ...]:
        """Return the tables a row is of; between them the one above, above all the first."""
        if not self.tables:
            return ()
        above = [one.first_row for one in self.tables if one.first_row <= row]
        first = max(above, default=self.tables[0].first_row)
        return tuple(one for one in self.tables if one.first_row == first)

    def columns_at(self, row: int) -> Mapping[int, ColumnRead]:
        """Return what reads each column in a row (from 1)."""
        return {at: one for table in self.tables_at(row) for at, one in table.columns.items()}

    def is_heading(self, row: int) -> bool:
        """Tell whether a row carries headings."""
        line = self.lines.get(row)
        return line is not None and line.skipped is not None and line.skipped.kind in HEADINGS

    def of_cell(self, row: int, column: int) -> tuple[Problem, ...]:
        """Return what is amiss with one cell."""
        here = self.problems.get(row)
        return tuple(one for one in here if one.column == column) if here else ()


@dataclass(frozen=True)
class Drawing:
    """Every sheet, and everything that is amiss in the workbook's order."""

    sheets: Mapping[str, SheetDrawn]
    problems: tuple[Problem, ...]


def drawing_of(reading: Reading, lines: LedgerLines) -> Drawing:
    """Return what is drawn on the workbook of a reading."""
    sheets = {one.sheet: _sheet(one, lines.of_sheet(one.sheet)) for one in reading.sheets}
    found = (one for sheet in sheets.values() for row in sheet.problems.values() for one in row)
    return Drawing(sheets, tuple(found))


def _sheet(reading: SheetReading, lines: LinesOfSheet) -> SheetDrawn:
    headings = lines.headings
    tables = tuple(_tables(reading, headings))
    problems: dict[int, tuple[Problem, ...]] = {}
    for line in lines.notable:
        found = tuple(_problems(line, headings))
        if found:
            problems[line.place.row] = found
    return SheetDrawn(
        reading.sheet,
        reading.role,
        reading.header_row,
        lines,
        {at: one for table in tables[:1] for at, one in table.columns.items()},
        problems,
        lines.counts,
        tables,
    )


def _tables(reading: SheetReading, headings: Sequence[str]) -> Iterable[TableDrawn]:
    """Yield the tables of a sheet with what reads each of their columns."""
    for table in reading.tables:
        row = table.first_row if table.header_rows else 0
        columns = {
            one.column: ColumnRead(
                ColumnAt(reading.sheet, row, one.column),
                one.heading,
                one.field,
                one.evidence,
                one.confidence,
                one.alternatives,
                one.unit,
            )
            for one in table.columns
        }
        yield TableDrawn(table.first_row, table.last_row, columns)
    if not reading.tables and reading.header_row is not None:
        yield TableDrawn(reading.header_row, reading.rows, dict(_columns(reading, headings)))


def _columns(reading: SheetReading, headings: Sequence[str]) -> Iterable[tuple[int, ColumnRead]]:
    """Yield what reads each column; of equal headings the first is the one that is read."""
    if reading.header_row is None:
        return
    fields: dict[str, list[str | None]] = defaultdict(list)
    for one in reading.columns:
        fields[one.heading].append(one.field)
    for column, heading in enumerate(headings):
        told = fields.get(heading)
        if heading and told:
            name = told.pop(0) if len(told) > 1 else told[0]
            at = ColumnAt(reading.sheet, reading.header_row, column)
            yield column, ColumnRead(at, heading, name)


def _problems(line: LedgerLine, headings: Sequence[str]) -> Iterable[Problem]:
    texts = line.row.texts if line.row is not None else ()
    own = line.row.headings if line.row is not None else headings
    if line.problem is not None:
        yield Problem(line.problem, stops=True, column=_column(line.problem, own, texts))
    for one in line.findings:
        yield Problem(one, stops=False, column=_column(one, own, texts))


def _column(finding: Finding, headings: Sequence[str], texts: Sequence[str]) -> int | None:
    """Return the cell a finding is about: by its heading, else by what stands in it."""
    name, raw = finding.field, finding.raw
    if name:
        for column, heading in enumerate(headings):
            if heading == name:
                return column
        for column, heading in enumerate(headings):
            if heading.startswith(name):
                return column
    if raw:
        return next((column for column, text in enumerate(texts) if text == raw), None)
    return None
