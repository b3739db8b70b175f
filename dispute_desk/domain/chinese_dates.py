"""Days as clerks write them: 2024.3.1, 24年3月1日, 3.1, 二〇二四年三月一日, 20240301, 45352."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from dispute_desk.domain.chinese_numbers import read_digits, read_number
from dispute_desk.domain.ledger_text import PLACEHOLDERS, Cell, half_width, squeeze
from dispute_desk.domain.months import Month

#: Spreadsheet serial numbers taken for days: 2000-01-01 to 2049-12-31.
_SERIALS = range(36526, 54789)
_SERIAL_ZERO = date(1899, 12, 30)
_COMPACT = range(19_500_101, 20_991_232)
_SHORT_YEAR = 100
_CENTURY_TURN = 60
_SEPARATOR = r"\s*[年./\-、]\s*"
_FULL = re.compile(
    rf"(\d{{4}}|\d{{2}}){_SEPARATOR}(\d{{1,2}})\s*[月./\-、]\s*(\d{{1,2}})\s*[日号]?(?!\d).*",
    re.DOTALL,
)
_NO_YEAR = re.compile(r"(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*[日号]?")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_FIVE = re.compile(r"(\d{5})(?:\.\d+)?")
_CHINESE = re.compile(
    r"(?:([〇零○ＯO一二三四五六七八九]{2,4})年)?([一二三四五六七八九十]{1,3})月"
    r"([一二三四五六七八九十]{1,3})[日号]?"
)
_MONTH = re.compile(r"((?:19|20)\d{2})\s*(?:[年./\-]\s*)?(0[1-9]|1[0-2]|[1-9])(?!\d)\s*月?")
_MONTH_RANGE = re.compile(
    _MONTH.pattern
    + r"(?:份|起)?\s*(?:至|到|—|–|-|~|～|―|－)+\s*(?:"
    + _MONTH.pattern
    + r"|(今|现在|目前))"
)
_NO_DAY = re.compile(
    r"(?:(?:(?:19|20)?\d{2}年|(?:19|20)\d{2}[./\-、])(?:0?[1-9]|1[0-2])(?:月份?)?|(?:0?[1-9]|1[0-2])月份?)"
    r"|(?:[〇零○ＯO一二三四五六七八九]{2,4}年)?[一二三四五六七八九十]{1,2}月份?"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


class DateProblem(StrEnum):
    """Why there is no day."""

    MISSING = "missing"
    BAD = "bad"
    NO_YEAR = "no_year"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day with the evidence it rests on."""

    day: date | None
    problem: DateProblem | None = None
    year_supplied: bool = False
    ambiguous: bool = False


_MISSING = DayRead(None, DateProblem.MISSING)
_BAD = DayRead(None, DateProblem.BAD)
_WITHOUT_DAY = DayRead(None, DateProblem.NO_DAY)


def read_day(value: Cell, *, year: int | None = None) -> DayRead:
    """Read a day; ``year`` is what the surroundings say where the cell has none."""
    if isinstance(value, datetime):
        return DayRead(value.date())
    if isinstance(value, date):
        return DayRead(value)
    if isinstance(value, str):
        return _from_text(value, year)
    if isinstance(value, bool) or value is None:
        return _MISSING if value is None else _BAD
    if isinstance(value, int | float):
        return _from_number(float(value), year)
    return _BAD


def _from_number(value: float, year: int | None) -> DayRead:
    whole = int(value) if abs(value) < _COMPACT.stop else 0
    if whole in _SERIALS:
        return DayRead(_SERIAL_ZERO + timedelta(days=whole))
    if value == whole and whole in _COMPACT:
        return _day(whole // 10_000, whole // 100 % 100, whole % 100)
    if 1 <= value < 13 and value != whole:  # noqa: PLR2004 - 3.1 is the first or the tenth of March
        month, _, day = repr(value).partition(".")
        read = _with_year(year, int(month), int(day)) if len(day) <= 2 else _BAD  # noqa: PLR2004
        return DayRead(read.day, read.problem, read.year_supplied, ambiguous=len(day) == 1)
    return _WITHOUT_DAY if _NO_DAY.fullmatch(repr(value)) else _BAD


@lru_cache(maxsize=8192)
def _from_text(text: str, year: int | None) -> DayRead:
    text = half_width(text).strip()
    if not text or squeeze(text) in PLACEHOLDERS:
        return _MISSING
    found = _FULL.fullmatch(text)
    if found:
        return _day(_four_digits(int(found[1])), int(found[2]), int(found[3]))
    found = _NO_YEAR.fullmatch(text)
    if found:
        return _with_year(year, int(found[1]), int(found[2]))
    compact = squeeze(text)
    found = _EIGHT.fullmatch(compact)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _FIVE.fullmatch(compact)
    if found and int(found[1]) in _SERIALS:
        return DayRead(_SERIAL_ZERO + timedelta(days=int(found[1])))
    return _WITHOUT_DAY if _NO_DAY.fullmatch(compact) else _from_chinese(compact, year)


def _from_chinese(text: str, year: int | None) -> DayRead:
    found = _CHINESE.fullmatch(text)
    if found is None:
        return _BAD
    month, day = read_number(found[2]), read_number(found[3])
    if month is None or day is None:
        return _BAD
    stated = read_digits(found[1]) if found[1] else None
    if stated is not None:
        return _day(_four_digits(stated), month, day)
    return _with_year(year, month, day)


def _four_digits(year: int) -> int:
    if year >= _SHORT_YEAR:
        return year
    return 2000 + year if year < _CENTURY_TURN else 1900 + year


def _day(year: int, month: int, day: int) -> DayRead:
    try:
        return DayRead(date(year, month, day))
    except ValueError:
        return _BAD


def _with_year(year: int | None, month: int, day: int) -> DayRead:
    if year is None:
        possible = _day(2024, month, day).day is not None
        return DayRead(None, DateProblem.NO_YEAR if possible else DateProblem.BAD)
    read = _day(year, month, day)
    return DayRead(read.day, read.problem, year_supplied=True)


def read_month(value: Cell) -> Month | None:
    """Read a month (2019.11, 202205, 2019年11月, a day); None where there is none."""
    if isinstance(value, date):
        return Month.of(value)
    if isinstance(value, float):
        return _month_in(str(int(value)) if value.is_integer() else repr(value))
    return _month_in(str(value or ""))


@lru_cache(maxsize=4096)
def _month_in(text: str) -> Month | None:
    found = _MONTH.match(half_width(text).strip())
    return Month(int(found[1]), int(found[2])) if found else None


@dataclass(frozen=True, slots=True)
class PeriodRead:
    """Months from and to; ``open`` says 至今."""

    start: Month | None = None
    end: Month | None = None
    open: bool = False


def read_period(text: str) -> PeriodRead:
    """Read a range of months out of any text (要求补缴2015年3月至2016年8月社保费)."""
    found = _MONTH_RANGE.search(half_width(text))
    if found is None:
        return PeriodRead()
    start = Month(int(found[1]), int(found[2]))
    if found[5]:
        return PeriodRead(start, open=True)
    return PeriodRead(start, Month(int(found[3]), int(found[4])))


def only_year_in(text: str) -> int | None:
    """Return the year a text names, when it names exactly one."""
    years = {int(year) for year in _YEAR.findall(half_width(text))}
    return years.pop() if len(years) == 1 else None
