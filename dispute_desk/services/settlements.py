"""Ways to settle what was calculated, as the desk knows it: whose, until when, from which month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.contribution import Result, compute
from dispute_desk.domain.contribution_plan import LIMITS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.evidence_matrix import matrix
from dispute_desk.domain.later_start import (
    START_OF_NOBODY,
    LaterStart,
    check_start,
    from_later,
)
from dispute_desk.domain.settlement import Option, OptionKind, Wish, days_of, options
from dispute_desk.domain.settlement_days import SafeDay, safe_day
from dispute_desk.services.calculations import office_rows_of, reckon
from dispute_desk.services.contribution_json import read_asked
from dispute_desk.services.recomputing import kept_calculation, own_pack, recomputed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

#: Workers for whom nothing is settled in this case any more.
GONE = frozenset({ClaimantState.SPLIT_OFF, ClaimantState.WITHDREW, ClaimantState.NOT_SUPPORTED})


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """The ways to settle a calculation; workers in its order, by name and place in the case.

    ``mediation_until`` is the last day of a mediation whose term runs. ``limits_of`` is the day
    whose limits clamp the bases, where the switch asks for those of the month of payment.
    """

    result: Result
    options: tuple[Option, ...]
    claimants: tuple[int | None, ...]
    names: tuple[str, ...]
    mediation_until: date | None = None
    starts: tuple[LaterStart, ...] = ()
    limits_of: date | None = None

    def of(self, kind: OptionKind) -> Option:
        """Return one of the ways."""
        return next(one for one in self.options if one.kind is kind)

    def safe_day(self, option: Option) -> SafeDay:
        """Return the last safe day of one of the ways."""
        return safe_day(option, self.mediation_until)


def settle(
    desk: Desk,
    calculation_id: int,
    wish: Wish,
    starts: Sequence[LaterStart] = (),
    only: Sequence[int] = (),
) -> Settlement:
    """Return the ways to settle a kept calculation, by the figures it was made with.

    ``only`` are the workers it is settled with; without them all who are still in the case.
    """
    kept = kept_calculation(desk, calculation_id)
    result = recomputed(desk, kept, own_pack(desk, kept)).result
    return settled(desk, result, wish, case_id=kept["case_id"], starts=starts, only=only)


def settle_asked(
    desk: Desk,
    given: Mapping[str, Any],
    wish: Wish,
    *,
    case_id: int | None = None,
    starts: Sequence[LaterStart] = (),
) -> Settlement:
    """Return the ways to settle what is asked here and now, as ``backpay`` takes it."""
    today = desk.office().today
    rows = office_rows_of(desk, read_asked(given), today)
    result = reckon(given, today, rows=rows).result
    return settled(desk, result, wish, case_id=case_id, starts=starts)


def settled(
    desk: Desk,
    result: Result,
    wish: Wish,
    *,
    case_id: int | None,
    starts: Sequence[LaterStart] = (),
    only: Sequence[int] = (),
) -> Settlement:
    """Return the ways to settle a result; a later start is checked against the case's record."""
    file = desk.lists.case_file(case_id) if case_id is not None else None
    names = {one["id"]: one["name"] for one in file.claimants} if file is not None else {}
    claim = result.claim
    if file is not None:
        gone = {one["id"] for one in file.claimants if one["state"] in GONE}
        kept = [
            one
            for one in claim.workers
            if one.claimant_id not in gone and (not only or one.claimant_id in only)
        ]
        claim = replace(claim, workers=tuple(kept))
    if starts:
        _check_starts(desk, file, starts)
        claim = from_later(claim, starts, names)
    first = days_of(replace(wish, count=1), desk.calendar)[0].due
    by_payment = result.plan.switches[LIMITS] == "current_month"
    if claim != result.claim or (by_payment and first != claim.paid_on):
        claim = replace(claim, paid_on=first) if by_payment else claim
        result = compute(claim, result.plan.view, result.plan.switches)
    return Settlement(
        result=result,
        options=options(result, wish, desk.calendar),
        claimants=tuple(one.claimant_id for one in claim.workers),
        names=tuple(names.get(one.claimant_id or 0) or one.name for one in claim.workers),
        mediation_until=_mediation_until(desk, file),
        starts=tuple(starts),
        limits_of=first if by_payment else None,
    )


def _check_starts(desk: Desk, file: CaseFile | None, starts: Sequence[LaterStart]) -> None:
    people = {one["id"]: one for one in file.claimants} if file is not None else {}
    if file is None or any(one.claimant_id not in people for one in starts):
        raise DeskError(START_OF_NOBODY, field="starts")
    lines = matrix(
        desk.profile,
        file.case,
        file.beside["evidence"],
        file.claimants,
        workers=len(file.claimants),
        former=desk.lists.former(file.id),
    )
    for one in starts:
        check_start(one, people[one.claimant_id], lines)


def _mediation_until(desk: Desk, file: CaseFile | None) -> date | None:
    """Return the last day of the mediation while its term runs and is not over."""
    if file is None:
        return None
    today = desk.office().today
    ends = [
        one.due
        for one in case_clocks(file, desk.profile, desk.calendar)
        if one.rule.start is ClockStart.MEDIATION_APPLIED and one.runs and one.due is not None
    ]
    return min((one for one in ends if one >= today), default=None)
