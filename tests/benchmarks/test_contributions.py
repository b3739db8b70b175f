"""A thousand workers of fifteen years, against a bare loop of the same arithmetic in Decimal."""

from __future__ import annotations

import random
import time
import tracemalloc
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, TypeVar

import pytest

from dispute_desk.domain.contribution import Engine, compute
from dispute_desk.domain.contribution_input import Claim, WageRange, Worker
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import LimitRow, RateRow
from tests.domain.contribution_cases import FIRM, KNOWN_ON, switches, view

if TYPE_CHECKING:
    from dispute_desk.domain.policy_view import PolicyView

R = TypeVar("R", LimitRow, RateRow)
WORKERS, MONTHS, SHARES, ROUNDS = 1000, 180, 8, 3
_CENT = Decimal("0.01")


def bare() -> Decimal:
    """The arithmetic alone: base times rate, rounded; the late fee on it, rounded."""
    total = Decimal(0)
    rates = [Decimal("0.14")] * SHARES
    daily = [Decimal("0.0005") * (30 * number) for number in range(MONTHS)]
    for worker in range(WORKERS):
        wage = Decimal(5000 + worker)
        for weight in daily:
            for rate in rates:
                amount = (wage * rate).quantize(_CENT, rounding=ROUND_HALF_UP)
                total += (amount * weight).quantize(_CENT, rounding=ROUND_HALF_UP)
    return total


def stretched() -> PolicyView:
    """The shipped pack with its first and last figures carried on over all the months asked for.

    Only for measuring: every line has a figure then.
    """
    pack = view().pack
    first, last = Month(2011, 7), Month(2011, 7).plus(MONTHS - 1)

    def over(rows: tuple[R, ...]) -> tuple[R, ...]:
        active = [row for row in rows if not row.is_candidate]
        series = {(row.insurance, getattr(row, "party", "")) for row in active}
        made: list[R] = []
        for key in series:
            own = [r for r in active if (r.insurance, getattr(r, "party", "")) == key]
            begin, end = min(r.from_month for r in own), max(r.to_month for r in own)
            made += [
                replace(
                    row,
                    from_month=first if row.from_month == begin else row.from_month,
                    to_month=max(row.to_month, last) if row.to_month == end else row.to_month,
                )
                for row in own
            ]
        return tuple(made)

    longer = replace(pack, limits=over(pack.limits), rates=over(pack.rates), confirmed_through=last)
    return view(pack=longer, confirmed=frozenset(row.row_id for row in longer.limits))


def claim(count: int) -> Claim:
    """Workers whose wages change every month, over fifteen years."""
    chance = random.Random(7)  # noqa: S311 - wages for a measurement
    workers = []
    for number in range(count):
        months = tuple(
            WageRange(first=month, last=month, wage=chance.randrange(300_000, 3_000_000))
            for month in (Month(2011, 7).plus(at) for at in range(MONTHS))
        )
        workers.append(Worker(name=str(number), months=months))
    return Claim(employer=FIRM, workers=tuple(workers), paid_on=KNOWN_ON)


@pytest.mark.benchmark_ratio
def test_a_thousand_workers() -> None:
    asked, one, seen = claim(WORKERS), claim(1), stretched()
    told = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        bare()
        middle = time.perf_counter()
        result = compute(asked, seen, switches())
        told.append((time.perf_counter() - middle, middle - begun))
    lines = sum(len(track.months) for track in result.tracks)
    engine = Engine(seen, switches(), one)
    first, *again = [_timed(engine, one) for _ in range(5)]
    tracemalloc.start()
    compute(asked, seen, switches())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(  # noqa: T201 - a benchmark prints
        f"\n{WORKERS} workers x {MONTHS} months: {lines} lines and {len(result.missing)} that lack "
        f"something in {min(ours for ours, _ in told):.2f} s, "
        f"{min(ours / theirs for ours, theirs in told):.2f} x a bare loop of "
        f"{WORKERS * MONTHS * SHARES} in Decimal ({min(b for _, b in told):.2f} s); "
        f"peak {peak / 1e6:.0f} MB; one worker {first * 1000:.1f} ms, "
        f"typed again {min(again) * 1000:.1f} ms"
    )
    blank = {(one.worker, one.insurance, one.party, one.month) for one in result.missing}
    assert lines + len(blank) == WORKERS * MONTHS * SHARES


def _timed(engine: Engine, asked: Claim) -> float:
    begun = time.perf_counter()
    engine.compute(asked)
    return time.perf_counter() - begun
