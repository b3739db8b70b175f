"""The steps of the sample's cases, each told as the acts it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.services.acceptance import (
    AcceptCase,
    AskSupplement,
    DeclineCase,
    RecordReferralFeedback,
    ReferCase,
)
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.closing import CloseCase, RecordFollowUp, SuspendCase, WithdrawCase
from dispute_desk.services.editing import AddNote
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService
from dispute_desk.services.repayment import RecordPayment, StartCollection, StartPerformance
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.sample_diary import Act, Story, made
from dispute_desk.services.sample_people import words
from dispute_desk.services.sample_plots import Plot


@dataclass(kw_only=True)
class CaseTold:
    """A case while it is told: where it stands, who is in it, how much is at stake.

    ``sums`` are what each worker is owed, ``planned`` his planned payment, in the order of
    ``claimants``; ``made_last`` what the step before made.
    """

    plot: Plot
    today: date
    calendar: WorkCalendar
    day: date
    who: str
    mediator: str
    place: str
    late_fee: bool
    case_id: int = 0
    claimants: list[int] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)
    planned: list[int | None] = field(default_factory=list)
    made_last: list[int] = field(default_factory=list)

    def act(self, command: object) -> Act:
        """Return what the handler does on the day the case has come to."""
        return Act(self.day, self.who, command)


def _accept(told: CaseTold, given: str) -> Story:
    """Take the case on."""
    del given
    yield told.act(AcceptCase(case_id=told.case_id, occurred_on=told.day))


def _supplement(told: CaseTold, given: str) -> Story:
    """Ask for the papers that are missing."""
    del given
    missing = texts()["supplement"]
    yield told.act(AskSupplement(case_id=told.case_id, missing=missing, occurred_on=told.day))


def _decline(told: CaseTold, given: str) -> Story:
    """Do not take the case on."""
    yield told.act(DeclineCase(case_id=told.case_id, reason=given, occurred_on=told.day))


def _refer(told: CaseTold, given: str) -> Story:
    """Hand the case to the body that is competent."""
    del given
    handed = ReferCase(
        case_id=told.case_id,
        target="hrss",
        reason=texts()["referred"],
        occurred_on=told.day,
    )
    outcome = yield told.act(handed)
    told.made_last = [outcome.value]


def _feedback(told: CaseTold, given: str) -> Story:
    """Record what the other body answered."""
    del given
    answer = RecordReferralFeedback(
        referral_id=told.made_last[0], feedback=texts()["feedback"], occurred_on=told.day
    )
    yield told.act(answer)


def _verify(told: CaseTold, given: str) -> Story:
    """Look into the facts and reckon what is owed."""
    del given
    yield told.act(StartVerification(case_id=told.case_id, occurred_on=told.day))
    for claimant_id, fen in zip(told.claimants, told.sums, strict=True):
        figure = RecordAmount(
            case_id=told.case_id,
            layer=Layer.VERIFIED,
            amount=Fen(fen),
            claimant_id=claimant_id,
            occurred_on=told.day,
        )
        yield told.act(figure)


def _note(told: CaseTold, given: str) -> Story:
    """Write down a call."""
    del given
    text = texts()["notes"][told.plot.age % len(texts()["notes"])]
    yield told.act(AddNote(case_id=told.case_id, text=text, occurred_on=told.day))


def _mediate(told: CaseTold, given: str) -> Story:
    """Begin the mediation."""
    del given
    begun = StartMediation(
        case_id=told.case_id, mediation_org="tripartite_centre", occurred_on=told.day
    )
    yield told.act(begun)


def _session(told: CaseTold, given: str) -> Story:
    """Bring the parties together."""
    outcome = SessionOutcome(given)
    held = RecordMediationSession(
        case_id=told.case_id,
        occurred_on=told.day,
        place=told.place,
        mediator=told.mediator,
        offers=texts()["agreed_offer" if given == "agreed" else "adjourned_offer"],
        outcome=outcome,
        note=texts()["failed_note"] if outcome is SessionOutcome.FAILED else None,
    )
    yield told.act(held)


def _agree(told: CaseTold, given: str) -> Story:
    """Sign the agreement."""
    del given
    concluded = ConcludeAgreement(
        case_id=told.case_id,
        items=tuple(
            AgreementItem(amount=Fen(fen), claimant_id=claimant_id)
            for claimant_id, fen in zip(told.claimants, told.sums, strict=True)
        ),
        perform_by=told.calendar.next_workday(told.day + timedelta(days=30)),
        terms=texts()["terms"],
        mediator=told.mediator,
        occurred_on=told.day,
    )
    outcome = yield told.act(concluded)
    told.planned = list(made(outcome, "payment"))


def _perform(told: CaseTold, given: str) -> Story:
    """Let the employer correct by himtold."""
    del given
    reason = texts()["corrected"]
    yield told.act(StartPerformance(case_id=told.case_id, reason=reason, occurred_on=told.day))


def _collection(told: CaseTold, given: str) -> Story:
    """Leave it to the tax authority to collect."""
    del given
    reason = texts()["collection"]
    yield told.act(StartCollection(case_id=told.case_id, reason=reason, occurred_on=told.day))


def _assess(told: CaseTold, given: str) -> Story:
    """Record what the tax authority assessed."""
    del given
    for claimant_id, fen in zip(told.claimants, told.sums, strict=True):
        figure = RecordAmount(
            case_id=told.case_id,
            layer=Layer.ASSESSED,
            amount=Fen(fen),
            claimant_id=claimant_id,
            occurred_on=told.day,
        )
        yield told.act(figure)


def _pay(told: CaseTold, given: str) -> Story:
    """Record that everybody's contributions are paid and proved."""
    del given
    for number in range(len(told.claimants)):
        yield told.act(_payment(told, number, told.sums[number]))


