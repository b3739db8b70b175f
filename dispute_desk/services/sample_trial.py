"""The founding trial, told again from its data: six cases, nine workers, all paid and proved."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.assets import resource
from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.case import Triage
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen, fen_from_text
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.sample_diary import Act, Story, made
from dispute_desk.services.tickets import ReplyToTicket

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome

_FIRM_FIELDS = ("street", "industry", "size", "tax_office", "contact")


def trial_cases() -> list[dict[str, Any]]:
    """Return the cases of the trial as they are written down."""
    text = resource("samples", "trial.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["cases"]
    return found


def trial_stories() -> list[Story]:
    """Return a story for each case of the trial."""
    return [told_case(case) for case in trial_cases()]


def told_case(case: dict[str, Any]) -> Story:
    """Return the story of a case that is written down in the form of the trial."""
    return _Told(case).story()


@dataclass
class _Told:
    """One case of the trial while it is told."""

    case: dict[str, Any]
    case_id: int = 0

    def story(self) -> Story:
        """Tell the case from the first visit to its closure."""
        outcome = yield self._act("received_on", self._register())
        self.case_id = outcome.value
        workers = made(outcome, "claimant")
        yield self._act("received_on", self._firm(outcome))
        yield self._act(
            "accepted_on", AcceptCase(case_id=self.case_id, occurred_on=self.case["accepted_on"])
        )
        if "verifying_on" in self.case:
            yield from self._verification(workers)
        applied = StartMediation(
            case_id=self.case_id,
            mediation_org=self.case["mediation_org"],
            occurred_on=self.case["applied_on"],
        )
        yield self._act("applied_on", applied)
        yield from self._sessions()
        if "replied_on" in self.case:
            yield from self._reply(made(outcome, "ticket"))
        concluded = yield self._act("concluded_on", self._agreement(workers))
        yield from self._payments(dict(zip(workers, made(concluded, "payment"), strict=True)))
        yield from self._end()

    def _act(self, day: str, command: object) -> Act:
        return Act(self.case[day], self.case["handler"], command)

    def _register(self) -> RegisterCase:
        case = self.case
        return RegisterCase(
            claimants=tuple(_claimant(worker, case) for worker in case["workers"]),
            employer=case["employer"],
            credit_code=case["credit_code"],
            channel=case["channel"],
            external_no=case.get("external_no"),
            external_deadline=case.get("external_deadline"),
            feed_back_to=case.get("feed_back_to"),
            cause=case["cause"],
            insurances=_insurances(case),
            claim_from=Month.parse(case["claim_from"]),
            claim_to=Month.parse(case["claim_to"]),
            demand=case["demand"],
            street=case["street"],
            triage=Triage(case["triage"]),
            occurred_on=self.case["received_on"],
        )

    def _firm(self, registered: Outcome) -> EditEmployer:
        known = {name: self.case[name] for name in _FIRM_FIELDS if name in self.case}
        return EditEmployer(employer_id=made(registered, "employer")[0], changes=known)

    def _verification(self, workers: list[int]) -> Story:
        begun = StartVerification(case_id=self.case_id, occurred_on=self.case["verifying_on"])
        yield self._act("verifying_on", begun)
        for worker, claimant_id in zip(self.case["workers"], workers, strict=True):
            figure = RecordAmount(
                case_id=self.case_id,
                layer=Layer.VERIFIED,
                amount=_fen(worker["verified"]),
                claimant_id=claimant_id,
                occurred_on=self.case["verified_on"],
            )
            yield self._act("verified_on", figure)

    def _sessions(self) -> Story:
        for session in self.case["sessions"]:
            day = session["held_on"]
            held = RecordMediationSession(
                case_id=self.case_id,
                occurred_on=day,
                place=session["place"],
                mediator=session["mediator"],
                attendees=session["attendees"],
                offers=session["offers"],
                outcome=SessionOutcome(session["outcome"]),
            )
            yield Act(day, self.case["handler"], held)

    def _reply(self, tickets: list[int]) -> Story:
        """Answer the hotline before its deadline."""
        for ticket_id in tickets:
            told = ReplyToTicket(
                ticket_id=ticket_id, reply=self.case["reply"], occurred_on=self.case["replied_on"]
            )
            yield self._act("replied_on", told)

    def _agreement(self, workers: list[int]) -> ConcludeAgreement:
        agreed = zip(self.case["workers"], workers, strict=True)
        return ConcludeAgreement(
            case_id=self.case_id,
            items=tuple(
                AgreementItem(amount=_fen(worker["agreed"]), claimant_id=claimant_id)
                for worker, claimant_id in agreed
            ),
            perform_by=self.case["perform_by"],
            terms=self.case["terms"],
            mediator=self.case["sessions"][-1]["mediator"],
            occurred_on=self.case["concluded_on"],
        )

    def _payments(self, planned: dict[int, int]) -> Story:
        """Record what was paid: the first slip of a worker settles his planned payment."""
        paid = [
            (slip["paid_on"], order, claimant_id, slip)
            for worker, claimant_id in zip(self.case["workers"], planned, strict=True)
            for order, slip in enumerate(worker["payments"])
        ]
        for day, order, claimant_id, slip in sorted(paid, key=lambda one: one[:3]):
            recorded = RecordPayment(
                case_id=self.case_id,
                payment_id=None if order else planned[claimant_id],
                claimant_id=claimant_id,
                employer_share=_fen(slip["employer"]),
                employee_share=_fen(slip["employee"]),
                late_fee=_fen(slip["late_fee"]),
                proof_kind=slip["proof"],
                proof_no=slip["proof_no"],
                occurred_on=day,
            )
            yield Act(day, self.case["handler"], recorded)

    def _end(self) -> Story:
        called = RecordFollowUp(
            case_id=self.case_id,
            satisfied=self.case["satisfied"],
            paid_in_full=True,
            retaliation=False,
            occurred_on=self.case["followed_on"],
        )
        yield self._act("followed_on", called)
        closed = CloseCase(
            case_id=self.case_id, kind="mediated_performed", occurred_on=self.case["closed_on"]
        )
        yield self._act("closed_on", closed)


def _claimant(worker: dict[str, Any], case: dict[str, Any]) -> NewClaimant:
    return NewClaimant(
        name=worker["name"],
        id_no=worker["id_no"],
        sex=worker["sex"],
        phone=worker["phone"],
        job=worker["job"],
        special_group=worker.get("special_group"),
        employed_from=worker["employed_from"],
        employed_to=worker.get("employed_to"),
        claim_from=Month.parse(case["claim_from"]),
        claim_to=Month.parse(case["claim_to"]),
        insurances=_insurances(case),
        is_representative=worker.get("is_representative", False),
        consented_on=case["received_on"],
        claimed=_fen(worker["claimed"]),
    )


def _insurances(case: dict[str, Any]) -> tuple[Insurance, ...]:
    return tuple(Insurance(code) for code in case["insurances"])


def _fen(yuan: str) -> Fen:
    return Fen(fen_from_text(yuan))
