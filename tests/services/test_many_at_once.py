"""Many cases changed by one command: only what differs is written, one undo brings all back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.archive import FreezeCase
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.seeding import SeedCases
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.store.bulk_changes import MANY
from tests.services.station import (
    TODAY,
    a_case,
    an_accepted_case,
    file_of,
    refused,
    stage_of,
    visible,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

COUNT = MANY + 30


@pytest.fixture
def ids(desk: Desk) -> tuple[int, ...]:
    desk.do(SeedCases(cases=COUNT))
    return tuple(desk.lists.case_ids(CaseQuery()))


def handlers(desk: Desk, ids: tuple[int, ...]) -> set[int | None]:
    return {file_of(desk, case_id).case["handler_id"] for case_id in ids}


def person(desk: Desk, number: int) -> int:
    return [one.id for one in desk.lists.people(active_only=True)][number]


def test_all_get_the_handler_and_one_undo_takes_it_back(desk: Desk, ids: tuple[int, ...]) -> None:
    before = visible(desk)

    outcome = desk.do(AssignCase(case_ids=ids, handler_id=person(desk, 1)))

    assert handlers(desk, ids) == {person(desk, 1)}
    desk.undo(outcome.entry)
    assert visible(desk) == before


def test_only_what_differs_is_journaled(desk: Desk, ids: tuple[int, ...]) -> None:
    desk.do(AssignCase(case_ids=ids[:10], handler_id=person(desk, 1)))

    outcome = desk.do(AssignCase(case_ids=ids, handler_id=person(desk, 1)))

    changed = {change.record_id for change in outcome.changes}
    assert changed.isdisjoint(ids[:10])
    assert all(change.before != change.after for change in outcome.changes)
    again = desk.do(AssignCase(case_ids=ids, handler_id=person(desk, 1)))
    assert again.seq is None  # nothing to take back, nothing to tell


def test_an_undo_of_many_is_undone_again(desk: Desk, ids: tuple[int, ...]) -> None:
    outcome = desk.do(SetNextAction(case_ids=ids, next_action="联系", next_action_on=TODAY))
    done = visible(desk)

    undo = desk.undo(outcome.entry)
    desk.undo(undo.entry)

    assert visible(desk) == done


def test_one_of_many_changed_since_holds_the_undo_back(desk: Desk, ids: tuple[int, ...]) -> None:
    outcome = desk.do(SetNextAction(case_ids=ids, next_action="联系", next_action_on=TODAY))
    desk.do(SetNextAction(case_id=ids[7], next_action="上门"))

    with pytest.raises(DeskError) as told:
        desk.undo(outcome.entry)

    assert told.value.code == "built_upon_by_you"
    assert file_of(desk, ids[0]).case["next_action"] == "联系"


def test_changes_of_other_fields_do_not_hold_it_back(desk: Desk, ids: tuple[int, ...]) -> None:
    outcome = desk.do(AssignCase(case_ids=ids, handler_id=person(desk, 1)))
    desk.do(EditCase(case_id=ids[3], changes={"street": "例街"}))
    desk.do(AddNote(case_id=ids[4], text="联系"))

    desk.undo(outcome.entry)

    assert file_of(desk, ids[3]).case["street"] == "例街"


def test_a_case_that_is_not_there_stops_all_of_it(desk: Desk, ids: tuple[int, ...]) -> None:
    before = handlers(desk, ids)

    with pytest.raises(DeskError) as told:
        desk.do(AssignCase(case_ids=(*ids, 99_999), handler_id=person(desk, 1)))

    assert told.value.code == "no_record"
    assert handlers(desk, ids) == before


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2)), min_size=1, max_size=5))
def test_done_and_undone_backwards_is_what_it_was(
    desk: Desk, ids: tuple[int, ...], acts: list[tuple[bool, int]]
) -> None:
    before, entries = visible(desk), []
    for assigns, number in acts:
        if assigns:
            outcome = desk.do(AssignCase(case_ids=ids, handler_id=person(desk, number)))
        else:
            outcome = desk.do(SetNextAction(case_ids=ids, next_action=f"第{number}次"))
        entries += [outcome.seq] if outcome.seq is not None else []

    for seq in reversed(entries):
        desk.undo(seq)

    assert visible(desk) == before


def test_sealed_ones_among_many_refuse_all_or_are_left_out_when_the_person_agrees(
    desk: Desk,
) -> None:
    first, second, third = (a_case(desk) for _ in range(3))
    desk.do(FreezeCase(case_id=second, reason="本人请求删除"))
    handler, soon = person(desk, 1), TODAY + timedelta(days=9)
    every: dict[str, Any] = {"case_ids": (first, second, third)}
    commands: list[tuple[type, dict[str, Any]]] = [
        (AssignCase, {"handler_id": handler}),
        (SetNextAction, {"next_action": "联系单位", "next_action_on": soon}),
        (SnoozeCases, {"until_on": soon}),
    ]
    for kind, told in commands:
        before = visible(desk)
        refusal = refused(desk, kind(**every, **told))
        assert (refusal.code, refusal.facts["sealed"]) == ("some_cases_sealed", 1)
        assert visible(desk) == before

        done = desk.do(kind(**every, **told, skip_sealed=True))

        assert done.value == 2
    assert file_of(desk, second).case["next_action"] != "联系单位"
    alone = refused(desk, AssignCase(case_ids=(second,), handler_id=handler, skip_sealed=True))
    assert alone.code == "case_frozen"


def test_a_step_on_a_selection_leaves_sealed_cases_out_when_the_person_agrees(desk: Desk) -> None:
    cases = an_accepted_case(desk), an_accepted_case(desk)
    desk.do(FreezeCase(case_id=cases[0], reason="本人请求删除"))
    step: dict[str, Any] = {"case_ids": cases, "step": CommonStep.MEDIATE}
    assert refused(desk, TakeStepInCases(**step)).code == "some_cases_sealed"

    assert desk.do(TakeStepInCases(**step, skip_sealed=True)).value == 1

    assert [stage_of(desk, one) for one in cases] == [Stage.ACCEPTED, Stage.MEDIATING]
