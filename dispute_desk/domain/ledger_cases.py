"""Rows put together to cases: blocks of workers, repeated rows, cases carried over."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import (
    DuplicateRow,
    Finding,
    LedgerCase,
    LedgerStep,
    LedgerWorker,
    Place,
    Result,
    RowText,
)
from dispute_desk.domain.ledger_facts import RowFacts
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.ledger_same_worker import once, same_worker
from dispute_desk.domain.ledger_sums import shares_of
from dispute_desk.domain.ledger_text import is_placeholder, says_it_waits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.ledger_fields import RowReader

#: The column of our own export: each of its rows tells one worker's own sums.


@dataclass(slots=True)
class Block:
    """The rows of one case in one sheet: the first tells of the case, all of workers."""

    head: RowFacts
    text: RowText
    district: str | None
    rows: list[RowFacts] = field(default_factory=list)
    texts: list[RowText] = field(default_factory=list)
    result: Result | None = None


def continues(block: Block | None, facts: RowFacts, *, merged: bool) -> bool:
    """Whether a row names a further worker of the case above it."""
    raw = facts.raw
    if "worker_name" not in raw:
        return False
    said = [name for name in ("case_no", "accept_date", "employer") if name in raw]
    if not said and "seq" not in raw:
        evidence = facts.has_ditto or merged or bool(raw.keys() & {"id_no", "phone"})
        return evidence or bool(raw.keys() & {"amount", "worker_amount"})
    if block is None:
        return False
    head = block.head.raw
    same = all(raw[name] == head.get(name) for name in said)
    anchor = [name for name in ("seq", "case_no") if name in raw and name in head]
    if not same or not anchor or any(raw[name] != head[name] for name in anchor):
        return False
    who = [(row.raw.get("worker_name"), row.raw.get("id_no")) for row in block.rows]
    return (raw.get("worker_name"), raw.get("id_no")) not in who


def case_of(block: Block, reader: RowReader, findings: list[Finding]) -> LedgerCase:
    """Return the case a block tells."""
    head = block.head
    workers = tuple([worker for row in block.rows for worker in row.workers])
    amount, workers = _amounts(block, workers, reader, findings)
    if len(block.rows) > 1:
        workers = tuple(once(workers))
    persons = _persons(head, workers, reader, findings)
    period = reader.period(head)
    result, result_raw = _result(block, reader, findings)
    back_paid = _counted_once(block, "back_paid", reader, findings)
    _compare(head, amount, back_paid, reader, findings)
    return LedgerCase(
        case_no=head.case_no,
        accept_date=head.accept,
        close_date=head.close,
        source=_coded(head, "source", reader, findings),
        source_raw=head.text("source"),
        employer=head.employer,
        credit_code=head.credit_code,
        workers=workers,
        dispute_type=_coded(head, "dispute_type", reader, findings),
        dispute_type_raw=head.text("dispute_type"),
        claim=head.text("claim"),
        persons=persons,
        persons_stated=head.persons,
        amount_fen=amount,
        back_paid_fen=back_paid,
        late_fee_fen=_counted_once(block, "late_fee", reader, findings),
        insurances=reader.insurances(head),
        period_start=period.start,
        period_end=period.end,
        period_open=period.open,
        handler=head.text("handler"),
        mediator=head.text("mediator"),
        district=head.text("district") or block.district,
        remark=head.text("remark"),
        result=result,
        result_raw=result_raw,
        where=tuple([row.place for row in block.rows]),
        timeline=(),
        rows=tuple(block.texts),
        of_employer=reader.of_employer(head),
        split=shares_of(block.rows, reader) if reader.table.sums else (),
    )


def _coded(head: RowFacts, name: str, reader: RowReader, findings: list[Finding]) -> str | None:
    """Return the code of a word; one that is not understood is kept as it is, and warned of."""
    word = head.text(name)
    if word is None or is_placeholder(word):
        return None
    rule, warning = {
        "source": (reader.vocabulary.source, "W_SOURCE_UNKNOWN"),
        "dispute_type": (reader.vocabulary.dispute_type, "W_TYPE_UNKNOWN"),
    }[name]
    code = rule(word)
    if code is None:
        findings.append(Finding(head.place, warning, reader.table.label(name), word))
    return code or "other"


def _amounts(
    block: Block,
    workers: tuple[LedgerWorker, ...],
    reader: RowReader,
    findings: list[Finding],
) -> tuple[int | None, tuple[LedgerWorker, ...]]:
    """Return the amount of the case, counted once, and the workers with theirs."""
    head = block.head
    if len(block.rows) == 1 and "worker_amount" not in reader.table.columns:
        return head.amount_fen, _give(workers, [head.amount_fen])
    label = reader.table.label("amount")
    stated = [row.amount_fen for row in block.rows if row.amount_fen is not None]
    repeated = len(stated) > 1 and len(stated) == len(block.rows) and len(set(stated)) == 1
    repeated = repeated and RECORD_ID not in block.text.headings
    if repeated:
        raw = head.text("amount")
        findings.append(Finding(head.place, "W_GROUP_TOTAL_REPEATED", label, raw))
    if "worker_amount" in reader.table.columns:
        return _with_own_amounts(head, workers, reader, findings)
    if len(block.rows) == 1 or repeated or len(stated) < len(block.rows):
        alone = len(workers) == 1
        return head.amount_fen, _give(workers, [head.amount_fen]) if alone else workers
    return sum(stated), _give(workers, stated)


def _counted_once(
    block: Block, name: str, reader: RowReader, findings: list[Finding]
) -> int | None:
    """Return what the rows say together; one value on every row is that of the whole case.

    Where the rows' own claims differ, one value on all of them might still be each worker's.
    """
    told: list[int | None] = [getattr(row, f"{name}_fen") for row in block.rows]
    if len(told) == 1:
        return told[0]
    stated = [fen for fen in told if fen is not None]
    if not stated:
        return None
    repeated = len(stated) > 1 and len(stated) == len(block.rows) and len(set(stated)) == 1
    if not repeated or RECORD_ID in block.text.headings:
        return sum(stated)
    claims = {row.amount_fen for row in block.rows}
    if stated[0] and len(claims) > 1:
        label, raw = reader.table.label(name), block.head.text(name)
        findings.append(Finding(block.head.place, "W_GROUP_TOTAL_REPEATED", label, raw))
    return stated[0]


def _with_own_amounts(
    head: RowFacts,
    workers: tuple[LedgerWorker, ...],
    reader: RowReader,
    findings: list[Finding],
) -> tuple[int | None, tuple[LedgerWorker, ...]]:
    own = [worker.amount_fen for worker in workers]
    known = sum(amount for amount in own if amount is not None)
    if head.amount_fen is None:
        return (known if any(amount is not None for amount in own) else None), workers
    if own and None not in own and known != head.amount_fen:
        label = reader.table.label("amount")
        findings.append(Finding(head.place, "W_ROW_SUM_MISMATCH", label, head.text("amount")))
    return head.amount_fen, workers


def _give(
    workers: tuple[LedgerWorker, ...], amounts: Sequence[int | None]
) -> tuple[LedgerWorker, ...]:
    if len(workers) != len(amounts):
        return workers
    return tuple(
        [
            worker if worker.amount_fen == amount else worker._replace(amount_fen=amount)
            for worker, amount in zip(workers, amounts, strict=True)
        ]
    )


def _persons(
    head: RowFacts,
    workers: Sequence[LedgerWorker],
    reader: RowReader,
    findings: list[Finding],
) -> int:
    listed = len(workers)
    if head.persons is None or head.persons == listed:
        return max(listed, 1)
    label = reader.table.label("persons")
    code = "W_COUNT_MISMATCH" if listed else "W_NO_WORKER_ROWS"
    if listed or head.persons > 1:
        findings.append(Finding(head.place, code, label, str(head.persons)))
    return listed if listed > 1 else head.persons


def _result(block: Block, reader: RowReader, findings: list[Finding]) -> tuple[Result, str | None]:
    head = block.head
    word = head.text("result")
    fallback = Result.CLOSED_UNKNOWN if head.close else Result.PENDING
    if word is None or (is_placeholder(word) and not says_it_waits(word)):
        return block.result or fallback, None
    code = None if says_it_waits(word) else reader.vocabulary.result(word)
    if code is None:
        findings.append(Finding(head.place, "W_STATUS_UNKNOWN", reader.table.label("result"), word))
        return fallback, word
    return Result(code), word


def _compare(
    head: RowFacts,
    amount: int | None,
    back_paid: int | None,
    reader: RowReader,
    findings: list[Finding],
) -> None:
    if amount is not None and back_paid is not None and back_paid > amount:
        label = reader.table.label("back_paid")
        findings.append(Finding(head.place, "W_BACKPAY_GT_AMOUNT", label, head.text("back_paid")))


@dataclass
class Merged:
    """Cases after repeated and carried-over rows were recognised."""

    cases: list[LedgerCase]
    duplicates: list[DuplicateRow]


def merge(cases: Iterable[LedgerCase]) -> Merged:
    """Make one case of all the rows that tell of it; the newest row wins.

    The cases come oldest row first. A row that repeats another of its sheet word for word is a
    plain duplicate; the same own number, or the same person, employer and day in a later sheet,
    is the case carried over.
    """
    cases = list(cases)
    unsure = any(case.workers and case.workers[0].is_uncertain for case in cases)
    groups: dict[Place, list[LedgerCase]] = {}
    duplicates: list[DuplicateRow] = []
    seen: dict[tuple[object, ...], Place] = {}
    for case in cases:
        first = case.where[0]
        keys = _keys(case, unsure=unsure)
        if seen.keys().isdisjoint(keys):
            groups[first] = [case]
            seen.update(zip(keys, repeat(first)))
            continue
        same = next(
            (seen[key] for key in keys if key in seen and _agree(groups[seen[key]][0], case, key)),
            None,
        )
        if same is None:
            groups[first] = [case]
            for key in keys:
                seen.setdefault(key, first)
            continue
        carried = _is_carried_over(groups[same], case)
        duplicates.extend(DuplicateRow(place, same, carried) for place in case.where)
        if carried:
            groups[same].append(case)
    return Merged([_newest(group) for group in groups.values()], duplicates)


def _keys(case: LedgerCase, *, unsure: bool) -> list[tuple[object, ...]]:
    """Return what may be shared with another row of the case; ``unsure``: numbers lack digits."""
    keys: list[tuple[object, ...]] = [("row", *[row.row_hash for row in case.rows])]
    if case.case_no:
        keys.append(("number", case.case_no))
    elif case.workers and case.accept_date:
        worker = case.workers[0]
        keys.append(
            ("person", worker.name, worker.id_no or worker.phone, case.employer, case.accept_date)
        )
        if unsure:
            keys.append(("unsure", worker.name, case.employer, case.accept_date))
    return keys


def _agree(first: LedgerCase, case: LedgerCase, key: tuple[object, ...]) -> bool:
    """Whether a key in common means one case: a number is shared only by the same people."""
    if key[0] == "number":
        return first.employer == case.employer or same_worker(first.workers, case.workers)
    if key[0] == "unsure":
        apart = first.where[0].sheet != case.where[0].sheet
        either = first.workers[0].is_uncertain or case.workers[0].is_uncertain
        return apart and either and same_worker(first.workers, case.workers)
    if key[0] == "person":
        return first.where[0].sheet != case.where[0].sheet
    return True


def _is_carried_over(group: Sequence[LedgerCase], case: LedgerCase) -> bool:
    known = {row.row_hash for earlier in group for row in earlier.rows}
    elsewhere = all(earlier.where[0].sheet != case.where[0].sheet for earlier in group)
    return elsewhere or any(row.row_hash not in known for row in case.rows)


_HISTORY = frozenset(
    {"where", "timeline", "rows", "persons", "period_open", "result", "result_raw"}
)


def _newest(group: Sequence[LedgerCase]) -> LedgerCase:
    """Return the newest row's case, its gaps filled from the older ones, with its history."""
    if len(group) == 1:
        return group[0]
    values = {}
    for name in LedgerCase._fields:
        told = [getattr(case, name) for case in reversed(group)]
        if name in _HISTORY:
            values[name] = told[0]
        else:
            values[name] = next((value for value in told if value not in (None, ())), told[0])
    values["workers"] = tuple(_with_whole_number(one, group) for one in values["workers"])
    values["where"] = tuple(place for case in group for place in case.where)
    values["rows"] = tuple(row for case in group for row in case.rows)
    values["timeline"] = tuple(
        LedgerStep(c.where[0], c.result, c.result_raw, c.back_paid_fen, c.close_date)
        for c in group[:-1]
    )
    return LedgerCase(**values)


def _with_whole_number(worker: LedgerWorker, group: Sequence[LedgerCase]) -> LedgerWorker:
    """Return a worker whose number lost digits with the whole one an older row tells."""
    if not worker.is_uncertain:
        return worker
    whole = {
        other.id_no
        for case in group
        for other in case.workers
        if other.id_no and not other.is_uncertain and same_worker([worker], [other])
    }
    return worker._replace(id_no=whole.pop(), id_partial=None) if len(whole) == 1 else worker
