"""The call after the payment, referrals to other bodies, and notes of contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class FollowUp(Record):
    """One 回访: was it paid, is the worker satisfied, is there retaliation."""

    case_id: int = 0
    done_on: date | None = None
    method: str | None = None
    person: str | None = None
    satisfied: bool | None = None
    paid_in_full: bool | None = None
    retaliation: bool | None = None
    note: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Referral(Record):
    """A case or a part of it handed to another body, with that body's answer."""

    case_id: int = 0
    target: str = ""
    reason: str | None = None
    letter_no: str | None = None
    sent_on: date | None = None
    received_on: date | None = None
    feedback_on: date | None = None
    feedback: str | None = None
    recorded_at: datetime | None = None
    due_on: date | None = None
    result: str | None = None


@dataclass(eq=False, kw_only=True)
class ContactNote(Record):
    """A call or talk, in one line."""

    case_id: int = 0
    occurred_on: date | None = None
    text: str = ""
    person_id: int | None = None
    recorded_at: datetime | None = None
