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
from dispute_desk.domain.contribution_base import BaseWages
from dispute_desk.domain.contribution_input import Claim
from dispute_desk.domain.contribution_plan import Cell, Lack, Plan, What, month_of, ordinal
from dispute_desk.domain.late_fee import fee_of
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dispute_desk.domain.contribution_input import Worker
    from dispute_desk.domain.policy_view import PolicyView

#: More than any base: stands for no cap.
_NO_CAP = 2**62


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
    """A line that could not be computed: whose, of which month, and what lacks."""

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
    plan = Plan(view, switches, claim)
    tracks: list[Track] = []
    missing: list[Missing] = []
    columns = _Columns(plan)
    for number, worker in enumerate(claim.workers):
        if tell is not None and tell(number, len(claim.workers)):
            raise CalculationStoppedError
        insurances = worker.insurances or view.pack.usual
        months = list(_months(worker, switches))
        for insurance in insurances:
            for party in plan.parties(insurance):
                track = Track(number, insurance, party)
                missing += columns.fill(track, months)
                tracks.append(track)
    return Result(claim, plan, tuple(tracks), tuple(missing))


@dataclass(frozen=True)
class _Asked:
    """A month that is claimed: ordinal, base wage or what lacks, and the declared base."""

    number: int
    wage: int
    lack: What | None
    paid_base: int | None


def _months(worker: Worker, switches: Mapping[str, str]) -> Iterator[_Asked]:
    """Give the months a worker claims, in order."""
    bases = BaseWages(worker, switches)
    whole = switches["months.partial"] == "whole_only"
    for one in worker.months:
        for number in range(ordinal(one.first), ordinal(one.last) + 1):
            base = bases.of(number)
            lack = base.lack if _is_employed(worker, number, whole=whole) else What.NOT_EMPLOYED
            yield _Asked(number, base.fen or 0, lack, one.paid_base)


def _is_employed(worker: Worker, number: int, *, whole: bool) -> bool:
    """Tell whether a month counts: by any day of employment, or only where it is whole."""
    if worker.employed_from is None and worker.employed_to is None:
        return True
    month = month_of(number)
    first, last = (month.first, month.last) if whole else (month.last, month.first)
    begun = worker.employed_from is None or worker.employed_from <= first
    return begun and (worker.employed_to is None or last <= worker.employed_to)


class _Columns:
    """What cells say, as whole numbers by month, ready for a tight loop."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[tuple[Insurance, Party], dict[int, tuple[int, int, int, int] | Lack]] = {}

    def fill(self, track: Track, months: list[_Asked]) -> list[Missing]:
        """Compute a worker's months into a track; return those that lack something."""
        way, fee_way = self._plan.contribution, self._plan.late_fee
        known = self._known.setdefault((track.insurance, track.party), {})
        add, whole, unit = way.add, way.whole, way.unit
        fee_add, fee_whole, fee_unit = fee_way.add, fee_way.whole, fee_way.unit
        rows: list[tuple[int, int, int, int, int, int, int, int]] = []
        missing: list[Missing] = []
        for one in months:
            number = one.number
            cell = known.get(number)
            if cell is None:
                cell = known[number] = self._numbers(track, number)
            if one.lack is not None or isinstance(cell, Lack):
                lack = cell if isinstance(cell, Lack) else Lack(one.lack or What.WAGE)
                missing.append(
                    Missing(track.worker, track.insurance, track.party, month_of(number), lack)
                )
                continue
            lower, upper, rate, weight = cell
            wage = one.wage
            base = lower if wage < lower else min(wage, upper)
            amount = (base * rate + add) // whole * unit
            paid = 0
            if one.paid_base is not None:
                paid = (one.paid_base * rate + add) // whole * unit
            gap = amount - paid
            fee = (gap * weight + fee_add) // fee_whole * fee_unit if gap > 0 else 0
            capped = fee if fee < gap else max(gap, 0)
            rows.append((number, wage, base, amount, paid, gap, fee, capped))
        if rows:
            (
                track.months, track.wages, track.bases, track.amounts,
                track.paid, track.gaps, track.fees, track.capped,
            ) = (array("q", column) for column in zip(*rows, strict=True))  # fmt: skip
        return missing

    def _numbers(self, track: Track, number: int) -> tuple[int, int, int, int] | Lack:
        cell = self._plan.cell(track.insurance, track.party, month_of(number))
        if cell.lack is not None or cell.fee is None:
            return cell.lack or Lack(What.LATE_FEE_RATE)
        upper = _NO_CAP if cell.upper is None else cell.upper
        return cell.lower, upper, cell.scaled_rate, cell.fee.weight


def checked_fee(result: Result, track: Track, at: int) -> int:
    """Return the late fee of a line as :func:`fee_of` has it, for its trace."""
    span = result.cell(track, at).fee
    return fee_of(track.gaps[at], span.weight if span else 0, result.plan.late_fee).fen
