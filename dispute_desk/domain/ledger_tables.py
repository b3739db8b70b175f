"""The tables of one sheet of cases, from above: which holds for a row, and what structure is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import RowKind
from dispute_desk.domain.ledger_columns import columns_of
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_grid import (
    PARTY,
    Grid,
    Row,
    Table,
    looks_like_headings,
    signature,
    table_at,
)
from dispute_desk.domain.ledger_rows import kind_of_row
from dispute_desk.domain.ledger_text import Cell, squeeze

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_found import SheetFound
    from dispute_desk.domain.ledger_vocabulary import Vocabulary


class TablesOfSheet:
    """The table that holds for the rows being read: its headings, its reader, its structure."""

    def __init__(
        self,
        grid: Grid,
        header_index: int,
        vocabulary: Vocabulary,
        *,
        factor: int | None,
        latest_year: int,
        decisions: Decisions,
    ) -> None:
        self._grid = grid
        self._vocabulary = vocabulary
        self._factor = factor
        self._latest_year = latest_year
        self._decisions = decisions
        self._use(self._table_at(header_index))

    def _use(self, table: Table) -> None:
        self.table = table
        self.reader = RowReader(
            self._grid.name,
            table,
            self._vocabulary,
            factor=self._factor,
            latest_year=self._latest_year,
            answers=self._decisions.answers,
            rows=self._grid.rows[table.header_row - 1 + table.header_rows :],
        )
        self._party = frozenset(column for name, column in table.columns.items() if name in PARTY)

    def _table_at(self, index: int) -> Table:
        chosen = self._decisions.columns_of(self._grid.name, index + 1)
        return table_at(self._grid, index, self._vocabulary, chosen)

    def tell(self, found: SheetFound) -> None:
        """Put down the columns of the table that holds now."""
        found.columns.update(dict.fromkeys(columns_of(self.table, self._grid.rows)))

    def dates_below(self, index: int) -> list[tuple[int, Cell]]:
        """Return row (from 1) and acceptance date of every row below the one with this index."""
        column = self.table.columns.get("accept_date")
        if column is None:
            return []
        return [
            (number, row[column])
            for number, row in enumerate(self._grid.rows, 1)
            if number > index + 1 and column < len(row)
        ]

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

    def structure(self, row: Row, cells: list[tuple[int, Cell]]) -> RowKind | None:
        """Return what a row is that holds no case; None for data."""
        first = cells[0][1]
        if len(cells) > 1 and isinstance(first, str):
            if squeeze(first) in self.table.signature and signature(row) == self.table.signature:
                return RowKind.REPEATED_HEADER
            if self._vocabulary.heading(first).field and looks_like_headings(row, self._vocabulary):
                return RowKind.HEADER
        return kind_of_row(cells, self._party)

    def take_on(self, row_number: int, found: SheetFound) -> None:
        """Take on the headings of another table, which begin in a row (from 1)."""
        table = self._table_at(row_number - 1)
        if table.is_ledger and table.header_rows == 1:
            self._use(table)
            self.tell(found)
