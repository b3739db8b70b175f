"""One sheet of cases understood row by row, every row into exactly one bin."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import only_year_in
from dispute_desk.domain.ledger import (
    Finding,
    LedgerCase,
    Place,
    RejectedRow,
    Result,
    RowKind,
    RowText,
    SkippedRow,
)
from dispute_desk.domain.ledger_cases import Block, case_of, continues
from dispute_desk.domain.ledger_colours import ColourKey, RowColours, legend_of
from dispute_desk.domain.ledger_found import BOUNDARIES, TOTALS, Boundary, SheetFound
from dispute_desk.domain.ledger_grid import Row, Table, by_row, filled, text_of
from dispute_desk.domain.ledger_plain_rows import anchors_of
from dispute_desk.domain.ledger_prose import amounts_from_words
from dispute_desk.domain.ledger_regions import Region, text_above, unit_above, year_above
from dispute_desk.domain.ledger_rows import kind_before_headings
from dispute_desk.domain.ledger_tables import TableOfRegion
from dispute_desk.domain.ledger_text import cell_text, is_ditto, tidy
from dispute_desk.domain.ledger_total_rows import MONEY, PEOPLE, totals_in
from dispute_desk.domain.ledger_units import correct_units
from dispute_desk.domain.ledger_years import YearsOfSheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_facts import RowFacts
    from dispute_desk.domain.ledger_fields import RowReader
    from dispute_desk.domain.ledger_plain_rows import Anchors, PlainRow
    from dispute_desk.domain.ledger_read_before import ReadBefore
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]\s*")
_PLACE = re.compile(r"(?:街道?|镇|乡|村|[区县市]|社区|片区|园)(?:办事处)?$")
#: What 同上 does not repeat: a sum would be counted twice.
NOT_REPEATED = frozenset({*MONEY, PEOPLE})
#: Progress is told every so many rows.
STEP = 200
#: Signs no name of a person needs.
LONGEST_NAME = 60
Tell = Callable[[int], None]
Hear = Callable[[LedgerCase], None]


class CaseSheet:
    """Walks down a sheet once: structure aside, rows to blocks, blocks to cases."""

    def __init__(
        self,
        region: Region,
        vocabulary: Vocabulary,
        *,
        above: str,
        book_year: int | None,
        latest_year: int,
        decisions: Decisions,
        before: ReadBefore,
    ) -> None:
        grid = region.grid
        self._decisions = decisions
        self._left_out = decisions.rows_left_out(region.grid.name)
        self._hear: Hear = nobody_hears
        self._grid = grid
        self._region = region
        self._vocabulary = vocabulary
        self._start = region.header
        own = text_above(region)
        self._tables = TableOfRegion(
            region,
            vocabulary,
            factor=unit_above(own) or unit_above(above),
            latest_year=latest_year,
            decisions=decisions,
            before=before,
        )
        dates = self._tables.dates_below(self._start + self._table.header_rows)
        titled = year_above(region)
        title = titled if only_year_in(titled) else above
        self._years = YearsOfSheet(grid.name, title, dates, book_year)
        self._block: Block | None = None
        #: So many cases and totals were looked at for their units.
        self._looked_at = (0, 0)
        #: The plain row above, its number and its cells, instead of a block.
        self._above_row: tuple[PlainRow, int, Row, str | None] | None = None
        #: What the case above says: its cells by field, or the plain row it stands in.
        self._head_above: Mapping[str, Cell] | tuple[int, Row] = {}
        #: The case of the row above by its record id, in an export of ours.
        self._record = ""
        self._district: str | None = None
        self._merged_rows = self._tables.rows_inside_merges()
        self._merged = self._tables.columns_inside_merges()
        self._errors = by_row(grid.errors)
        self._unevaluated = by_row(dict.fromkeys(grid.unevaluated, ""))
        self._read_colours()
        self.found = SheetFound(grid.name, self._table.header_row, self._table.tells("back_paid"))
        self._tables.tell(self.found)

    @property
    def _table(self) -> Table:
        return self._tables.table

    @property
    def _reader(self) -> RowReader:
        return self._tables.reader

    def _read_colours(self) -> None:
        """Find out which colours tell the status of a row, and what they mean."""
        legend = legend_of(self._grid, self._vocabulary) if self._grid.fills else {}
        status = self._table.columns.get("result")
        first = self._start + self._table.header_rows + 1
        self._row_colours = RowColours(self._grid, status, first, has_legend=bool(legend))
        self._colours = ColourKey(self._grid.name, legend, self._decisions.answers)

    def read(self, tell: Tell, hear: Hear) -> SheetFound:
        """Read the whole sheet; ``tell`` hears how many more rows are done, ``hear`` each case.

        What is heard is as the rows say it; what the rest of the sheet and of the workbook
        changes (units, a case carried over) stands in what is found in the end only.
        """
        self._hear = hear
        for index in range(self._region.first, self._start):
            self._above(index)
        for offset in range(self._table.header_rows):
            kind = RowKind.HEADER2 if offset else RowKind.HEADER
            self._skip(self._start + 1 + offset, self._grid.rows[self._start + offset], kind)
        first = self._start + self._table.header_rows
        rows = self._grid.rows
        for index in range(first, self._region.stop):
            self._row(index + 1, rows[index])
            if index % STEP == STEP - 1:
                tell(STEP)
        self._close_block()
        self._correct_units(self._reader)
        found = self.found
        found.cases, asked = amounts_from_words(
            self._grid.name, self._table, found.cases, self._decisions.answers
        )
        found.questions.extend(asked)
        found.questions.extend(self._colours.questions())
        return found

    def _correct_units(self, reader: RowReader) -> None:
        """Look at the units of the cases since other headings held, by the headings they have."""
        found = self.found
        cases, totals = self._looked_at
        corrected = correct_units(found.cases[cases:], found.totals[totals:], reader)
        found.cases[cases:], found.totals[totals:] = corrected.cases, corrected.totals
        found.warnings.extend(corrected.findings)
        found.questions.extend(corrected.questions)
        self._looked_at = len(found.cases), len(found.totals)

    def _above(self, index: int) -> None:
        row = self._grid.rows[index]
        if filled(row):
            first = not self.found.skipped
            self._skip(index + 1, row, kind_before_headings(row, first=first))

    def _skip(self, row_number: int, row: Row, kind: RowKind) -> None:
        cells = filled(row)
        if not cells:
            return
        place = Place(self._grid.name, row_number)
        self.found.skipped.append(SkippedRow(place, kind, text_of(cells)))

    def _row(self, row_number: int, row: Row) -> None:
        left_out = row_number in self._left_out
        if not left_out and self._tables.is_surely_data(row_number, row):
            self._data(row_number, row)
            return
        cells = filled(row)
        if not cells:
            return
        reader = self._reader
        kind = self._tables.structure(row_number, row, cells)
        if kind is RowKind.REPEATED_HEADER:
            self._close_block(reader)
            if reader is not self._reader:
                self._correct_units(reader)
        kind = RowKind.LEFT_OUT if left_out else kind
        if kind is None:
            self._data(row_number, row)
            return
        self._skip(row_number, row, kind)
        if kind in {RowKind.SUB_HEADING, RowKind.YEAR_SUB_HEADING}:
            self._sub_heading(cell_text(cells[0][1]), kind)
        elif kind in TOTALS:
            self._note_unevaluated_total(row_number)
            self._total(row_number, row, kind)
        if kind in BOUNDARIES:
            self.found.boundaries.append(Boundary(row_number, self._cases_so_far(), kind))

    def _sub_heading(self, text: str, kind: RowKind) -> None:
        year = only_year_in(text)
        if year:
            self._years.heading(year)
        if kind is RowKind.SUB_HEADING:
            place = _NUMBERING.sub("", tidy(text))
            self._district = place if _PLACE.search(place) else None

    def _note_unevaluated_total(self, row_number: int) -> None:
        """Say which cells of a total hold a formula nobody evaluated: nothing can be checked."""
        place = Place(self._grid.name, row_number)
        for column in self._unevaluated.get(row_number, {}):
            if column < len(self._table.headings):
                label = self._table.headings[column].bare
                self.found.warnings.append(Finding(place, "W_FORMULA_NO_VALUE", label))

    def _total(self, row_number: int, row: Row, kind: RowKind) -> None:
        """Take down what a total states; a part of one may stand inside the block it counts."""
        if kind is RowKind.TOTAL:
            self._close_block()
        self.found.totals.extend(
            totals_in(
                row,
                Place(self._grid.name, row_number),
                kind,
                table=self._table,
                units=self._reader.units,
                cases_before=self._cases_so_far(),
                unevaluated=self._unevaluated.get(row_number, {}),
            )
        )

    def _cases_so_far(self) -> int:
        is_open = self._block is not None or self._above_row is not None
        return len(self.found.cases) + is_open

    def _data(self, row_number: int, row: Row) -> None:
        if self._is_plain(row_number, row):
            return
        blank = self._unevaluated.get(row_number)
        if blank:  # the 0 a program leaves under a formula is no value
            row = [None if column in blank else value for column, value in enumerate(row)]
        facts = self._reader.raw(row_number, row)
        self._note_broken_cells(facts, row_number)
        self._note_long_name(facts)
        if not facts.raw and not facts.has_ditto:
            self._skip(row_number, row, RowKind.OTHER)
            return
        record, above = self._tables.record_in(row), self._record
        self._record = record
        same = bool(record) and record == above
        if same or not self._stands_apart(anchors_of(facts.raw)):
            self._reopen()
        merged = row_number in self._merged_rows
        if same if record else continues(self._block, facts, merged=merged):
            self._worker(facts)
            return
        self._close_block()
        if facts.has_ditto or row_number in self._merged:
            self._as_above(facts, self._merged.get(row_number, frozenset()))
        self._head_above = facts.raw
        if self._is_intake(facts):
            self.found.intakes.append(self._reader.row_text(facts))
            return
        self._reader.read_case(facts, partial(self._years.at, row_number))
        text = self._reader.row_text(facts)
        if facts.problem:
            self._reject(facts.problem, text)
            return
        result = self._result_by_colour(facts, row_number)
        self._block = Block(facts, text, self._district, [facts], [text], result)

    def _is_plain(self, row_number: int, row: Row) -> bool:
        """Take a row nothing is doubtful about, if it is one and begins a case of its own."""
        plain = self._tables.plain
        if plain is None or self._unevaluated.get(row_number) or self._errors.get(row_number):
            return False
        record = self._tables.record_in(row)
        if row_number in self._merged or (record and record == self._record):
            return False
        if self._row_colours and self._row_colours.of(row_number):
            return False
        read = plain.read(row_number, self._grid.rows, self._district)
        if read is None or not self._stands_apart(read.anchors):
            return False
        self._close_block()
        self._above_row = read, row_number, row, self._district
        self._head_above = row_number, row
        self._record = record
        return True

    def _as_above(self, facts: RowFacts, merged: frozenset[int]) -> None:
        """Fill what 同上 or a merged cell says where the row begins a case of its own.

        No sum is repeated.
        """
        above = self._head_above
        said = self._reader.raw(*above).raw if isinstance(above, tuple) else above
        columns = self._table.columns
        facts.raw = {
            name: said[name]
            for name in columns.keys() & said.keys() - NOT_REPEATED
            if columns[name] in merged
            or (columns[name] < len(facts.row) and is_ditto(facts.row[columns[name]]))
        } | dict(facts.raw)

    def _stands_apart(self, anchors: Anchors) -> bool:
        """Whether a row does not go on with the case above it."""
        if self._above_row is not None:
            return anchors.stands_apart(self._above_row[0].anchors)
        return self._block is None or anchors.stands_apart(anchors_of(self._block.head.raw))

    def _reopen(self) -> None:
        """Make the plain row above a block, to which the row below may belong."""
        if self._above_row is None:
            return
        _, row_number, row, district = self._above_row
        self._above_row = None
        facts = self._reader.raw(row_number, row)
        self._reader.read_case(facts, partial(self._years.at, row_number))
        text = self._reader.row_text(facts)
        self._block = Block(facts, text, district, [facts], [text])

    def _note_broken_cells(self, facts: RowFacts, row_number: int) -> None:
        """Note cells that show an error or hold a formula nobody evaluated."""
        if not self._errors and not self._unevaluated:
            return
        errors = self._errors.get(row_number, {})
        empty = self._unevaluated.get(row_number, {})
        if errors:
            facts.row = [errors.get(column, value) for column, value in enumerate(facts.row)]
        for code, cells in (("W_CELL_ERROR", errors), ("W_FORMULA_NO_VALUE", empty)):
            for column, shown in cells.items():
                if column < len(self._table.headings):
                    label = self._table.headings[column].bare
                    facts.findings.append(Finding(facts.place, code, label, shown or None))

    def _note_long_name(self, facts: RowFacts) -> None:
        """Note what is too long for the name of one person: a list, or a slip of the columns."""
        name = cell_text(facts.raw.get("worker_name"))
        if len(name) > LONGEST_NAME:
            facts.note("W_NAME_LONG", "worker_name", f"{name[:LONGEST_NAME]}…")

    def _result_by_colour(self, facts: RowFacts, row_number: int) -> Result | None:
        """Return what the colour of a row without a word for its status says."""
        if not self._row_colours or "result" in facts.raw:
            return None
        name = self._row_colours.of(row_number)
        if name is None:
            return None
        facts.note("W_COLOUR_ONLY", "result", name)
        return self._colours.result(name)

    def _worker(self, facts: RowFacts) -> None:
        text = self._reader.row_text(facts)
        if self._block is None:
            self._reject(Finding(facts.place, "E_ORPHAN_WORKER"), text)
            return
        self._reader.read_worker(facts)
        if facts.problem:
            self._reject(facts.problem, text)
            return
        self._block.rows.append(facts)
        self._block.texts.append(text)

    def _reject(self, problem: Finding, text: RowText) -> None:
        self.found.rejected.append(RejectedRow(problem, text))

    def _is_intake(self, facts: RowFacts) -> bool:
        words = (facts.text("result"), facts.text("dispute_type"))
        return any(word and self._vocabulary.is_intake(word) for word in words)

    def _close_block(self, reader: RowReader | None = None) -> None:
        """Make a case of the block that is complete now; ``reader`` is that of its headings."""
        above, block = self._above_row, self._block
        self._above_row = self._block = None
        if above is not None:
            self._take(above[0].case)
        if block is None:
            return
        more: list[Finding] = []
        self._take(case_of(block, reader or self._reader, more))
        for facts in block.rows:
            self.found.warnings.extend(facts.findings)
        self.found.warnings.extend(more)

    def _take(self, case: LedgerCase) -> None:
        self.found.cases.append(case)
        self._hear(case)


def nobody_hears(case: LedgerCase) -> None:
    """Let a case pass that nobody asked to hear of."""
    del case
