"""Sums that need no pack: a contribution from base and rates, a limit from an average wage."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.late_fee import scaled
from dispute_desk.domain.money import FEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rounding import Rounding

_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([%％‰])?")
_SPOKEN = re.compile(r"([百千万])分之([0-9]+(?:\.[0-9]+)?|[一二三四五六七八九])")
_PARTS = {"%": 100, "％": 100, "‰": 1000, "百": 100, "千": 1000, "万": 10_000}
_DIGITS = "零一二三四五六七八九"


def contribution_parts(
    base: int, rates: Sequence[Decimal], months: int, way: Rounding
) -> list[int]:
    """Return the fen of each rate: rounded by the month, then times the months (policy §3.8)."""
    return [way.fen(base * scaled(rate)) * months for rate in rates]


def limit_of(average: int, multiplier: Decimal) -> int:
    """Return a limit in fen from an average wage in fen, half up to the whole yuan (policy §1)."""
    yuan = (Decimal(average) * multiplier / FEN).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return int(yuan) * FEN


def rate_meant(text: str) -> Decimal | None:
    """Return the rate meant by 0.08, 8%, 2‰ or 万分之五; None for no rate, or for over 100 %."""
    typed = "".join(text.split())
    if found := _SPOKEN.fullmatch(typed):
        digit = found[2]
        number = Decimal(_DIGITS.index(digit) if digit in _DIGITS else digit)
        rate = number / _PARTS[found[1]]
    elif found := _NUMBER.fullmatch(typed):
        rate = Decimal(found[1]) / (_PARTS[found[2]] if found[2] else 1)
    else:
        return None
    try:
        scaled(rate)
    except ValueError:  # finer than any rate is written
        return None
    return rate if rate <= 1 else None


def rate_text(rate: Decimal) -> str:
    """Return a rate as people write it: 0.05%."""
    return f"{(rate * 100).normalize():f}%"
