"""A sum in parts: how much falls due on which day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: States of a plan that is none any more.
_NO_PARTS = frozenset({PaymentState.SUPERSEDED, PaymentState.DROPPED})
#: More parts than this nobody agrees on: ten years of months.
MOST_PARTS = 120
BAD_PARTS = sentence(
    "bad_number_of_parts",
    QT_TRANSLATE_NOOP("errors", "期数应为 2 至 {most} 期，现在是 {count} 期，请改正。"),
)
#: Months between two parts: more than a year apart is no instalment.
MOST_MONTHS = 12
BAD_MONTHS = sentence(
    "bad_months_between",
    QT_TRANSLATE_NOOP("errors", "每期应相隔 1 至 {most} 个月，现在是 {months} 个月，请改正。"),
)
TOO_FAR = sentence(
    "instalments_too_far",
    QT_TRANSLATE_NOOP("errors", "首期缴纳日 {day} 太远，最后一期排不出日期，请核对。"),
)


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
    """Return a sum in equal parts; the last ones take the odd fen, one each.

    The parts fall on the same day of the month as the first, or on the last one of a short month.
    """
    return on_days(equal_sums(fen, count), first, every_months=every_months)


def on_days(sums: Sequence[int], first: date, *, every_months: int = 1) -> tuple[Instalment, ...]:
    """Return sums as parts that follow one another."""
    return tuple(
        Instalment(fen=fen, due_on=same_day(first, number * every_months))
        for number, fen in enumerate(sums)
    )


def equal_sums(fen: int, count: int) -> list[int]:
    """Return a sum in equal parts; the last ones take the odd fen, one each."""
    return even_table((fen,), count)[0]


def even_table(sums: Sequence[int], count: int) -> list[list[int]]:
    """Return each sum in so many parts, as even as whole fen allow across and down.

    Each row adds up to its sum, its parts differ by a fen at most, and so do the sums of the
    parts over all rows: the odd fen of one sum go on where those of the sum before stopped. The
    first sum's lie at the end.
    """
    table, place = [], 0
    for fen in sums:
        each, odd = divmod(fen, count)
        parts = [each] * count
        for number in range(place, place + odd):
            parts[-1 - number % count] += 1
        place += odd
        table.append(parts)
    return table


def instalment_numbers(payments: Iterable[Mapping[str, Any]]) -> dict[int, int]:
    """Return which instalment of a worker's each planned payment is: by its day, from 1 on.

    What falls due on one day is one instalment; who has no more than one has no numbers.
    """
    days: dict[int | None, set[date]] = defaultdict(set)
    parts = []
    for one in payments:
        gone = one["state"] in _NO_PARTS or one["superseded_by"] is not None
        if one["planned_fen"] and one["due_on"] and not gone:
            days[one["claimant_id"]].add(one["due_on"])
            parts.append(one)
    told = {who: {day: n for n, day in enumerate(sorted(mine), 1)} for who, mine in days.items()}
    return {
        one["id"]: told[one["claimant_id"]][one["due_on"]]
        for one in parts
        if len(days[one["claimant_id"]]) > 1
    }


def check_parts(count: int, first: date, every_months: int) -> None:
    """Refuse too many parts, parts too far apart, and a first day no last one follows from."""
    if not 2 <= count <= MOST_PARTS:  # noqa: PLR2004 - two parts at least
        raise DeskError(BAD_PARTS, field="count", most=MOST_PARTS, count=count)
    if not 1 <= every_months <= MOST_MONTHS:
        raise DeskError(BAD_MONTHS, field="every_months", most=MOST_MONTHS, months=every_months)
    if first.year + (count - 1) * every_months // MONTHS_A_YEAR >= MAXYEAR:
        raise DeskError(TOO_FAR, field="first_due_on", day=first)


def same_day(day: date, months: int) -> date:
    """Return the same day so many months later, at most the last of that month."""
    month = Month.of(day).plus(months)
    return month.first.replace(day=min(day.day, month.last.day))
