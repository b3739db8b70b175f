"""Work calendars: one file a year in resources/calendars, loaded into one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import SATURDAY, Holiday, WorkCalendar, YearCalendar
from dispute_desk.reference.tables import build, read_toml

if TYPE_CHECKING:
    from pathlib import Path

WRONG_DAY = sentence(
    "calendar_wrong_day",
    QT_TRANSLATE_NOOP(
        "errors",
        "日历文件 {file} 里的日期 {day} 不对：放假的起止须在当年并先后有序，调休上班日须是"
        "当年没有放假的周六或周日。请对照国务院办公厅的通知改正。",
    ),
)


@dataclass(frozen=True, kw_only=True)
class _Run:
    """A holiday as it stands in the file."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, kw_only=True)
class _Year:
    """A year's file."""

    year: int
    source: str
    provenance: str
    holiday: tuple[_Run, ...]
    worked: tuple[date, ...]


def load_calendars(folder: Path | None = None) -> WorkCalendar:
    """Return the work calendar of all years in a folder (default: the shipped ones, read once)."""
    return _shipped() if folder is None else _all_years(folder)


@lru_cache(maxsize=1)
def _shipped() -> WorkCalendar:
    return _all_years(resource("calendars"))


def _all_years(folder: Path) -> WorkCalendar:
    return WorkCalendar(load_year(path) for path in sorted(folder.glob("*.toml")))


def load_year(path: Path) -> YearCalendar:
    """Return one year's calendar; a refusal names file and key, or the day that cannot be."""
    read = build(_Year, read_toml(path), file=path.name)
    year = YearCalendar(
        year=read.year,
        source=read.source,
        holidays=tuple(Holiday(name=r.name, first=r.start, last=r.end) for r in read.holiday),
        worked=read.worked,
    )
    _check(year, path.name)
    return year


def _check(year: YearCalendar, file: str) -> None:
    """Refuse days outside the year, runs that end before they begin, worked days that are free."""
    for holiday in year.holidays:
        if not date(year.year, 1, 1) <= holiday.first <= holiday.last <= date(year.year, 12, 31):
            raise DeskError(WRONG_DAY, file=file, day=holiday.first.isoformat())
    for day in year.worked:
        free = any(holiday.first <= day <= holiday.last for holiday in year.holidays)
        if free or day.year != year.year or day.weekday() < SATURDAY:
            raise DeskError(WRONG_DAY, file=file, day=day.isoformat())
