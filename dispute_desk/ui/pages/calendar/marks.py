"""What a day of the calendar is marked with: 休, 班, the holiday, and whether that is estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import DayKind
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.workdays import WorkCalendar

#: What stands in the corner of a day, and its tone.
_CORNERS = {
    DayKind.HOLIDAY: (QT_TRANSLATE_NOOP("calendar_page", "休"), "good"),
    DayKind.WEEKEND: (QT_TRANSLATE_NOOP("calendar_page", "休"), "muted"),
    DayKind.WORKED_WEEKEND: (QT_TRANSLATE_NOOP("calendar_page", "班"), "warning"),
}
_WORKED = QT_TRANSLATE_NOOP("calendar_page", "调休上班")
_ESTIMATE = QT_TRANSLATE_NOOP("calendar_page", "按估算")


class DayMark(NamedTuple):
    """What kind of day it is, the name of the holiday, and whether no notice says so yet."""

    kind: DayKind
    holiday: str = ""
    is_estimate: bool = False

    @property
    def corner(self) -> str:
        """What stands in the corner: 休 or 班, empty on a usual working day."""
        return _said(_CORNERS[self.kind][0]) if self.kind in _CORNERS else ""

    @property
    def tone(self) -> str:
        """The tone of the corner."""
        return _CORNERS[self.kind][1] if self.kind in _CORNERS else "muted"

    @property
    def words(self) -> str:
        """The mark as it is read aloud and told beside the calendar."""
        worked = _said(_WORKED) if self.kind is DayKind.WORKED_WEEKEND else ""
        estimate = _said(_ESTIMATE) if self.is_estimate else ""
        return " ".join(part for part in (self.corner, self.holiday, worked, estimate) if part)


NO_MARK = DayMark(DayKind.WORKDAY)


def marks_of(calendar: WorkCalendar, days: Iterable[date]) -> dict[date, DayMark]:
    """Return the marks of the days by the calendar; a usual working day has none."""
    marks = {
        day: DayMark(
            calendar.kind(day),
            translated("calendar", calendar.holiday(day)),
            bool(calendar.unknown_years(day, day)),
        )
        for day in days
    }
    return {day: mark for day, mark in marks.items() if mark != NO_MARK}


def estimate_words(calendar: WorkCalendar, first: date, last: date) -> str:
    """Return what is said above days no notice is there for yet, empty where all are known."""
    years = calendar.unknown_years(first, last)
    if not years:
        return ""
    told = _said(QT_TRANSLATE_NOOP("calendar_page", "%1 年的放假安排还没有，休息日按估算"))
    return told.replace("%1", "、".join(map(str, years)))


def _said(source: str) -> str:
    return QCoreApplication.translate("calendar_page", source)
