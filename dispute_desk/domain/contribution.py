"""The engine: workers, months and a pack make lines of what is owed; a pure function (policy §7).

A track holds one worker's months of one insurance and party as columns of whole fen; the lines
with their formulas are made only when somebody looks at them.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_base import OWN, WAGE, BaseWage, BaseWages
from dispute_desk.domain.contribution_input import Claim
from dispute_desk.domain.contribution_plan import Cell, Lack, Plan, What
from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.domain.contribution_input import Worker
    from dispute_desk.domain.policy_view import PolicyView


@dataclass
class Track:
    """One worker, insurance and party: months in order, and as many fen in each column.

    ``gaps`` is what is owed beyond what was declared; below zero it was over-paid, which is
    shown and never netted. ``fees`` is the late fee on it.
    """

    worker: int
    insurance: Insurance
    party: Party
    months: array[int] = field(default_factory=lambda: array("q"))
    wages: array[int] = field(default_factory=lambda: array("q"))
    bases: array[int] = field(default_factory=lambda: array("q"))
    amounts: array[int] = field(default_factory=lambda: array("q"))
    paid: array[int] = field(default_factory=lambda: array("q"))
    gaps: array[int] = field(default_factory=lambda: array("q"))
    fees: array[int] = field(default_factory=lambda: array("q"))
    capped: array[int] = field(default_factory=lambda: array("q"))


@dataclass(frozen=True)
class Missing:
    """Why a line could not be computed: whose, of which month, and one thing that lacks."""

    worker: int
    insurance: Insurance
    party: Party
    month: Month
    lack: Lack


@dataclass(frozen=True)
class Totals:
    """Sums in fen; ``overpaid`` stands apart and lessens nothing."""

    employer: int = 0
    employee: int = 0
    late_fee: int = 0
    late_fee_capped: int = 0
    overpaid: int = 0

    @property
    def principal(self) -> int:
        """What is owed without the late fee."""
        return self.employer + self.employee

    def plus(self, other: Totals) -> Totals:
        """Return both together."""
        return Totals(
            self.employer + other.employer,
            self.employee + other.employee,
            self.late_fee + other.late_fee,
            self.late_fee_capped + other.late_fee_capped,
            self.overpaid + other.overpaid,
        )


@dataclass(frozen=True)
class Result:
    """What a claim comes to; totals cover only what could be computed."""

    claim: Claim
    plan: Plan
    tracks: tuple[Track, ...]
    missing: tuple[Missing, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether every line could be computed."""
        return not self.missing

    @cached_property
    def totals(self) -> Totals:
        """The sums over all workers."""
        total = Totals()
        for track in self.tracks:
            total = total.plus(totals_of(track))
        return total

    @cached_property
    def by_worker(self) -> tuple[Totals, ...]:
        """The sums of each worker."""
        found = [Totals() for _ in self.claim.workers]
        for track in self.tracks:
            found[track.worker] = found[track.worker].plus(totals_of(track))
        return tuple(found)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """What the lines were computed with, once for each month of an insurance and party."""
        used: dict[tuple[Insurance, Party], set[int]] = {}
        for track in self.tracks:
            used.setdefault((track.insurance, track.party), set()).update(track.months)
        return tuple(
            self.plan.cell(*key, month_of(number))
            for key, numbers in used.items()
            for number in sorted(numbers)
        )

    @cached_property
    def _bases(self) -> dict[int, BaseWages]:
        return {}

    def base_wage(self, worker: int, month: Month) -> BaseWage:
        """Return how the wage that makes a worker's base of a month was formed."""
        if worker not in self._bases:
            self._bases[worker] = BaseWages(self.claim.workers[worker], self.plan.switches)
        return self._bases[worker].of(ordinal(month))

    def cell(self, track: Track, at: int) -> Cell:
        """Return what a line of a track was computed with."""
        return self.plan.cell(track.insurance, track.party, month_of(track.months[at]))


def totals_of(track: Track) -> Totals:
    """Return the sums of a track."""
    owed = sum(gap for gap in track.gaps if gap > 0)
    over = -sum(gap for gap in track.gaps if gap < 0)
    employer = owed if track.party is Party.EMPLOYER else 0
    return Totals(employer, owed - employer, sum(track.fees), sum(track.capped), over)


class CalculationStoppedError(Exception):
    """Somebody asked to stop."""


