"""Who came, called or wrote: the register of visits, and the hotline tickets behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class Visit(Record):
    """One batch (批次) at the counter, on the phone or by letter; its people are visitors.

    ``case_id`` is the case it led to; a visit without one is a consultation (仅咨询) and counts as
    one, never as a case. ``person_id`` is who received it.
    """

    received_on: date | None = None
    channel: str | None = None
    external_no: str | None = None
    external_deadline: date | None = None
    feed_back_to: str | None = None
    case_id: int | None = None
    employer_id: int | None = None
    employer_name: str | None = None
    cause: str | None = None
    insurances: str | None = None
    claim_from: Month | None = None
    claim_to: Month | None = None
    claimed_fen: int | None = None
    demand: str | None = None
    answer: str | None = None
    persons: int = 1
    person_id: int | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Visitor(Record):
    """One person of a visit (人次); ``claimant_id`` is the worker of the case that came of it."""

    visit_id: int = 0
    name: str = ""
    phone: str | None = None
    id_no: str | None = None
    person_key: str = ""
    claimant_id: int | None = None


def with_time(at: str | None, note: str | None) -> str | None:
    """Return a note with the time of day it is about in front."""
    return " ".join(part for part in (at, note) if part) or None


def time_and_note(note: str | None) -> tuple[str | None, str | None]:
    """Return the time in front of a note (``HH:MM``), and the rest of it."""
    found = _TIMED.match(note or "")
    if found is None:
        return None, note
    return found[1], found[2] or None


_TIMED = re.compile(r"((?:[01]\d|2[0-3]):[0-5]\d)(?: (.*))?\Z", re.DOTALL)


@dataclass(eq=False, kw_only=True)
class Ticket(Record):
    """One ticket of a hotline (12345, 12351, 12366 …) with that body's own clock.

    Several tickets of one person are one matter: they hang at the same case or visit.
    """

    case_id: int | None = None
    visit_id: int | None = None
    channel: str = ""
    ticket_no: str | None = None
    received_on: date | None = None
    due_on: date | None = None
    feed_back_to: str | None = None
    contacted_on: date | None = None
    contact_note: str | None = None
    reply: str | None = None
    replied_on: date | None = None
    extended_to: date | None = None
    extension_reason: str | None = None
    returned_on: date | None = None
    return_reason: str | None = None
    recorded_at: datetime | None = None
