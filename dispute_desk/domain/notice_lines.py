"""A year's calendar as the lines of a notice, so that it is read again as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.workdays import Holiday, YearCalendar

_MONTH_DAY = "{day.month}月{day.day}日"
_WITH_YEAR = "{day.year}年{day.month}月{day.day}日"
_FREE = "{name}：{first}至{last}放假。"
_FREE_ONE = "{name}：{first}放假。"
_WORKED = "{days}上班。"
_DECEMBER = 12


def notice_text(year: YearCalendar) -> str:
    """Return the lines of a notice with these days, a line a run of free days."""
    lines = []
    for run in year.holidays:
        first, last = _written(run.first, year.year), _written(run.last, year.year)
        template = _FREE_ONE if run.first == run.last else _FREE
        lines.append(template.format(name=run.name, first=first, last=last))
        near = [day for day in year.worked if _is_near(day, run, year)]
        if near:
            days = "、".join(_written(day, year.year) for day in near)
            lines[-1] += _WORKED.format(days=days)
    return "\n".join(lines)


def _is_near(day: date, run: Holiday, year: YearCalendar) -> bool:
    """Tell whether a worked day lies nearest to this run."""
    nearest = min(year.holidays, key=lambda one: min(abs(one.first - day), abs(one.last - day)))
    return nearest is run


def _written(day: date, year: int) -> str:
    """Return a day; in December with its year, for 元旦 reaches into the December before."""
    told = _WITH_YEAR if day.year != year or day.month == _DECEMBER else _MONTH_DAY
    return told.format(day=day)
