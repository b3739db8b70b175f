"""Ways to settle what a calculation came to, side by side: at once, in parts, principal first.

Contributions and late fees are neither lessened nor moved to the worker in any of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
from dispute_desk.domain.settlement_fees import Cut, DaysOfFees, cut, fees_by_part
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.contribution import Result
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
    OptionKind.PARTS: QT_TRANSLATE_NOOP("settlement", "分期补缴"),
    OptionKind.PRINCIPAL_FIRST: QT_TRANSLATE_NOOP("settlement", "先补本金，滞纳金由税务机关另定"),
}
#: The same with the number of parts.
IN_PARTS = QT_TRANSLATE_NOOP("settlement", "分 {count} 期补缴")


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
    once = option(result, OptionKind.FULL, parts[:1])
    made = [once, replace(once, kind=OptionKind.PRINCIPAL_FIRST)]
    if wish.count > 1:
        made.insert(1, option(result, OptionKind.PARTS, parts))
    return tuple(made)


def days_of(wish: Wish, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """Return the days of the parts, each moved on to a working day as the calendar says."""
    if wish.count != 1:
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
    cuts = [cut(track, len(due)) for track in result.tracks]
    missing = (*result.missing, *_without_rate(cuts, due, known))
    if missing:
        return Option(kind=kind, days=tuple(days), workers=workers, missing=missing)
    months = sorted(set().union(*(one.months for one in cuts)))
    reckoning = _Reckoning(cuts, months, known, plan.late_fee)
    now, later = reckoning.fees(due, 0), reckoning.fees(due, 1)
    begun = known.first_days(months)
    free = bool(begun) and due[-1] < min(begun)
    return Option(
        kind=kind,
        days=tuple(days),
        workers=workers,
        portions=_portions(cuts, due, now),
        growth_by_worker=_growth(cuts, workers, now, later),
        holds_until=min(begun) - _ONE_DAY if free else reckoning.holds_until(due, now, later),
        without_fee=free,
        capped_from=known.capped_from(month_of(months[0]) if months else None),
    )


#: Of each track the late fees by part: as they come out, and limited to the principal.
_Fees = list[tuple[list[int], list[int]]]


class _Reckoning:
    """The late fees of all tracks, paid on these days or so many days later."""

    def __init__(
        self, cuts: Sequence[Cut], months: Sequence[int], known: DaysOfFees, way: Rounding
    ) -> None:
        self._cuts, self._months, self._known, self._way = cuts, months, known, way

    def fees(self, due: Sequence[date], wait: int) -> _Fees:
        days = [one + timedelta(days=wait) for one in due]
        by_day = {day: self._known.weights(self._months, day) for day in set(days)}
        weights = [by_day[day] for day in days]
        return [fees_by_part(one, weights, self._way) for one in self._cuts]

    def holds_until(self, due: Sequence[date], now: _Fees, later: _Fees) -> date | None:
        """Return the last day the first part may be paid, the others as much later, for as much."""
        fee = _whole(now)
        if _whole(later) != fee:
            return due[0]
        longest = min(LONGEST_WAIT, (date.max - due[-1]).days)
        if _whole(self.fees(due, longest)) == fee:
            return None
        low, high = 1, longest
        while high - low > 1:
            middle = (low + high) // 2
            same = _whole(self.fees(due, middle)) == fee
            low, high = (middle, high) if same else (low, middle)
        return due[0] + timedelta(days=low)


def _whole(fees: _Fees) -> int:
    return sum(sum(own) for own, _ in fees)


@dataclass
class _Sums:
    """What a portion is put together of; months as ordinals."""

    first: int
    last: int
    employer: int = 0
    employee: int = 0
    late_fee: int = 0
    late_fee_capped: int = 0


def _portions(cuts: Sequence[Cut], due: Sequence[date], fees: _Fees) -> tuple[Portion, ...]:
    """Return what each worker's insurance comes to in each part, worker by worker."""
    found: dict[tuple[int, int, Insurance], _Sums] = {}
    for one, (own, capped) in zip(cuts, fees, strict=True):
        track = one.track
        is_employer = track.party is Party.EMPLOYER
        for at, part, fen in one.pieces:
            month = track.months[at]
            sums = found.setdefault((track.worker, part, track.insurance), _Sums(month, month))
            sums.first, sums.last = min(sums.first, month), max(sums.last, month)
            if is_employer:
                sums.employer += fen
            else:
                sums.employee += fen
        for part in {part for _, part, _ in one.pieces}:
            sums = found[track.worker, part, track.insurance]
            sums.late_fee += own[part]
            sums.late_fee_capped += capped[part]
    return tuple(
        Portion(
            worker=worker,
            insurance=insurance,
            part=part + 1,
            due_on=due[part],
            first=month_of(sums.first),
            last=month_of(sums.last),
            employer=sums.employer,
            employee=sums.employee,
            late_fee=sums.late_fee,
            late_fee_capped=sums.late_fee_capped,
        )
        for (worker, part, insurance), sums in sorted(found.items(), key=lambda one: one[0][:2])
    )


def _growth(cuts: Sequence[Cut], workers: int, now: _Fees, later: _Fees) -> tuple[Totals, ...]:
    """Return what a day of waiting adds for each worker."""
    found = [Totals()] * workers
    for one, before, after in zip(cuts, now, later, strict=True):
        fee, capped = (sum(after[which]) - sum(before[which]) for which in (0, 1))
        more = Totals(late_fee=fee, late_fee_capped=capped)
        found[one.track.worker] = found[one.track.worker].plus(more)
    return tuple(found)


def _without_rate(cuts: Sequence[Cut], due: Sequence[date], known: DaysOfFees) -> list[Missing]:
    """Return the months for which no row gives the rate of the late fee up to their day."""
    return [
        Missing(
            one.track.worker,
            one.track.insurance,
            one.track.party,
            month_of(one.track.months[at]),
            Lack(What.LATE_FEE_RATE),
        )
        for one in cuts
        for at, part, _ in one.pieces
        if not known.is_known(one.track.months[at], due[part])
    ]


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
