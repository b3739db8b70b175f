"""A year's holidays in words, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import HOLIDAY_NAMES
from dispute_desk.ui.messages import translated
from dispute_desk.ui.when import weekday

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.workdays import Holiday, YearCalendar
    from dispute_desk.domain.year_notice import Remark

_RUN = QT_TRANSLATE_NOOP("year_calendar", "%1 %2—%3，%4 天")
_ONE = QT_TRANSLATE_NOOP("year_calendar", "%1 %2，1 天")
_DAY = QT_TRANSLATE_NOOP("year_calendar", "%1（%2）")
_JOIN = QT_TRANSLATE_NOOP("year_calendar", "、")


def said(source: str, *parts: object) -> str:
    """Return marked words about a year's calendar in the language of the window, filled."""
    words = QCoreApplication.translate("year_calendar", source)
    for number, part in enumerate(parts, start=1):
        words = words.replace(f"%{number}", str(part))
    return words


def day_word(day: date, year: int) -> str:
    """Return a day with its weekday, the year before with its number."""
    short = f"{day.month}-{day.day}" if day.year == year else str(day)
    return said(_DAY, short, weekday(day.weekday()))


def run_words(run: Holiday, year: int) -> str:
    """Return a run of free days: 春节 2-15（周日）—2-23（周一），9 天."""
    name = said(_JOIN).join(translated("calendar", one) for one in run.name.split("、"))
    if run.first == run.last:
        return said(_ONE, name, day_word(run.first, year))
    return said(_RUN, name, day_word(run.first, year), day_word(run.last, year), len(run.days))


def runs_words(year: YearCalendar) -> str:
    """Return the free days of a year, a line a run."""
    return "\n".join(run_words(run, year.year) for run in year.holidays)


def worked_words(year: YearCalendar) -> str:
    """Return the weekend days that are worked; empty where there are none."""
    return said(_JOIN).join(day_word(day, year.year) for day in year.worked)


def remark_words(remark: Remark) -> str:
    """Return what is odd about a text that was read."""
    return translated("year_notice", remark.template).format(**dict(remark.facts))


def empty_notice() -> str:
    """Return what the lines of a notice look like, shown until one is pasted or typed."""
    first, *others = HOLIDAY_NAMES
    return "\n".join((f"{first}：×月×日至×日放假。×月×日上班。", *(f"{one}：…" for one in others)))
