"""The days a report speaks of: a month, or any from and to, with the year around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PERIOD_REVERSED = sentence(
    "period_reversed",
    QT_TRANSLATE_NOOP(
        "errors", "统计期间的起始日 {first} 晚于截止日 {last}，请把两个日期对调后再试。"
    ),
)
PERIOD_UNREADABLE = sentence(
    "period_unreadable",
    QT_TRANSLATE_NOOP(
        "errors",
        "看不懂统计期间“{given}”。请按 2024-08 填写月份，或按 2024-08-01 填写起止日期。",
    ),
)
PERIOD_INCOMPLETE = sentence(
    "period_incomplete",
    QT_TRANSLATE_NOOP(
        "errors", "统计期间不完整。请填写一个月份，或同时填写起始日和截止日，二者选一。"
    ),
)
PERIOD_AHEAD = sentence(
    "period_ahead",
    QT_TRANSLATE_NOOP(
        "errors", "统计期间从 {first} 开始，还没有到，没有可以统计的内容。请选已经开始的期间。"
    ),
)
_MONTH = QT_TRANSLATE_NOOP("report", "{year}年{month}月")
_DAY = QT_TRANSLATE_NOOP("report", "{year}年{month}月{day}日")
_DAY_OF_YEAR = QT_TRANSLATE_NOOP("report", "{month}月{day}日")
_SPAN = QT_TRANSLATE_NOOP("report", "{start}至{end}")
#: No station kept records before, or will after: reports look a year back and a day ahead.
_EARLIEST, _BEYOND = date(1900, 1, 1), date(9999, 1, 1)


@dataclass(frozen=True, order=True)
class Period:
    """Days from ``first`` to ``last``, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise DeskError(PERIOD_REVERSED, field="first", first=self.first, last=self.last)

    @classmethod
    def month(cls, month: Month) -> Period:
        """Return a calendar month."""
        return cls(month.first, month.last)

    @property
    def whole_month(self) -> Month | None:
        """The month the period is, None where it is anything else."""
        month = Month.of(self.first)
        return month if (self.first, self.last) == (month.first, month.last) else None

    @property
    def opening_day(self) -> date:
        """The day before the period: what is open at its end is the opening of the period."""
        return self.first - timedelta(days=1)

    @property
    def day_after(self) -> date:
        """The day after the period."""
        return self.last + timedelta(days=1)

    @property
    def year_to_date(self) -> Period:
        """The year of the last day, up to it (本年累计)."""
        return Period(date(self.last.year, 1, 1), self.last)

    @property
    def around(self) -> Period:
        """The shortest period that holds this one and its year to date."""
        return Period(min(self.first, self.year_to_date.first), self.last)

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies in the period; an unknown one never does."""
        return day is not None and self.first <= day <= self.last

    @property
    def words(self) -> str:
        """The period as a heading says it: 2024年8月, 2024年1月1日至8月27日."""
        if self.whole_month:
            return Phrase(_MONTH, year=self.first.year, month=self.first.month)
        start = _day(_DAY, self.first)
        if self.first == self.last:
            return start
        same = self.first.year == self.last.year
        return Phrase(_SPAN, start=start, end=_day(_DAY_OF_YEAR if same else _DAY, self.last))


def _day(text: str, day: date) -> Phrase:
    return Phrase(text, year=day.year, month=day.month, day=day.day)


def read_period(
    *, month: str | None = None, first: str | None = None, last: str | None = None
) -> Period:
    """Return the period of a month (2024-08) or of two days; refuses anything else."""
    if month and not (first or last):
        return _known(Period.month(_read(Month.parse, month)), month)
    if month or not (first and last):
        raise DeskError(PERIOD_INCOMPLETE, field="month")
    return _known(Period(_read(date.fromisoformat, first), _read(date.fromisoformat, last)), first)


def _known(period: Period, given: str) -> Period:
    """Return the period, if there are days before and after it to compare it with."""
    if not _EARLIEST <= period.first <= period.last < _BEYOND:
        raise DeskError(PERIOD_UNREADABLE, field="month", given=given)
    return period


def _read(read: Callable[[str], T], given: str) -> T:
    try:
        return read(given)
    except ValueError as error:
        raise DeskError(PERIOD_UNREADABLE, field="month", given=given) from error
