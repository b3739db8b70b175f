"""Days as clerks write them: 2024.3.1, 24年3月1日, 3.1, 二〇二四年三月一日, 14 Mar 2024, 45352."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from dispute_desk.domain.chinese_numbers import plain_numerals, read_digits, read_number
from dispute_desk.domain.ledger_text import PLACEHOLDERS, Cell, half_width, squeeze
from dispute_desk.domain.months import Month

#: Spreadsheet serial numbers taken for days: 2000-01-01 to 2049-12-31.
SERIALS = range(36526, 54789)
_SERIAL_ZERO = date(1899, 12, 30)
_COMPACT = range(19_500_101, 20_991_232)
_SHORT_YEAR = 100
_CENTURY_TURN = 60
#: The first year of the Republican calendar is 1912.
_REPUBLIC = 1911
_SEPARATOR = r"\s*[年./\-、,。·_]{1,2}\s*"
_FULL = re.compile(
    rf"(\d{{4}}|\d{{2}}){_SEPARATOR}(\d{{1,2}})\s*[月./\-、,。·_]{{1,2}}\s*(\d{{1,2}})\s*[日号]?(?!\d)"
    r"(.*)",
    re.DOTALL,
)
_SPACED = re.compile(r"(\d{4})\s+(\d{1,2})\s+(\d{1,2})(?!\d)(.*)", re.DOTALL)
_NO_YEAR = re.compile(r"(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*[日号]?(?!\d)(.*)", re.DOTALL)
_YEAR_LAST = re.compile(
    r"(?P<one>\d{1,2})\s*[./\-]\s*(?P<two>\d{1,2})\s*[./\-]\s*(?P<year>\d{4})(?!\d)(?P<rest>.*)",
    re.DOTALL,
)
_SHORT_YEAR_LAST = re.compile(
    r"(?P<one>\d{1,2})([/\-])(?P<two>\d{1,2})\2(?P<year>\d{2})(?!\d)(?P<rest>.*)", re.DOTALL
)
_TIME = re.compile(
    r"T?\s*(?:[上下]午|凌晨|晚上?)?\s*\d{1,2}[:：时点](?:\d{1,2}[:：分]?(?:\d{1,2}秒?)?)?.*"
)
#: What follows a day and begins another one: only the first is the day meant.
_MORE_DAYS = re.compile(r"\s*(?:至|到|—|–|-|~|―|、|,|;|和|及|/|\.)+\s*\d")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\D.*)?", re.DOTALL)
_FIVE = re.compile(r"(\d{5})(?:\.\d+)?")
_CHINESE = re.compile(
    r"(?:([〇零○ＯO一二三四五六七八九]{2,4})年)?([一二三四五六七八九十]{1,3})月"
    r"([一二三四五六七八九十]{1,3})[日号]?"
)
_IN_REPUBLIC = re.compile(r"(?:中华)?民国(\d{1,3}|[一二三四五六七八九十百零〇]{1,5})年")
_MONTH = re.compile(r"((?:19|20)\d{2})\s*(?:[年./\-]\s*)?(0[1-9]|1[0-2]|[1-9])(?!\d)\s*月?")
_MONTH_RANGE = re.compile(
    _MONTH.pattern
    + r"(?:份|起)?\s*(?:至|到|—|–|-|~|～|―|－)+\s*(?:"
    + _MONTH.pattern
    + r"|(今|现在|目前))"
)
_PART = r"(上旬|中旬|下旬|初|中|底|末)?"
_NO_DAY = re.compile(
    r"(?:(?:((?:19|20)?\d{2})年|((?:19|20)\d{2})[./\-、])(0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])(?=月))"
    rf"(?:月份?)?{_PART}"
)
_NO_DAY_CHINESE = re.compile(
    rf"(?:([〇零○ＯO一二三四五六七八九]{{2,4}})年)?([一二三四五六七八九十]{{1,2}})月份?{_PART}"
)
#: The days of a month a word of ten days names; the last of a month is told by 31.
_TEN_DAYS = {
    **dict.fromkeys(("上旬", "初"), (1, 10)),
    **dict.fromkeys(("中旬", "中"), (11, 20)),
    **dict.fromkeys(("下旬", "底", "末"), (21, 31)),
}
_ENGLISH_MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_abbr) if name}
_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_NAME = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]*(?:of\s+)?{_NAME}(?:[\s\-/.,']*(\d{{4}}|\d{{2}}))?"
)
_NAME_DAY = re.compile(
    rf"{_NAME}[\s\-/.]*(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:[\s\-/.,']+(\d{{4}}|\d{{2}}))?"
)
_NAME_YEAR = re.compile(rf"{_NAME}[\s\-/.,']*(\d{{4}})")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


class DayOrder(StrEnum):
    """In which order 1/3/2024 is written."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class DateProblem(StrEnum):
    """Why there is no day."""

    MISSING = "missing"
    BAD = "bad"
    NO_YEAR = "no_year"
    NO_DAY = "no_day"


