"""Amounts as clerks write them: 3,200.00, ￥8,206.68, 1.2万, 53835.28元, 三万二千元, 待核."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dispute_desk.domain.chinese_numbers import NUMERALS, read_number
from dispute_desk.domain.ledger_text import PLACEHOLDERS, Cell, squeeze
from dispute_desk.domain.money import fen_from_decimal

_WRITTEN = re.compile(
    r"(约|大约|近)?(?:￥|¥|RMB|人民币)?\(?([+-]?\d[\d,，]*(?:\.\d+)?|[+-]?\.\d+)\)?"
    r"(千|万|亿)?(元|块|圆)?(整|正|左右)?",
    re.IGNORECASE,
)
_TENS = {"千": 1_000, "万": 10_000, "亿": 100_000_000}
WAN = 10_000
_SMALL = 1e11
_NOISE = 1e-4


class AmountProblem(StrEnum):
    """Why there is no amount."""

    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class AmountRead:
    """An amount in fen with the evidence it rests on; ``unit`` is the one the cell names."""

    fen: int | None
    problem: AmountProblem | None = None
    unit: str | None = None
    approximate: bool = False


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


def _from_text(text: str, factor: int) -> AmountRead:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return _from_chinese(text)
    unit = ((found[3] or "") + (found[4] or "")) or None
    if unit:
        factor = _TENS.get(found[3] or "", 1)
    digits = found[2].replace(",", "").replace("，", "")
    if "(" in text and not digits.startswith("-"):
        digits = f"-{digits}"  # (1,200.00) is how accountants write less than nothing
    read = _in_fen(digits, factor)
    return AmountRead(
        read.fen, read.problem, unit, approximate=bool(found[1] or found[5] == "左右")
    )


def _from_chinese(text: str) -> AmountRead:
    bare = text.removesuffix("整").removesuffix("正").rstrip("元圆块")
    number = read_number(bare) if len(bare) > 1 and set(bare) <= NUMERALS else None
    return _BAD if number is None else AmountRead(number * 100, unit="元")


def _in_fen(digits: str, factor: int) -> AmountRead:
    try:
        return AmountRead(fen_from_decimal(Decimal(digits) * factor))
    except (ValueError, ArithmeticError):
        return _BAD
