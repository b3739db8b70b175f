"""Changes of many cases: what somebody else changed since they were shown is asked about once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.undo import UndoEntry
from tests.services.station import CAME, TODAY, a_case, an_accepted_case, file_of, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

    As = Callable[[str], Desk]


@pytest.fixture
def other(desk: Desk) -> Any:  # noqa: ANN401 - gives a command in the name of somebody else
    """Do something as another person of the station."""
    me, else_ = desk.actor, next(one for one in desk.lists.people() if one.name != desk.actor.name)

    def do(command: Any) -> Any:  # noqa: ANN401
        desk.actor = replace(me, id=else_.id, name=else_.name)
        try:
            return desk.do(command)
        finally:
            desk.actor = me

    return do


def handlers(desk: Desk, ids: list[int]) -> list[object]:
    return [file_of(desk, one).case["handler_id"] for one in ids]


def test_cases_given_away_meanwhile_are_named_and_nothing_is_written(
    desk: Desk, other: Callable[[Any], Any]
) -> None:
    ids = [a_case(desk, name) for name in ("张例", "李例", "王例")]
    first, second, third = (one.id for one in desk.lists.people()[:3])
    desk.do(AssignCase(case_ids=tuple(ids), handler_id=first))
    shown = desk.lists.last_seq()
    other(AssignCase(case_id=ids[1], handler_id=second))

    mine = AssignCase(case_ids=tuple(ids), handler_id=third, shown=shown)
    told = refused(desk, mine)

    assert told.code == "some_cases_changed"
    assert told.facts["case_ids"] == (ids[1],)
    changes: Any = told.facts["told"]
    (one,) = changes
    assert (one.field, one.was, one.now, one.who) == ("handler_id", first, second, "李例")
    assert handlers(desk, ids) == [first, second, first]

    rest = tuple(one for one in ids if one != ids[1])
    desk.do(replace(mine, case_ids=rest))  # skipped
    assert handlers(desk, ids) == [third, second, third]
    desk.do(replace(mine, shown=None))  # written over
    assert handlers(desk, ids) == [third, third, third]


def test_what_comes_to_the_same_or_was_taken_back_is_not_asked_about(
    desk: Desk, other: Callable[[Any], Any]
) -> None:
    ids = [a_case(desk, name) for name in ("张例", "李例")]
    first, second, third = (one.id for one in desk.lists.people()[:3])
    desk.do(AssignCase(case_ids=tuple(ids), handler_id=first))
    shown = desk.lists.last_seq()
    other(AssignCase(case_id=ids[0], handler_id=third))  # what I want, too
    done = other(AssignCase(case_id=ids[1], handler_id=second))
    other(UndoEntry(seq=done.entry))
    other(SetNextAction(case_ids=tuple(ids), next_action="电话联系"))  # another field

    desk.do(AssignCase(case_ids=tuple(ids), handler_id=third, shown=shown))

    assert handlers(desk, ids) == [third, third]


def test_what_i_changed_myself_is_not_asked_about(desk: Desk) -> None:
    ids = [a_case(desk, name) for name in ("张例", "李例")]
    shown = desk.lists.last_seq()
    desk.do(SetNextAction(case_ids=tuple(ids), next_action="电话联系"))

    desk.do(SetNextAction(case_ids=tuple(ids), next_action="发函", shown=shown))

    assert file_of(desk, ids[0]).case["next_action"] == "发函"


def test_a_plan_and_a_step_are_asked_about_too(desk: Desk, other: Callable[[Any], Any]) -> None:
    ids = [an_accepted_case(desk, name) for name in ("张例", "李例")]
    shown = desk.lists.last_seq()
    other(SetNextAction(case_id=ids[0], next_action="上门核查", next_action_on=TODAY))
    other(TakeStepInCases(case_ids=(ids[1],), step=CommonStep.VERIFY, occurred_on=CAME))

    plan = SetNextAction(case_ids=tuple(ids), next_action="发函", next_action_on=TODAY, shown=shown)
    step = TakeStepInCases(
        case_ids=tuple(ids), step=CommonStep.MEDIATE, occurred_on=CAME, shown=shown
    )

    asked: Any = refused(desk, plan).facts["case_ids"]
    assert ids[0] in asked
    assert refused(desk, step).facts["case_ids"] == (ids[1],)
    desk.do(replace(step, shown=desk.lists.last_seq()))