class DateDoubt(StrEnum):
    """What is doubtful about a day that was read."""

    #: 3.1 stored as a number: the first or the tenth of March.
    LOST_ZERO = "lost_zero"
    #: 1/3/2024: the first of March or the third of January.
    ORDER = "order"
    #: 2024.3.1-3.5: several days, the first is taken.
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day with the evidence it rests on.

    Where only a month or ten days of it are told, ``within`` holds their first and last day.
    """

    day: date | None
    problem: DateProblem | None = None
    year_supplied: bool = False
    doubt: DateDoubt | None = None
    within: tuple[date, date] | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the cell may as well mean another day."""
        return self.doubt in {DateDoubt.LOST_ZERO, DateDoubt.ORDER}

    @property
    def lacks_year(self) -> bool:
        """Whether a year from the surroundings would tell more."""
        return self.problem is DateProblem.NO_YEAR or (
            self.problem is DateProblem.NO_DAY and self.within is None
        )


_MISSING = DayRead(None, DateProblem.MISSING)
_BAD = DayRead(None, DateProblem.BAD)
_WITHOUT_DAY = DayRead(None, DateProblem.NO_DAY)


def read_day(value: Cell, *, year: int | None = None, order: DayOrder | None = None) -> DayRead:
    """Read a day; ``year`` is what the surroundings say where the cell has none.

    ``order`` is that of days whose year stands last; without it one that may be read both ways is
    bad, with the doubt that says so.
    """
    if isinstance(value, datetime):
        return DayRead(value.date())
    if isinstance(value, date):
        return DayRead(value)
    if isinstance(value, str):
        return _from_text(value, year, order)
    if isinstance(value, bool) or value is None:
        return _MISSING if value is None else _BAD
    if isinstance(value, int | float):
        return _from_number(float(value), year)
    return _BAD


