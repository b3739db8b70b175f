"""A sum in parts: how much falls due on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, date

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

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
    """Return a sum in equal parts; the last one takes the odd fen.

    The parts fall on the same day of the month as the first, or on the last one of a short month.
    """
    return tuple(
        Instalment(fen=part, due_on=same_day(first, number * every_months))
        for number, part in enumerate(equal_sums(fen, count))
    )


def equal_sums(fen: int, count: int) -> list[int]:
    """Return a sum in equal parts; the last one takes the odd fen."""
    each = fen // count
    return [each] * (count - 1) + [fen - each * (count - 1)]


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
