"""Terms that were extended by approval, as conditions and columns of questions about cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, exists, func, select

from dispute_desk.domain.clock_extension import OUTSIDE
from dispute_desk.store.case_tables import clock_extension
from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from datetime import date


def extended_beyond(clock: str, record: ColumnElement[Any], day: date) -> ColumnElement[bool]:
    """Tell whether a clock of a case was extended to later than a day; ``record`` starts it."""
    return exists().where(
        clock_extension.c.case_id == cases.c.id,
        clock_extension.c.clock == clock,
        clock_extension.c.fact_id.is_not_distinct_from(record),
        clock_extension.c.until_on > day,
        clock_extension.c.hidden.is_(None),
    )


#: The cases whose day by another body was moved: few beside those that have one.
MOVED_OUTSIDE = select(clock_extension.c.case_id).where(
    clock_extension.c.clock == OUTSIDE, clock_extension.c.hidden.is_(None)
)
#: The day a case has by another body, with the time that was given since.
OUTSIDE_DUE: ColumnElement[Any] = func.coalesce(
    select(clock_extension.c.until_on)
    .where(
        clock_extension.c.case_id == cases.c.id,
        clock_extension.c.clock == OUTSIDE,
        clock_extension.c.hidden.is_(None),
    )
    .order_by(clock_extension.c.id.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery(),
    cases.c.external_deadline,
)
