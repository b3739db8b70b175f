"""Sums that need no pack: a contribution from base and rates, a limit from an average wage."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.late_fee import scaled
from dispute_desk.domain.money import FEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rounding import Rounding


def contribution_parts(
    base: int, rates: Sequence[Decimal], months: int, way: Rounding
) -> list[int]:
    """Return the fen of each rate: rounded by the month, then times the months (policy §3.8)."""
    return [way.fen(base * scaled(rate)) * months for rate in rates]


def limit_of(average: int, multiplier: Decimal) -> int:
    """Return a limit in fen from an average wage in fen, half up to the whole yuan (policy §1)."""
    yuan = (Decimal(average) * multiplier / FEN).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return int(yuan) * FEN
