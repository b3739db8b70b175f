"""Guards every plan of a back-payment meets, however it is drawn up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.stages import DONE, STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.steps import about, ended

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.mediation import Agreement
    from dispute_desk.domain.payment import Payment
    from dispute_desk.store.transaction import Transaction

NOT_PLANNING_YET = sentence(
    "not_planning_yet",
    QT_TRANSLATE_NOOP(
        "errors", "案件“{stage}”，还没有协议或责令，不能安排补缴；确已约定的，请写明补录理由。"
    ),
)
BEFORE_AGREEMENT = sentence(
    "instalment_before_agreement",
    QT_TRANSLATE_NOOP(
        "errors",
        "缴纳日 {day} 早于协议日期 {concluded}，请核对；纸面确实这样约定的，请写明补录理由。",
    ),
)
BEFORE_ACCEPTANCE = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT, Stage.NOT_ACCEPTED})


def case_to_plan(case_id: int, late_reason: str | None, tx: Transaction) -> Case:
    """Return the case a plan is made in: one at work; before its acceptance for a reason only."""
    case = tx.case(case_id)
    about(case, tx)
    if case.stage in DONE:
        raise ended(case)
    if case.stage in BEFORE_ACCEPTANCE and not reason_of(late_reason):
        raise DeskError(NOT_PLANNING_YET, field="late_reason", stage=STAGE_WORDS[case.stage])
    return case


def check_not_before(
    agreement: Agreement | None, days: Iterable[date | None], late_reason: str | None, *, field: str
) -> None:
    """Refuse a day before the agreement a plan stands on, unless a reason is given.

    The day by which the agreement itself is to be performed was answered for with it.
    """
    concluded = agreement.concluded_on if agreement is not None else None
    if agreement is None or concluded is None or reason_of(late_reason):
        return
    early = [one for one in days if one and one < concluded and one != agreement.perform_by]
    if early:
        raise DeskError(BEFORE_AGREEMENT, field=field, day=early[0], concluded=concluded)


def keep_reason(plans: Iterable[Payment], late_reason: str | None) -> None:
    """Let the reason join the notes of the plans it was given for."""
    reason = reason_of(late_reason)
    for plan in plans:
        plan.note = noted(plan.note, reason)


def noted(note: str | None, reason: str) -> str | None:
    """Return a note with a reason behind it."""
    return "；".join(one for one in (note, reason) if one) or None


def reason_of(late_reason: str | None) -> str:
    """Return a reason as it is kept; empty where none was given."""
    return (late_reason or "").strip()
