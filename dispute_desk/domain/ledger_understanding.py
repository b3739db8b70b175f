"""A whole workbook understood: what each sheet is for, its cases, and every row accounted for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import only_year_in
from dispute_desk.domain.ledger import (
    Bin,
    DuplicateRow,
    LedgerCase,
    Place,
    Reading,
    RowKind,
    SheetReading,
    SheetRole,
    SkippedRow,
)
from dispute_desk.domain.ledger_cases import Merged, merge
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_grid import (
    Book,
    Grid,
    filled,
    is_filled,
    text_of,
)
from dispute_desk.domain.ledger_roles import sheet_roles
from dispute_desk.domain.ledger_sheet import CaseSheet, nobody_hears
from dispute_desk.domain.ledger_status import without_status
from dispute_desk.domain.ledger_text import tidied
from dispute_desk.domain.ledger_totals import TotalsOfSheet
from dispute_desk.domain.ledger_workers import WorkersFound, is_recounted, join, read_workers

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.ledger_found import SheetFound
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_MONTH = re.compile(r"(?:((?:19|20)\d{2})年?[.\-]?)?(\d{1,2})月")
Tell = Callable[[int, int], None]
NONE_YET = Decisions()


def understand(
    book: Book,
    vocabulary: Vocabulary,
    tell: Tell,
    *,
    today: date,
    decisions: Decisions = NONE_YET,
    hear: Callable[[LedgerCase], None] | None = None,
) -> Reading:
    """Understand a workbook; ``tell(done, total)`` hears of the rows that are done.

    ``decisions`` is what a person said of it; a decision about what is not there is not heard.
    ``hear(case)`` hears of each case as soon as its rows are read, before the whole is known.
    """
    book = decisions.applied(without_status(book))
    book = replace(
        book,
        grids=[replace(grid, rows=[tidied(row) for row in grid.rows]) for grid in book.grids],
    )
    total = sum(len(grid.rows) for grid in book.grids)
    done = 0

    def more(rows: int) -> None:
        nonlocal done
        done += rows
        tell(min(done, total), total)

    roles = sheet_roles(book.grids, vocabulary, decisions)
    book_year = only_year_in(book.file)
    found: dict[int, SheetFound] = {}
    for index, grid in enumerate(book.grids):
        role, header = roles[index]
        if role is SheetRole.CASES and header is not None:
            sheet = CaseSheet(
                grid,
                header,
                vocabulary,
                book_year=book_year,
                latest_year=today.year + 1,
                decisions=decisions,
            )
            found[index] = sheet.read(more, hear or nobody_hears)
        elif role is SheetRole.WORKERS and header is not None:
            found[index] = read_workers(grid, header, vocabulary, decisions)
    tell(total, total)
    return _settled(_assemble(book, roles, found), decisions.answers)


def _settled(reading: Reading, answers: Mapping[str, str]) -> Reading:
    """Return the reading with the questions that are answered apart from those still open."""
    answered = [one for one in reading.questions if answers.get(one.id) in one.options]
    still_open = tuple(one for one in reading.questions if one not in answered)
    return replace(reading, questions=still_open, answered=tuple(answered))


def _assemble(
    book: Book,
    roles: Sequence[tuple[SheetRole, int | None]],
    found: dict[int, SheetFound],
) -> Reading:
    ordered = [found[index] for index in _oldest_first(book.grids, found)]
    merged = merge(case for sheet in ordered for case in sheet.cases)
    with_back_paid = {sheet.name for sheet in ordered if sheet.has_back_paid}
    silent = {dup.place for dup in merged.duplicates}
    sheets = [found[index] for index in sorted(found)]
    cases = [_with_nothing_paid(case, with_back_paid) for case in merged.cases]
    for sheet in sheets:
        if isinstance(sheet, WorkersFound):
            cases, recounted = join(cases, sheet)
            for other in sheets:
                other.warnings = [
                    one
                    for one in other.warnings
                    if other is sheet or not is_recounted(one, recounted)
                ]
    return Reading(
        file=book.file,
        sha256=book.sha256,
        sheets=tuple(
            _sheet(grid, role, header, found.get(index), merged)
            for index, (grid, (role, header)) in enumerate(zip(book.grids, roles, strict=True))
        ),
        cases=tuple(cases),
        intakes=tuple(row for sheet in sheets for row in sheet.intakes),
        rejected=tuple(row for sheet in sheets for row in sheet.rejected),
        warnings=tuple(
            warning
            for sheet in sheets
            for warning in sorted(sheet.warnings, key=lambda one: one.place.row)
            if warning.place not in silent
        ),
        duplicates=tuple(merged.duplicates),
        skipped_rows=tuple(row for sheet in sheets for row in sheet.skipped),
        other_rows=tuple(
            row
            for index, grid in enumerate(book.grids)
            if index not in found
            for row in _as_they_are(grid)
        ),
        stated_totals=tuple(
            total
            for index in sorted(found)
            for total in TotalsOfSheet(book.grids[index], found[index], merged.duplicates).stated()
        ),
        questions=tuple(question for sheet in sheets for question in sheet.questions),
    )


def _as_they_are(grid: Grid) -> Iterator[SkippedRow]:
    """Yield the rows of a sheet that lists no case, with the beginning of their text."""
    for number, row in enumerate(grid.rows, 1):
        cells = filled(row)
        if cells:
            yield SkippedRow(Place(grid.name, number), RowKind.OTHER, text_of(cells))


def _with_nothing_paid(case: LedgerCase, sheets: set[str]) -> LedgerCase:
    """Return the case with 0 paid where its sheet has the column and left it blank."""
    if case.back_paid_fen is None and any(place.sheet in sheets for place in case.where):
        return case._replace(back_paid_fen=0)
    return case


def _oldest_first(grids: Sequence[Grid], found: dict[int, SheetFound]) -> list[int]:
    """Return the case sheets oldest month first, or as they lie where not all name a month."""
    months = {index: _MONTH.search(grids[index].name) for index in found}
    if not all(months.values()):
        return sorted(found)
    return sorted(
        found,
        key=lambda index: (
            int((months[index] or [0, 0])[1] or 0),
            int((months[index] or [0, 0, 0])[2]),
            index,
        ),
    )


def _sheet(
    grid: Grid,
    role: SheetRole,
    header: int | None,
    found: SheetFound | None,
    merged: Merged,
) -> SheetReading:
    rows = sum(map(is_filled, grid.rows))
    bins = Counter(found.bins) if found else Counter({Bin.STRUCTURAL: rows})
    if found:
        _move_duplicates(bins, found, merged.duplicates)
    return SheetReading(
        sheet=grid.name,
        role=role,
        hidden=grid.hidden,
        rows=rows,
        bins=tuple((one, bins[one]) for one in Bin),
        header_row=None if header is None else header + 1,
        hidden_rows=len(grid.hidden_rows),
        columns=tuple(found.columns) if found else (),
    )


def _move_duplicates(
    bins: Counter[Bin], found: SheetFound, duplicates: Sequence[DuplicateRow]
) -> None:
    here = {dup.place for dup in duplicates if dup.place.sheet == found.name}
    for case in found.cases:
        for position, place in enumerate(case.where):
            if place in here:
                bins[Bin.WORKER if position else Bin.CASE] -= 1
                bins[Bin.DUPLICATE] += 1
