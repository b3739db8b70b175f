"""A whole workbook understood: what each sheet is for, its cases, and every row accounted for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import only_year_in
from dispute_desk.domain.ledger import (
    Bin,
    DuplicateRow,
    LedgerCase,
    Place,
    Question,
    Reading,
    RejectedRow,
    RowKind,
    RowText,
    SheetReading,
    SheetRole,
    SkippedRow,
    StatedTotal,
)
from dispute_desk.domain.ledger_bins import bins_by_sheet, structural_only
from dispute_desk.domain.ledger_cases import merge
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_grid import (
    Book,
    Grid,
    filled,
    is_filled,
    text_of,
)
from dispute_desk.domain.ledger_headings import table_at
from dispute_desk.domain.ledger_missing_columns import missing_columns
from dispute_desk.domain.ledger_others import read_others
from dispute_desk.domain.ledger_read_before import ReadBefore
from dispute_desk.domain.ledger_readings import table_reading
from dispute_desk.domain.ledger_regions import Region, text_above
from dispute_desk.domain.ledger_roles import SheetPlan, sheet_plans
from dispute_desk.domain.ledger_sheet import CaseSheet, nobody_hears
from dispute_desk.domain.ledger_status import left_out_in, without_status
from dispute_desk.domain.ledger_tax_detail import NAME as TAX_DETAIL
from dispute_desk.domain.ledger_tax_detail import read_tax_detail
from dispute_desk.domain.ledger_totals import TotalsOfSheet
from dispute_desk.domain.ledger_workers import WorkersFound, is_recounted, join, read_workers

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.ledger_found import SheetFound
    from dispute_desk.domain.ledger_readings import TableReading
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
    before: ReadBefore | None = None,
) -> Reading:
    """Understand a workbook; ``tell(done, total)`` hears of the rows that are done.

    ``decisions`` is what a person said of it; a decision about what is not there is not heard. What
    a copy of ours says of its rows is heard unless they hold it already.
    ``hear(case)`` hears of each case as soon as its rows are read, before the whole is known.
    ``before`` keeps what was made of the rows for the next time.
    """
    before = ReadBefore() if before is None else before
    decisions = decisions.having_heard(left_out_in(book))
    book = decisions.applied(without_status(book))
    grids = [replace(grid, rows=before.tidied(grid)) for grid in book.grids]
    book = replace(book, grids=grids)
    total = sum(len(grid.rows) for grid in book.grids)
    done = 0

    def more(rows: int) -> None:
        nonlocal done
        done += rows
        tell(min(done, total), total)

    plans = sheet_plans(book.grids, vocabulary, decisions)
    book_year = only_year_in(book.file)
    found: dict[int, list[SheetFound]] = {}
    for index, plan in enumerate(plans):
        above = text_above(plan.regions[0]) if plan.regions else ""
        for region in plan.regions:
            if region.role is SheetRole.WORKERS:
                told: SheetFound = read_workers(region, vocabulary, decisions)
            elif region.table.layout == TAX_DETAIL:
                told = read_tax_detail(region, vocabulary, decisions, hear or nobody_hears)
            elif region.role is SheetRole.CASES:
                told = CaseSheet(
                    region,
                    vocabulary,
                    above=above,
                    book_year=book_year,
                    latest_year=today.year + 1,
                    decisions=decisions,
                    before=before,
                ).read(more, hear or nobody_hears)
                told.warnings.extend(missing_columns(region, told.cases))
            else:
                told = read_others(region)
            found.setdefault(index, []).append(told)
    tell(total, total)
    return _settled(_assemble(book, plans, found, vocabulary), decisions.answers)


def _settled(reading: Reading, answers: Mapping[str, str]) -> Reading:
    """Return the reading with the questions that are answered apart from those still open."""
    answered = [one for one in reading.questions if answers.get(one.id) in one.options]
    still_open = tuple(one for one in reading.questions if one not in answered)
    return replace(reading, questions=still_open, answered=tuple(answered))


def _assemble(
    book: Book,
    plans: Sequence[SheetPlan],
    found: dict[int, list[SheetFound]],
    vocabulary: Vocabulary,
) -> Reading:
    ordered = [one for index in _oldest_first(book.grids, plans, found) for one in found[index]]
    merged = merge(case for sheet in ordered for case in sheet.cases)
    silent = {dup.place for dup in merged.duplicates}
    sheets = [one for index in sorted(found) for one in found[index]]
    cases = _with_nothing_paid(_joined(merged.cases, sheets), ordered)
    others = [
        row
        for index, grid in enumerate(book.grids)
        if index not in found
        for row in _as_they_are(grid)
    ]
    rejected = [row for sheet in sheets for row in sheet.rejected]
    intakes = [row for sheet in sheets for row in sheet.intakes]
    skipped = structural_only(
        [row for sheet in sheets for row in sheet.skipped],
        _told(cases, merged.duplicates, rejected, intakes),
        shared=any(region.table.half for plan in plans for region in plan.regions),
    )
    bins = bins_by_sheet(cases, merged.duplicates, rejected, intakes, [*skipped, *others])
    return Reading(
        file=book.file,
        sha256=book.sha256,
        sheets=tuple(
            _sheet(grid, plan, found.get(index, []), bins.get(grid.name, Counter()), vocabulary)
            for index, (grid, plan) in enumerate(zip(book.grids, plans, strict=True))
        ),
        cases=tuple(cases),
        intakes=tuple(intakes),
        rejected=tuple(rejected),
        warnings=tuple(
            warning
            for sheet in sheets
            for warning in sorted(sheet.warnings, key=lambda one: one.place.row)
            if warning.place not in silent
        ),
        duplicates=tuple(merged.duplicates),
        skipped_rows=tuple(skipped),
        other_rows=tuple(others),
        stated_totals=tuple(_stated(book, found, merged.duplicates)),
        questions=_questions(plans, sheets),
    )


def _stated(
    book: Book, found: dict[int, list[SheetFound]], duplicates: Sequence[DuplicateRow]
) -> Iterator[StatedTotal]:
    """Yield every total the office wrote, compared, table by table."""
    before: list[SheetFound] = []
    for index in sorted(found):
        for one in found[index]:
            if isinstance(one, WorkersFound):
                yield from TotalsOfSheet(book.grids[index], one.as_counted(), ()).stated()
                continue
            yield from TotalsOfSheet(book.grids[index], one, duplicates, before).stated()
            before.append(one)


def _joined(cases: list[LedgerCase], sheets: Sequence[SheetFound]) -> list[LedgerCase]:
    """Return the cases with the workers other tables list for them."""
    for sheet in sheets:
        if isinstance(sheet, WorkersFound):
            cases, recounted = join(cases, sheet)
            for other in sheets:
                other.warnings = [
                    one
                    for one in other.warnings
                    if other is sheet or not is_recounted(one, recounted)
                ]
    return cases


def _told(
    cases: Sequence[LedgerCase],
    duplicates: Sequence[DuplicateRow],
    rejected: Sequence[RejectedRow],
    intakes: Sequence[RowText],
) -> Iterator[Place]:
    """Yield the places of the rows that tell of somebody."""
    for case in cases:
        yield from case.where
    yield from (one.place for one in duplicates)
    yield from (one.row.place for one in rejected)
    yield from (one.place for one in intakes)


def _questions(plans: Sequence[SheetPlan], sheets: Sequence[SheetFound]) -> tuple[Question, ...]:
    """Return what is asked, each question once."""
    asked = [one for plan in plans for one in plan.questions]
    asked += [one for sheet in sheets for one in sheet.questions]
    return tuple({one.id: one for one in reversed(asked)}.values())[::-1]


def _as_they_are(grid: Grid) -> Iterator[SkippedRow]:
    """Yield the rows of a sheet that lists no case, with the beginning of their text."""
    for number, row in enumerate(grid.rows, 1):
        cells = filled(row)
        if cells:
            yield SkippedRow(Place(grid.name, number), RowKind.OTHER, text_of(cells))


def _with_nothing_paid(
    cases: Sequence[LedgerCase], sheets: Sequence[SheetFound]
) -> list[LedgerCase]:
    """Return the cases with 0 paid where their table has the column and left it blank."""
    names = {sheet.name for sheet in sheets if sheet.has_back_paid}
    mixed = names & {sheet.name for sheet in sheets if sheet.cases and not sheet.has_back_paid}
    places = {
        place
        for sheet in sheets
        if sheet.name in mixed and sheet.has_back_paid
        for case in sheet.cases
        for place in case.where
    }

    def is_told(place: Place) -> bool:
        return place in places if place.sheet in mixed else place.sheet in names

    return [
        case._replace(back_paid_fen=0)
        if case.back_paid_fen is None and any(map(is_told, case.where))
        else case
        for case in cases
    ]


def _oldest_first(
    grids: Sequence[Grid], plans: Sequence[SheetPlan], found: dict[int, list[SheetFound]]
) -> list[int]:
    """Return the case sheets oldest month first, or as they lie where not all name a month.

    The year is that of the name or of the title above the headings. Where not all have one, months
    that lie in their order, whatever month they begin with, stay so.
    """
    told = {index: _MONTH.search(grids[index].name) for index in found}
    if not all(told.values()):
        return sorted(found)
    months = {
        index: (int(one[1] or 0) or _year_of(plans[index]), int(one[2]))
        for index, one in told.items()
        if one
    }
    lie = [months[index][1] for index in sorted(found)]
    falls = sum(later < earlier for earlier, later in pairwise(lie))
    if not all(year for year, _ in months.values()) and falls == 1 and lie[0] > lie[-1]:
        return sorted(found)
    return sorted(found, key=lambda index: (*months[index], index))


def _year_of(plan: SheetPlan) -> int:
    """Return the year the title of a sheet names, 0 where it names none."""
    return (only_year_in(text_above(plan.regions[0])) or 0) if plan.regions else 0


def _sheet(
    grid: Grid,
    plan: SheetPlan,
    found: Sequence[SheetFound],
    bins: Counter[Bin],
    vocabulary: Vocabulary,
) -> SheetReading:
    return SheetReading(
        sheet=grid.name,
        role=plan.role,
        hidden=grid.hidden,
        rows=sum(map(is_filled, grid.rows)),
        bins=tuple((one, bins[one]) for one in Bin),
        header_row=None if plan.header is None else plan.header + 1,
        hidden_rows=len(grid.hidden_rows),
        columns=tuple(dict.fromkeys(column for one in found for column in one.columns)),
        reason=plan.reason,
        tables=tuple(table_reading(region, vocabulary) for region in plan.regions),
        head=_head(grid, plan, vocabulary),
    )


def _head(grid: Grid, plan: SheetPlan, vocabulary: Vocabulary) -> TableReading | None:
    """Return the headings of a sheet that has some and lists nothing all the same."""
    if plan.regions or plan.header is None:
        return None
    table = table_at(grid, plan.header, vocabulary)
    return table_reading(Region(grid, table, plan.role, 0, len(grid.rows)), vocabulary)