class Engine:
    """Computes claims of one employer, day of payment and set of figures, again and again.

    What was looked up in the pack is kept, so that a sheet can be computed at every key.
    """

    def __init__(self, view: PolicyView, switches: Mapping[str, str], claim: Claim) -> None:
        self.plan = Plan(view, switches, claim)
        self._columns = _Columns(self.plan)

    def compute(self, claim: Claim, tell: Callable[[int, int], bool] | None = None) -> Result:
        """Return every line of a claim; see :func:`compute`.

        The claim has the employer, the day of payment and the order of the first one.
        """
        tracks: list[Track] = []
        missing: list[Missing] = []
        for number, worker in enumerate(claim.workers):
            if tell is not None and tell(number, len(claim.workers)):
                raise CalculationStoppedError
            asked = _asked(worker, self.plan.switches)
            for insurance in worker.insurances or self.plan.view.pack.usual:
                for party in self.plan.parties(insurance):
                    track = Track(number, insurance, party)
                    missing += self._columns.fill(track, asked)
                    tracks.append(track)
        return Result(claim, self.plan, tuple(tracks), tuple(missing))


def compute(
    claim: Claim,
    view: PolicyView,
    switches: Mapping[str, str],
    tell: Callable[[int, int], bool] | None = None,
) -> Result:
    """Return every line of a claim, or what it lacks.

    ``tell`` hears how many of how many workers are done; where it says True the calculation ends
    with :class:`CalculationStoppedError`.
    """
    return Engine(view, switches, claim).compute(claim, tell)


@dataclass(frozen=True)
class _Months:
    """The months a worker claims, in order, as columns: ordinals, base wages, declared bases.

    ``lacks`` says by place in the columns what a month lacks whatever the insurance.
    """

    numbers: list[int]
    wages: list[int]
    declared: list[int | None]
    lacks: dict[int, What]

    @cached_property
    def is_run(self) -> bool:
        """Tell whether the months follow each other without a hole."""
        return bool(self.numbers) and self.numbers[-1] - self.numbers[0] + 1 == len(self.numbers)

    @cached_property
    def is_plain(self) -> bool:
        """Tell whether nothing was declared before."""
        return all(one is None for one in self.declared)

    def but(self, places: set[int]) -> _Months:
        """Return the months without those at some places."""
        kept = [place for place in range(len(self.numbers)) if place not in places]
        return _Months(
            [self.numbers[place] for place in kept],
            [self.wages[place] for place in kept],
            [self.declared[place] for place in kept],
            {},
        )


def _asked(worker: Worker, switches: Mapping[str, str]) -> _Months:
    """Return the months a worker claims, in order."""
    if switches[WAGE] == OWN and worker.employed_from is None and worker.employed_to is None:
        return _as_given(worker)
    bases = BaseWages(worker, switches)
    whole = switches["months.partial"] == "whole_only"
    found = _Months([], [], [], {})
    for one in worker.months:
        for number in range(ordinal(one.first), ordinal(one.last) + 1):
            base = bases.of(number)
            lack = base.lack if _is_employed(worker, number, whole=whole) else What.NOT_EMPLOYED
            if lack is not None:
                found.lacks[len(found.numbers)] = lack
            found.numbers.append(number)
            found.wages.append(base.fen or 0)
            found.declared.append(one.paid_base)
    return found


def _as_given(worker: Worker) -> _Months:
    """Return the months with the wages they were given with: the usual case, and the quick one."""
    found = _Months([], [], [], {})
    for one in worker.months:
        first, last = ordinal(one.first), ordinal(one.last)
        count = last - first + 1
        if one.wage is None:
            at = len(found.numbers)
            found.lacks.update(dict.fromkeys(range(at, at + count), What.WAGE))
        found.numbers.extend(range(first, last + 1))
        found.wages.extend([one.wage or 0] * count)
        found.declared.extend([one.paid_base] * count)
    return found


def _is_employed(worker: Worker, number: int, *, whole: bool) -> bool:
    """Tell whether a month counts: by any day of employment, or only where it is whole."""
    if worker.employed_from is None and worker.employed_to is None:
        return True
    month = month_of(number)
    first, last = (month.first, month.last) if whole else (month.last, month.first)
    begun = worker.employed_from is None or worker.employed_from <= first
    return begun and (worker.employed_to is None or last <= worker.employed_to)