def _pay_half(told: CaseTold, given: str) -> Story:
    """Record half of what was agreed: half of the workers, or half of the one's sum.

    The months and bases are confirmed by both sides before the employer pays.
    """
    del given
    signed = {"base_employer": (), "base_worker": tuple(told.claimants)}
    for item, whose in signed.items():
        yield told.act(
            CheckRepaymentPaper(
                case_id=told.case_id, item=item, claimant_ids=whose, occurred_on=told.day
            )
        )
    if len(told.claimants) == 1:
        yield told.act(_payment(told, 0, told.sums[0] // 2))
    for number in range(len(told.claimants) // 2):
        yield told.act(_payment(told, number, told.sums[number]))


def _pay_on_his_word(told: CaseTold, given: str) -> Story:
    """Record a payment on the employer's word; the proof is still to come."""
    del given
    number = len(told.claimants) - 1
    yield told.act(_payment(told, number, told.sums[number], proved=False))


def _payment(told: CaseTold, number: int, fen: int, *, proved: bool = True) -> RecordPayment:
    employee = fen * 3 // 10
    return RecordPayment(
        case_id=told.case_id,
        payment_id=told.planned[number],
        claimant_id=told.claimants[number],
        employer_share=Fen(fen - employee),
        employee_share=Fen(employee),
        late_fee=Fen(fen // 12 if told.late_fee else 0),
        proof_kind="payment_slip" if proved else None,
        proof_no=f"{texts()['ticket']}{told.day:%y%m%d}{told.claimants[number]:04d}"
        if proved
        else None,
        occurred_on=told.day,
    )


def _follow_up(told: CaseTold, given: str) -> Story:
    """Call the worker."""
    del given
    called = RecordFollowUp(
        case_id=told.case_id,
        satisfied=told.plot.age % 9 != 0,
        paid_in_full=told.plot.road not in {"failed", "partial", "settled"},
        retaliation=False,
        note=None if told.plot.road == "failed" else texts()["follow_note"],
        occurred_on=told.day,
    )
    yield told.act(called)


def _close(told: CaseTold, given: str) -> Story:
    """End the case."""
    yield told.act(CloseCase(case_id=told.case_id, kind=given, occurred_on=told.day))


def _withdraw(told: CaseTold, given: str) -> Story:
    """Record that the worker does not want it any more."""
    del given
    reason = texts()["withdrawn"]
    yield told.act(WithdrawCase(case_id=told.case_id, reason=reason, occurred_on=told.day))


def _suspend(told: CaseTold, given: str) -> Story:
    """Wait until something else is decided."""
    del given
    paused = SuspendCase(
        case_id=told.case_id,
        reason=texts()["suspended"],
        review_on=told.calendar.plus_workdays(told.today, told.plot.due or 0),
        occurred_on=told.day,
    )
    yield told.act(paused)


def _paper(told: CaseTold, given: str) -> Story:
    """Write a letter and serve it."""
    del given
    written = RecordPaper(
        kind="reminder_letter",
        title=texts()["paper_title"],
        case_id=told.case_id,
        occurred_on=told.day,
    )
    outcome = yield told.act(written)
    told.made_last = [outcome.value]
    served = RecordService(
        paper_id=outcome.value, proof=texts()["paper_proof"], occurred_on=told.day
    )
    yield told.act(served)


def _reply(told: CaseTold, given: str) -> Story:
    """Record the answer to the letter."""
    del given
    answer = RecordReply(paper_id=told.made_last[0], reply=texts()["reply"], occurred_on=told.day)
    yield told.act(answer)


def texts() -> dict[str, Any]:
    """Return the words of the stories."""
    found: dict[str, Any] = words()["stories"]
    return found


Step = Callable[[CaseTold, str], Story]
#: Every step by the name the roads give it.
STEPS: dict[str, Step] = {
    "accept": _accept,
    "supplement": _supplement,
    "decline": _decline,
    "refer": _refer,
    "feedback": _feedback,
    "verify": _verify,
    "note": _note,
    "mediate": _mediate,
    "session": _session,
    "agree": _agree,
    "perform": _perform,
    "collection": _collection,
    "assess": _assess,
    "pay": _pay,
    "pay_half": _pay_half,
    "pay_on_his_word": _pay_on_his_word,
    "follow_up": _follow_up,
    "close": _close,
    "withdraw": _withdraw,
    "suspend": _suspend,
    "paper": _paper,
    "reply": _reply,
}
