"""What stands in the calendar, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.today import Awaited
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.calendar.days import DayLine
from dispute_desk.ui.steps.words import Words

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
}
SIGNS = {
    PlannedKind.MEETING: "●",
    PlannedKind.ACTION: "○",
    PlannedKind.CLOCK: "▲",
    PlannedKind.REQUEST: "◆",
    PlannedKind.DUTY: "▲",
}
#: What ends on the day of a duty.
DUTIES = {
    Awaited.TICKET: QT_TRANSLATE_NOOP("calendar_page", "热线工单答复到期"),
    Awaited.CASE: QT_TRANSLATE_NOOP("calendar_page", "案件外部期限到期"),
    Awaited.VISIT: QT_TRANSLATE_NOOP("calendar_page", "来访来电外部期限到期"),
    Awaited.ENQUIRY: QT_TRANSLATE_NOOP("calendar_page", "协查答复到期"),
    Awaited.REFERRAL: QT_TRANSLATE_NOOP("calendar_page", "转办反馈到期"),
    Awaited.PAPER: QT_TRANSLATE_NOOP("calendar_page", "文书回复到期"),
}


def what_words(row: Planned, profile: Profile) -> str:
    """Return what a row is: the meeting, what is to be done, or which term ends."""
    if row.kind is PlannedKind.MEETING:
        return translated("appointment", APPOINTMENT_WORDS[AppointmentKind(row.what)])
    if row.kind is PlannedKind.ACTION:
        return Words(profile).action(row.what)
    if row.kind is PlannedKind.REQUEST:
        asked = QCoreApplication.translate("calendar_page", "个人信息请求（%1）答复到期")
        return asked.replace("%1", Words(profile).code("request_kinds", row.what))
    if row.kind is PlannedKind.DUTY:
        return QCoreApplication.translate("calendar_page", DUTIES[Awaited(row.what)])
    ends = QCoreApplication.translate("calendar_page", "%1到期")
    return ends.replace("%1", Words(profile).of(profile.clock(row.what)))


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
