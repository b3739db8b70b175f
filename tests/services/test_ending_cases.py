"""A case whose workers are all at an end stands on 今日待办 until it is closed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.ending import step_to_end
from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.staff import AddPerson
from dispute_desk.store.tables import cases
from tests.services.station import (
    AT_STAGE,
    TODAY,
    a_case,
    an_agreed_case,
    claimants,
    pay,
    plan_of,
)

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

FAR = TODAY + timedelta(days=40)


def items(desk: Desk, name: str, person: int | None = None) -> list[TodayItem]:
    return desk.lists.today(TODAY, person)[name]


def put_far_off(desk: Desk, case_id: int) -> None:
    """Plan something for a day no list of today looks at."""
    far = SetNextAction(case_ids=(case_id,), next_action="再看看", next_action_on=FAR)
    desk.do(far)


def ends(desk: Desk) -> list[tuple[int, str]]:
    found = [(one.case_id, one.ending) for one in items(desk, "ending")]
    return [(case_id, told.step) for case_id, told in found if told is not None]


def test_a_paid_case_stays_until_it_is_closed(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)
    put_far_off(desk, case_id)
    assert not items(desk, "ending")

    pay(desk, case_id, 100, payment_id=plan_of(desk, case_id))
    put_far_off(desk, case_id)
    assert ends(desk) == [(case_id, "follow_up")]

    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=True))
    put_far_off(desk, case_id)
    assert ends(desk) == [(case_id, "close")]

    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))
    assert not items(desk, "ending")


def test_one_worker_without_an_end_keeps_the_case_at_work(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200)
    first, second = claimants(desk, case_id)
    pay(desk, case_id, 100, claimant_id=first)
    put_far_off(desk, case_id)
    assert not items(desk, "ending")

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(second,)))
    put_far_off(desk, case_id)

    (item,) = items(desk, "ending")
    assert item.ending is not None
    assert item.ending.people == 2
    assert dict(item.ending.ended) == {ClaimantState.PAID: 1, ClaimantState.WITHDREW: 1}


def test_the_line_that_is_due_anyway_tells_the_end_and_stands_once(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)
    pay(desk, case_id, 100, payment_id=plan_of(desk, case_id))
    desk.do(SetNextAction(case_ids=(case_id,), next_action="办结", next_action_on=TODAY))

    (due,) = [one for one in items(desk, "due") if one.awaited is None]
    assert due.ending is not None
    assert due.ending.step == "follow_up"
    assert not items(desk, "ending")

    desk.do(SetNextAction(case_ids=(case_id,), next_action=""))
    (unplanned,) = items(desk, "unplanned")
    assert unplanned.ending is not None
    assert not items(desk, "ending")


@pytest.mark.parametrize("stage", [Stage.WITHDRAWN, Stage.NOT_ACCEPTED, Stage.REFERRED_OUT])
def test_what_was_ended_by_a_decision_is_over(desk: Desk, stage: Stage) -> None:
    AT_STAGE[stage](desk)

    assert ends(desk) == []


def test_a_case_nobody_handles_and_nobody_planned_is_everybodys(desk: Desk) -> None:
    case_id = a_case(desk)
    person: int = desk.do(AddPerson(name="周例行", bundles=("handler",))).value
    desk.do(SetNextAction(case_ids=(case_id,), next_action=""))
    with desk.store.beside() as connection:  # as in old ledgers
        connection.execute(update(cases).values(handler_id=None))

    assert [one.case_id for one in items(desk, "unplanned", person)] == [case_id]


def test_every_stage_has_a_step_to_the_end() -> None:
    for stage in OPEN - {Stage.SUSPENDED}:
        assert step_to_end(stage, followed_up=True, all_withdrew=False) == "close"
        assert step_to_end(stage, followed_up=True, all_withdrew=True) == "withdraw"
    assert step_to_end(Stage.SUSPENDED, followed_up=False, all_withdrew=True) == "resume"
    assert step_to_end(Stage.REGISTERED, followed_up=False, all_withdrew=False) == "close"
