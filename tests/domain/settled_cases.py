"""Ways to settle a plain claim, for the tests of settlements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.settlement import Option, OptionKind, Wish, options
from dispute_desk.reference.calendars import load_calendars

if TYPE_CHECKING:
    from dispute_desk.domain.contribution import Result

#: A working day.
BY = date(2024, 8, 27)


def side_by_side(
    result: Result, by: date = BY, *, count: int = 3, every: int = 1
) -> dict[OptionKind, Option]:
    """The ways to settle by their kinds."""
    wish = Wish(first_on=by, count=count, every_months=every)
    return {one.kind: one for one in options(result, wish, load_calendars())}
