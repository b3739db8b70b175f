"""Amounts as clerks write them: 3,200.00, ￥8,206.68, 3万余元, 5000+3000, 三万二千元, 待核."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from dispute_desk.domain.chinese_numbers import NUMERALS, plain_numerals, read_number
from dispute_desk.domain.ledger_text import PLACEHOLDERS, Cell, squeeze
from dispute_desk.domain.money import fen_from_decimal

_NUMBER = r"(?:\d{1,3}(?:[,，]\d{3})+|\d+(?:[,，]\d{4})+|\d+)(?:\.\d+)?|\.\d+"
_WRITTEN = re.compile(
    rf"(大约|约|近|不足|超过?|逾)?(?:￥|¥|RMB|人民币)?(\()?([+-]?)(?:￥|¥)?({_NUMBER})\)?"
    r"([余多])?(千|万|亿|w(?![a-z]))?([余多])?(元|块|圆)?([余多])?(?:整|正)?(左右|上下|以上|以内|许)?(?:RMB|人民币)?",
    re.IGNORECASE,
)
#: 3万5千, 3万5000元: a larger unit with a smaller one behind it.
_MIXED = re.compile(rf"({_NUMBER})(万|亿)(?:零)?({_NUMBER})(千|百|万)?(?:元|块|圆)?(?:整|正)?")
_SCIENTIFIC = re.compile(r"([+-]?\d(?:\.\d+)?)E\+?(\d{1,2})", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:大?约|近)?(?:￥|¥)?({_NUMBER})(千|万|亿)?(?:元)?(?:-|—|–|~|至|到|―)(?:￥|¥)?({_NUMBER})(千|万|亿)?(元|块)?(左右|之间)?"
)
_IN_WORDS_BEFORE = re.compile(
    r"^(?:合计|共计|总计|总共|小计|金额|应补缴?|应缴|欠缴?|补缴|计|共)+(?:人民币|为|约|[:：])?"
)
#: A remark in brackets that ends a cell: 5000元（含利息200）.
_REMARK = re.compile(r"^(.*[\d元万千块整])\(([^()]*[^\d().,+\-][^()]*)\)$")
_PLUS = re.compile(r"[+＋]")
_CAPITALS = re.compile(
    r"(负)?(?:([^元圆块角分]+)[元圆块])?零?(?:([^元角分])角)?零?(?:([^元角分])分)?(?:整|正)?"
)
#: A number in words that is hedged; one that is hedged twice is no figure.
_HEDGED = re.compile(
    r"(?=约|大约|近|.*(?:余|多|左右|上下))(大?约|近)?([^余多元圆块左上]{2,})(余|多)?[元圆块]?(左右|上下)?"
)
_TENS = {"百": 100, "千": 1_000, "万": 10_000, "w": 10_000, "亿": 100_000_000}
WAN = 10_000
_SMALL = 1e11
_NOISE = 1e-4
_MOST_ADDENDS = 40
#: From here on (a thousand million yuan) a number is rather a telephone than an amount.
HUGE_FEN = 100_000_000_000


class AmountProblem(StrEnum):
    """Why there is no amount."""

    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    BAD = "bad"


class AmountForm(StrEnum):
    """How an amount is written where it is not simply a number."""

    SUM = "sum"
    RANGE = "range"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class AmountRead:
    """An amount in fen with the evidence it rests on; ``unit`` is the one the cell names.

    Of a range the smaller end is told, the larger one in ``most``.
    """

    fen: int | None
    problem: AmountProblem | None = None
    unit: str | None = None
    approximate: bool = False
    form: AmountForm | None = None
    most: int | None = None


_BLANK = AmountRead(None, AmountProblem.BLANK)
_PLACEHOLDER = AmountRead(None, AmountProblem.PLACEHOLDER)
_BAD = AmountRead(None, AmountProblem.BAD)


def read_amount(value: Cell, *, factor: int = 1) -> AmountRead:
    """Read an amount; ``factor`` is the column's unit in yuan, a unit in the cell wins."""
    if isinstance(value, bool):
        return _BAD
    if isinstance(value, int | float):
        return _from_number(value, factor)
    if value is None:
        return _BLANK
    if not isinstance(value, str):
        return _BAD
    text = squeeze(value)
    if not text:
        return _BLANK
    return _PLACEHOLDER if text in PLACEHOLDERS else _from_text(text, factor)


def _from_number(value: float, factor: int) -> AmountRead:
    """Read a number; whole fen within a float's own noise need no decimal arithmetic."""
    fen = value * (100 * factor)
    if abs(fen) < _SMALL:
        nearest = round(fen)
        if abs(fen - nearest) < _NOISE:
            return AmountRead(nearest)
    return _in_fen(repr(value), factor)


@lru_cache(maxsize=8192)
def _from_text(text: str, factor: int) -> AmountRead:
    read = _written(text, factor)
    if read.problem is None:
        return read
    bare = _IN_WORDS_BEFORE.sub("", text)
    if bare != text and bare:
        return _from_text(bare, factor)
    remark = _REMARK.match(text)
    if remark:
        read = _from_text(remark[1], factor)
        return read if read.problem or read.form else replace(read, form=AmountForm.REMARK)
    return _sum(text, factor)


