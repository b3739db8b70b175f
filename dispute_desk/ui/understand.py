"""What short typing means: 15, +15工, +15wd, 月底, 2024.8.27 as days; 1.2万, 12k as money."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from dispute_desk.domain.money import FEN, fen_from_decimal
from dispute_desk.domain.months import Month
from dispute_desk.domain.roster import UNSURE

#: Adds working days to a day; handed in because the calendar is the station's.
AddWorkdays = Callable[[date, int], date]

_FULL = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_DAY = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?")
_MMDD = re.compile(r"(\d{2})(\d{2})|(\d)(\d{2})")
_DAY = re.compile(r"(\d{1,2})[日号]?")
_STEP = re.compile(r"([+-])(\d{1,3})(工|个工作日|工作日|天|日|周|月|个月|年|[a-z]+)?")
#: English words for what a step counts in, in small letters and without blanks.
_STEPS = {
    "wd": "工", "workingday": "工", "workingdays": "工", "workday": "工", "workdays": "工",
    "businessday": "工", "businessdays": "工", "d": "天", "day": "天", "days": "天", "w": "周",
    "week": "周", "weeks": "周", "m": "月", "month": "月", "months": "月", "y": "年", "year": "年",
    "years": "年",
}  # fmt: skip
_WORDS = {
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "昨天": -1,
    "昨日": -1,
    "前天": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
#: English words for the last day of this month, of the next one, and of the year.
_MONTH_ENDS = {"monthend": 0, "endofmonth": 0, "eom": 0, "nextmonthend": 1, "endofnextmonth": 1}
_YEAR_ENDS = frozenset({"年底", "年末", "yearend", "endofyear"})
_WEEK = 7
_YEAR = 12
#: Of a day without its year: so long ago, the next year's is meant.
_LONG_GONE = timedelta(days=183)
#: At most so many months to the next 31st.
_LONG = 2
#: What may stand before a sum.
_CURRENCY = re.compile("^(?:[¥￥]+|rmb|cny)")
_MONEY = re.compile(
    r"([+-]?\d[\d,，]*(?:\.\d*)?|[+-]?\.\d+)(万|千|百|亿|k|wan)?(?:元|yuan|rmb|cny)?"
)
#: More than any amount has; longer typing is a number of another kind.
MOST_DIGITS = 20
#: A sum of one person that nobody claims: a column of 万元 filled in with yuan.
DOUBTFUL_FEN = 500 * 10_000 * FEN
_COLUMN_UNITS = {UNSURE: "单位", 1_000: "千元", 10_000: "万元", 100_000_000: "亿元"}
_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)} | {ord("。"): ".", ord("，"): ","}
_UNITS = {None: 1, "k": 1000, "wan": 10_000, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def day_meant(
    text: str, *, today: date, add_workdays: AddWorkdays | None = None, ahead: bool = False
) -> date | None:
    """Return the day somebody means by what was typed, None when it means none.

    Where a term is asked for (``ahead``), a day without its month is the next such day, and one
    without its year the next one where this year's is half a year gone.
    """
    typed = _plain(text).casefold()
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    ends = {"月底": Month.of(today), "月末": Month.of(today), "下月底": Month.of(today).plus(1)}
    ends |= {word: Month.of(today).plus(later) for word, later in _MONTH_ENDS.items()}
    if typed in ends:
        return ends[typed].last
    if typed in _YEAR_ENDS:
        return date(today.year, 12, 31)
    return _step(typed, today, add_workdays) or _written(typed, today, ahead=ahead)


def fen_meant(text: str) -> int | None:
    """Return the fen somebody means by 1.2万 or 5,500.00, None when it means no amount."""
    match = _MONEY.fullmatch(_CURRENCY.sub("", _plain(text).casefold()))
    if match is None:
        return None
    if len(match[1]) > MOST_DIGITS:
        return None
    number = Decimal(match[1].replace(",", "").replace("，", "")) * _UNITS[match[2]]
    if number * FEN != int(number * FEN):
        return None
    try:
        return fen_from_decimal(number)
    except ValueError:
        return None


def in_yuan(text: str, factor: int) -> str:
    """Return a sum of a column that counts in ten-thousands in yuan; any other text as it is.

    A negative sum stays as it was typed, and so does one far too large for one person or of a
    unit that is not sure: the unit stands behind it with a question mark, which
    makes it a cell to look at.
    """
    fen = fen_meant(text) if factor != 1 else None
    if fen is None or re.search("[万千百亿元a-z]", _plain(text).casefold()):
        return text
    if fen < 0 or factor == UNSURE or fen * factor >= DOUBTFUL_FEN:
        return f"{text}（{_COLUMN_UNITS.get(factor, str(factor))}？）"
    return f"{Decimal(fen) * factor / FEN:f}"


def _plain(text: str) -> str:
    """Return the text without spaces, full-width digits and signs made plain."""
    return "".join(text.split()).translate(_WIDE)


def _step(typed: str, today: date, add_workdays: AddWorkdays | None) -> date | None:
    match = _STEP.fullmatch(typed)
    if match is None:
        return None
    count = int(match[2]) * (1 if match[1] == "+" else -1)
    unit = _STEPS.get(match[3] or "d", match[3])
    if unit.isascii():
        return None
    if "工" in unit:
        return add_workdays(today, count) if add_workdays is not None else None
    if unit in {"天", "日"}:
        return today + timedelta(days=count)
    if unit == "周":
        return today + timedelta(days=count * _WEEK)
    return _months_on(today, count * (_YEAR if unit == "年" else 1))


def _months_on(day: date, months: int) -> date:
    month = Month.of(day).plus(months)
    return date(month.year, month.month, min(day.day, month.last.day))


def _written(typed: str, today: date, *, ahead: bool) -> date | None:
    """Return a day written out: whole, without its year, or as a day of this month."""
    if match := _FULL.fullmatch(typed) or _COMPACT.fullmatch(typed):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _MONTH_DAY.fullmatch(typed):
        return _in_year(today, int(match[1]), int(match[2]), ahead=ahead)
    if match := _MMDD.fullmatch(typed):
        month, day = (match[1], match[2]) if match[1] else (match[3], match[4])
        return _in_year(today, int(month), int(day), ahead=ahead)
    if match := _DAY.fullmatch(typed):
        return _in_month(today, int(match[1]), ahead=ahead)
    return None


def _in_year(today: date, month: int, day: int, *, ahead: bool) -> date | None:
    """Return a day of this year; of the next one where it is to lie ahead and is long gone."""
    found = _day(today.year, month, day)
    if ahead and (found is None or found < today - _LONG_GONE):
        return _day(today.year + 1, month, day) or found
    return found


def _in_month(today: date, day: int, *, ahead: bool) -> date | None:
    """Return a day of this month; the next one of that number where it is to lie ahead."""
    months = [Month.of(today).plus(step) for step in range(_LONG + 1 if ahead else 1)]
    found = (_day(month.year, month.month, day) for month in months)
    return next((one for one in found if one and (not ahead or one >= today)), None)


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= _YEAR and date.min.year <= year):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None
