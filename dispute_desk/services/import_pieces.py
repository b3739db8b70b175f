"""Cases of a ledger turned into the rows they will be written as, whatever their keys will be.

Made of many cases at once, column by column. Heavy to import (the store's search comes with it):
reached through ``import_plan`` only.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.identity import Sex, person_key_of, read_id_number
from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, Result
from dispute_desk.domain.ledger_endings import SETTLED, STATES, closing_day
from dispute_desk.domain.own_numbers import told_apart
from dispute_desk.domain.stages import Stage
from dispute_desk.services.import_cells import noted_cases
from dispute_desk.services.import_notes import NoteRow, ending_words, notes_of
from dispute_desk.store.search import text_and_grams

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from dispute_desk.domain.import_rows import Block
    from dispute_desk.domain.ledger import Place
    from dispute_desk.services.desk import Desk

#: The words of an employer as the store shows them: name, former names, credit code.
FirmWords = tuple[str | None, str | None, str | None]
_SEX_WORDS: dict[Sex | None, str | None] = {None: None, **{sex: sex.value for sex in Sex}}


class EmployerRow(NamedTuple):
    """A new employer."""

    name: str
    name_key: str
    credit_code: str | None
    legal_rep: str | None = None
    contact: str | None = None
    phone: str | None = None
    address: str | None = None


class Piece(NamedTuple):
    """The rows of some cases of a ledger as columns, linked by the keys of the plan."""

    case: Block
    claimant: Block
    amount: Block
    move: Block
    note: Block
    #: Where the rows of the workbook went.
    noted: Block
    #: The derived lines with their search grams.
    line: Block


class _Columns:
    """The columns of cases, and those of their workers, one worker after the other."""

    def __init__(self, cases: Sequence[LedgerCase], first: int, first_claimant: int) -> None:
        self.cases = cases
        self.keys = range(first, first + len(cases))
        self._of = dict(zip(LedgerCase._fields, zip(*cases, strict=True), strict=True))
        people = list(chain.from_iterable(self["workers"]))
        none: list[tuple[Any, ...]] = [()] * len(LedgerWorker._fields)
        columns = zip(*people, strict=True) if people else none
        self.of_workers = dict(zip(LedgerWorker._fields, columns, strict=True))
        self.counts = list(map(len, self["workers"]))
        #: The key of the first claimant of each case.
        self.firsts = list(accumulate(self.counts[:-1], initial=first_claimant))

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        return self._of[name]

    def each_worker(self, told: Iterable[Any]) -> list[Any]:
        """Return what is told of each case, told of each of its workers."""
        return each(told, self.counts)


def each(told: Iterable[Any], counts: Iterable[int]) -> list[Any]:
    """Return every value as often as it counts."""
    return list(chain.from_iterable(map(repeat, told, counts)))


def _keys_of(keys: range, rows: Sequence[Sequence[object]]) -> Sequence[int]:
    """Return the key of the case each row was read for."""
    counts = list(map(len, rows))
    return keys if counts.count(1) == len(counts) else each(keys, counts)


class PieceMaker:
    """Makes the rows of cases, some after the others."""

    def __init__(self, desk: Desk, ours: frozenset[str], borne: set[str], now: datetime) -> None:
        self._ours, self._borne = ours, borne
        self._apart: dict[Place, str] = {}
        profile = desk.profile
        self._closure = lru_cache(profile.closure_for_ledger)
        self._cause = lru_cache(profile.cause_for_ledger)
        self._channel = lru_cache(profile.channel_for_ledger)
        self._now = now
        self._person_id = desk.actor.id

    def piece(
        self,
        cases: Sequence[LedgerCase],
        firms: Sequence[tuple[int | None, FirmWords]],
        first: int,
        first_claimant: int,
    ) -> Piece:
        """Return the rows of cases, at least one, whose keys begin with ``first``.

        ``firms`` are the key of the employer of each and the words the store has of it.
        """
        of = _Columns(cases, first, first_claimant)
        case = self._cases(of)
        amounts = [_amounts_of(*told) for told in _sums(of)]
        line = _lines(of, case["number"], [words for _, words in firms], amounts)
        return Piece(
            {**case, "employer_id": [key for key, _ in firms]},
            _claimants(of),
            self._amounts(of, amounts),
            self._moves(of, case),
            self._notes(of),
            {**noted_cases(of["rows"]), "case_id": _keys_of(of.keys, of["rows"])},
            line,
        )

    def _cases(self, of: _Columns) -> Block:
        count = len(of.cases)
        closures = [self._closure(result.value) for result in of["result"]]
        causes = map(self._cause, of["dispute_type"], of["dispute_type_raw"])
        channels = map(self._channel, of["source_raw"])
        accepted = of["accept_date"]
        closed = map(closing_day, of["close_date"], accepted)
        ends = zip(closures, closed, strict=True)
        taken = zip(of["result"], accepted, strict=True)
        return {
            "number": self._numbers(of),
            "stage": [Stage.CLOSED if closure else Stage.ACCEPTED for closure in closures],
            "origin": [Origin.IMPORTED] * count,
            "received_on": accepted,
            "accepted_on": [None if how is Result.REJECTED else day for how, day in taken],
            "closed_on": [day if closure else None for closure, day in ends],
            "closure_kind": [closure.code if closure else None for closure in closures],
            "cause": [cause.code if cause else None for cause in causes],
            "channel": [channel.code if channel else None for channel in channels],
            "insurances": [",".join(told) or None for told in of["insurances"]],
            "claim_from": of["period_start"],
            "claim_to": of["period_end"],
            "demand": [
                claim or kind
                for claim, kind in zip(of["claim"], of["dispute_type_raw"], strict=True)
            ],
            "street": of["district"],
            "stated_persons": of["persons_stated"],
            "note": of["remark"],
            "legacy_result": of["result_raw"],
            "legacy_handler": of["handler"],
            "legacy_mediator": of["mediator"],
            "legacy_source": of["source_raw"],
            "legacy_cause": of["dispute_type_raw"],
            "recorded_at": [self._now] * count,
        }

    def _numbers(self, of: _Columns) -> Sequence[str | None]:
        """Return the numbers the cases bear; one of ours is told apart."""
        told: tuple[str | None, ...] = of["case_no"]
        if self._ours.isdisjoint(told):
            return told
        wheres = of["where"]
        return [
            self._told_apart(number, where[0]) if number in self._ours else number
            for number, where in zip(told, wheres, strict=True)
        ]

    def _told_apart(self, number: str | None, place: Place) -> str:
        apart = self._apart.get(place)
        if apart is None:
            apart = self._apart[place] = told_apart(number or "", self._borne)
            self._borne.add(apart)
        return apart

    def _moves(self, of: _Columns, case: Block) -> Block:
        """Return the recorded roads of old cases: taken on, and ended if they were."""
        rows = list(
            chain.from_iterable(
                map(
                    _moves_of,
                    of.keys,
                    of.cases,
                    case["accepted_on"],
                    case["stage"],
                    case["closed_on"],
                )
            )
        )
        names = ("case_id", "start", "end", "occurred_on", "reason", "tally")
        return {
            **_as_columns(names, rows),
            "recorded_at": [self._now] * len(rows),
            "person_id": [self._person_id] * len(rows),
        }

    def _notes(self, of: _Columns) -> Block:
        rows = [
            (key, *note)
            for key, case, steps in zip(of.keys, of.cases, of["timeline"], strict=True)
            if steps
            for note in notes_of(case, self._person_id, self._now)
        ]
        return _as_columns(("case_id", *NoteRow._fields), rows)

    def _amounts(self, of: _Columns, amounts: Sequence[_Amounts]) -> Block:
        """Return what was claimed, by worker where the rows add up, and what was paid."""
        rows = [
            (key, None if at is None else claimant + at, *told)
            for key, claimant, found in zip(of.keys, of.firsts, amounts, strict=True)
            for at, *told in found.rows
        ]
        names = ("case_id", "claimant_id", "layer", "share", "fen", "occurred_on")
        return {**_as_columns(names, rows), "recorded_at": [self._now] * len(rows)}


#: Which worker of the case it belongs to (None for the whole case), layer, share, fen, day.
_Amount = tuple[int | None, Layer, Share | None, int, "date | None"]


class _Amounts(NamedTuple):
    """The amounts of one case, and what they are together; late fees stand in no sum."""

    rows: list[_Amount]
    claimed: int
    paid: int


def _sums(of: _Columns) -> Iterator[tuple[Any, ...]]:
    names = ("workers", "amount_fen", "back_paid_fen", "late_fee_fen", "accept_date", "close_date")
    return zip(*map(of.__getitem__, names), strict=True)


def _amounts_of(
    workers: Sequence[LedgerWorker],
    amount: int | None,
    back_paid: int | None,
    late_fee: int | None,
    accepted: date | None,
    closed: date | None,
) -> _Amounts:
    """Return what was claimed, by worker where the rows add up, and what was paid."""
    by_worker = [worker.amount_fen for worker in workers]
    known = [fen for fen in by_worker if fen is not None]
    rows: list[_Amount] = []
    claimed = sum(known)
    if len(known) == len(by_worker) and claimed == (amount or claimed):
        rows += [(at, Layer.CLAIMED, None, fen, accepted) for at, fen in enumerate(known) if fen]
    else:
        claimed = amount or 0
        if amount:
            rows.append((None, Layer.CLAIMED, None, amount, accepted))
    paid_on = closing_day(closed, accepted) or accepted
    if back_paid:
        rows.append((None, Layer.LEDGER_PAID, None, back_paid, paid_on))
    if late_fee:
        rows.append((None, Layer.LEDGER_PAID, Share.LATE_FEE, late_fee, paid_on))
    return _Amounts(rows, claimed, back_paid or 0)


def _moves_of(
    key: int, case: LedgerCase, accepted: date | None, stage: Stage, closed: date | None
) -> list[tuple[Any, ...]]:
    moves: list[tuple[Any, ...]] = []
    start = None
    if accepted is not None:
        start = Stage.ACCEPTED
        moves.append((key, None, start, accepted, None, Tally.ACCEPTED))
    if stage is Stage.CLOSED:
        on = closed or case.accept_date
        tally = Tally.CLOSED if start else None
        moves.append((key, start, stage, on, ending_words(case), tally))
    return moves


def _claimants(of: _Columns) -> Block:
    states = [STATES.get(result, ClaimantState.PENDING) for result in of["result"]]
    before = [ClaimantState.PENDING if state in SETTLED else None for state in states]
    told = of.of_workers
    numbers = list(map(read_id_number, told["id_no"]))
    whole_or_part = list(zip(told["id_no"], told["id_partial"], strict=True))
    known = [number or part for number, part in whole_or_part]
    certain = [
        number if whole else read_id_number(part)
        for number, (whole, part) in zip(numbers, whole_or_part, strict=True)
    ]
    firms = of.each_worker(of["employer"])
    return {
        "name": told["name"],
        "state": of.each_worker(states),
        "settled_from": of.each_worker(before),
        "id_type": ["partial" if part and not number else None for number, part in whole_or_part],
        "id_no": known,
        "sex": [_SEX_WORDS[number.sex] for number in numbers],
        "born_on": [number.birth for number in numbers],
        "phone": told["phone"],
        "address": told["address"],
        "is_representative": [False] * len(known),
        "person_key": list(map(person_key_of, certain, told["name"], told["phone"], firms)),
        "case_id": of.each_worker(of.keys),
    }


def _lines(
    of: _Columns,
    numbers: Sequence[str | None],
    firms: Sequence[FirmWords],
    amounts: Sequence[_Amounts],
) -> Block:
    """Return the derived lines and their grams."""
    people = [[(worker.name, worker.phone) for worker in workers] for workers in of["workers"]]
    words = [
        text_and_grams((number, None, *firm), who)
        for number, firm, who in zip(numbers, firms, people, strict=True)
    ]
    nothing = [0] * len(people)
    return {
        "employer_name": [firm[0] for firm in firms],
        "first_claimant": [who[0][0] if who else None for who in people],
        "claimants": of.counts,
        "claimed": [told.claimed for told in amounts],
        "verified": nothing,
        "agreed": nothing,
        "assessed": nothing,
        "paid": nothing,
        "late_fee": nothing,
        "ledger_paid": [told.paid for told in amounts],
        "search": [text for text, _ in words],
        "grams": [grams for _, grams in words],
    }


def _as_columns(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Block:
    """Return rows as columns by name; without any row there are no columns."""
    return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
