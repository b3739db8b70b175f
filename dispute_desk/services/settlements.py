"""Ways to settle what was calculated, as the desk knows it: whose, until when, from which month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.evidence_matrix import case_matrix
from dispute_desk.domain.later_start import (
    START_OF_NOBODY,
    LaterStart,
    check_start,
    from_later,
)
from dispute_desk.services.calculations import office_rows_of, reckon
from dispute_desk.services.contribution_question import read_asked
from dispute_desk.services.list_refusals import NO_CASE
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.recomputing import NO_CALCULATION, own_pack, recomputed
from dispute_desk.services.side_by_side import Settlement, settlement_of
from dispute_desk.store.readers import calculations
from dispute_desk.store.readers.case_file import case_file
from dispute_desk.store.readers.former import former_cases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dispute_desk.domain.contribution import Result
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.settlement import Wish
    from dispute_desk.services.desk import Desk

#: Workers for whom nothing is settled in this case any more.
GONE = OUT_OF_CASE - {ClaimantState.REFERRED}


def settle(
    desk: Desk,
    calculation_id: int,
    wish: Wish,
    starts: Sequence[LaterStart] = (),
    only: Sequence[int] = (),
) -> Settlement:
    """Return the ways to settle a kept calculation to somebody who may see cases."""
    check_may_see(desk.actor)
    return settle_kept(desk, calculation_id, wish, starts, only)


def settle_kept(
    desk: Desk,
    calculation_id: int,
    wish: Wish,
    starts: Sequence[LaterStart] = (),
    only: Sequence[int] = (),
) -> Settlement:
    """Return the ways to settle a kept calculation, by the figures it was made with.

    ``only`` are the workers it is settled with; without them all who are still in the case.
    """
    with desk.store.reading() as connection:
        kept = calculations.kept_calculation(connection, calculation_id)
    if kept is None:
        raise DeskError(NO_CALCULATION, ref=calculation_id)
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
    check_may_see(desk.actor)
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
    file = _case_file(desk, case_id) if case_id is not None else None
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
    return settlement_of(
        result,
        wish,
        desk.calendar,
        claim=claim,
        names=names,
        mediation_until=_mediation_until(desk, file),
        starts=tuple(starts),
    )


def _case_file(desk: Desk, case_id: int) -> CaseFile:
    with desk.store.reading() as connection:
        found = case_file(connection, case_id)
    if found is None:
        raise DeskError(NO_CASE, ref=case_id)
    return found


def _check_starts(desk: Desk, file: CaseFile | None, starts: Sequence[LaterStart]) -> None:
    people = {one["id"]: one for one in file.claimants} if file is not None else {}
    if file is None or any(one.claimant_id not in people for one in starts):
        raise DeskError(START_OF_NOBODY, field="starts")
    with desk.store.reading() as connection:
        former = former_cases(connection, file.id, until=None)
    lines = case_matrix(desk.profile, file, workers=len(file.claimants), former=former)
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
