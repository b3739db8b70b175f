"""What is asked about a plan of a back-payment, however it is drawn up; nothing stops anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.doubts import ABOVE_DUE_PLANNED, EARLY_DAY, WITHDREW
from dispute_desk.domain.due_payments import told_before
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import TO_COME
from dispute_desk.domain.withdrawn import withdrawn_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from dispute_desk.domain.rows import CaseFile


@dataclass(frozen=True)
class PlannedPart:
    """What is to be paid for a worker (None: the whole case), of which insurance, by when."""

    claimant_id: int | None
    fen: int
    due_on: date | None = None
    insurance: Insurance | None = None


@dataclass(frozen=True)
class PlanDoubt:
    """A question: what it is about, what was told, its words and their facts."""

    about: str
    raw: str
    source: str
    facts: Mapping[str, Any]


def plan_doubts(
    file: CaseFile, parts: Sequence[PlannedPart], instead_of: Collection[int] = ()
) -> tuple[PlanDoubt, ...]:
    """Return what is doubtful about parts planned beside, or instead of, the plans there are.

    A worker who withdrew, a day before the case came in, more than is owed: agreed, else assessed,
    less what was paid.
    """
    return (*_withdrew(file, parts), *_early(file, parts), *_above(file, parts, instead_of))


def plans_doubted(file: CaseFile, plans: Iterable[Mapping[str, Any]]) -> tuple[PlanDoubt, ...]:
    """Return what is doubtful about plans as they stand in a case."""
    rows = list(plans)
    return plan_doubts(file, [part_of(one) for one in rows], {one["id"] for one in rows})


def part_of(plan: Mapping[str, Any]) -> PlannedPart:
    """Return a planned payment as a part."""
    return PlannedPart(
        plan["claimant_id"], int(plan["planned_fen"] or 0), plan["due_on"], plan["insurance"]
    )


def _withdrew(file: CaseFile, parts: Iterable[PlannedPart]) -> Iterator[PlanDoubt]:
    for claimant_id in dict.fromkeys(one.claimant_id for one in parts):
        told = withdrawn_of(file, claimant_id)
        if told:
            yield PlanDoubt("claimant", told["name"], WITHDREW, told)


def _early(file: CaseFile, parts: Iterable[PlannedPart]) -> Iterator[PlanDoubt]:
    received = file.case["received_on"]
    days = [one.due_on for one in parts if one.due_on and received and one.due_on < received]
    if days:
        facts = {"day": min(days), "received": received}
        yield PlanDoubt("day", str(min(days)), EARLY_DAY, facts)


def _above(
    file: CaseFile, parts: Sequence[PlannedPart], instead_of: Collection[int]
) -> Iterator[PlanDoubt]:
    """Ask where all that is planned for a worker is more than what he is owed."""
    standing = [
        part_of(one)
        for one in file.payments
        if one["state"] in TO_COME
        and one["superseded_by"] is None
        and one["id"] not in instead_of
        and one["planned_fen"]
    ]
    for claimant_id in dict.fromkeys(one.claimant_id for one in parts):
        due = told_before(file.amounts, payment_id=None, claimant_id=claimant_id)
        planned = sum(
            one.fen
            for one in (*standing, *parts)
            if claimant_id is None or one.claimant_id == claimant_id
        )
        if due is not None and planned > due:
            told = {"planned": yuan_grouped(planned), "due": yuan_grouped(due)}
            yield PlanDoubt("amount", told["planned"], ABOVE_DUE_PLANNED, told)
            return
