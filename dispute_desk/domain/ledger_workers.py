"""A table of workers beside the cases, joined to them by number or by employer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import (
    Finding,
    LedgerCase,
    LedgerWorker,
    Place,
    RejectedRow,
    Result,
    RowKind,
    RowText,
    SkippedRow,
)
from dispute_desk.domain.ledger_columns import Mark, columns_of
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_found import BOUNDARIES, Boundary, SheetFound
from dispute_desk.domain.ledger_grid import PARTY, filled, signature, text_of
from dispute_desk.domain.ledger_regions import text_above, unit_above
from dispute_desk.domain.ledger_rows import kind_before_headings, kind_of_row
from dispute_desk.domain.ledger_same_worker import once, same_worker
from dispute_desk.domain.ledger_text import Cell, employer_text, squeeze
from dispute_desk.domain.ledger_total_rows import totals_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.chinese_dates import PeriodRead
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_facts import RowFacts
    from dispute_desk.domain.ledger_grid import Grid, Row, Table
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: A row that tells nothing.
_NOTHING = LedgerCase(
    case_no=None,
    accept_date=None,
    close_date=None,
    source=None,
    source_raw=None,
    employer=None,
    credit_code=None,
    workers=(),
    dispute_type=None,
    dispute_type_raw=None,
    claim=None,
    persons=0,
    persons_stated=None,
    amount_fen=None,
    back_paid_fen=None,
    late_fee_fen=None,
    insurances=(),
    period_start=None,
    period_end=None,
    period_open=False,
    handler=None,
    mediator=None,
    district=None,
    remark=None,
    result=Result.PENDING,
    result_raw=None,
    where=(),
    timeline=(),
    rows=(),
)
_RECOUNTED = frozenset({"W_NO_WORKER_ROWS", "W_COUNT_MISMATCH"})


class WorkerRow(NamedTuple):
    """What one row of a table of workers tells; sums in fen."""

    workers: tuple[LedgerWorker, ...]
    text: RowText
    findings: list[Finding]
    amount_fen: int | None
    back_paid_fen: int | None
    late_fee_fen: int | None
    insurances: tuple[str, ...]
    period: PeriodRead


@dataclass
class WorkersFound(SheetFound):
    """What a table of workers holds: its rows by what names their case."""

    #: case_no, seq or employer.
    key: str = "case_no"
    workers: dict[str, list[WorkerRow]] = field(default_factory=dict)
    #: What its totals count: each row as if it were a case.
    counted: list[LedgerCase] = field(default_factory=list)

    def as_counted(self) -> SheetFound:
        """Return the table as its totals see it: the rows that were taken."""
        rejected = {one.row.place for one in self.rejected}
        return replace(
            self,
            cases=[
                _NOTHING._replace(where=one.where) if one.where[0] in rejected else one
                for one in self.counted
            ],
        )


def read_workers(region: Region, vocabulary: Vocabulary, decisions: Decisions) -> WorkersFound:
    """Read a table of workers; a blank key means the one above."""
    grid, table, header = region.grid, region.table, region.header
    reader = RowReader(
        grid.name,
        table,
        vocabulary,
        factor=unit_above(text_above(region)),
        latest_year=0,
        answers=decisions.answers,
    )
    party = frozenset(column for name, column in table.columns.items() if name in PARTY)
    found = WorkersFound(grid.name, header + 1, has_back_paid=False, key=region.key)
    found.columns.update(dict.fromkeys(columns_of(table, grid.rows)))
    number = ""
    for index in range(region.first, region.stop):
        row = grid.rows[index]
        cells = filled(row)
        if not cells:
            continue
        place = Place(grid.name, index + 1)
        kind = kind_in_list(index, header, table, row, cells, party)
        if place in decisions.left_out:
            kind = RowKind.LEFT_OUT
        if kind is not None:
            found.skipped.append(SkippedRow(place, kind, text_of(cells)))
            if kind in BOUNDARIES:
                count = len(found.counted)
                found.boundaries.append(Boundary(index + 1, count, kind))
                found.totals += totals_in(
                    row,
                    place,
                    kind,
                    table=table,
                    units=reader.units,
                    cases_before=count,
                    unevaluated=_unevaluated(grid, index + 1),
                )
            continue
        facts = reader.raw(index + 1, row)
        number = _norm(facts.text(region.key), region.key) or number
        _take(facts, reader, number, found)
    return found


def _take(facts: RowFacts, reader: RowReader, number: str, found: WorkersFound) -> None:
    """Put a row under its key, or among the rejected ones."""
    reader.read_worker(facts)
    text = reader.row_text(facts)
    problem = facts.problem
    if problem is None and not (number and facts.workers):
        problem = Finding(facts.place, "E_ORPHAN_WORKER")
    if problem:
        found.rejected.append(RejectedRow(problem, text))
        return
    workers = tuple(
        worker
        if worker.amount_fen is not None
        else worker._replace(amount_fen=facts.amount_fen if len(facts.workers) == 1 else None)
        for worker in facts.workers
    )
    row = WorkerRow(
        workers,
        text,
        facts.findings,
        _amount(facts, workers),
        facts.back_paid_fen,
        facts.late_fee_fen,
        reader.insurances(facts),
        reader.period(facts),
    )
    found.workers.setdefault(number, []).append(row)
    found.counted.append(
        _NOTHING._replace(
            workers=workers,
            persons=len(workers),
            amount_fen=row.amount_fen,
            back_paid_fen=row.back_paid_fen,
            late_fee_fen=row.late_fee_fen,
            where=(facts.place,),
            rows=(text,),
        )
    )


def _unevaluated(grid: Grid, row_number: int) -> frozenset[int]:
    """Return the columns of a row whose formulas nobody evaluated."""
    return frozenset(column for row, column in grid.unevaluated if row == row_number)


def _amount(facts: RowFacts, workers: Sequence[LedgerWorker]) -> int | None:
    own = [worker.amount_fen for worker in workers if worker.amount_fen is not None]
    return sum(own) if own else facts.amount_fen


def kind_in_list(
    index: int,
    header: int,
    table: Table,
    row: Row,
    cells: list[tuple[int, Cell]],
    party: frozenset[int],
) -> RowKind | None:
    """Return what a row of a plain list is that names nobody; None for one that does."""
    if index < header:
        return kind_before_headings(row, first=index == 0)
    if index < header + table.header_rows:
        return RowKind.HEADER if index == header else RowKind.HEADER2
    if signature(row) == table.signature or signature(row) in table.lower:
        return RowKind.REPEATED_HEADER
    return kind_of_row(cells, party)


def _norm(text: str | None, key: str) -> str:
    if not text:
        return ""
    return employer_text(text) if key == "employer" else squeeze(text)


def _key_of(case: LedgerCase, key: str) -> str:
    """Return what the rows of its workers call a case."""
    if key == "case_no":
        return _norm(case.case_no, key)
    if key == "employer":
        return _norm(case.employer, key)
    first = case.rows[0]
    counts = [at for at, mark in enumerate(first.marks) if mark is Mark.COUNT]
    return _norm(first.texts[counts[0]], key) if counts and counts[0] < len(first.texts) else ""


def join(
    cases: Sequence[LedgerCase], found: WorkersFound
) -> tuple[list[LedgerCase], frozenset[Place]]:
    """Return the cases with their workers, and the places whose head count is to be told anew.

    Workers whose key no case bears, or more than one, are rejected as orphans; of cases that
    share a number the first has the workers.
    """
    keys = [_key_of(case, found.key) for case in cases]
    counts = Counter(keys)
    shared = {key for key, count in counts.items() if count > 1 and found.key != "case_no"}
    for key, rows in found.workers.items():
        if key not in counts or key in shared:
            _orphans(found, rows, key)
    left = {key: rows for key, rows in found.workers.items() if key not in shared}
    joined, recounted = [], set()
    for case, key in zip(cases, keys, strict=True):
        own = left.pop(key, []) if key else []
        if own:
            recounted.add(case.where[0])
        joined.append(_with_workers(case, own, found) if own else case)
    return joined, frozenset(recounted)


def _orphans(found: WorkersFound, rows: Sequence[WorkerRow], key: str) -> None:
    for row in rows:
        finding = Finding(row.text.place, "E_ORPHAN_WORKER", raw=key)
        found.rejected.append(RejectedRow(finding, row.text))


def _with_workers(case: LedgerCase, rows: Sequence[WorkerRow], found: WorkersFound) -> LedgerCase:
    listed = once([worker for row in rows for worker in row.workers])
    kept = [
        worker
        for worker in case.workers
        if not any(same_worker([worker], [other]) for other in listed)
    ]
    for row in rows:
        found.warnings.extend(row.findings)
    workers = (*kept, *listed)
    if case.persons_stated not in {None, len(workers)}:
        stated = str(case.persons_stated)
        found.warnings.append(Finding(case.where[0], "W_COUNT_MISMATCH", None, stated))
    first = next((row.period for row in rows if row.period.start), None)
    period = first if first and case.period_start is None and case.period_end is None else None
    texts = tuple(row.text for row in rows)
    return case._replace(
        workers=workers,
        persons=len(workers),
        where=(*case.where, *(text.place for text in texts)),
        rows=(*case.rows, *texts),
        insurances=case.insurances or _all_insurances(rows),
        period_start=period.start if period else case.period_start,
        period_end=period.end if period else case.period_end,
        period_open=period.open if period else case.period_open,
        amount_fen=_sum(case, "amount_fen", rows, found),
        back_paid_fen=_sum(case, "back_paid_fen", rows, found),
        late_fee_fen=_sum(case, "late_fee_fen", rows, found),
    )


def _sum(case: LedgerCase, name: str, rows: Sequence[WorkerRow], found: WorkersFound) -> int | None:
    """Return a sum of the case: its own, else that of its workers; told twice it counts once."""
    own: int | None = getattr(case, name)
    told = [fen for row in rows if (fen := getattr(row, name)) is not None]
    if own is None or not told:
        return sum(told) if told else own
    if name == "amount_fen" and len(told) == len(rows) and sum(told) != own:
        raw = f"{own / 100:.2f}"
        found.warnings.append(Finding(case.where[0], "W_ROW_SUM_MISMATCH", None, raw))
    return own


def _all_insurances(rows: Sequence[WorkerRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for row in rows for code in row.insurances))


def is_recounted(finding: Finding, places: frozenset[Place]) -> bool:
    """Whether a finding about a head count no longer holds once the workers are joined."""
    return finding.code in _RECOUNTED and finding.place in places
