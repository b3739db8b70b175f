"""Whether the calendar of a year can be right: what a person typed or pasted of a notice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import HOLIDAY_NAMES, NEW_YEAR_REACHES_BACK_TO, SATURDAY

if TYPE_CHECKING:
    from dispute_desk.domain.workdays import YearCalendar

NO_RUNS = sentence(
    "year_without_holidays",
    QT_TRANSLATE_NOOP("errors", "{year} 年一段放假也没有。请照国务院办公厅的通知填写放假的起止。"),
)
REVERSED = sentence(
    "holiday_reversed",
    QT_TRANSLATE_NOOP("errors", "{name}的起止 {first}—{last} 先后颠倒，请对照通知改正。"),
)
OUTSIDE = sentence(
    "holiday_outside_year",
    QT_TRANSLATE_NOOP(
        "errors",
        "{day} 不在 {year} 年里（通知里的元旦最多提前到上年 12 月 28 日）。请核对年份和日期。",
    ),
)
OVERLAP = sentence(
    "holidays_overlap",
    QT_TRANSLATE_NOOP(
        "errors", "{day} 同时在{name}和{other}里，放假的日子重叠了。请对照通知改正。"
    ),
)
TOO_LONG = sentence(
    "holiday_too_long",
    QT_TRANSLATE_NOOP("errors", "{name}放 {days} 天，太长了（最多 {most} 天）。请核对起止日期。"),
)
NO_WEEKEND = sentence(
    "worked_no_weekend",
    QT_TRANSLATE_NOOP(
        "errors", "{day} 不是周六或周日，本来就上班，不能写成调休上班日。请核对日期。"
    ),
)
WORKED_FREE = sentence(
    "worked_in_holiday",
    QT_TRANSLATE_NOOP("errors", "{day} 既在{name}放假里又要上班，请对照通知改正其中一个。"),
)
WORKED_TWICE = sentence(
    "worked_twice",
    QT_TRANSLATE_NOOP("errors", "调休上班日 {day} 写了两遍，请去掉一个。"),
)
#: No notice gave more days in one run; a slip in a month would.
LONGEST_RUN = 15


def check_year(year: YearCalendar) -> None:
    """Refuse days outside the year, runs that end before they begin or overlap, odd worked days."""
    if not year.holidays:
        raise DeskError(NO_RUNS, field="holidays", year=year.year)
    taken: dict[date, str] = {}
    for run in year.holidays:
        if run.first > run.last:
            facts = {"name": run.name, "first": run.first, "last": run.last}
            raise DeskError(REVERSED, field="holidays", **facts)
        _check_inside(run.first, year.year, "holidays")
        _check_inside(run.last, year.year, "holidays")
        if len(run.days) > LONGEST_RUN:
            facts = {"name": run.name, "days": len(run.days), "most": LONGEST_RUN}
            raise DeskError(TOO_LONG, field="holidays", **facts)
        for day in run.days:
            if day in taken:
                facts = {"day": day, "name": taken[day], "other": run.name}
                raise DeskError(OVERLAP, field="holidays", **facts)
            taken[day] = run.name
    _check_worked(year, taken)


def _check_worked(year: YearCalendar, free: dict[date, str]) -> None:
    seen: set[date] = set()
    for day in year.worked:
        _check_inside(day, year.year, "worked")
        if day.weekday() < SATURDAY:
            raise DeskError(NO_WEEKEND, field="worked", day=day)
        if day in free:
            raise DeskError(WORKED_FREE, field="worked", day=day, name=free[day])
        if day in seen:
            raise DeskError(WORKED_TWICE, field="worked", day=day)
        seen.add(day)


def _check_inside(day: date, year: int, field: str) -> None:
    if not date(year - 1, *NEW_YEAR_REACHES_BACK_TO) <= day <= date(year, 12, 31):
        raise DeskError(OUTSIDE, field=field, day=day, year=year)


def holidays_not_named(year: YearCalendar) -> tuple[str, ...]:
    """Return the holidays every notice has and this calendar does not name: to be looked at."""
    said = "、".join(run.name for run in year.holidays)
    return tuple(name for name in HOLIDAY_NAMES if name.removesuffix("节") not in said)
