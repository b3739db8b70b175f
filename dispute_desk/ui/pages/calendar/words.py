"""What stands in the calendar, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.planned_words import planned_words
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.calendar.days import DayLine

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.profile import Profile

#: The tone of each kind of row, and its sign: no colour speaks alone.
TONES = {
    PlannedKind.MEETING: "accent",
    PlannedKind.ACTION: "muted",
    PlannedKind.CLOCK: "warning",
    PlannedKind.REQUEST: "warning",
    PlannedKind.DUTY: "warning",
    PlannedKind.PAYMENT: "warning",
}
SIGNS = {
    PlannedKind.MEETING: "●",
    PlannedKind.ACTION: "○",
    PlannedKind.CLOCK: "▲",
    PlannedKind.REQUEST: "◆",
    PlannedKind.DUTY: "▲",
    PlannedKind.PAYMENT: "¥",
}


def what_words(row: Planned, profile: Profile) -> str:
    """Return what a row is: the meeting, what is to be done, or which term ends."""
    return planned_words(row, profile, translated, "en" if is_english() else "zh")


def short_words(row: Planned, profile: Profile) -> str:
    """Return a row as it stands in the cell of a day."""
    parts = (SIGNS[row.kind], row.starts, row.who, what_words(row, profile))
    return " ".join(part for part in parts if part)


def day_line(row: Planned, profile: Profile, today: date) -> DayLine:
    """Return a row as a line of the cell of a day, and whole for whoever points at it."""
    whole = " · ".join(part for part in whole_words(row, profile).split("\n") if part)
    return DayLine(short_words(row, profile), tone_of(row, today), whole)


def tone_of(row: Planned, today: date) -> str:
    """Return the tone of a row; a request that should have been answered is red."""
    is_late = row.kind is PlannedKind.REQUEST and row.on < today
    return "danger" if is_late else TONES[row.kind]


def whole_words(row: Planned, profile: Profile) -> str:
    """Return a row as it stands in the list of a day, in two lines."""
    times = f"{row.starts}–{row.ends}" if row.starts and row.ends else row.starts
    head = (SIGNS[row.kind], times, what_words(row, profile), row.place, row.mediator)
    below = " · ".join(part for part in (row.title_of_case, row.who, row.employer) if part)
    return " ".join(part for part in head if part) + "\n" + below
