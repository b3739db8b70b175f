"""Of several decisions about one thing each holds for days of its own: which, is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.station_rule import RuleKind, StationRuleView
from dispute_desk.domain.station_ruled import held_spans, in_force, taking_over
from dispute_desk.domain.workdays import ONE_DAY

FIRST, SECOND = date(2026, 11, 1), date(2026, 12, 20)


def decision(number: int, effective_on: date | None) -> StationRuleView:
    return StationRuleView(
        id=number,
        kind=RuleKind.CLOCK,
        key="acceptance",
        value="{}",
        basis=None,
        reason=None,
        decided_by=None,
        decided_on=None,
        effective_on=effective_on,
        made_by=None,
        made_on=None,
    )


@pytest.mark.parametrize(
    ("days", "spans"),
    [
        ([], {}),
        ([None], {1: (None, None)}),
        ([SECOND, FIRST], {1: (SECOND, None), 2: (FIRST, SECOND - ONE_DAY)}),
        ([None, SECOND], {1: (None, SECOND - ONE_DAY), 2: (SECOND, None)}),
        ([SECOND, SECOND], {2: (SECOND, None)}),
        ([FIRST, FIRST, SECOND], {2: (FIRST, SECOND - ONE_DAY), 3: (SECOND, None)}),
        ([None, None], {2: (None, None)}),
    ],
)
def test_each_decision_holds_until_the_one_of_a_later_day(
    days: list[date | None], spans: dict[int, tuple[date | None, date | None]]
) -> None:
    assert held_spans(decision(n, day) for n, day in enumerate(days, start=1)) == spans


DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 9))


@given(days=st.lists(st.none() | DAYS, max_size=5), asked=DAYS)
def test_the_one_in_force_is_the_one_whose_days_hold_the_day(
    days: list[date | None], asked: date
) -> None:
    held = [decision(number, day) for number, day in enumerate(days)]

    now = in_force(reversed(held), asked)
    over = [
        number
        for number, (first, last) in held_spans(held).items()
        if (first or date.min) <= asked <= (last or date.max)
    ]

    assert over == ([] if now is None else [now.id])


def test_what_takes_over_from_a_change_is_the_next_day_and_of_that_day_the_last_word() -> None:
    held = [decision(1, SECOND), decision(2, SECOND), decision(3, None)]

    after = taking_over(held, FIRST)

    assert after is not None
    assert after.id == 2
    assert taking_over(held, SECOND) is None
