"""司法确认 and 仲裁审查: applied for where the mediating body's kind allows, decided there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Confirmation
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.terms import agreement_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.mediation import Agreement
    from dispute_desk.store.transaction import Transaction

NOT_OPEN = sentence(
    "confirmation_not_open",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案的调解组织不能走“{what}”这条路。请核对调解组织；已经申请了的，请写明补录理由。",
    ),
)
NOT_IN_EFFECT = sentence(
    "agreement_not_in_effect",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议还没有生效（签章不齐），不能申请“{what}”。请先登记签章；已经申请了的，请写明补录理由。",
    ),
)
TERM_OVER = sentence(
    "confirmation_term_over",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{what}”应在协议生效后至 {due} 前由双方共同申请，{day} 已经超过。"
        "请核对日期；已经申请了的，请写明补录理由。",
    ),
)
DECIDED_EARLY = sentence(
    "confirmation_decided_early",
    QT_TRANSLATE_NOOP("errors", "作出决定的日期 {decided} 早于申请日期 {applied}，请核对。"),
)
RIGHT_WORDS: dict[AgreementRight, str] = {
    AgreementRight.JUDICIAL_CONFIRMATION: QT_TRANSLATE_NOOP("agreement", "司法确认"),
    AgreementRight.ARBITRATION_REVIEW: QT_TRANSLATE_NOOP("agreement", "仲裁审查"),
}


@dataclass(frozen=True, kw_only=True)
class ApplyConfirmation:
    """Record that both parties applied for 司法确认 or 仲裁审查 of an agreement.

    Offered where the mediating body's kind allows and within its term; ``late_reason`` records
    what was done on paper all the same.
    """

    case_id: int
    agreement_id: int
    right: AgreementRight
    body: str | None = None
    applied_on: date | None = None
    note: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordConfirmation:
    """Record what court or arbitration decided, with the number of its paper."""

    confirmation_id: int
    confirmed: bool
    decided_on: date | None = None
    document_no: str | None = None
    note: str | None = None


@use_case(
    ApplyConfirmation, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "申请确认协议")
)
def apply_confirmation(command: ApplyConfirmation, tx: Transaction) -> int:
    """Keep the application; return its id."""
    case = tx.case(command.case_id)
    agreement = agreement_of(command.case_id, command.agreement_id, tx)
    on = _day(case, command.applied_on, "applied_on", tx)
    reason = (command.late_reason or "").strip()
    if not reason:
        _check(case, agreement, command.right, on, tx)
    about(case, tx)
    note = "；".join(part for part in (command.note, reason) if part) or None
    made = Confirmation(
        case_id=case.id,
        agreement_id=agreement.id,
        right=command.right.value,
        body=command.body,
        applied_on=on,
        note=note,
        recorded_at=tx.office.now,
    )
    return tx.add(made).id


@use_case(
    RecordConfirmation, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记确认结果")
)
def record_confirmation(command: RecordConfirmation, tx: Transaction) -> None:
    """Keep the decision."""
    found = tx.get(Confirmation, command.confirmation_id)
    case = tx.case(found.case_id)
    on = _day(case, command.decided_on, "decided_on", tx)
    if found.applied_on is not None and on < found.applied_on:
        raise DeskError(DECIDED_EARLY, field="decided_on", decided=on, applied=found.applied_on)
    found.confirmed, found.decided_on = command.confirmed, on
    found.document_no = command.document_no or found.document_no
    found.note = command.note or found.note
    about(case, tx)


def _day(case: Case, given: date | None, field: str, tx: Transaction) -> date:
    on = day_of(given, tx)
    try:
        case.check_day(on, tx.office.today)
    except DeskError as refusal:
        refusal.field = field
        raise
    return on


def _check(
    case: Case, agreement: Agreement, right: AgreementRight, on: date, tx: Transaction
) -> None:
    """Refuse a road the body does not open, an agreement not in effect, a term that is over."""
    what, profile = RIGHT_WORDS[right], tx.office.profile
    if not profile.opens(case.mediation_org, right):
        raise DeskError(NOT_OPEN, field="right", what=what)
    if agreement.effective_on is None:
        raise DeskError(NOT_IN_EFFECT, field="applied_on", what=what)
    rule = next((one for one in profile.clocks if one.right is right), None)
    due = rule.deadline(agreement.effective_on, tx.office.calendar).due if rule else on
    if on > due:
        raise DeskError(TERM_OVER, field="applied_on", what=what, due=due, day=on)
