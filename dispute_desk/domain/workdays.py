"""Which days are worked: weekends, public holidays and the weekends worked in exchange."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: ``date.weekday()`` of a Saturday; Sunday follows.
SATURDAY = 5
MONDAY, LAST_OF_YEAR = 0, 31
ONE_DAY = timedelta(days=1)
#: The earliest day of December a notice for the next year has touched, with a day to spare.
NEW_YEAR_REACHES_BACK_TO = (12, 28)

#: The holidays of the notices, marked for translation; another name is shown as it is written.
HOLIDAY_NAMES = (
    QT_TRANSLATE_NOOP("calendar", "元旦"),
    QT_TRANSLATE_NOOP("calendar", "春节"),
    QT_TRANSLATE_NOOP("calendar", "清明节"),
    QT_TRANSLATE_NOOP("calendar", "劳动节"),
    QT_TRANSLATE_NOOP("calendar", "端午节"),
    QT_TRANSLATE_NOOP("calendar", "中秋节"),
    QT_TRANSLATE_NOOP("calendar", "国庆节"),
)


class DayKind(StrEnum):
    """What a day is to a deadline."""

    WORKDAY = "workday"
    WORKED_WEEKEND = "worked_weekend"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """A run of free days, both ends included."""

    name: str
    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the run."""
        return tuple(_days(self.first, self.last))


@dataclass(frozen=True, kw_only=True)
class YearCalendar:
    """The free and the worked days of one year, and the notice they stand in."""

    year: int
    source: str
    holidays: tuple[Holiday, ...]
    worked: tuple[date, ...]


class WorkCalendar:
    """The calendars of several years; a year it does not have counts weekends only."""

    def __init__(self, years: Iterable[YearCalendar] = ()) -> None:
        self.years: Mapping[int, YearCalendar] = MappingProxyType({y.year: y for y in years})
        self._free: dict[date, str] = {}
        self._worked: set[date] = set()
        for year in self.years.values():
            self._worked.update(year.worked)
            for holiday in year.holidays:
                self._free.update(dict.fromkeys(_days(holiday.first, holiday.last), holiday.name))

    def unknown_years(self, first: date, last: date) -> tuple[int, ...]:
        """Return the years whose notices would be needed for these days and are not here.

        The last days of December hang on the next year's notice too, as far as it may reach
        back: it may give off a Monday the 31st before 元旦 or have a weekend worked in exchange
        (2018, 2022 and 2023 did). Other days that were counted there it leaves as they are.
        """
        end = last.year + _hangs_on_next_year(first, last)
        return tuple(year for year in range(first.year, end + 1) if year not in self.years)

    def kind(self, day: date) -> DayKind:
        """Return what a day is; where the year is not known, by the weekday alone."""
        if day in self._free:
            return DayKind.HOLIDAY
        if day in self._worked:
            return DayKind.WORKED_WEEKEND
        return DayKind.WEEKEND if day.weekday() >= SATURDAY else DayKind.WORKDAY

    def holiday(self, day: date) -> str:
        """Return the name of the holiday, or an empty text."""
        return self._free.get(day, "")

    def is_workday(self, day: date) -> bool:
        """Say whether offices work on this day."""
        return self.kind(day) in {DayKind.WORKDAY, DayKind.WORKED_WEEKEND}

    def next_workday(self, day: date) -> date:
        """Return the day itself if it is worked, else the first worked day after it."""
        while not self.is_workday(day):
            day += ONE_DAY
        return day

    def plus_workdays(self, start: date, days: int) -> date:
        """Return the so-many-th working day after ``start`` (before it if negative)."""
        step = ONE_DAY if days >= 0 else -ONE_DAY
        left = abs(days)
        day = start
        while left:
            day += step
            left -= self.is_workday(day)
        return day

    def workdays_between(self, start: date, end: date) -> int:
        """Count the working days after ``start`` up to and including ``end``."""
        if end < start:
            return -self.workdays_between(end, start)
        return sum(self.is_workday(day) for day in _days(start + ONE_DAY, end))


def _hangs_on_next_year(first: date, last: date) -> bool:
    """Tell whether a day up to the last one is such that the next year's notice may change it."""
    month, day = NEW_YEAR_REACHES_BACK_TO
    start = max(first, date(last.year, month, day))
    return any(
        one.weekday() >= SATURDAY or (one.day == LAST_OF_YEAR and one.weekday() == MONDAY)
        for one in _days(start, last)
    )


def _days(first: date, last: date) -> Iterable[date]:
    """Yield the days from first to last, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
