"""The other reading of each contested row a calculation rests on, and what it would come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution import Totals, compute
from dispute_desk.domain.policy_rows import MonthRow

if TYPE_CHECKING:
    from dispute_desk.domain.contribution import Result


@dataclass(frozen=True)
class Reading:
    """A row in force, the row that contradicts it, and the sums with the latter alone."""

    row: MonthRow
    other: MonthRow
    totals: Totals


def readings(result: Result) -> list[Reading]:
    """Return the second readings of a result, each computed alone; none without a dispute."""
    plan = result.plan
    pairs = {
        (row.row_id, other.row_id): (row, other)
        for cell in result.cells
        for row, other in cell.contested
    }
    return [
        Reading(
            row,
            other,
            compute(result.claim, plan.view.reading(other.row_id), plan.switches).totals,
        )
        for row, other in pairs.values()
    ]
