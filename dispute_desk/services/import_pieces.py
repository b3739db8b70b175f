"""One case of a ledger turned into the rows it will be written as, whatever its keys will be.

Heavy to import (the store's search comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.identity import person_key, read_id_number
from dispute_desk.domain.ledger import LedgerCase, Result
from dispute_desk.domain.record import new_uuid
from dispute_desk.domain.search_text import grams
from dispute_desk.domain.stages import Stage
from dispute_desk.store.readers import others
from dispute_desk.store.search import line_of

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.ledger import LedgerWorker, RowText
    from dispute_desk.services.desk import Desk

#: The words of an employer as the store shows them: name, former names, credit code.
FirmWords = tuple[str | None, str | None, str | None]
_as_json = json.JSONEncoder(ensure_ascii=False).encode
#: The state of a worker by what the ledger says of the case.
_STATES = {
    Result.SUCCESS: ClaimantState.AGREED,
    Result.PARTIAL: ClaimantState.PARTIAL_PAID,
    Result.FAILED: ClaimantState.NOT_SUPPORTED,
    Result.REJECTED: ClaimantState.NOT_SUPPORTED,
    Result.WITHDRAWN: ClaimantState.WITHDREW,
    Result.TRANSFERRED: ClaimantState.REFERRED,
}
#: States the end of the case brought its workers to; where they stood before no ledger says.
_SETTLED = frozenset({ClaimantState.NOT_SUPPORTED, ClaimantState.WITHDREW, ClaimantState.REFERRED})


@dataclass
class Piece:
    """The rows of one case without their keys.

    Claimants of ``amounts`` are counted from 0 within the case. ``firm`` are the words of the
    employer the derived line was made with.
    """

    case: LedgerCase
    row: dict[str, Any]
    firm: FirmWords
    line: dict[str, Any]
    grams: str
    moves: list[dict[str, Any]] = field(default_factory=list)
    claimants: list[dict[str, Any]] = field(default_factory=list)
    amounts: list[dict[str, Any]] = field(default_factory=list)
    noted: list[dict[str, Any]] = field(default_factory=list)

    def serves(self, case: LedgerCase) -> bool:
        """Tell whether nothing these rows were made of is another in the case as it is now."""
        mine = vars(self.case)
        return all(
            value is mine[name] or (name in _SUMS and (value or 0) == (mine[name] or 0))
            for name, value in vars(case).items()
        )


#: Nothing paid and nothing said of it are written the same way.
_SUMS = frozenset({"back_paid_fen"})


def noted_row(
    text: RowText, into: str, *, row_hash: str | None = None, detail: str | None = None
) -> dict[str, Any]:
    """Return where a row of the workbook went, with all that stood in it."""
    return {
        "sheet": text.place.sheet,
        "row": text.place.row,
        "bin": into,
        "case_id": None,
        "row_hash": row_hash,
        "detail": detail,
        "raw": _as_json(text.cells),
    }


def blank_row() -> dict[str, Any]:
    """Return what every new record begins with."""
    return {"id": 0, "uuid": new_uuid(), "hidden": None, "row_version": 1}


class PieceMaker:
    """Makes the rows of one case after another."""

    def __init__(self, desk: Desk) -> None:
        self._profile = desk.profile
        self._now = desk.office().now
        self._person_id = desk.actor.id

    def piece(self, case: LedgerCase, firm: FirmWords | None = None) -> Piece:
        """Return the rows of a case; ``firm`` where the store's words of its employer differ."""
        row = self._case_row(case)
        words = firm or (case.employer, None, case.credit_code)
        amounts = self._amounts(case)
        line = _line(case, words, amounts)
        return Piece(
            case=case,
            row=row,
            firm=words,
            line=line,
            grams=grams(line["search"]),
            moves=self._moves(case, row),
            claimants=self._claimants(case),
            amounts=amounts,
            noted=[noted_row(text, "case", row_hash=text.row_hash) for text in case.rows],
        )

    def _case_row(self, case: LedgerCase) -> dict[str, Any]:
        closure = self._profile.closure_for_ledger(case.result.value)
        cause = self._profile.cause_for_ledger(case.dispute_type)
        channel = self._profile.channel_for_ledger(case.source_raw)
        not_taken = case.result is Result.REJECTED
        return {
            **_CASE_COLUMNS,
            **blank_row(),
            "number": case.case_no,
            "stage": Stage.CLOSED if closure else Stage.ACCEPTED,
            "origin": Origin.IMPORTED,
            "received_on": case.accept_date,
            "accepted_on": None if not_taken else case.accept_date,
            "closed_on": _closed_on(case) if closure else None,
            "closure_kind": closure.code if closure else None,
            "cause": cause.code if cause else None,
            "channel": channel.code if channel else None,
            "insurances": ",".join(case.insurances) or None,
            "claim_from": case.period_start,
            "claim_to": case.period_end,
            "demand": case.claim or case.dispute_type_raw,
            "street": case.district,
            "stated_persons": case.persons_stated,
            "note": case.remark,
            "legacy_result": case.result_raw,
            "legacy_handler": case.handler,
            "legacy_mediator": case.mediator,
            "recorded_at": self._now,
        }

    def _moves(self, case: LedgerCase, row: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the recorded road of an old case: taken on, and ended if it was."""
        moves = []
        start = None
        if row["accepted_on"] is not None:
            moves.append(self._move(start, Stage.ACCEPTED, row["accepted_on"], Tally.ACCEPTED))
            start = Stage.ACCEPTED
        if row["stage"] is Stage.CLOSED:
            on = row["closed_on"] or case.accept_date
            tally = Tally.CLOSED if start else None
            moves.append(self._move(start, Stage.CLOSED, on, tally, reason=case.result_raw))
        return moves

    def _move(
        self,
        start: Stage | None,
        end: Stage,
        on: date | None,
        tally: Tally | None,
        *,
        reason: str | None = None,
    ) -> dict[str, Any]:
        return {
            **blank_row(),
            "case_id": None,
            "start": start,
            "end": end,
            "occurred_on": on,
            "recorded_at": self._now,
            "person_id": self._person_id,
            "reason": reason,
            "tally": tally,
        }

    def _claimants(self, case: LedgerCase) -> list[dict[str, Any]]:
        found = []
        for worker in case.workers:
            number = read_id_number(worker.id_no)
            state = _STATES.get(case.result, ClaimantState.PENDING)
            found.append(
                {
                    **_CLAIMANT_COLUMNS,
                    **blank_row(),
                    "name": worker.name,
                    "state": state,
                    "settled_from": ClaimantState.PENDING if state in _SETTLED else None,
                    "id_type": "partial" if worker.id_partial and not worker.id_no else None,
                    "id_no": worker.id_no or worker.id_partial,
                    "sex": number.sex.value if number.sex else None,
                    "born_on": number.birth,
                    "phone": worker.phone,
                    "is_representative": False,
                    "person_key": _person(worker, case),
                }
            )
        return found

    def _amounts(self, case: LedgerCase) -> list[dict[str, Any]]:
        """Return what was claimed, by worker where the rows add up, and what was paid."""
        told: list[tuple[int | None, Layer, int | None, date | None, Share | None]] = []
        by_worker = [worker.amount_fen for worker in case.workers]
        known = [fen for fen in by_worker if fen is not None]
        on = case.accept_date
        if len(known) == len(by_worker) and sum(known) == (case.amount_fen or sum(known)):
            told += [(at, Layer.CLAIMED, fen, on, None) for at, fen in enumerate(known)]
        else:
            told.append((None, Layer.CLAIMED, case.amount_fen, on, None))
        paid_on = case.close_date or case.accept_date
        told.append((None, Layer.LEDGER_PAID, case.back_paid_fen, paid_on, None))
        told.append((None, Layer.LEDGER_PAID, case.late_fee_fen, paid_on, Share.LATE_FEE))
        return [self._amount(*one) for one in told if one[2]]

    def _amount(
        self,
        worker: int | None,
        layer: Layer,
        fen: int | None,
        on: date | None,
        share: Share | None,
    ) -> dict[str, Any]:
        return {
            **_AMOUNT_COLUMNS,
            **blank_row(),
            "claimant_id": worker,
            "layer": layer,
            "share": share,
            "fen": fen,
            "occurred_on": on,
            "recorded_at": self._now,
        }


def _line(case: LedgerCase, firm: FirmWords, amounts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the derived line; late fees an old ledger tells of stand in no sum."""
    sums: dict[str, int] = {}
    for amount in amounts:
        if amount["share"] is None:
            layer = amount["layer"].value
            sums[layer] = sums.get(layer, 0) + amount["fen"]
    people = [(worker.name, worker.phone) for worker in case.workers]
    return line_of(0, (case.case_no, None, *firm), people, sums)


def _closed_on(case: LedgerCase) -> date | None:
    """Return the day it ended; a day before its acceptance (the row says so) counts as that day."""
    if case.close_date and case.accept_date and case.close_date < case.accept_date:
        return case.accept_date
    return case.close_date


def _person(worker: LedgerWorker, case: LedgerCase) -> str:
    number = worker.id_no or worker.id_partial
    return person_key(worker.name, number, worker.phone, case.employer)


_CASE_COLUMNS = dict.fromkeys(others.columns_of("case"))
_CLAIMANT_COLUMNS = dict.fromkeys(others.columns_of("claimant"))
_AMOUNT_COLUMNS = dict.fromkeys(others.columns_of("amount"))
