"""English in a typed line: the shapes of its pieces, and what they say as Chinese writes it.

``Jan 2021 to Jun 2022`` is 2021.1至2022.6, ``RMB 12,000`` and ``12k yuan`` are 12000元: what a
piece means is then read in one place for both languages.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.months import MONTHS_A_YEAR
from dispute_desk.domain.quick_numbers import HAN_DIGITS, UNITS
from dispute_desk.domain.quick_pieces import PieceKind, Shapes
from dispute_desk.domain.quick_shapes import DASH, MONTH_NO, SUM, YEAR
from dispute_desk.domain.quick_vocabulary import EnglishWords, any_of

if TYPE_CHECKING:
    from collections.abc import Callable

_BEFORE, _AFTER = r"(?<![0-9A-Za-z.])", r"(?![0-9A-Za-z])"
_DIGITS_MONTH = rf"(?:{YEAR}[.\-/]{MONTH_NO}(?!\d)|{MONTH_NO}/{YEAR}(?!\d))"
_SUM = rf"{SUM}(?!\.?\d)"
_DASH = rf"\s?{DASH}\s?"
#: The unit written in Chinese behind an English one.
_YUAN = r"(?:\s?(?:元|块)钱?)"
_NO_RUN = rf"(?![\d{UNITS}亿{HAN_DIGITS}半个月年人])"
_TICKET = r"(?!1[3-9]\d{9}(?!\d))(?=[A-Za-z-]*\d)[0-9A-Za-z][0-9A-Za-z-]{2,}"
_LAST_DAY = re.compile(r"(?:(\d{4})\D{1,3})?(\d{1,2})\D{1,3}?(\d{1,2})\s?[日号]?\s?[之以]?前")
_DAYS = re.compile(r"(\d{1,3})\s?(?P<work>个?工作日|working|business|work)?", re.IGNORECASE)


class _Parts:
    """Patterns of English words that shapes are made of."""

    def __init__(self, words: EnglishWords) -> None:
        self.month = any_of(tuple(words.value_of["months"]))
        self.number = rf"(?:\d{{1,3}}|{any_of(tuple(words.value_of['numbers']))})"
        self.unit = any_of(tuple(words.value_of["units"]))
        self.until = rf"(?:\s(?:{any_of(words.until)})\s|{_DASH})"
        self.since = any_of(words.since)
        self.named = rf"(?:{self.month})\.?,?\s?{YEAR}(?!\d)"
        self.any_month = rf"(?:{self.named}|{_DIGITS_MONTH})"
        self.now = any_of(words.now)


@lru_cache(maxsize=8)
def english_shapes(words: EnglishWords) -> Shapes:
    """Return the shapes of English pieces, the surest first."""
    return (*_month_shapes(words), *_ticket_shapes(words), *_count_shapes(words))


def _month_shapes(words: EnglishWords) -> Shapes:
    part = _Parts(words)
    whole = (
        rf"(?:(?:{part.since})\s)?{part.any_month}{part.until}(?:{part.any_month}|(?:{part.now}){_AFTER})",
        rf"(?:(?:{part.since})\s)?(?:{part.month})\.?{part.until}{part.named}",
        rf"(?:{part.since})\s{part.any_month}",
        part.named,
        rf"(?:(?:{part.since})\s)?{YEAR}\s(?:{any_of(words.until)})\s(?:{YEAR}|{part.now}){_AFTER}",
        rf"(?:{part.since})\s{YEAR}(?![\d.\-/年])",
        re.sub(r"\?P<\w+>", "?:", _length_shape(words)) + _AFTER,
    )
    return tuple((PieceKind.MONTHS, rf"{_BEFORE}(?i:{one})") for one in whole)


def _length_shape(words: EnglishWords) -> str:
    """Return the pattern of a length: half a year, 2 years and 3 months, a year and a half."""
    counts = words.value_of["numbers"]
    number = rf"(?:\d{{1,3}}|{any_of(tuple(counts))})"
    one = any_of(tuple(word for word, count in counts.items() if count == 1))
    half, months, years = map(any_of, (words.half, words.months_word, words.years_word))
    and_half = rf"\s(?:{any_of(words.joining)})\s(?:(?:{one})\s)?(?:{half})"
    joined = rf"(?:,?\s(?:(?:{any_of(words.joining)})\s)?)"
    return (
        rf"(?:(?P<half>{half})\s(?:(?:{one})\s)?"
        rf"|(?P<point>\d{{1,2}}\.5)\s|(?P<number>{number})(?P<half_more>{and_half})?\s?)"
        rf"(?:(?P<months>{months})(?![A-Za-z])|(?P<years>{years})(?![A-Za-z])"
        rf"(?P<half_behind>{and_half})?(?:{joined}(?P<more>{number})\s?(?:{months}))?)"
    )


def _ticket_shapes(words: EnglishWords) -> Shapes:
    hotline, ticket = any_of(words.hotline_word), any_of(words.ticket_word)
    number = rf"(?:(?:{any_of(words.number_word)})(?:\.|:)\s?|#\s?)"
    named = rf"(?:{ticket})\s(?:(?:{any_of(words.number_word)})\.?:?\s|#\s?)?(?!12\d{{3}}(?!\d))"
    digits = r"(?!12\d{3}(?!\d))"
    return (
        (PieceKind.CHANNEL, rf"{_BEFORE}(?i:{hotline})\s12\d{{3}}(?!\d)"),
        (PieceKind.CHANNEL, rf"{_BEFORE}12\d{{3}}\s(?i:{hotline}){_AFTER}"),
        (PieceKind.OUTSIDE_NO, rf"{_BEFORE}(?i:{named}|{number}{digits}){_TICKET}{_AFTER}"),
    )


def _count_shapes(words: EnglishWords) -> Shapes:
    part = _Parts(words)
    money, each = any_of(words.currencies), any_of(words.each)
    period = rf"(?:{any_of(words.months_word)}|{any_of(words.years_word)}){_AFTER}"
    before = rf"(?:(?:{each}):?\s)?"
    end = rf"{_YUAN}?(?:\s(?:{each}){_AFTER}(?!\s{period}))?"
    unit = rf"(?:\s?(?:{part.unit}){_AFTER})"
    people, work = any_of(words.people_word), r"(?:(?:working|business|work)\s)?"
    counted = any_of(tuple(word for word, count in words.value_of["numbers"].items() if count > 1))
    return (
        (PieceKind.AMOUNT, rf"{_BEFORE}(?i:{before}(?:{money})\s?{_SUM}{unit}?{_NO_RUN}{end})"),
        (PieceKind.AMOUNT, rf"{_BEFORE}(?i:{before}{_SUM}{unit}?\s?(?:{money}){_AFTER}{end})"),
        (PieceKind.AMOUNT, rf"{_BEFORE}(?i:{before}{_SUM}{unit}{end})"),
        (PieceKind.DEADLINE, rf"{_BEFORE}(?i:within\s{part.number}\s{work}days?){_AFTER}"),
        (PieceKind.PERSONS, rf"{_BEFORE}(?i:(?:\d{{1,3}}|{counted})\s(?:{people})){_AFTER}"),
    )  # fmt: skip


def as_chinese(kind: PieceKind, text: str, words: EnglishWords) -> str:
    """Return what a piece says as Chinese writes it; text in no English comes back as it is."""
    if kind is PieceKind.DEADLINE:
        return _deadline(text, words)
    turn = _TURNS.get(kind)
    return text if turn is None or not re.search(r"[A-Za-z#/]", text) else turn(text, words)


def _persons(text: str, words: EnglishWords) -> str:
    found = re.match(r"\d+", text)
    count = found[0] if found else words.value_of["numbers"].get(text.casefold().split()[0])
    return text if count is None else f"{count}人"


def _ticket(text: str, words: EnglishWords) -> str:
    """Return the number without the words before it."""
    del words
    return re.split(r"[\s#:.]", text)[-1]


def _small(text: str, words: EnglishWords) -> str:
    """Return words of the trade as they are known."""
    del words
    return " ".join(text.casefold().split())


def _deadline(text: str, words: EnglishWords) -> str:
    """Return a term as a day is typed: +15工, +15, or its last day, 12-05."""
    last = _LAST_DAY.search(text)
    if last:
        return "-".join(part for part in last.groups() if part)
    counts = words.value_of["numbers"]
    spelled = re.sub(r"[A-Za-z]+", lambda one: str(counts.get(one[0].casefold(), one[0])), text)
    found = _DAYS.search(spelled)
    return f"+{found[1]}{'工' if found['work'] else ''}" if found else text


def _months(text: str, words: EnglishWords) -> str:
    part, months = _Parts(words), words.value_of["months"]
    typed = text.casefold()
    if length := _length(typed, words):
        return f"{length}个月"
    begins = re.match(rf"(?:{part.since})\s", typed) is not None
    typed = re.sub(rf"^(?:{part.since})\s", "", typed)
    one = rf"{part.any_month}|(?:{part.month})\.?|{YEAR}|{part.now}"
    span = re.fullmatch(rf"({one}){part.until}({one})", typed)
    halves = [_one_month(told, part, months) for told in (span.groups() if span else (typed,))]
    if len(halves) == 1:
        year = re.fullmatch(YEAR, halves[0])
        return f"{halves[0]}年1月起" if year else halves[0] + ("起" if begins else "")
    start, end = halves
    if (
        start.isdigit()
        and int(start) <= MONTHS_A_YEAR
        and (found := re.match(r"(\d{4})\.(\d+)", end))
    ):
        start = f"{int(found[1]) - (int(start) > int(found[2]))}.{start}"
    return "至".join(f"{one}年" if re.fullmatch(YEAR, one) else one for one in (start, end))


def _one_month(typed: str, part: _Parts, months: dict[str, int]) -> str:
    """Return a month as 2021.3, a year or a month alone as its number, now as 今."""
    if re.fullmatch(part.now, typed):
        return "今"
    if turned := re.fullmatch(rf"(\d{{1,2}})/({YEAR})", typed):
        return f"{turned[2]}.{int(turned[1])}"
    if named := re.fullmatch(rf"({part.month})\.?,?\s?({YEAR})?", typed):
        month = months[named[1]]
        return f"{named[2]}.{month}" if named[2] else str(month)
    return typed


def _length(typed: str, words: EnglishWords) -> int | None:
    """Return how many months a length is; None where it is none."""
    found = re.fullmatch(_length_shape(words), typed)
    if found is None:
        return None
    halves = sum(found[name] is not None for name in ("half", "half_more", "half_behind"))
    number = Decimal(found["point"] or _counted(found["number"], words)) + halves * Decimal("0.5")
    months = number * (1 if found["months"] else MONTHS_A_YEAR) + _counted(found["more"], words)
    return int(months) if months == int(months) else None


def _counted(typed: str | None, words: EnglishWords) -> int:
    """Return what a number in digits or letters is, 0 where there is none."""
    if typed is None:
        return 0
    return int(typed) if typed.isdigit() else words.value_of["numbers"][typed]


def _amount(text: str, words: EnglishWords) -> str:
    """Return a sum in yuan; what each person asks for says so."""
    typed = text.casefold()
    found = re.search(rf"({_SUM})\s?({any_of(tuple(words.value_of['units']))})?(?![a-z])", typed)
    if found is None:
        return text
    unit = words.value_of["units"].get(found[2] or "", 1)
    yuan = Decimal(found[1].replace(",", "")) * unit
    each = any_of(words.each)
    of_each = re.search(rf"^(?:{each}):?\s|\s(?:{each})$", typed)
    return f"{'每人' if of_each else ''}{yuan.normalize():f}元"


_TURNS: dict[PieceKind, Callable[[str, EnglishWords], str]] = {
    PieceKind.MONTHS: _months,
    PieceKind.AMOUNT: _amount,
    PieceKind.PERSONS: _persons,
    PieceKind.OUTSIDE_NO: _ticket,
    PieceKind.INSURANCE: _small,
    PieceKind.CAUSE: _small,
}