def _from_number(value: float, year: int | None) -> DayRead:
    whole = int(value) if abs(value) < _COMPACT.stop else 0
    if whole in SERIALS:
        return DayRead(_SERIAL_ZERO + timedelta(days=whole))
    if value == whole and whole in _COMPACT:
        return day_of(whole // 10_000, whole // 100 % 100, whole % 100)
    if 1 <= value < 13 and value != whole:  # noqa: PLR2004 - 3.1 is the first or the tenth of March
        month, _, day = repr(value).partition(".")
        read = _with_year(year, int(month), int(day)) if len(day) <= 2 else _BAD  # noqa: PLR2004
        return replace(read, doubt=DateDoubt.LOST_ZERO) if len(day) == 1 and read.day else read
    shown = repr(value)
    found = _NO_DAY.fullmatch(shown)
    if found is None:
        return _BAD
    # 2023.1 may have been October: then not even the month is sure.
    return _from_text(shown, year) if len(shown.partition(".")[2]) > 1 else _WITHOUT_DAY


@lru_cache(maxsize=8192)
def _from_text(text: str, year: int | None, order: DayOrder | None = None) -> DayRead:
    text = half_width(text).strip()
    if not text or squeeze(text) in PLACEHOLDERS:
        return _MISSING
    if any(sign.isdigit() for sign in text):
        text = text.replace("元月", "1月")
    if order and (found := _SHORT_YEAR_LAST.fullmatch(text)):
        return _year_last(found, order)
    found = _FULL.fullmatch(text) or _SPACED.fullmatch(text)
    if found:
        read = day_of(int(found[1]), int(found[2]), int(found[3]))
        last = _SHORT_YEAR_LAST.fullmatch(text) if read.day is None else None
        return _year_last(last, None) if last else _with_more(read, found[4])
    found = _YEAR_LAST.fullmatch(text)
    return _year_last(found, order) if found else _without_year(text, year)


def _without_year(text: str, year: int | None) -> DayRead:
    found = _NO_YEAR.fullmatch(text)
    if found and (not found[3].strip() or _is_more(found[3]) or _TIME.match(found[3].strip())):
        return _with_more(_with_year(year, int(found[1]), int(found[2])), found[3])
    return _from_other_text(text, year)


def _from_other_text(text: str, year: int | None) -> DayRead:
    """Read the rarer styles: digits alone, a month alone, numerals, English, another calendar."""
    compact = squeeze(text)
    found = _EIGHT.fullmatch(text) or _EIGHT.fullmatch(compact)
    if found:
        return day_of(int(found[1]), int(found[2]), int(found[3]))
    found = _FIVE.fullmatch(compact)
    if found and int(found[1]) in SERIALS:
        return DayRead(_SERIAL_ZERO + timedelta(days=int(found[1])))
    found = _NO_DAY.fullmatch(compact)
    if found:
        told = found[1] or found[2]
        stated = _four_digits(int(told)) if told else None
        return _month_alone(stated, year, int(found[3] or found[4]), found[5])
    if compact.isascii():
        return _from_english(text.lower(), year)
    return _from_chinese(compact, year)


def _year_last(found: re.Match[str], order: DayOrder | None) -> DayRead:
    """Read a day whose year stands last, in the order its numbers or the column tell."""
    first, second, year = int(found["one"]), int(found["two"]), int(found["year"])
    rest = found["rest"]
    as_month_first = day_of(year, first, second)
    as_day_first = day_of(year, second, first)
    if as_month_first.day is None or as_month_first == as_day_first:
        return _with_more(as_day_first, rest)
    if as_day_first.day is None:
        return _with_more(as_month_first, rest)
    if order is None:
        return replace(_BAD, doubt=DateDoubt.ORDER)
    read = as_day_first if order is DayOrder.DAY_FIRST else as_month_first
    return _with_more(read, rest)


def _with_more(read: DayRead, rest: str) -> DayRead:
    """Return the day; where another one follows it is the first of several."""
    if rest and read.day and _is_more(rest):
        return replace(read, doubt=DateDoubt.SEVERAL)
    return read


def _is_more(rest: str) -> bool:
    return _MORE_DAYS.match(rest) is not None and _TIME.match(rest.lstrip(" -T")) is None


def _month_alone(stated: int | None, supplied: int | None, month: int, part: str | None) -> DayRead:
    """Return the days a month without a day can mean; without any year only that it lacks one."""
    year = stated or supplied
    if year is None or not (1 <= month <= 12 and 1 <= year <= 9999):  # noqa: PLR2004 - of a calendar
        return _WITHOUT_DAY
    first, last = _TEN_DAYS.get(part or "", (1, 31))
    last = min(last, calendar.monthrange(year, month)[1])
    return DayRead(
        None,
        DateProblem.NO_DAY,
        year_supplied=stated is None,
        within=(date(year, month, first), date(year, month, last)),
    )


def _from_chinese(text: str, year: int | None) -> DayRead:
    text = plain_numerals(text).replace("元月", "一月").replace("廿", "二十").replace("卅", "三十")
    republican = _IN_REPUBLIC.match(text)
    if republican:
        told = republican[1]
        years = int(told) if told.isdigit() else read_number(told)
        return _from_text(f"{_REPUBLIC + (years or 0)}年{text[republican.end() :]}", None)
    found = _CHINESE.fullmatch(text)
    if found is None:
        return _from_chinese_month(text, year)
    month, day = read_number(found[2]), read_number(found[3])
    if month is None or day is None:
        return _BAD
    stated = read_digits(found[1]) if found[1] else None
    if stated is not None:
        return day_of(_four_digits(stated), month, day)
    return _with_year(year, month, day)


def _from_chinese_month(text: str, year: int | None) -> DayRead:
    found = _NO_DAY_CHINESE.fullmatch(text)
    if found is None:
        return _mixed(text, year)
    stated = read_digits(found[1]) if found[1] else None
    month = read_number(found[2]) or 0
    return _month_alone(stated and _four_digits(stated), year, month, found[3])


_YEAR_IN_CHINESE = re.compile(r"([〇零○ＯO一二三四五六七八九]{4})年(?=\d)")
_REST_IN_CHINESE = re.compile(
    r"(\d{4}年)([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})([日号]?)"
)


def _mixed(text: str, year: int | None) -> DayRead:
    """Read a day whose year is in one kind of numerals and whose rest is in the other."""
    plain = _YEAR_IN_CHINESE.sub(lambda found: f"{read_digits(found[1])}年", text, count=1)
    plain = _REST_IN_CHINESE.sub(
        lambda found: f"{found[1]}{read_number(found[2])}月{read_number(found[3])}日", plain
    )
    return _from_text(plain, year) if plain != text else _BAD


def _from_english(text: str, year: int | None) -> DayRead:
    """Read a day whose month is an English word (14 Mar 2024, March 14, 2024)."""
    text = _WEEKDAY.sub("", text)
    found = _NAME_YEAR.fullmatch(text)
    if found:
        return _month_alone(int(found[2]), None, _ENGLISH_MONTHS[found[1]], None)
    found = _DAY_NAME.fullmatch(text)
    if found:
        day, month, stated = int(found[1]), _ENGLISH_MONTHS[found[2]], found[3]
    else:
        found = _NAME_DAY.fullmatch(text)
        if found is None:
            return _BAD
        day, month, stated = int(found[2]), _ENGLISH_MONTHS[found[1]], found[3]
    if stated:
        return day_of(_four_digits(int(stated)), month, day)
    return _with_year(year, month, day)


def _four_digits(year: int) -> int:
    if year >= _SHORT_YEAR:
        return year
    return 2000 + year if year < _CENTURY_TURN else 1900 + year


def day_of(year: int, month: int, day: int) -> DayRead:
    """Return a day of the calendar; bad where there is none such. Two digits are a short year."""
    try:
        return DayRead(date(_four_digits(year), month, day))
    except ValueError:
        return _BAD


def _with_year(year: int | None, month: int, day: int) -> DayRead:
    if year is None:
        possible = day_of(2024, month, day).day is not None
        return DayRead(None, DateProblem.NO_YEAR if possible else DateProblem.BAD)
    read = day_of(year, month, day)
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
