"""The late fee: from which day to which, at which daily rates, how many days (policy §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.rounding import SCALE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.months import Month
    from dispute_desk.domain.policy_rows import FeeRow
    from dispute_desk.domain.rounding import Rounding

PRE_2011 = "late_fee.pre_2011_07"
DAY_COUNT = "late_fee.day_count"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Segment:
    """Days at one daily rate, both ends counted."""

    start: date
    end: date
    rate: Decimal
    row_id: str = ""

    @property
    def days(self) -> int:
        """How many days, both ends counted; (2020)粤71行终1803号 counts so."""
        return (self.end - self.start).days + 1

    @property
    def weight(self) -> int:
        """Days times rate, in parts of ``SCALE``."""
        return self.days * scaled(self.rate)


@dataclass(frozen=True)
class FeeSpan:
    """The days of a late fee; without segments no day is counted.

    ``unknown`` are the first days no row of the pack gives a rate for.
    """

    start: date
    end: date
    segments: tuple[Segment, ...]
    unknown: tuple[date, ...] = ()

    @property
    def days(self) -> int:
        """How many days are counted."""
        return sum(one.days for one in self.segments)

    @cached_property
    def weight(self) -> int:
        """What a principal is multiplied with, in parts of ``SCALE``."""
        return sum(one.weight for one in self.segments)


@dataclass(frozen=True)
class Fee:
    """A late fee in fen: as it comes out, and at most the principal (行政强制法第四十五条)."""

    exact: int
    fen: int
    capped: int


def scaled(rate: Decimal) -> int:
    """Return a rate in parts of ``SCALE``; ValueError where it would not be exact."""
    parts = rate * SCALE
    if parts != parts.to_integral_value():
        raise ValueError(rate)
    return int(parts)


def fee_of(principal: int, weight: int, way: Rounding) -> Fee:
    """Return the late fee on a principal in fen; nothing on what was over-paid."""
    if principal <= 0:
        return Fee(0, 0, 0)
    exact = principal * weight
    fen = way.fen(exact)
    return Fee(exact, fen, min(fen, principal))


def arrears_start(month: Month, day_count: str) -> date:
    """Return the first day of arrears of a month, as the switch says."""
    later = 2 if day_count == "second_month_first_prev_day" else 1
    return month.plus(later).first


def fee_span(
    month: Month,
    paid_on: date,
    rows: Sequence[FeeRow],
    switches: Mapping[str, str],
    ordered_on: date | None = None,
) -> FeeSpan:
    """Return the days of the late fee of a month's contribution that is paid on a day.

    ``ordered_on`` is the day an order to pay was missed: it counts only before the law in force
    and only where the switch asks for it.
    """
    start = arrears_start(month, switches[DAY_COUNT])
    prev_day = switches[DAY_COUNT] == "second_month_first_prev_day"
    end = paid_on - _ONE_DAY if prev_day else paid_on
    return span_between(start, end, rows, switches[PRE_2011], ordered_on)


def span_between(
    start: date,
    end: date,
    rows: Sequence[FeeRow],
    pre_2011: str,
    ordered_on: date | None = None,
) -> FeeSpan:
    """Return the segments between two days, both counted; earlier regimes as the switch says."""
    segments: list[Segment] = []
    reached = start.toordinal()  # a number: the last day there is has no next one
    for row in sorted(rows, key=lambda one: one.from_day):
        first, last = max(start, row.from_day), min(end, row.to_day or end)
        if row.to_day is not None:  # a regime that has ended
            if pre_2011 == "from_2011_07_01":
                first = last + _ONE_DAY
            elif pre_2011 == "order_triggered":
                first = max(first, ordered_on) if ordered_on else last + _ONE_DAY
        if first <= last:
            segments.append(Segment(first, last, row.daily_rate, row.row_id))
        reached = max(reached, min(end, row.to_day or end).toordinal() + 1)
    known_from = min((row.from_day for row in rows), default=None)
    unknown = []
    if start <= end and (known_from is None or start < known_from):
        unknown.append(start)
    if reached <= end.toordinal():
        unknown.append(date.fromordinal(reached))
    return FeeSpan(start, end, tuple(segments), tuple(dict.fromkeys(unknown)))
