"""Who is at the desk, when, and by which words and calendar the station works."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from dispute_desk.domain.profile import Profile
from dispute_desk.domain.rights import Right
from dispute_desk.domain.workdays import WorkCalendar


@dataclass(frozen=True)
class Actor:
    """The person who acts; ``id`` is None only while a store has no people yet."""

    id: int | None
    name: str
    rights: frozenset[Right]


@dataclass(frozen=True)
class Office:
    """What a use case may ask about the world around it."""

    actor: Actor
    now: datetime
    today: date
    profile: Profile
    calendar: WorkCalendar
    #: The calendar without what the station entered.
    shipped_calendar: WorkCalendar = field(default_factory=WorkCalendar)