def _written(text: str, factor: int) -> AmountRead:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return _otherwise_written(text, factor)
    vague, bracket, sign, number, *hedges = found.groups()
    before, scale, between, money, behind, about = hedges
    more = before or between or behind
    if vague and more:
        return _BAD  # about more than three: no figure anybody wrote down
    unit = ((scale or "") + (money or "")) or None
    if unit:
        factor = _TENS.get((scale or "").lower(), 1)
    digits = sign + number.replace(",", "").replace("，", "")
    if bracket and not sign:
        digits = f"-{digits}"  # (1,200.00) is how accountants write less than nothing
    read = _in_fen(digits, factor)
    return replace(read, unit=unit, approximate=bool(vague or more or about))


def _otherwise_written(text: str, factor: int) -> AmountRead:
    found = _SCIENTIFIC.fullmatch(text)
    if found:  # a spreadsheet shows few digits of a large number
        return replace(_in_fen(text, factor), approximate=True)
    found = _MIXED.fullmatch(text)
    if found:
        return _mixed(found)
    found = _RANGE.fullmatch(text)
    if found:
        return _range(found, factor)
    return _from_chinese(text)


def _mixed(found: re.Match[str]) -> AmountRead:
    large, unit, small, smaller, *_ = found.groups()
    scale = _TENS[unit]
    bare = smaller is None
    # 3万2 is 32 000, 3万2000 is 32 000, too.
    behind = _TENS[smaller] if smaller else scale // 10 if len(small) == 1 else 1
    first, second = _in_fen(_plain(large), scale), _in_fen(_plain(small), behind)
    if first.fen is None or second.fen is None or second.fen >= scale * 100:
        return _BAD
    return AmountRead(first.fen + second.fen, unit=unit, approximate=bare and len(small) == 1)


def _range(found: re.Match[str], factor: int) -> AmountRead:
    """Read 1.5-2万: both ends; a unit behind the last one is that of both."""
    low, low_unit, high, high_unit, money, _ = found.groups()
    unit = (high_unit or "") + (money or "")
    of_high = _TENS.get(high_unit or "", 1) if unit else factor
    of_low = _TENS.get(low_unit, 1) if low_unit else of_high
    first, last = _in_fen(_plain(low), of_low), _in_fen(_plain(high), of_high)
    if first.fen is None or last.fen is None or first.fen >= last.fen:
        return _BAD
    return AmountRead(
        first.fen, unit=unit or None, approximate=True, form=AmountForm.RANGE, most=last.fen
    )


def _sum(text: str, factor: int) -> AmountRead:
    """Read 5000+3000, also with its result behind it (5000+3000=8000)."""
    addends, _, result = text.partition("=")
    parts = _PLUS.split(addends)
    if not 1 < len(parts) <= _MOST_ADDENDS:
        return _BAD
    # A unit behind the last one is that of all: 1+2万.
    last = _written(parts[-1], factor)
    shared = _TENS.get((last.unit or "")[:1], 1) if last.unit else factor
    reads = [_written(part, shared) for part in parts[:-1]] + [last]
    fen = [read.fen for read in reads if read.fen is not None and read.form is None]
    if len(fen) < len(parts):
        return _BAD
    if result and _written(result, shared).fen != sum(fen):
        return _BAD
    vague = any(read.approximate for read in reads)
    return AmountRead(sum(fen), unit=last.unit, approximate=vague, form=AmountForm.SUM)


def _from_chinese(text: str) -> AmountRead:
    """Read an amount in numerals, the capital ones with 角 and 分 too."""
    hedged = _HEDGED.fullmatch(text)
    if hedged:
        vague, bare, more, _ = hedged.groups()
        return _BAD if vague and more else replace(_yuan(bare), approximate=True)
    found = _CAPITALS.fullmatch(text)
    if found is None or not any(found.groups()[1:]):
        return _yuan(text.removesuffix("整").removesuffix("正"))
    minus, yuan, tenth, hundredth = found.groups()
    if yuan in _TENS:
        return _BAD  # 千元 and 万元 are units, not amounts
    parts = [
        (read_number(plain_numerals(part)) if set(part) <= NUMERALS else None, worth)
        for part, worth in ((yuan, 100), (tenth, 10), (hundredth, 1))
        if part
    ]
    if any(number is None for number, _ in parts):
        return _BAD
    fen = sum(number * worth for number, worth in parts if number is not None)
    return _within(-fen if minus else fen, "元")


def _yuan(text: str) -> AmountRead:
    number = read_number(text) if len(text) > 1 and set(text) <= NUMERALS else None
    return _BAD if number is None else _within(number * 100, "元")


def _within(fen: int, unit: str) -> AmountRead:
    try:
        return AmountRead(fen_from_decimal(Decimal(fen) / 100), unit=unit)
    except (ValueError, ArithmeticError):
        return _BAD


def _plain(digits: str) -> str:
    return digits.replace(",", "").replace("，", "")


def _in_fen(digits: str, factor: int) -> AmountRead:
    try:
        return AmountRead(fen_from_decimal(Decimal(digits) * factor))
    except (ValueError, ArithmeticError):
        return _BAD


_IN_PROSE = re.compile(rf"(?<![\d.])({_NUMBER})\s*(余|多)?(万|千|亿)?(余|多)?元")


def amounts_in_prose(text: str) -> tuple[int, ...]:
    """Return the amounts a text names in so many words, in fen; a number without 元 is none."""
    told = []
    for found in _IN_PROSE.finditer(squeeze(text)):
        read = _in_fen(_plain(found[1]), _TENS.get(found[3] or "", 1))
        if read.fen:
            told.append(read.fen)
    return tuple(told)
