"""Turns a ledger's reading into rows ready to be written, before any transaction begins.

Heavy to import (the store's search comes with it): reached through ``importing`` only.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.employer import name_key
from dispute_desk.domain.identity import person_key, read_id_number
from dispute_desk.domain.import_rows import ImportPlan
from dispute_desk.domain.ledger import Result
from dispute_desk.domain.record import new_uuid
from dispute_desk.domain.search_text import grams
from dispute_desk.domain.stages import Stage
from dispute_desk.services.known_cases import KnownCases
from dispute_desk.store.readers import others
from dispute_desk.store.readers.history import last_seq
from dispute_desk.store.search import line_of

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, Place, Reading, RowText
    from dispute_desk.services.desk import Desk

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


def make_plan(reading: Reading, desk: Desk) -> ImportPlan:
    """Return every row the import will write; cases taken in before are only counted."""
    with desk.store.reading() as connection:
        as_of = last_seq(connection)
        known_rows = others.known_row_hashes(connection)
        known_firms = others.known_employers(connection)
        firm_words = others.employer_words(connection)
        told = KnownCases(known_rows, others.case_marks(connection))
    builder = _Builder(desk, known_firms, firm_words, as_of)
    with no_collections():
        return _filled(builder, reading, told)


def _filled(builder: _Builder, reading: Reading, told: KnownCases) -> ImportPlan:
    known = 0
    for case in reading.cases:
        found = told.find(case)
        if found is None:
            builder.add(case)
            continue
        known += 1
        for text in case.rows:
            builder.note_row(text, "known", case_id=-found)
    builder.note_others(reading)
    return builder.finish(known)


def _blank(key: int) -> dict[str, Any]:
    return {"id": key, "uuid": new_uuid(), "hidden": None, "row_version": 1}


class _Builder:
    """Collects the rows; keys count from 1."""

    def __init__(
        self,
        desk: Desk,
        firms: dict[str, list[tuple[int, str | None]]],
        firm_words: dict[int, tuple[str, str | None, str | None]],
        as_of: int,
    ) -> None:
        self._desk = desk
        self._now = desk.office().now
        self._firms = {
            key: [(-firm_id, code) for firm_id, code in found] for key, found in firms.items()
        }
        self._firm_words = firm_words
        self._plan = ImportPlan(as_of=as_of)

    # --- one case --------------------------------------------------------------------------

    def add(self, case: LedgerCase) -> None:
        """Add the rows of one case."""
        plan = self._plan
        case_id = len(plan.cases) + 1
        row = self._case_row(case_id, case)
        plan.cases.append(row)
        self._add_moves(case_id, case, row)
        self._add_claimants(case_id, case)
        self._add_amounts(case_id, case)
        for text in case.rows:
            self.note_row(text, "case", case_id=case_id, row_hash=text.row_hash)
        self._add_line(case_id, case, row)

    def _case_row(self, case_id: int, case: LedgerCase) -> dict[str, Any]:
        profile = self._desk.profile
        closure = profile.closure_for_ledger(case.result.value)
        cause = profile.cause_for_ledger(case.dispute_type)
        channel = profile.channel_for_ledger(case.source_raw)
        not_taken = case.result is Result.REJECTED
        return {
            **_CASE_COLUMNS,
            **_blank(case_id),
            "number": case.case_no,
            "stage": Stage.CLOSED if closure else Stage.ACCEPTED,
            "origin": Origin.IMPORTED,
            "employer_id": self._firm(case),
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

    def _firm(self, case: LedgerCase) -> int | None:
        """Return the plan's key of the employer, or the negated id of one the store has."""
        if not case.employer:
            return None
        key = name_key(case.employer)
        same = self._firms.setdefault(key, [])
        for firm_id, code in same:
            if case.credit_code is None or code in {None, case.credit_code}:
                return firm_id
        firm_id = len(self._plan.employers) + 1
        self._plan.employers.append(
            {
                **_EMPLOYER_COLUMNS,
                **_blank(firm_id),
                "name": case.employer,
                "name_key": key,
                "credit_code": case.credit_code,
            }
        )
        same.append((firm_id, case.credit_code))
        return firm_id

    def _add_moves(self, case_id: int, case: LedgerCase, row: dict[str, Any]) -> None:
        """Write the recorded road of an old case: taken on, and ended if it was."""
        start = None
        if row["accepted_on"] is not None:
            self._move(case_id, start, Stage.ACCEPTED, row["accepted_on"], Tally.ACCEPTED)
            start = Stage.ACCEPTED
        if row["stage"] is Stage.CLOSED:
            on = row["closed_on"] or case.accept_date
            tally = Tally.CLOSED if start else None
            self._move(case_id, start, Stage.CLOSED, on, tally, reason=case.result_raw)

    def _move(
        self,
        case_id: int,
        start: Stage | None,
        end: Stage,
        on: date | None,
        tally: Tally | None,
        *,
        reason: str | None = None,
    ) -> None:
        self._plan.moves.append(
            {
                **_blank(len(self._plan.moves) + 1),
                "case_id": case_id,
                "start": start,
                "end": end,
                "occurred_on": on,
                "recorded_at": self._now,
                "person_id": self._desk.actor.id,
                "reason": reason,
                "tally": tally,
            }
        )

    def _add_claimants(self, case_id: int, case: LedgerCase) -> None:
        for worker in case.workers:
            number = read_id_number(worker.id_no)
            state = _STATES.get(case.result, ClaimantState.PENDING)
            self._plan.claimants.append(
                {
                    **_CLAIMANT_COLUMNS,
                    **_blank(len(self._plan.claimants) + 1),
                    "case_id": case_id,
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

    def _add_amounts(self, case_id: int, case: LedgerCase) -> None:
        """Write what was claimed by worker where the rows add up, else for the whole case."""
        first = len(self._plan.claimants) - len(case.workers) + 1
        by_worker = [worker.amount_fen for worker in case.workers]
        known = [fen for fen in by_worker if fen is not None]
        if len(known) == len(by_worker) and sum(known) == (case.amount_fen or sum(known)):
            for offset, fen in enumerate(known):
                self._amount(case_id, first + offset, Layer.CLAIMED, fen, case.accept_date)
        elif case.amount_fen is not None:
            self._amount(case_id, None, Layer.CLAIMED, case.amount_fen, case.accept_date)
        on = case.close_date or case.accept_date
        if case.back_paid_fen:
            self._amount(case_id, None, Layer.LEDGER_PAID, case.back_paid_fen, on)
        if case.late_fee_fen:
            late = Share.LATE_FEE
            self._amount(case_id, None, Layer.LEDGER_PAID, case.late_fee_fen, on, share=late)

    def _amount(
        self,
        case_id: int,
        claimant_id: int | None,
        layer: Layer,
        fen: int,
        on: date | None,
        *,
        share: Share | None = None,
    ) -> None:
        if not fen:
            return
        self._plan.amounts.append(
            {
                **_AMOUNT_COLUMNS,
                **_blank(len(self._plan.amounts) + 1),
                "case_id": case_id,
                "claimant_id": claimant_id,
                "layer": layer,
                "share": share,
                "fen": fen,
                "occurred_on": on,
                "recorded_at": self._now,
            }
        )

    def _add_line(self, case_id: int, case: LedgerCase, row: dict[str, Any]) -> None:
        sums: dict[str, int] = {}
        for amount in reversed(self._plan.amounts):
            if amount["case_id"] != case_id:
                break
            if amount["share"] is None:
                layer = amount["layer"].value
                sums[layer] = sums.get(layer, 0) + amount["fen"]
        people = [(worker.name, worker.phone) for worker in case.workers]
        firm = self._name_of_firm(row["employer_id"], case)
        line = line_of(case_id, (case.case_no, None, *firm), people, sums)
        self._plan.lines.append(line)
        self._plan.grams.append(grams(line["search"]))

    def _name_of_firm(
        self, firm_id: int | None, case: LedgerCase
    ) -> tuple[str | None, str | None, str | None]:
        """Return name, former names and code of the employer as the store will show it."""
        if firm_id is None:
            return None, None, None
        if firm_id > 0:
            firm = self._plan.employers[firm_id - 1]
            return firm["name"], None, firm["credit_code"]
        return self._firm_words.get(-firm_id) or (case.employer, None, case.credit_code)

    # --- every other row -------------------------------------------------------------------

    def note_row(
        self,
        text: RowText,
        into: str,
        *,
        case_id: int | None = None,
        row_hash: str | None = None,
        detail: str | None = None,
    ) -> None:
        """Note where a row of the workbook went."""
        raw = _as_json(text.cells)
        self._row(text.place, into, case_id=case_id, row_hash=row_hash, detail=detail, raw=raw)

    def _row(self, place: Place, into: str, **more: Any) -> None:  # noqa: ANN401 - column values
        blank = {"case_id": None, "row_hash": None, "detail": None, "raw": None}
        self._plan.rows.append(
            {"sheet": place.sheet, "row": place.row, "bin": into, **blank, **more}
        )

    def note_others(self, reading: Reading) -> None:
        """Note the rows that are no case: repeated, rejected, structural, intake."""
        noted = {(row["sheet"], row["row"]) for row in self._plan.rows}
        for again in reading.duplicates:
            if (again.place.sheet, again.place.row) not in noted:
                self._row(again.place, "duplicate", detail=f"{again.of.sheet}:{again.of.row}")
        for rejected in reading.rejected:
            self.note_row(rejected.row, "rejected", detail=rejected.finding.code)
        for intake in reading.intakes:
            self.note_row(intake, "intake")
        for skipped in reading.skipped_rows:
            self._row(skipped.place, "structural", detail=skipped.kind.value, raw=skipped.text)

    def finish(self, known: int) -> ImportPlan:
        """Return the plan with its counts."""
        plan = self._plan
        plan.counts.update(
            cases=len(plan.cases),
            workers=len(plan.claimants),
            employers=len(plan.employers),
            known=known,
        )
        return ImportPlan(**{**vars(plan), "known": known})


def _closed_on(case: LedgerCase) -> date | None:
    """Return the day it ended; a day before its acceptance (the row says so) counts as that day."""
    if case.close_date and case.accept_date and case.close_date < case.accept_date:
        return case.accept_date
    return case.close_date


def _person(worker: LedgerWorker, case: LedgerCase) -> str:
    number = worker.id_no or worker.id_partial
    return person_key(worker.name, number, worker.phone, case.employer)


_CASE_COLUMNS = dict.fromkeys(others.columns_of("case"))
_EMPLOYER_COLUMNS = dict.fromkeys(others.columns_of("employer"))
_CLAIMANT_COLUMNS = dict.fromkeys(others.columns_of("claimant"))
_AMOUNT_COLUMNS = dict.fromkeys(others.columns_of("amount"))
