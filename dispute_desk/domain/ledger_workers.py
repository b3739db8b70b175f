"""A sheet of workers beside the sheet of cases, joined to it by the case number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import (
    Finding,
    LedgerWorker,
    Place,
    RejectedRow,
    RowKind,
    RowText,
    SkippedRow,
    same_worker,
)
from dispute_desk.domain.ledger_columns import columns_of
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_found import SheetFound
from dispute_desk.domain.ledger_grid import PARTY, filled, signature, text_of
from dispute_desk.domain.ledger_rows import kind_before_headings, kind_of_row
from dispute_desk.domain.ledger_text import Cell, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Row, Table
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_RECOUNTED = frozenset({"W_NO_WORKER_ROWS", "W_COUNT_MISMATCH"})


@dataclass
class WorkersFound(SheetFound):
    """What a sheet of workers holds; the workers by the squeezed number of their case."""

    workers: dict[str, list[tuple[LedgerWorker, RowText, list[Finding]]]] = field(
        default_factory=dict
    )


def read_workers(region: Region, vocabulary: Vocabulary, decisions: Decisions) -> WorkersFound:
    """Read a table of workers; a blank case number means the one above."""
    grid, table, header = region.grid, region.table, region.header
    answers = decisions.answers
    reader = RowReader(grid.name, table, vocabulary, factor=None, latest_year=0, answers=answers)
    party = frozenset(column for name, column in table.columns.items() if name in PARTY)
    found = WorkersFound(grid.name, header + 1, has_back_paid=False)
    found.columns.update(dict.fromkeys(columns_of(table, grid.rows)))
    number = ""
    for index in range(region.first, region.stop):
        row = grid.rows[index]
        cells = filled(row)
        if not cells:
            continue
        kind = _kind(index, header, table, row, cells, party)
        if Place(grid.name, index + 1) in decisions.left_out:
            kind = RowKind.LEFT_OUT
        if kind is not None:
            place = Place(grid.name, index + 1)
            found.skipped.append(SkippedRow(place, kind, text_of(cells)))
            continue
        facts = reader.raw(index + 1, row)
        number = squeeze(facts.text("case_no") or "") or number
        reader.read_worker(facts)
        text = reader.row_text(facts)
        problem = facts.problem
        if problem is None and not (number and facts.workers):
            problem = Finding(facts.place, "E_ORPHAN_WORKER")
        if problem:
            found.rejected.append(RejectedRow(problem, text))
            continue
        for worker in facts.workers:
            own = worker.amount_fen if worker.amount_fen is not None else facts.amount_fen
            entry = (worker._replace(amount_fen=own), text, facts.findings)
            found.workers.setdefault(number, []).append(entry)
    return found


def _kind(
    index: int,
    header: int,
    table: Table,
    row: Row,
    cells: list[tuple[int, Cell]],
    party: frozenset[int],
) -> RowKind | None:
    if index < header:
        return kind_before_headings(row, first=index == 0)
    if index < header + table.header_rows:
        return RowKind.HEADER if index == header else RowKind.HEADER2
    if signature(row) == table.signature:
        return RowKind.REPEATED_HEADER
    return kind_of_row(cells, party)


def join(
    cases: Sequence[LedgerCase], found: WorkersFound
) -> tuple[list[LedgerCase], frozenset[Place]]:
    """Return the cases with their workers, and the places whose head count is to be told anew.

    Workers whose number no case bears are rejected as orphans.
    """
    known = {squeeze(case.case_no) for case in cases if case.case_no}
    for number, entries in found.workers.items():
        if number not in known:
            _orphans(found, entries)
    joined, recounted = [], set()
    for case in cases:
        entries = found.workers.get(squeeze(case.case_no or ""), [])
        if not entries or not case.case_no:
            joined.append(case)
            continue
        recounted.add(case.where[0])
        joined.append(_with_workers(case, entries, found))
    return joined, frozenset(recounted)


def _orphans(
    found: WorkersFound, entries: Sequence[tuple[LedgerWorker, RowText, list[Finding]]]
) -> None:
    for text in dict.fromkeys(text for _, text, _ in entries):
        finding = Finding(text.place, "E_ORPHAN_WORKER")
        found.rejected.append(RejectedRow(finding, text))


def _with_workers(
    case: LedgerCase,
    entries: Sequence[tuple[LedgerWorker, RowText, list[Finding]]],
    found: WorkersFound,
) -> LedgerCase:
    listed = [worker for worker, _, _ in entries]
    kept = [
        worker
        for worker in case.workers
        if not any(same_worker([worker], [other]) for other in listed)
    ]
    texts = tuple(dict.fromkeys(text for _, text, _ in entries))
    for findings in {id(notes): notes for _, _, notes in entries}.values():
        found.warnings.extend(findings)
    workers = (*kept, *listed)
    amounts = [worker.amount_fen for worker in workers if worker.amount_fen is not None]
    amount = case.amount_fen if case.amount_fen is not None or not amounts else sum(amounts)
    if case.persons_stated not in {None, len(workers)}:
        stated = str(case.persons_stated)
        found.warnings.append(Finding(case.where[0], "W_COUNT_MISMATCH", None, stated))
    return case._replace(
        workers=workers,
        amount_fen=amount,
        persons=len(workers),
        where=(*case.where, *(text.place for text in texts)),
        rows=(*case.rows, *texts),
    )


def is_recounted(finding: Finding, places: frozenset[Place]) -> bool:
    """Whether a finding about a head count no longer holds once the workers are joined."""
    return finding.code in _RECOUNTED and finding.place in places
