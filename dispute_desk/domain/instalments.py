"""A sum in parts: how much falls due on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month

#: More parts than this nobody agrees on: ten years of months.
MOST_PARTS = 120


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """One part of a plan: fen, the day it was agreed for, and what it is for."""

    fen: int
    due_on: date | None = None
    insurance: Insurance | None = None
    month_from: Month | None = None
    month_to: Month | None = None


def equal_parts(
    fen: int, count: int, first: date, *, every_months: int = 1
) -> tuple[Instalment, ...]:
    """Return a sum in equal parts; the last one takes the odd fen.

    The parts fall on the same day of the month as the first, or on the last one of a short month.
    """
    each = fen // count
    sums = [each] * (count - 1) + [fen - each * (count - 1)]
    return tuple(
        Instalment(fen=part, due_on=same_day(first, number * every_months))
        for number, part in enumerate(sums)
    )


def same_day(day: date, months: int) -> date:
    """Return the same day so many months later, at most the last of that month."""
    month = Month.of(day).plus(months)
    return month.first.replace(day=min(day.day, month.last.day))
