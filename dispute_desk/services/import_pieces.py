"""One case of a ledger turned into the rows it will be written as, whatever its keys will be.

Heavy to import (the store's search comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.identity import person_key, read_id_number
from dispute_desk.domain.import_rows import TAKEN_IN
from dispute_desk.domain.ledger import Bin, LedgerCase, Result
from dispute_desk.domain.ledger_columns import Mark
from dispute_desk.domain.own_numbers import told_apart
from dispute_desk.domain.stages import Stage
from dispute_desk.services.import_notes import NoteRow, ending_words, notes_of
from dispute_desk.store.search import line_and_grams

if TYPE_CHECKING:
    from datetime import date, datetime

    from dispute_desk.domain.ledger import LedgerWorker, Place, RowText
    from dispute_desk.domain.months import Month
    from dispute_desk.services.desk import Desk

#: The words of an employer as the store shows them: name, former names, credit code.
FirmWords = tuple[str | None, str | None, str | None]
#: The state of a worker by what the ledger says of the case.
_STATES = {
    Result.SUCCESS: ClaimantState.AGREED,
    Result.PARTIAL: ClaimantState.PARTIAL_PAID,
    Result.FAILED: ClaimantState.MEDIATION_FAILED,
    Result.REJECTED: ClaimantState.DECLINED,
    Result.WITHDRAWN: ClaimantState.WITHDREW,
    Result.TRANSFERRED: ClaimantState.REFERRED,
}
#: States the end of the case brought its workers to; where they stood before no ledger says.
_SETTLED = OUT_OF_CASE


class EmployerRow(NamedTuple):
    """A new employer."""

    name: str
    name_key: str
    credit_code: str | None
    legal_rep: str | None = None
    contact: str | None = None
    phone: str | None = None
    address: str | None = None


class CaseRow(NamedTuple):
    """A case of an old ledger, its employer aside."""

    number: str | None
    stage: Stage
    origin: Origin
    received_on: date | None
    accepted_on: date | None
    closed_on: date | None
    closure_kind: str | None
    cause: str | None
    channel: str | None
    insurances: str | None
    claim_from: Month | None
    claim_to: Month | None
    demand: str | None
    street: str | None
    stated_persons: int | None
    note: str | None
    legacy_result: str | None
    legacy_handler: str | None
    legacy_mediator: str | None
    legacy_source: str | None
    legacy_cause: str | None
    recorded_at: datetime


class MoveRow(NamedTuple):
    """A step on the recorded road of an old case."""

    start: Stage | None
    end: Stage
    occurred_on: date | None
    recorded_at: datetime
    person_id: int | None
    reason: str | None
    tally: Tally | None


class ClaimantRow(NamedTuple):
    """A worker of an old case."""

    name: str
    state: ClaimantState
    settled_from: ClaimantState | None
    id_type: str | None
    id_no: str | None
    sex: str | None
    born_on: date | None
    phone: str | None
    address: str | None
    is_representative: bool
    person_key: str


class AmountRow(NamedTuple):
    """What was claimed, or paid as the ledger says; in fen."""

    layer: Layer
    share: Share | None
    fen: int
    occurred_on: date | None
    recorded_at: datetime


class NotedRow(NamedTuple):
    """Where a row of the workbook went, with all that stood in it."""

    sheet: str
    row: int
    bin: str
    detail: str | None = None
    row_hash: str | None = None
    raw: str | None = None


@dataclass(slots=True)
class Piece:
    """The rows of one case, ready but for their keys and links.

    ``workers`` tells for each amount which claimant of the case it belongs to, from 0. ``line``
    is the derived line with its search grams.
    """

    case: LedgerCase
    row: CaseRow
    line: tuple[object, ...]
    moves: list[MoveRow]
    notes: list[NoteRow]
    claimants: list[ClaimantRow]
    amounts: list[AmountRow]
    workers: list[int | None]
    noted: list[NotedRow]


def noted_row(text: RowText, into: str, *, detail: str | None = None) -> NotedRow:
    """Return where a row of the workbook went, its cells as JSON pairs of heading and text.

    Only rows that were taken in keep their hash: it says that the store has what they tell.
    """
    place = text.place
    row_hash = text.row_hash if into in TAKEN_IN else None
    return NotedRow(place.sheet, place.row, into, detail, row_hash, _raw(text))


def _raw(text: RowText) -> str:
    """Return ``text.cells`` as JSON, with the mark of what is not read on every row.

    The headings and the marks, the same on every row, are written once.
    """
    told = zip_longest(_openings(text.headings), text.texts, _endings(text.marks), fillvalue="")
    cells = [
        f"{head or _NO_HEADING}{quoted(said)}{end or _KEPT}" for head, said, end in told if said
    ]
    return f"[{', '.join(cells)}]"


_NO_HEADING = '["", '
_KEPT = f", {Mark.KEPT.value}]"


@lru_cache(maxsize=64)
def _endings(marks: tuple[Mark | None, ...]) -> tuple[str, ...]:
    return tuple("]" if mark is None else f", {mark.value}]" for mark in marks)


@lru_cache(maxsize=64)
def _openings(headings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"[{quoted(heading)}, " for heading in headings)


class PieceMaker:
    """Makes the rows of one case after another."""

    def __init__(self, desk: Desk, ours: frozenset[str], borne: set[str]) -> None:
        self._ours, self._borne = ours, borne
        self._apart: dict[Place, str] = {}
        profile = desk.profile
        self._closure = lru_cache(profile.closure_for_ledger)
        self._cause = lru_cache(profile.cause_for_ledger)
        self._channel = lru_cache(profile.channel_for_ledger)
        self._now = desk.office().now
        self._person_id = desk.actor.id

    def piece(self, case: LedgerCase, words: FirmWords) -> Piece:
        """Return the rows of a case; ``words`` are those the store has of its employer."""
        row = self._case_row(case)
        amounts, workers = self._amounts(case)
        return Piece(
            case,
            row,
            _line(row.number, case, words, amounts),
            self._moves(case, row),
            notes_of(case, self._person_id, self._now),
            _claimants(case),
            amounts,
            workers,
            [
                noted_row(text, Bin.WORKER.value if number else Bin.CASE.value)
                for number, text in enumerate(case.rows)
            ],
        )

    def _case_row(self, case: LedgerCase) -> CaseRow:
        closure = self._closure(case.result.value)
        cause = self._cause(case.dispute_type, case.dispute_type_raw)
        channel = self._channel(case.source_raw)
        not_taken = case.result is Result.REJECTED
        return CaseRow(
            number=self._number(case),
            stage=Stage.CLOSED if closure else Stage.ACCEPTED,
            origin=Origin.IMPORTED,
            received_on=case.accept_date,
            accepted_on=None if not_taken else case.accept_date,
            closed_on=_closed_on(case) if closure else None,
            closure_kind=closure.code if closure else None,
            cause=cause.code if cause else None,
            channel=channel.code if channel else None,
            insurances=",".join(case.insurances) or None,
            claim_from=case.period_start,
            claim_to=case.period_end,
            demand=case.claim or case.dispute_type_raw,
            street=case.district,
            stated_persons=case.persons_stated,
            note=case.remark,
            legacy_result=case.result_raw,
            legacy_handler=case.handler,
            legacy_mediator=case.mediator,
            legacy_source=case.source_raw,
            legacy_cause=case.dispute_type_raw,
            recorded_at=self._now,
        )

    def _number(self, case: LedgerCase) -> str | None:
        """Return the number the case bears; one of ours is told apart."""
        number = case.case_no
        if number is None or number not in self._ours:
            return number
        apart = self._apart.get(case.where[0])
        if apart is None:
            apart = self._apart[case.where[0]] = told_apart(number, self._borne)
            self._borne.add(apart)
        return apart

    def _moves(self, case: LedgerCase, row: CaseRow) -> list[MoveRow]:
        """Return the recorded road of an old case: taken on, and ended if it was."""
        moves = []
        now, person = self._now, self._person_id
        start = None
        if row.accepted_on is not None:
            start = Stage.ACCEPTED
            moves.append(MoveRow(None, start, row.accepted_on, now, person, None, Tally.ACCEPTED))
        if row.stage is Stage.CLOSED:
            on = row.closed_on or case.accept_date
            tally = Tally.CLOSED if start else None
            moves.append(MoveRow(start, Stage.CLOSED, on, now, person, ending_words(case), tally))
        return moves

    def _amounts(self, case: LedgerCase) -> tuple[list[AmountRow], list[int | None]]:
        """Return what was claimed, by worker where the rows add up, and what was paid.

        Beside each amount: which worker of the case it belongs to, None for the whole case.
        """
        told: list[tuple[int | None, Layer, int | None, date | None, Share | None]] = []
        by_worker = [worker.amount_fen for worker in case.workers]
        known = [fen for fen in by_worker if fen is not None]
        on = case.accept_date
        if len(known) == len(by_worker) and sum(known) == (case.amount_fen or sum(known)):
            told += [(at, Layer.CLAIMED, fen, on, None) for at, fen in enumerate(known)]
        else:
            told.append((None, Layer.CLAIMED, case.amount_fen, on, None))
        paid_on = _closed_on(case) or on
        told.append((None, Layer.LEDGER_PAID, case.back_paid_fen, paid_on, None))
        told.append((None, Layer.LEDGER_PAID, case.late_fee_fen, paid_on, Share.LATE_FEE))
        now = self._now
        rows = [AmountRow(layer, share, fen, day, now) for _, layer, fen, day, share in told if fen]
        return rows, [one[0] for one in told if one[2]]


def _claimants(case: LedgerCase) -> list[ClaimantRow]:
    state = _STATES.get(case.result, ClaimantState.PENDING)
    settled_from = ClaimantState.PENDING if state in _SETTLED else None
    found = []
    for worker in case.workers:
        number = read_id_number(worker.id_no)
        found.append(
            ClaimantRow(
                name=worker.name,
                state=state,
                settled_from=settled_from,
                id_type="partial" if worker.id_partial and not worker.id_no else None,
                id_no=worker.id_no or worker.id_partial,
                sex=number.sex.value if number.sex else None,
                born_on=number.birth,
                phone=worker.phone,
                address=worker.address,
                is_representative=False,
                person_key=_person(worker, case),
            )
        )
    return found


def _line(
    number: str | None, case: LedgerCase, firm: FirmWords, amounts: list[AmountRow]
) -> tuple[object, ...]:
    """Return the derived line and its grams; late fees an old ledger tells of stand in no sum."""
    sums: dict[str, int] = {}
    for amount in amounts:
        if amount.share is None:
            layer = amount.layer.value
            sums[layer] = sums.get(layer, 0) + amount.fen
    people = [(worker.name, worker.phone) for worker in case.workers]
    return line_and_grams((number, None, *firm), people, sums)


def _closed_on(case: LedgerCase) -> date | None:
    """Return the day it ended; a day before its acceptance (the row says so) counts as that day."""
    if case.close_date and case.accept_date and case.close_date < case.accept_date:
        return case.accept_date
    return case.close_date


def _person(worker: LedgerWorker, case: LedgerCase) -> str:
    number = worker.id_no or worker.id_partial
    return person_key(worker.name, number, worker.phone, case.employer)
