"""Ways to settle what a calculation came to, side by side: at once, in parts, principal first.

Contributions and late fees are neither lessened nor moved to the worker in any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution import Missing, Totals
from dispute_desk.domain.contribution_plan import Lack, What
from dispute_desk.domain.contribution_stretches import month_of
from dispute_desk.domain.deadlines import Deadline, fixed_day
from dispute_desk.domain.instalments import check_parts, same_day
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.settlement_fees import DaysOfFees, Fees, Piece, fees_of, pieces
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.contribution import Result, Track
    from dispute_desk.domain.rounding import Rounding
    from dispute_desk.domain.workdays import WorkCalendar

#: More days than this nobody waits: figures that do not grow by then hold without an end.
LONGEST_WAIT = 36_500
_ONE_DAY = timedelta(days=1)


class OptionKind(StrEnum):
    """How it is settled."""

    FULL = "full"
    PARTS = "parts"
    PRINCIPAL_FIRST = "principal_first"


OPTION_WORDS: dict[OptionKind, str] = {
    OptionKind.FULL: QT_TRANSLATE_NOOP("settlement", "全额一次补缴"),
    OptionKind.PARTS: QT_TRANSLATE_NOOP("settlement", "分 {count} 期补缴"),
    OptionKind.PRINCIPAL_FIRST: QT_TRANSLATE_NOOP("settlement", "先补本金，滞纳金由税务机关另定"),
}


@dataclass(frozen=True, kw_only=True)
class Wish:
    """By which day it is paid, or the first part of how many, so many months apart."""

    first_on: date
    count: int = 1
    every_months: int = 1


@dataclass(frozen=True, kw_only=True)
class Portion:
    """What one worker's insurance comes to in one part; fen, months as far as money goes.

    The late fee is reckoned to the day of the part, ``part`` counts from 1.
    """

    worker: int
    insurance: Insurance
    part: int
    due_on: date
    first: Month
    last: Month
    employer: int
    employee: int
    late_fee: int
    late_fee_capped: int

    @property
    def totals(self) -> Totals:
        """The sums together."""
        return Totals(self.employer, self.employee, self.late_fee, self.late_fee_capped)


@dataclass(frozen=True, kw_only=True)
class Option:
    """One way to settle; with ``missing`` there are no sums, for they would not be the whole.

    ``days`` are the days of the parts, moved on where they are free. ``growth`` is what one day
    of waiting adds to the late fee, by worker, in the fields of the late fees. ``holds_until`` is
    the last day the figures stay what they are, None where they never grow; ``capped_from`` the
    first day the late fee of some month is more than its principal.
    """

    kind: OptionKind
    days: tuple[Deadline, ...]
    workers: int
    portions: tuple[Portion, ...] = ()
    growth_by_worker: tuple[Totals, ...] = ()
    missing: tuple[Missing, ...] = ()
    holds_until: date | None = None
    without_fee: bool = False
    capped_from: date | None = None

    @property
    def is_complete(self) -> bool:
        """Tell whether its sums are the whole."""
        return not self.missing

    @property
    def may_be_chosen(self) -> bool:
        """Tell whether it is complete and something is owed."""
        return self.is_complete and bool(self.totals.principal)

    @property
    def first_due(self) -> date:
        """The day of the first part."""
        return self.days[0].due

    @property
    def last_due(self) -> date:
        """The day of the last part."""
        return self.days[-1].due

    @cached_property
    def by_worker(self) -> tuple[Totals, ...]:
        """The sums of each worker."""
        return _added((one.worker for one in self.portions), self.portions, self.workers)

    @cached_property
    def by_part(self) -> tuple[Totals, ...]:
        """The sums of each part."""
        return _added((one.part - 1 for one in self.portions), self.portions, len(self.days))

    @cached_property
    def totals(self) -> Totals:
        """The sums over all workers."""
        return _sum(self.by_worker)

    @cached_property
    def growth(self) -> Totals:
        """What a day of waiting adds, over all workers."""
        return _sum(self.growth_by_worker)

    @property
    def is_capped(self) -> bool:
        """Tell whether a late fee limited to the principal has stopped growing."""
        return bool(self.totals.late_fee_capped) and not self.growth.late_fee_capped


def options(result: Result, wish: Wish, calendar: WorkCalendar) -> tuple[Option, ...]:
    """Return the ways to settle: at once, in the parts wished for, the principal first."""
    parts = days_of(wish, calendar)
    once = parts[:1]
    made = [
        option(result, OptionKind.FULL, once),
        option(result, OptionKind.PRINCIPAL_FIRST, once),
    ]
    if wish.count > 1:
        made.insert(1, option(result, OptionKind.PARTS, parts))
    return tuple(made)


def days_of(wish: Wish, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """Return the days of the parts, each moved on to a working day as the calendar says."""
    if wish.count > 1:
        check_parts(wish.count, wish.first_on, wish.every_months)
    return tuple(
        fixed_day(same_day(wish.first_on, number * wish.every_months), calendar)
        for number in range(wish.count)
    )


def option(result: Result, kind: OptionKind, days: Sequence[Deadline]) -> Option:
    """Return one way to settle what was calculated, in as many equal parts as there are days.

    Each worker's insurance and share is cut to the fen, its oldest months paid first.
    """
    plan = result.plan
    known = DaysOfFees(plan.view.pack.late_fees, plan.switches, plan.ordered_on)
    due = tuple(one.due for one in days)
    workers = len(result.claim.workers)
    cut = [(track, pieces(track.gaps, len(due))) for track in result.tracks]
    missing = (*result.missing, *_without_rate(cut, due, known))
    if missing:
        return Option(kind=kind, days=tuple(days), workers=workers, missing=missing)
    way = plan.late_fee
    made = _Made(due)
    later = tuple(one + _ONE_DAY for one in due)
    growth = [Totals()] * workers
    for track, own in cut:
        fees = fees_of(track, own, due, known, way)
        made.add(track, own, fees)
        more = _less(_fee_sum(fees_of(track, own, later, known, way)), _fee_sum(fees))
        growth[track.worker] = growth[track.worker].plus(more)
    owed = [month_of(track.months[one.at]) for track, own in cut for one in own]
    begun = known.first_days(owed)
    free = bool(begun) and due[-1] < min(begun)
    return Option(
        kind=kind,
        days=tuple(days),
        workers=workers,
        portions=made.portions(),
        growth_by_worker=tuple(growth),
        holds_until=min(begun) - _ONE_DAY if free else _holds_until(cut, due, known, way),
        without_fee=free,
        capped_from=known.capped_from(owed),
    )


Cut = Sequence[tuple["Track", Sequence[Piece]]]


class _Made:
    """Portions put together out of pieces."""

    def __init__(self, due: Sequence[date]) -> None:
        self._due = due
        self._found: dict[tuple[int, Insurance, int], Portion] = {}

    def add(self, track: Track, own: Sequence[Piece], fees: Sequence[Fees]) -> None:
        """Count the pieces of a track."""
        for one, fee in zip(own, fees, strict=True):
            key = (track.worker, track.insurance, one.part)
            month = month_of(track.months[one.at])
            employer = one.fen if track.party is Party.EMPLOYER else 0
            known = self._found.get(key)
            self._found[key] = Portion(
                worker=track.worker,
                insurance=track.insurance,
                part=one.part + 1,
                due_on=self._due[one.part],
                first=min(known.first, month) if known else month,
                last=max(known.last, month) if known else month,
                employer=(known.employer if known else 0) + employer,
                employee=(known.employee if known else 0) + one.fen - employer,
                late_fee=(known.late_fee if known else 0) + fee.fen,
                late_fee_capped=(known.late_fee_capped if known else 0) + fee.capped,
            )

    def portions(self) -> tuple[Portion, ...]:
        """Return them worker by worker, part by part."""
        return tuple(sorted(self._found.values(), key=lambda one: (one.worker, one.part)))


def _without_rate(cut: Cut, due: Sequence[date], known: DaysOfFees) -> list[Missing]:
    """Return the months for which no row gives the rate of the late fee up to their day."""
    return [
        Missing(
            track.worker,
            track.insurance,
            track.party,
            month_of(track.months[one.at]),
            Lack(What.LATE_FEE_RATE),
        )
        for track, own in cut
        for one in own
        if not known.is_known(track.months[one.at], due[one.part])
    ]


def _holds_until(cut: Cut, due: Sequence[date], known: DaysOfFees, way: Rounding) -> date | None:
    """Return the last day the first part may be paid, the others as much later, for the same."""

    def fee(wait: int) -> int:
        later = [one + timedelta(days=wait) for one in due]
        return sum(_fee_sum(fees_of(track, own, later, known, way)).late_fee for track, own in cut)

    now = fee(0)
    if fee(1) != now:
        return due[0]
    longest = min(LONGEST_WAIT, (date.max - due[-1]).days)
    if fee(longest) == now:
        return None
    low, high = 1, longest
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fee(middle) == now else (low, middle)
    return due[0] + timedelta(days=low)


def _fee_sum(fees: Sequence[Fees]) -> Totals:
    return Totals(0, 0, sum(one.fen for one in fees), sum(one.capped for one in fees))


def _less(more: Totals, less: Totals) -> Totals:
    return Totals(
        0,
        0,
        more.late_fee - less.late_fee,
        more.late_fee_capped - less.late_fee_capped,
    )


def _added(places: Iterable[int], portions: Sequence[Portion], count: int) -> tuple[Totals, ...]:
    found = [Totals()] * count
    for place, one in zip(places, portions, strict=True):
        found[place] = found[place].plus(one.totals)
    return tuple(found)


def _sum(totals: Iterable[Totals]) -> Totals:
    found = Totals()
    for one in totals:
        found = found.plus(one)
    return found
