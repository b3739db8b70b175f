"""What a piece of a typed line means: months, amounts, how many people, which firm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.chinese_numbers import read_number
from dispute_desk.domain.employer import name_key
from dispute_desk.domain.money import FEN
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.quick_numbers import HAN_DIGITS, UNITS, mixed_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.domain.visit_rows import KnownFirm

_YEAR_MONTH = re.compile(r"((?:19|20)\d{2})\s?[年.\-/]?\s?(\d{1,2})")
_COUNT = re.compile(rf"(\d{{1,3}}|[{HAN_DIGITS}]{{1,3}})\s?个?月")
_MONTH_NAMED = re.compile(rf"(\d{{1,2}}|[{HAN_DIGITS}]{{1,2}})月份")
_HAN_YEARS = re.compile(rf"(\d{{1,2}}|[{HAN_DIGITS}]{{1,2}})\s?年(半?)")
_YEARS_AND_MONTHS = re.compile(
    rf"(\d{{1,2}}|[{HAN_DIGITS}]{{1,2}})\s?年\s?[又零〇加和]?\s?"
    rf"(\d{{1,3}}|[{HAN_DIGITS}]{{1,3}})\s?个月"
)
_NAMED_YEARS = {"前年": 2, "去年": 1, "今年": 0}
_NAMED_YEAR = re.compile(r"(前年|去年|今年)")
_YEAR_ALONE = re.compile(r"((?:19|20)\d{2})\s?年(?!\s?(?:1[0-2]|0?[1-9])(?!\d))")
#: Amounts of each person.
_EACH = re.compile(r"^(?:每人|人均|每位|各)\s?")
_UNTIL_NOW = re.compile(r"(?:今|现在|目前)$")
_TWO = {"两": 2}
_TERM = re.compile(r"\+\d{1,3}工?|(?:\d{4}-)?\d{1,2}-\d{1,2}")
#: Signs of a firm's name that are enough to look for it.
_ENOUGH = 2
#: Letters of a firm's English name that are.
_ENOUGH_LETTERS = 4


@dataclass(frozen=True)
class MonthsMeant:
    """Months from one to another; ``reckoned`` where only their number was typed."""

    start: Month | None = None
    end: Month | None = None
    count: int | None = None
    reckoned: bool = False


def months_of(text: str, today: date) -> MonthsMeant | None:
    """Return the months a piece means, None for none; an end before its start stays as typed.

    去年 and its like count from the clock's year; a year alone begins in January and ends in
    December.
    """
    text = _NAMED_YEAR.sub(lambda one: f"{today.year - _NAMED_YEARS[one[1]]}年", text)
    parts = re.split(r"(?:至|到|[-–—~～])", text)
    if len(parts) > 1 and any(map(_YEAR_ALONE.search, parts)):
        first = _YEAR_ALONE.sub(r"\g<1>年1", parts[0])
        text = "至".join((first, _YEAR_ALONE.sub(r"\g<1>年12", parts[1])))
    found = [
        Month(int(year), int(month)) for year, month in _YEAR_MONTH.findall(text) if _is(month)
    ]
    if found:
        now = Month.of(today).plus(-1) if _UNTIL_NOW.search(text) else None
        return MonthsMeant(found[0], found[-1] if len(found) > 1 else now)
    named = _MONTH_NAMED.fullmatch(text.strip())
    if named:
        return _last(_plain(named[1]), today)
    count = _COUNT.fullmatch(text.strip())
    if count:
        return MonthsMeant(count=_plain(count[1])) if _plain(count[1]) else None
    han = _HAN_YEARS.fullmatch(text.strip())
    if han:
        whole = _plain(han[1]) * MONTHS_A_YEAR
        return MonthsMeant(count=whole + (MONTHS_A_YEAR // 2 if han[2] else 0)) if whole else None
    both = _YEARS_AND_MONTHS.fullmatch(text.strip())
    whole = _plain(both[1]) * MONTHS_A_YEAR + _plain(both[2]) if both else 0
    return MonthsMeant(count=whole) if whole else None


def _plain(digits: str) -> int:
    return int(digits) if digits.isdigit() else read_number(digits) or 0


def _last(month: int, today: date) -> MonthsMeant | None:
    """Return the newest month of that name that has begun: 12月份 is a December, no length."""
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
    meant = Month(today.year - (month > today.month), month)
    return MonthsMeant(meant, meant)


def _is(month: str) -> bool:
    return 1 <= int(month) <= MONTHS_A_YEAR


def together(told: Sequence[MonthsMeant | None], today: date) -> MonthsMeant | None:
    """Return what several pieces mean together: a start and a number, or the widest span.

    A number alone is reckoned back from the month before this one.
    """
    known = [one for one in told if one is not None]
    if not known:
        return None
    starts = [one.start for one in known if one.start]
    ends = [one.end for one in known if one.end]
    count = max((one.count for one in known if one.count), default=None)
    if starts and not ends and len(set(starts)) > 1:
        ends = [max(starts)]
    if starts:
        start = min(starts)
        reckoned = not ends and count is not None
        end = start.plus(count - 1) if count and not ends else max(ends, default=None)
        return MonthsMeant(start, end, count, reckoned)
    if count is None:
        return None
    end = Month.of(today).plus(-1)
    return MonthsMeant(end.plus(1 - count), end, count, reckoned=True)


def is_part(span: MonthsMeant, meant: MonthsMeant) -> bool:
    """Tell whether a piece says what all of them mean together; another length does not."""
    if span.start is not None or span.end is not None:
        return True
    if span.count != meant.count or meant.start is None or meant.end is None:
        return span.count == meant.count
    return meant.start.plus((span.count or 0) - 1) == meant.end


def is_of_each(text: str) -> bool:
    """Tell whether an amount is what each person asks for."""
    return _EACH.match(text) is not None


def is_until_now(text: str) -> bool:
    """Tell whether months were typed as lasting until now: the last whole month is meant."""
    return _UNTIL_NOW.search(text) is not None


def is_reckoned(text: str) -> bool:
    """Tell whether months were typed so that their beginning or end is only supposed."""
    return _YEAR_ALONE.search(text) is not None


def is_turned(text: str, today: date) -> bool:
    """Tell whether months end before they begin; which of the two is wrong is not ours to say."""
    meant = months_of(text, today)
    return bool(meant and meant.start and meant.end and meant.end < meant.start)


def is_term(text: str) -> bool:
    """Tell whether a term is understood: days or working days from today, or its last day."""
    return _TERM.fullmatch(text) is not None


def fen_of(text: str) -> int | None:
    """Return the fen of an amount, None where it is none."""
    plain = _EACH.sub("", text).rstrip("钱 ")
    number = re.sub(r"^[¥￥]|[元块]$", "", "".join(plain.split()))
    if sum(unit in number for unit in UNITS) and (mixed := mixed_number(number)) is not None:
        return mixed * FEN
    if len(re.findall(rf"[{UNITS}亿]", number)) > 1 or re.search(rf"[{UNITS}亿].", number):
        return None
    return read_amount(plain).fen


def persons_of(text: str) -> int | None:
    """Return how many people a piece counts, None where it counts nobody."""
    number = re.search(r"\d{1,3}|[两三四五六七八九十]", text)
    if number is None:
        return None
    if number[0].isdigit():
        return int(number[0]) or None
    return _TWO.get(number[0]) or read_number(number[0])


#: Names of firms are compared at every key that is pressed.
_key = lru_cache(maxsize=20_000)(name_key)


def firm_of(text: str, firms: Sequence[KnownFirm]) -> KnownFirm | None:
    """Return the known firm a piece means: its name, a part of it, or its first letters.

    The whole name comes before a part; of several that fit
    the first by name is taken, and shown.
    """
    key = name_key(text)
    if len(key) < _ENOUGH:
        return None
    if text.isascii():
        typed = text.casefold()
        fits = [one for one in firms if any(typed in letters for letters in one.initials)]
        if len(key) >= _ENOUGH_LETTERS:
            fits += [one for one in firms if key in _key(one.name)]
    else:
        fits = [one for one in firms if key in _key(one.name)]
    whole = [one for one in fits if _key(one.name) == key]
    return min(whole or fits, key=lambda one: (one.name, one.id), default=None)
