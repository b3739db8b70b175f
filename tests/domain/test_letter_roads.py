"""Where a letter stands follows from its days; what may be done follows from where it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.letter import STATE_WORDS, LetterFacts, LetterRoad, LetterState
from dispute_desk.domain.letter_roads import STEP_WORDS, LetterStep, starts_of, steps_from

DAY = date(2026, 3, 5)
S = LetterState
#: The facts each step writes down, and those it takes away.
WRITES: dict[LetterStep, tuple[tuple[str, ...], tuple[str, ...]]] = {
    LetterStep.SUBMIT: (("submitted_on",), ("returned_on",)),
    LetterStep.RETURN: (("returned_on",), ()),
    LetterStep.APPROVE: (("approved_on",), ()),
    LetterStep.ISSUE: (("approved_on",), ()),
    LetterStep.SEAL: (("sealed_on",), ()),
    LetterStep.DISPATCH: (("dispatched_on",), ("failed_on",)),
    LetterStep.SERVE: (("served_on",), ("failed_on",)),
    LetterStep.FAIL: (("failed_on",), ()),
    LetterStep.REFUSE: (("refused_on",), ("failed_on",)),
    LetterStep.REPLY: (("replied_on",), ()),
    LetterStep.VERIFY: (("verified_on",), ()),
    LetterStep.ESCALATE: (("escalated_on",), ()),
    LetterStep.CLOSE: (("resolved_on",), ()),
    LetterStep.VOID: (("void_on",), ()),
}
LEADS_TO = {
    LetterStep.SUBMIT: S.REVIEW, LetterStep.RETURN: S.DRAFT, LetterStep.APPROVE: S.APPROVED,
    LetterStep.ISSUE: S.APPROVED, LetterStep.SEAL: S.SEALED, LetterStep.DISPATCH: S.DISPATCHED,
    LetterStep.SERVE: S.SERVED, LetterStep.FAIL: S.SERVICE_FAILED, LetterStep.REFUSE: S.REFUSED,
    LetterStep.REPLY: S.REPLIED, LetterStep.VERIFY: S.VERIFIED, LetterStep.ESCALATE: S.ESCALATED,
    LetterStep.CLOSE: S.CLOSED, LetterStep.VOID: S.VOID, LetterStep.EDIT: S.DRAFT,
    LetterStep.EXTEND: S.SERVED,
}  # fmt: skip


def after(facts: dict[str, Any], step: LetterStep) -> dict[str, Any]:
    put, taken = WRITES.get(step, ((), ()))
    return {**facts, **dict.fromkeys(put, DAY), **dict.fromkeys(taken)}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, S.DRAFT),
        ({"submitted_on": DAY}, S.REVIEW),
        ({"submitted_on": DAY, "returned_on": DAY}, S.DRAFT),
        ({"approved_on": DAY}, S.APPROVED),
        ({"approved_on": DAY, "sealed_on": DAY}, S.SEALED),
        ({"approved_on": DAY, "dispatched_on": DAY, "failed_on": DAY}, S.SERVICE_FAILED),
        ({"dispatched_on": DAY, "refused_on": DAY}, S.REFUSED),
        ({"refused_on": DAY, "served_on": DAY}, S.SERVED),
        ({"served_on": DAY, "replied_on": DAY}, S.REPLIED),
        ({"approved_on": DAY, "void_on": DAY}, S.VOID),
    ],
)
def test_a_letter_stands_where_its_last_fact_put_it(
    facts: dict[str, date], state: LetterState
) -> None:
    assert LetterFacts(**facts).state is state


@given(st.sampled_from(LetterRoad), st.lists(st.integers(0, 20), max_size=20))
def test_every_step_leads_where_it_says_along_any_road(
    road: LetterRoad, choices: list[int]
) -> None:
    facts: dict[str, Any] = {}
    for choice in choices:
        state = LetterFacts(**facts).state
        steps = steps_from(state, road)
        if not steps:
            assert state in {S.CLOSED, S.VOID}
            return
        step = steps[choice % len(steps)]
        facts = after(facts, step)
        assert LetterFacts(**facts).state is LEADS_TO[step]


@pytest.mark.parametrize("road", LetterRoad)
def test_every_state_is_reached_and_every_step_can_be_taken(road: LetterRoad) -> None:
    seen: set[LetterState] = set()
    taken: set[LetterStep] = set()
    waiting: list[dict[str, Any]] = [{}]
    while waiting:
        facts = waiting.pop()
        state = LetterFacts(**facts).state
        if state in seen:
            continue
        seen.add(state)
        for step in steps_from(state, road):
            taken.add(step)
            waiting.append(after(facts, step))

    assert seen == set(LetterState)
    assert taken == set(LetterStep) - ({LetterStep.ISSUE} if road is LetterRoad.FULL else set())


def test_a_number_is_never_taken_without_review_where_the_station_wants_it() -> None:
    assert starts_of(LetterStep.ISSUE, LetterRoad.FULL) == frozenset()
    assert starts_of(LetterStep.APPROVE, LetterRoad.FULL) == {S.REVIEW}


def test_every_state_and_step_has_a_word() -> None:
    assert set(STATE_WORDS) == set(LetterState)
    assert set(STEP_WORDS) == set(LetterStep)
