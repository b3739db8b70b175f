"""A wage typed again is there within a frame: against a bare loop of one worker's arithmetic."""

from __future__ import annotations

import time
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.services.live_calculation import LiveCalculation
from tests.services.calculated import ALL, EMPLOYER

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 22)
MONTHS, SHARES, ROUNDS, COLLEAGUES = 114, 8, 5, 8
_CENT = Decimal("0.01")


def asked(wage: int) -> dict[str, Any]:
    """Nine workers of a case; the first one's wage is being typed."""
    months = {"from": "2016-07", "to": "2025-12"}
    wages = [wage, *(6_000 + number for number in range(COLLEAGUES))]
    return {
        "region": "440100",
        "as_known_on": "2026-11-22",
        "paid_on": "2026-11-22",
        "employer": EMPLOYER,
        "switches": {"base.wage": "own_month"},
        "workers": [
            {"name": str(at), "insurances": ALL, "months": [months | {"wage": f"{one}.00"}]}
            for at, one in enumerate(wages)
        ],
    }


def bare(wage: int) -> Decimal:
    """The arithmetic of one worker alone: base times rate, and the late fee on it, rounded."""
    total = Decimal(0)
    for month in range(MONTHS):
        for _ in range(SHARES):
            amount = (Decimal(wage) * Decimal("0.14")).quantize(_CENT, rounding=ROUND_HALF_UP)
            fee = amount * Decimal("0.0005") * (30 * month)
            total += amount + fee.quantize(_CENT, rounding=ROUND_HALF_UP)
    return total


def best(work: Callable[[int], object]) -> float:
    """Return the shortest of some rounds, each with another wage."""
    times = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        work(8_000 + number)
        times.append(time.perf_counter() - begun)
    return min(times)


@pytest.mark.benchmark_ratio
def test_a_wage_typed_again() -> None:
    live = LiveCalculation("440100", TODAY)
    begun = live.compute(live.claim(asked(5_000)))

    typed = best(lambda wage: live.compute(live.claim(asked(wage))))
    alone = best(bare)

    print(  # noqa: T201 - a benchmark prints
        f"\none of {1 + COLLEAGUES} workers x {MONTHS} months typed again: {typed * 1000:.1f} ms, "
        f"{typed / alone:.2f} x a bare loop of his {MONTHS * SHARES} in Decimal"
    )
    ended = live.compute(live.claim(asked(8_000)))
    same = [old is new for old, new in zip(begun.results, ended.results, strict=True)]
    assert same == [False] + [True] * COLLEAGUES
