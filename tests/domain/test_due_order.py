"""What is due stands in one order: planned steps in front, then what is urgent, the rest by day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.due_order import due_order, in_front, with_first_steps
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem

TODAY = date(2026, 11, 22)


def item(case_id: int, late: int, awaited: Awaited | None = None) -> TodayItem:
    return TodayItem(
        list="due", case_id=case_id, number=None, who=None, employer=None, stage=Stage.ACCEPTED,
        action=None, due_on=TODAY - timedelta(days=late), handler_id=None, awaited=awaited,
    )  # fmt: skip


LINES = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from([None, Awaited.CLOCK, Awaited.TICKET])),
    max_size=20,
).map(lambda told: [item(number, late, kind) for number, (late, kind) in enumerate(told)])


def test_a_clock_that_is_later_still_comes_after_the_first_steps() -> None:
    first, second, third = item(1, 9), item(2, 8), item(3, 1)
    clock, ticket = item(4, 30, Awaited.CLOCK), item(5, 2, Awaited.TICKET)

    order = due_order([clock, first, second, ticket, third], 2)

    assert [one.case_id for one in order] == [1, 2, 4, 5, 3]
    assert [one.case_id for one in in_front(order, 2)] == [1, 2, 4]


@given(LINES, st.integers(1, 6))
def test_the_start_sees_the_first_of_the_same_order(lines: list[TodayItem], most: int) -> None:
    """The steps by day are all the start knows; its first lines are the first of the whole."""
    steps = sorted((one for one in lines if one.awaited is None), key=by_day)

    order = due_order(lines, most)

    assert order[: len(steps[:most])] == steps[:most]


@given(LINES, st.integers(1, 6))
def test_nothing_is_lost_and_the_most_urgent_stand_in_front(
    lines: list[TodayItem], most: int
) -> None:
    order = due_order(lines, most)
    front = in_front(order, most)

    assert sorted(one.case_id for one in order) == sorted(one.case_id for one in lines)
    assert order[: len(front)] == front
    assert {one.case_id for one in sorted(lines, key=by_day)[:most]} <= {
        one.case_id for one in front
    }
    assert due_order(reversed(order), most) == order
    rest = order[len(front) :]
    assert rest == sorted(rest, key=by_day)


@given(LINES, st.integers(6, 12))
def test_the_first_steps_stay_however_many_clocks_are_older(
    lines: list[TodayItem], most: int
) -> None:
    steps = [one for one in lines if one.awaited is None]
    others = [one for one in lines if one.awaited is not None]

    told = with_first_steps(steps, others, most)

    assert len(told) == min(most, len(lines))
    assert {one.case_id for one in sorted(steps, key=by_day)[:6]} <= {one.case_id for one in told}
    assert told == sorted(told, key=by_day)


def by_day(one: TodayItem) -> tuple[date, int]:
    return one.due_on or date.max, one.case_id
