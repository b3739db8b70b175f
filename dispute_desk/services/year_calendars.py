"""The working days of a year as the station enters them from the State Council's notice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.station_rule import RuleKind, StationRule
from dispute_desk.domain.station_ruled import calendar_value, first_day_moved
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import Holiday, WorkCalendar, YearCalendar
from dispute_desk.domain.year_check import check_year
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

YEAR_CLOSED = sentence(
    "calendar_year_closed",
    QT_TRANSLATE_NOOP(
        "errors",
        "{year} 年已经过去，办结的期限都按它算过，不能再改。可以录入的是 {first} 至 {last} 年。",
    ),
)
YEAR_AHEAD = sentence(
    "calendar_year_ahead",
    QT_TRANSLATE_NOOP(
        "errors", "{year} 年的放假通知还没有到公布的时候，最多录入到 {last} 年。请核对年份。"
    ),
)
SOURCE_NEEDED = sentence(
    "calendar_source_needed",
    QT_TRANSLATE_NOOP(
        "errors", "请写明通知的名称或文号，例如：国务院办公厅关于2027年部分节假日安排的通知。"
    ),
)
SAME_DAYS = sentence(
    "calendar_same_days",
    QT_TRANSLATE_NOOP("errors", "{year} 年的日历本来就是这样，没有要改的。"),
)
DAY_OVER = sentence(
    "calendar_day_over",
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} 已经过去，办结的期限按原来的日历算过，不能再改。请只改今天和以后的日子；"
        "今天刚录错的，请撤销后重新录入。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class RecordYearCalendar:
    """Enter the holidays and worked weekends of a year; ``source`` is the notice they stand in.

    What was entered or shipped before for this year gives way to it, but for days that are over.
    """

    year: int
    source: str
    holidays: tuple[Holiday, ...]
    worked: tuple[date, ...] = ()
    reason: str = ""

    def calendar(self) -> YearCalendar:
        """Return the year, its days in order."""
        return YearCalendar(
            year=self.year,
            source=self.source.strip(),
            holidays=tuple(sorted(self.holidays, key=lambda run: run.first)),
            worked=tuple(sorted(self.worked)),
        )


@use_case(
    RecordYearCalendar, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "录入工作日历")
)
def record_year_calendar(command: RecordYearCalendar, tx: Transaction) -> int:
    """Write the days of the year down."""
    office = tx.office
    tx.subject = str(command.year)
    check_may_enter(command.year, office.calendar, office.today)
    year = command.calendar()
    check_year(year)
    if not year.source:
        raise DeskError(SOURCE_NEEDED, field="source")
    if office.calendar.years.get(command.year) == year:
        raise DeskError(SAME_DAYS, field="holidays", year=command.year)
    check_days_over(year, office.calendar, office.today)
    record = StationRule(
        kind=RuleKind.CALENDAR.value,
        key=str(command.year),
        value=calendar_value(year),
        basis=year.source,
        reason=command.reason.strip() or None,
        decided_by=office.actor.name,
        decided_on=office.today,
        made_by_id=office.actor.id,
        made_on=office.today,
        recorded_at=office.now,
    )
    return tx.add(record).id


def check_days_over(year: YearCalendar, calendar: WorkCalendar, today: date) -> None:
    """Refuse to correct days that are over: what was done was reckoned by them.

    The first entry of a year that is missing may reach back: till then all was an estimate.
    """
    if year.year not in calendar.years:
        return
    new = WorkCalendar({**calendar.years, year.year: year}.values())
    day = first_day_moved(calendar, new, year.year, today)
    if day is not None:
        raise DeskError(DAY_OVER, field="holidays", day=day)


def check_may_enter(year: int, calendar: WorkCalendar, today: date) -> None:
    """Refuse a year that is over and known, and one no notice can be there for."""
    last = today.year + 1
    if year > last:
        raise DeskError(YEAR_AHEAD, field="year", year=year, last=last)
    if year < today.year and (year in calendar.years or year < min(calendar.years, default=year)):
        raise DeskError(YEAR_CLOSED, field="year", year=year, first=today.year, last=last)
