"""Numbers typed with units between them (3万5, 一万二, 3.5万5千): read whole or not at all."""

from __future__ import annotations

import re

from dispute_desk.domain.chinese_numbers import read_number

#: Chinese digits, and what may stand in a number beside plain digits.
HAN_DIGITS = "零〇一二三四五六七八九十两"
UNITS = "万千百"
_PART = rf"(?:\d+|[{HAN_DIGITS}]+)"
_MIXED = re.compile(
    rf"(?:(?P<wan>{_PART})万)?[零〇]?(?:(?P<qian>{_PART})千)?[零〇]?(?:(?P<bai>{_PART})百)?"
    rf"[零〇]?(?P<rest>{_PART})?"
)
_SIZES = {"wan": 10_000, "qian": 1_000, "bai": 100}


def mixed_number(text: str) -> int | None:
    """Return a whole number with units inside; None where its parts make no number together.

    A single digit at the end counts in the next smaller unit, as people say it: 一万二 is 12,000.
    """
    found = _MIXED.fullmatch(text)
    if found is None:
        return None
    parts = {name: found[name] for name in _SIZES if found[name]}
    if not parts:
        return None
    total = 0
    for place, (name, part) in enumerate(parts.items()):
        value = _value(part)
        if value is None or (place and value >= 10):  # noqa: PLR2004 - a digit of its own
            return None
        total += value * _SIZES[name]
    if not found["rest"]:
        return total
    after_zero = text[: -len(found["rest"])][-1] in "零〇"
    rest = _rest(found["rest"], _SIZES[list(parts)[-1]], after_zero=after_zero)
    return None if rest is None else total + rest


def _rest(part: str, unit: int, *, after_zero: bool) -> int | None:
    """Return what stands after the last unit: a digit of the next one, or all lower digits."""
    value = _value(part)
    if value is None or value >= unit:
        return None
    if part.isdigit() and len(part) > 1:
        return value if len(part) == len(str(unit)) - 1 else None
    if after_zero:
        return value
    if len(part) == 1 and part != "十":
        return value * unit // 10
    return value if value >= unit // 10 else None


def _value(part: str) -> int | None:
    return int(part) if part.isdigit() else read_number(part)
