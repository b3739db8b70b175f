"""One step in many cases: all guards in each, all cases or none, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.closing import CloseCase, SuspendCase
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from tests.services.station import (
    CAME,
    a_case,
    an_accepted_case,
    file_of,
    visible,
    with_rights,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def stages(desk: Desk, *ids: int) -> list[Stage]:
    return [file_of(desk, case_id).case["stage"] for case_id in ids]


@pytest.mark.parametrize(
    ("step", "stage"),
    [
        (CommonStep.VERIFY, Stage.VERIFYING),
        (CommonStep.MEDIATE, Stage.MEDIATING),
        (CommonStep.COLLECT, Stage.COLLECTION),
    ],
)
def test_accepted_cases_go_on_together(desk: Desk, step: CommonStep, stage: Stage) -> None:
    ids = (an_accepted_case(desk), an_accepted_case(desk), an_accepted_case(desk))
    before = visible(desk)

    outcome = desk.do(TakeStepInCases(case_ids=ids, step=step, occurred_on=CAME))

    assert stages(desk, *ids) == [stage] * 3
    desk.undo(outcome.entry)
    assert visible(desk) == before


def test_one_case_that_may_not_stops_all_and_is_named(desk: Desk) -> None:
    ready, not_yet = an_accepted_case(desk), a_case(desk)
    number = file_of(desk, not_yet).case["number"]

    with pytest.raises(DeskError) as told:
        desk.do(
            TakeStepInCases(case_ids=(ready, not_yet), step=CommonStep.VERIFY, occurred_on=CAME)
        )

    assert told.value.code == "some_cases_refused"
    assert (told.value.facts["refused"], told.value.facts["first"]) == (1, number)
    assert told.value.facts["case_ids"] == (not_yet,)
    assert stages(desk, ready, not_yet) == [Stage.ACCEPTED, Stage.REGISTERED]


def test_a_single_case_is_refused_in_its_own_words(desk: Desk) -> None:
    with pytest.raises(DeskError) as told:
        desk.do(TakeStepInCases(case_ids=(a_case(desk),), step=CommonStep.VERIFY))

    assert told.value.code != "some_cases_refused"


def test_the_right_of_the_step_is_asked_for(desk: Desk) -> None:
    ids = (an_accepted_case(desk),)
    others = with_rights(desk, *set(Right) - {Right.RECORD_PAYMENT})

    with pytest.raises(DeskError) as told:
        others.do(TakeStepInCases(case_ids=ids, step=CommonStep.PERFORM))

    assert told.value.code == "no_right"


def test_where_none_can_go_on_nothing_is_offered_to_be_skipped(desk: Desk) -> None:
    ids = (an_accepted_case(desk), an_accepted_case(desk))

    with pytest.raises(DeskError) as told:
        desk.do(TakeStepInCases(case_ids=ids, step=CommonStep.RESUME))

    assert told.value.code == "no_case_resumed"
    assert "跳过" not in told.value.sentence()
    assert "转为“中止”" not in told.value.sentence()


def test_resuming_some_that_never_paused_says_so(desk: Desk) -> None:
    paused, working = an_accepted_case(desk), an_accepted_case(desk)
    desk.do(SuspendCase(case_id=paused, reason="等仲裁"))

    with pytest.raises(DeskError) as told:
        desk.do(TakeStepInCases(case_ids=(paused, working), step=CommonStep.RESUME))

    assert told.value.code == "some_cases_not_resumed"
    assert told.value.facts["case_ids"] == (working,)
    assert "不能恢复办理" in told.value.sentence()


def test_a_handler_is_given_to_cases_that_are_over_only_when_that_is_meant(desk: Desk) -> None:
    going_on, over = an_accepted_case(desk), an_accepted_case(desk)
    desk.do(CloseCase(case_id=over, kind="unreachable"))
    somebody = desk.lists.people()[1].id
    ids = (going_on, over)

    with pytest.raises(DeskError) as told:
        desk.do(AssignCase(case_ids=ids, handler_id=somebody, ask_ended=True))
    assert told.value.code == "some_cases_ended_keep_handler"
    assert told.value.facts["case_ids"] == (over,)

    desk.do(AssignCase(case_ids=ids, handler_id=somebody))
    assert file_of(desk, over).case["handler_id"] == somebody
