"""Every row of an understood ledger in the workbook's order: its bin, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import (
    Bin,
    DuplicateRow,
    Finding,
    LedgerCase,
    LedgerWorker,
    Place,
    RowText,
    SheetRole,
    SkippedRow,
    StatedTotal,
)
from dispute_desk.domain.ledger_bins import RANK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.ledger import Reading


@dataclass(slots=True)
class LedgerLine:
    """A row that is not blank: where it went, and whatever the reading says of it.

    ``role`` is that of its sheet, ``case`` the case it tells of, ``workers`` are those it names
    itself, ``row`` its own cells.
    """

    place: Place
    into: Bin
    case: LedgerCase | None = None
    row: RowText | None = None
    workers: tuple[LedgerWorker, ...] = ()
    repeats: DuplicateRow | None = None
    problem: Finding | None = None
    skipped: SkippedRow | None = None
    findings: tuple[Finding, ...] = ()
    totals: tuple[StatedTotal, ...] = ()
    role: SheetRole = SheetRole.CASES


def lines_of(reading: Reading) -> list[LedgerLine]:
    """Return a line for every row that is not blank, sheet by sheet from above."""
    found: dict[Place, LedgerLine] = {}
    for line in _lines(reading):
        at = line.place = line.place.whole
        found[at] = _together(found[at], line) if at in found else line
    notes: dict[Place, list[Finding]] = defaultdict(list)
    for warning in reading.warnings:
        notes[warning.place.whole].append(warning)
    for place, findings in notes.items():
        found[place].findings = tuple(findings)
    for total in reading.stated_totals:
        found[total.place.whole].totals += (total,)
    roles = {sheet.sheet: sheet.role for sheet in reading.sheets}
    for line in found.values():
        line.role = roles[line.place.sheet]
    order = {sheet.sheet: number for number, sheet in enumerate(reading.sheets)}
    return sorted(found.values(), key=lambda line: (order[line.place.sheet], line.place.row))


def _together(one: LedgerLine, other: LedgerLine) -> LedgerLine:
    """Return one line for a row that tables side by side share, told by what counts first."""
    if RANK[other.into] < RANK[one.into]:
        one, other = other, one
    one.workers += other.workers
    one.case = one.case or other.case
    one.row = one.row or other.row
    one.repeats = one.repeats or other.repeats
    return one


def _lines(reading: Reading) -> Iterator[LedgerLine]:
    repeated = {one.place: one for one in reading.duplicates}
    cases: dict[Place, LedgerCase] = {}
    for case in reading.cases:
        cases[case.where[0]] = case
        yield from _of_case(case, repeated)
    for place, one in repeated.items():
        yield LedgerLine(place, Bin.DUPLICATE, cases.get(one.of), repeats=one)
    yield from lines_of_others(reading)


def lines_of_others(reading: Reading) -> Iterator[LedgerLine]:
    """Yield the rows that neither tell of a case nor repeat one that does."""
    for rejected in reading.rejected:
        place = rejected.row.place
        yield LedgerLine(place, Bin.REJECTED, row=rejected.row, problem=rejected.finding)
    for intake in reading.intakes:
        yield LedgerLine(intake.place, Bin.INTAKE, row=intake)
    for skipped in (*reading.skipped_rows, *reading.other_rows):
        yield LedgerLine(skipped.place, Bin.STRUCTURAL, skipped=skipped)


def _of_case(case: LedgerCase, repeated: dict[Place, DuplicateRow]) -> Iterator[LedgerLine]:
    """Yield the rows of one case: the first tells of it, the others of further workers."""
    for number, place in enumerate(case.where):
        if place not in repeated:
            yield line_of_row(case, number)


def line_of_row(case: LedgerCase, number: int) -> LedgerLine:
    """Return the line of one row of a case, its rows counted from 0."""
    place = case.where[number]
    named = tuple(worker for worker in case.workers if worker.place == place)
    into = Bin.WORKER if number else Bin.CASE
    return LedgerLine(place, into, case, case.rows[number], named)
