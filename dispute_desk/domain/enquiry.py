"""协查: a question to the tax or the insurance side, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class Enquiry(Record):
    """One request: whom, what, about which workers and months, until when.

    ``target`` is a code of the bodies the station refers to; ``claimants`` is a comma list of the
    workers' keys, empty for all of them.
    """

    case_id: int = 0
    number: str | None = None
    target: str = ""
    question: str | None = None
    claimants: str | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    sent_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    answer: str | None = None
    answered_by: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class LegalAid(Record):
    """A referral to legal aid: applied for, decided, a lawyer, an outcome; the union reports it."""

    case_id: int = 0
    claimant_id: int | None = None
    organisation: str | None = None
    matter: str | None = None
    applied_on: date | None = None
    decided_on: date | None = None
    granted: bool | None = None
    document_no: str | None = None
    lawyer: str | None = None
    lawyer_phone: str | None = None
    ended_on: date | None = None
    outcome: str | None = None
    note: str | None = None
    recorded_at: datetime | None = None
