"""When something is planned, in words: the day with its weekday, and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

#: Monday first, as ``date.weekday`` counts.
WEEKDAYS = (
    QT_TRANSLATE_NOOP("weekday", "周一"),
    QT_TRANSLATE_NOOP("weekday", "周二"),
    QT_TRANSLATE_NOOP("weekday", "周三"),
    QT_TRANSLATE_NOOP("weekday", "周四"),
    QT_TRANSLATE_NOOP("weekday", "周五"),
    QT_TRANSLATE_NOOP("weekday", "周六"),
    QT_TRANSLATE_NOOP("weekday", "周日"),
)


def weekday(number: int) -> str:
    """Return the name of a weekday, Monday being 0."""
    return QCoreApplication.translate("weekday", WEEKDAYS[number])


def day_words(day: date | None) -> str:
    """Return a day with its weekday."""
    return "" if day is None else f"{day.isoformat()} {weekday(day.weekday())}"


def time_words(starts: str | None, ends: str | None = None) -> str:
    """Return the time of an appointment, or that it takes the whole day."""
    if not starts:
        return QCoreApplication.translate("when", "全天")
    return f"{starts}–{ends}" if ends else starts
