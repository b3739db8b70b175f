"""Referrals beside each other: received by the other body, answered with a result, corrected."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.follow_up import Referral
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.day_order import check_due, check_order
from dispute_desk.services.evidence import check_past
from dispute_desk.services.left_out import corrected
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

_DAYS = ("sent_on", "received_on", "due_on", "feedback_on")
_FIELDS = {name: name for name in ("reason", "letter_no", *_DAYS, "feedback", "result")}


@dataclass(frozen=True, kw_only=True)
class RecordReferralReceipt:
    """The other body has the letter; ``due_on`` is the day it promised its answer for."""

    referral_id: int
    occurred_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CorrectReferral:
    """Correct a referral, or add one that was made on paper (补录); the case stays where it is.

    What a correction does not give stays; ``clear`` names what is to be emptied.
    """

    case_id: int
    target: str
    reason: str | None = None
    letter_no: str | None = None
    sent_on: date | None = None
    received_on: date | None = None
    due_on: date | None = None
    feedback_on: date | None = None
    feedback: str | None = None
    result: str | None = None
    record_id: int | None = None
    clear: tuple[str, ...] = ()
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(
    RecordReferralReceipt, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "登记转办签收")
)
def record_referral_receipt(command: RecordReferralReceipt, tx: Transaction) -> None:
    """Keep the day it was received; the clock of that body runs from there."""
    referral = tx.get(Referral, command.referral_id)
    about(tx.case(referral.case_id), tx)
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    check_order("occurred_on", referral.sent_on, on, referral.feedback_on)
    check_due(command.due_on, referral.sent_on, on)
    referral.received_on = on
    referral.due_on = command.due_on or referral.due_on


@use_case(CorrectReferral, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "补录转办"))
def correct_referral(command: CorrectReferral, tx: Transaction) -> int:
    """Write the referral down as it is told; return its id."""
    tx.office.profile.referral_target(command.target)
    check_result(command.result, tx)
    for day in ("sent_on", "received_on", "feedback_on"):
        check_past(getattr(command, day), day, tx)
    before = None if command.record_id is None else tx.get(Referral, command.record_id)
    told = corrected(command, before, _FIELDS)
    check_order("received_on", told["sent_on"], told["received_on"], told["feedback_on"])
    days = ("due_on", "sent_on", "received_on")
    if before is None or any(told[name] != getattr(before, name) for name in days):
        check_due(*(told[name] for name in days))
    about(tx.case(command.case_id), tx)
    return write_down(Referral, command, tx, **told).id


def check_result(result: str | None, tx: Transaction) -> None:
    """Refuse a result the station has no word for."""
    if result is not None:
        pick("referral_results", tx.office.profile.referral_results, result)
