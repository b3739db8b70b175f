"""What stands in the calendar: mediation, visits, talks, with people and a room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class AppointmentKind(StrEnum):
    """What one meets for."""

    MEDIATION = "mediation"
    INTERVIEW = "interview"
    SITE_VISIT = "site_visit"
    JOINT_REVIEW = "joint_review"
    OTHER = "other"


APPOINTMENT_WORDS: dict[AppointmentKind, str] = {
    AppointmentKind.MEDIATION: QT_TRANSLATE_NOOP("appointment", "调解会"),
    AppointmentKind.INTERVIEW: QT_TRANSLATE_NOOP("appointment", "约谈"),
    AppointmentKind.SITE_VISIT: QT_TRANSLATE_NOOP("appointment", "实地调查"),
    AppointmentKind.JOINT_REVIEW: QT_TRANSLATE_NOOP("appointment", "会商"),
    AppointmentKind.OTHER: QT_TRANSLATE_NOOP("appointment", "其他"),
}


@dataclass(eq=False, kw_only=True)
class Appointment(Record):
    """One date in the calendar; ``starts`` and ``ends`` are ``HH:MM`` of that day.

    ``people`` is a comma list of names: staff, parties, agents. ``session_id`` is the session that
    was held; a cancelled one keeps why.
    """

    case_id: int | None = None
    kind: AppointmentKind = AppointmentKind.MEDIATION
    on: date | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    mediator: str | None = None
    people: str | None = None
    session_id: int | None = None
    cancelled_on: date | None = None
    cancel_reason: str | None = None
    note: str | None = None
    recorded_at: datetime | None = None