class _Column:
    """An insurance and party by month: limits, rate and weight of the late fee.

    ``lacks`` says by month (its ordinal) what lacks; its numbers are nothing then.
    """

    def __init__(self, plan: Plan, insurance: Insurance, party: Party) -> None:
        self._plan, self._of = plan, (insurance, party)
        self.first = 0
        self.cells: list[tuple[int, int, int, int]] = []
        self.lacks: dict[int, list[Lack]] = {}

    def reach(self, first: int, last: int) -> None:
        """Look the months up that were not asked for before."""
        if not self.cells:
            self.first = first
        if first < self.first:
            self.cells[:0] = [self._numbers(number) for number in range(first, self.first)]
            self.first = first
        known = self.first + len(self.cells)
        self.cells += [self._numbers(number) for number in range(known, last + 1)]

    def of(self, asked: _Months) -> list[tuple[int, int, int, int]]:
        """Return the numbers of the months that are asked for."""
        first, last = asked.numbers[0], asked.numbers[-1]
        self.reach(first, last)
        if asked.is_run:
            return self.cells[first - self.first : last + 1 - self.first]
        return [self.cells[number - self.first] for number in asked.numbers]

    def _numbers(self, number: int) -> tuple[int, int, int, int]:
        found = self._plan.numbers(*self._of, number)
        if isinstance(found, tuple):
            return found
        self.lacks[number] = found
        return (0, 0, 0, 0)


def _lacks(asked: _Months, column: _Column) -> dict[int, list[Lack]]:
    """Return by place everything a month lacks: of the worker, and in the figures.

    Of a month in which nobody was employed, or without the insurance, nothing else is asked for.
    """
    found: dict[int, list[Lack]] = {}
    if column.lacks:
        by_place = ((place, column.lacks.get(n)) for place, n in enumerate(asked.numbers))
        found = {place: lack for place, lack in by_place if lack is not None}
    for place, what in asked.lacks.items():
        there = found.get(place, [])
        if what is What.NOT_EMPLOYED:
            found[place] = [Lack(what)]
        elif not any(lack.what is What.NOT_IN_FORCE for lack in there):
            found[place] = [Lack(what), *there]
    return found


class _Columns:
    """Fills tracks: whole columns at once, in loops that only add and multiply whole numbers."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[tuple[Insurance, Party], _Column] = {}

    def fill(self, track: Track, asked: _Months) -> list[Missing]:
        """Compute a worker's months into a track; return those that lack something."""
        if not asked.numbers:
            return []
        key = (track.insurance, track.party)
        column = self._known.setdefault(key, _Column(self._plan, *key))
        cells = column.of(asked)
        lacks = _lacks(asked, column)
        missing = [
            Missing(track.worker, *key, month_of(asked.numbers[place]), lack)
            for place in sorted(lacks)
            for lack in lacks[place]
        ]
        if lacks:
            cells = [cell for place, cell in enumerate(cells) if place not in lacks]
            asked = asked.but(set(lacks))
        if cells:
            self._compute(track, asked, cells)
        return missing

    def _compute(
        self, track: Track, asked: _Months, cells: list[tuple[int, int, int, int]]
    ) -> None:
        way, fee_way = self._plan.contribution, self._plan.late_fee
        add, whole, unit = way.add, way.whole, way.unit
        fee_add, fee_whole, fee_unit = fee_way.add, fee_way.whole, fee_way.unit
        bases = [
            low if wage < low else min(wage, up)
            for wage, (low, up, _, _) in zip(asked.wages, cells, strict=True)
        ]
        amounts = [
            (base * cell[2] + add) // whole * unit for base, cell in zip(bases, cells, strict=True)
        ]
        paid, gaps = [0] * len(amounts), amounts
        if not asked.is_plain:
            paid = [
                0 if base is None else (base * cell[2] + add) // whole * unit
                for base, cell in zip(asked.declared, cells, strict=True)
            ]
            gaps = [due - done for due, done in zip(amounts, paid, strict=True)]
        owed = gaps if asked.is_plain else [max(gap, 0) for gap in gaps]
        fees = [
            (gap * cell[3] + fee_add) // fee_whole * fee_unit
            for gap, cell in zip(owed, cells, strict=True)
        ]
        columns = (asked.numbers, asked.wages, bases, amounts, paid, gaps, fees)
        (
            track.months, track.wages, track.bases, track.amounts, track.paid, track.gaps,
            track.fees,
        ) = (array("q", column) for column in columns)  # fmt: skip
        track.capped = array("q", map(min, fees, owed))
