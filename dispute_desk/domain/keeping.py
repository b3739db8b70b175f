"""What is kept beside the cases: requests of persons about their data, reminders, kept views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class PersonRequest(Record):
    """Somebody asks what is stored about him, or to correct or delete it (个人信息保护法 45–47).

    ``kind`` is ``access``, ``correct`` or ``delete``.
    """

    case_id: int | None = None
    kind: str = "access"
    name: str = ""
    id_no: str | None = None
    received_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    answer: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Snooze(Record):
    """A sentence of 今日待办 somebody does not want to see before a day."""

    case_id: int = 0
    person_id: int | None = None
    what: str = ""
    until_on: date | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class SavedView(Record):
    """A filtered list under a name; without ``person_id`` it is the whole station's."""

    page: str = ""
    name: str = ""
    person_id: int | None = None
    query: str = "{}"
