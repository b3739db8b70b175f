"""A case moves along the roads of the table and tells what each move means for the count."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.case import Case, Tally
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import (
    DONE,
    OPEN,
    ROADS,
    STAGE_ORDER,
    STAGE_WORDS,
    Stage,
    may_move,
)

DAY = date(2026, 3, 2)
WEIGHT = {None: 0, Tally.ACCEPTED: 1, Tally.REOPENED: 1, Tally.CLOSED: -1}
PAIRS = [(start, end) for start in Stage for end in Stage]


def case_at(stage: Stage, *, accepted: bool = True) -> Case:
    return Case(stage=stage, received_on=DAY, accepted_on=DAY if accepted else None)


@pytest.mark.parametrize(("start", "end"), [pair for pair in PAIRS if not may_move(*pair)])
def test_without_a_road_a_case_stays_where_it_is(start: Stage, end: Stage) -> None:
    case = case_at(start)

    with pytest.raises(DeskError, match=STAGE_WORDS[end]) as told:
        case.move_to(end, on=DAY)

    rests = start is Stage.SUSPENDED and end in OPEN - {Stage.SUSPENDED}
    assert (told.value.code, case.stage) == ("case_rests" if rests else "no_road", start)


@pytest.mark.parametrize("end", sorted(OPEN - {Stage.SUSPENDED}))
def test_a_suspended_case_goes_on_only_where_it_was(end: Stage) -> None:
    elsewhere = Stage.VERIFYING if end is not Stage.VERIFYING else Stage.COLLECTION
    case = case_at(Stage.SUSPENDED)
    case.suspended_from = elsewhere

    with pytest.raises(DeskError):
        case.move_to(end, on=DAY, resumes=True)
    case.suspended_from = end
    case.move_to(end, on=DAY, resumes=True)

    assert case.stage is end


@pytest.mark.parametrize(("start", "end"), [pair for pair in PAIRS if may_move(*pair)])
def test_a_move_changes_the_count_exactly_when_it_crosses_the_line(
    start: Stage, end: Stage
) -> None:
    tally = case_at(start).move_to(end, on=DAY)

    if start in DONE and end in OPEN:
        assert tally is Tally.REOPENED
    elif start in OPEN and end in DONE:
        assert tally is Tally.CLOSED
    else:
        assert tally is None


def test_the_first_stage_of_work_is_the_acceptance() -> None:
    case = case_at(Stage.REGISTERED, accepted=False)

    assert case.move_to(Stage.ACCEPTED, on=DAY) is Tally.ACCEPTED
    assert case.accepted_on == DAY


@pytest.mark.parametrize("stage", [Stage.REGISTERED, Stage.SUPPLEMENT])
def test_suspending_a_case_does_not_accept_it(stage: Stage) -> None:
    case = case_at(stage, accepted=False)

    assert case.move_to(Stage.SUSPENDED, on=DAY) is None
    assert case.accepted_on is None


@pytest.mark.parametrize("end", sorted(DONE & ROADS[Stage.REGISTERED]))
def test_a_case_that_was_never_accepted_ends_without_counting(end: Stage) -> None:
    case = case_at(Stage.REGISTERED, accepted=False)

    assert case.move_to(end, on=DAY) is None
    assert (case.closed_on, case.closed_from) == (DAY, Stage.REGISTERED)


def test_an_ended_case_that_is_closed_later_ended_on_the_first_day() -> None:
    case = case_at(Stage.ACCEPTED)
    case.move_to(Stage.WITHDRAWN, on=DAY)

    assert case.move_to(Stage.CLOSED, on=date(2026, 4, 1)) is None
    assert (case.closed_on, case.closed_from) == (DAY, Stage.ACCEPTED)


@given(st.lists(st.sampled_from(list(Stage)), max_size=40))
def test_the_count_of_cases_on_hand_follows_any_road(ends: list[Stage]) -> None:
    case = case_at(Stage.REGISTERED, accepted=False)
    on_hand = 0
    for end in ends:
        if not may_move(case.stage, end):
            continue
        tally = case.move_to(end, on=DAY)
        on_hand += WEIGHT[tally]
        assert on_hand == int(case.accepted_on is not None and case.is_open)


def test_a_fact_cannot_lie_before_the_case_came_in_or_after_today() -> None:
    case = case_at(Stage.REGISTERED)

    with pytest.raises(DeskError) as early:
        case.check_day(date(2026, 3, 1), date(2026, 3, 9))
    with pytest.raises(DeskError) as late:
        case.check_day(date(2026, 3, 10), date(2026, 3, 9))

    assert (early.value.code, late.value.code) == ("day_before_receipt", "future_day")
    assert early.value.field == late.value.field == "occurred_on"


def test_every_stage_has_a_word_a_road_and_a_place_in_the_order() -> None:
    assert set(STAGE_WORDS) == set(ROADS) == set(STAGE_ORDER) == set(Stage)
    assert len(set(STAGE_WORDS.values())) == len(Stage)


def test_an_open_case_may_always_be_suspended_withdrawn_or_closed() -> None:
    for stage in OPEN:
        assert {Stage.SUSPENDED, Stage.WITHDRAWN, Stage.CLOSED} - {stage} <= ROADS[stage]
    assert ROADS[Stage.SUSPENDED] == {Stage.WITHDRAWN, Stage.CLOSED}
