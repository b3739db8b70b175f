"""The table that holds for the rows being read: its headings, its reader, and its structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import RowKind
from dispute_desk.domain.ledger_columns import columns_of
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_grid import PARTY, RECORD_ID, Row, Table, filled, signature
from dispute_desk.domain.ledger_heading import is_key_row
from dispute_desk.domain.ledger_headings import (
    looks_like_headings,
    may_be_headings,
    table_at,
)
from dispute_desk.domain.ledger_plain_rows import PlainRows
from dispute_desk.domain.ledger_rows import kind_of_row, names_somebody
from dispute_desk.domain.ledger_text import Cell, cell_text, squeeze

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_found import SheetFound
    from dispute_desk.domain.ledger_read_before import ReadBefore
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_NUMBERS = frozenset({int, float})


class TableOfRegion:
    """The headings of a region: what reads its rows, and which rows only repeat them."""

    def __init__(
        self,
        region: Region,
        vocabulary: Vocabulary,
        *,
        factor: int | None,
        latest_year: int,
        decisions: Decisions,
        before: ReadBefore,
    ) -> None:
        self._before = before
        self._grid = region.grid
        self._region = region
        self._vocabulary = vocabulary
        self._factor = factor
        self._latest_year = latest_year
        self._decisions = decisions
        #: Rows (from 1) that go on with headings repeated above them.
        self._repeated: frozenset[int] = frozenset()
        above = region.grid.rows[region.header - 1] if region.header > region.first else ()
        #: Groups above the headings that say nothing of their own: they are repeated, too.
        self._groups = signature(above) if len(filled(above)) > 1 else None
        self._use(region.table)

    def _use(self, table: Table) -> None:
        self.table = table
        self.reader = RowReader(
            self._grid.name,
            table,
            self._vocabulary,
            factor=self._factor,
            latest_year=self._latest_year,
            answers=self._decisions.answers,
            rows=self._grid.rows[self._first_row(table) : self._region.stop],
        )
        self.plain = PlainRows.of(self.reader, self._before)
        texts = [heading.text for heading in table.headings]
        self._record = texts.index(RECORD_ID) if RECORD_ID in texts else None
        self._party = frozenset(column for name, column in table.columns.items() if name in PARTY)

    def _first_row(self, table: Table) -> int:
        """Return the index of the first row below the headings of a table."""
        return max(table.header_row - 1, 0) + table.header_rows

    def tell(self, found: SheetFound) -> None:
        """Put down the columns of the table that holds now."""
        found.columns.update(dict.fromkeys(columns_of(self.table, self._grid.rows)))

    def dates_below(self, index: int) -> list[tuple[int, Cell]]:
        """Return row (from 1) and acceptance date of every row from the one with this index."""
        column = self.table.columns.get("accept_date")
        if column is None:
            return []
        rows = self._grid.rows[index : self._region.stop]
        split = self.table.days.get("accept_date")
        if split is not None:
            return [(number, split.text(row)) for number, row in enumerate(rows, index + 1)]
        return [
            (number, row[column]) for number, row in enumerate(rows, index + 1) if column < len(row)
        ]

    def record_in(self, row: Row) -> str:
        """Return the record id of the case a row of an export of ours tells of; "" for none."""
        column = self._record
        if column is None or column >= len(row):
            return ""
        return cell_text(row[column]).partition("/")[0].strip()

    def rows_inside_merges(self) -> frozenset[int]:
        """Return the rows (from 1) that continue a cell merged downwards over the party."""
        columns = {
            self.table.columns[name]
            for name in ("seq", "case_no", "accept_date", "employer")
            if name in self.table.columns
        }
        return frozenset(
            row + 1
            for top, first, bottom, last in self._grid.merges
            if bottom > top and any(first <= column <= last for column in columns)
            for row in range(top + 1, bottom + 1)
        )

    def is_surely_data(self, row_number: int, row: Row) -> bool:
        """Whether a row begins with a number and names a party, and so is no structure."""
        if not row or type(row[0]) not in _NUMBERS or row_number in self._repeated:
            return False
        return any(column < len(row) and names_somebody(row[column]) for column in self._party)

    def columns_inside_merges(self) -> dict[int, frozenset[int]]:
        """Return for each row (from 1) the read columns whose cell a cell above is merged over."""
        read = self.table.columns.values()
        found: dict[int, frozenset[int]] = {}
        for top, first, bottom, last in self._grid.merges:
            columns = frozenset(column for column in read if first <= column <= last)
            for row in range(top + 1, bottom + 1) if columns else ():
                found[row + 1] = found.get(row + 1, frozenset()) | columns
        return found

    def structure(self, row_number: int, row: Row, cells: list[tuple[int, Cell]]) -> RowKind | None:
        """Return what a row is that holds no case; None for data."""
        if row_number in self._repeated:
            return RowKind.REPEATED_HEADER
        first = cells[0][1]
        if len(cells) > 1 and type(first) is str and self._repeats(row_number, row, first):
            return RowKind.REPEATED_HEADER
        return kind_of_row(cells, self._party)

    def _repeats(self, row_number: int, row: Row, first: str) -> bool:
        """Whether a row repeats the headings, or tells the same ones in other words."""
        table = self.table
        if squeeze(first) in table.signature and signature(row) == table.signature:
            below = self._grid.rows[row_number : row_number + len(table.lower)]
            if tuple(map(signature, below)) == table.lower:
                self._with_rows_below(row_number, len(below))
            return True
        if is_key_row(row) or signature(row) == self._groups:
            return True
        if not may_be_headings(row, self._vocabulary):
            return False
        if not looks_like_headings(row, self._vocabulary):
            return False
        chosen = self._decisions.columns_of(self._grid.name, row_number)
        other = table_at(self._grid, row_number - 1, self._vocabulary, chosen)
        self._with_rows_below(row_number, other.header_rows - 1)
        if chosen and other.is_ledger:
            self._use(other)
        return True

    def _with_rows_below(self, row_number: int, count: int) -> None:
        """Take the next rows for headings, too."""
        self._repeated = frozenset(range(row_number + 1, row_number + 1 + count))
