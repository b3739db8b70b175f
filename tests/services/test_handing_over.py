"""A case handed over: one more body, the same body twice, and back again in one step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case import Tally
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase, SetNextAction
from dispute_desk.services.closing import CloseCase, ReopenCase
from dispute_desk.services.handing_over import TakeBackCase
from dispute_desk.services.mediation import StartVerification
from tests.services.ended_guards import handed_over
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    file_of,
    refused,
    stage_of,
    states,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def test_several_bodies_get_the_case_and_the_same_one_twice_is_asked_about(desk: Desk) -> None:
    case_id = handed_over(desk, "tax", "hrss")

    file = file_of(desk, case_id)
    assert [one["target"] for one in file.referrals] == ["tax", "hrss"]
    assert [one["end"] for one in file.moves].count(Stage.REFERRED_OUT) == 1

    told = refused(desk, ReferCase(case_id=case_id, target="hrss"))
    assert (told.code, told.field) == ("referred_there_before", "again_reason")
    desk.do(ReferCase(case_id=case_id, target="hrss", again_reason="补寄材料"))
    assert len(file_of(desk, case_id).referrals) == 3
    assert any("补寄材料" in one["text"] for one in file_of(desk, case_id).notes)


@pytest.mark.parametrize("stage", [Stage.REGISTERED, Stage.VERIFYING, Stage.MED_FAILED])
def test_a_case_that_comes_back_goes_on_where_it_was_left(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    day = TODAY + timedelta(days=9)
    desk.do(SetNextAction(case_ids=(case_id,), next_action="核对工资表", next_action_on=day))
    before = states(desk, case_id)
    desk.do(ReferCase(case_id=case_id, target="hrss"))

    entry = desk.do(TakeBackCase(case_id=case_id, reason="不属我局管辖")).entry

    file = file_of(desk, case_id)
    assert (stage_of(desk, case_id), states(desk, case_id)) == (stage, before)
    assert (file.case["next_action"], file.case["next_action_on"]) == ("核对工资表", day)
    assert (file.case["closed_on"], file.case["closure_kind"]) == (None, None)
    (referral,) = file.referrals
    assert (referral["feedback_on"], referral["result"]) == (TODAY, "returned")
    accepted = file.case["accepted_on"] is not None
    assert file.moves[-1]["tally"] is (Tally.REOPENED if accepted else None)
    desk.undo(entry)
    assert stage_of(desk, case_id) is Stage.REFERRED_OUT


def test_of_several_referrals_the_one_that_came_back_is_named(desk: Desk) -> None:
    case_id = handed_over(desk, "tax", "hrss")
    back = TakeBackCase(case_id=case_id, reason="退回")
    assert refused(desk, back).code == "which_referral_came_back"
    first, second = (one["id"] for one in file_of(desk, case_id).referrals)
    elsewhere = file_of(desk, handed_over(desk, "tax")).referrals[0]["id"]
    other = TakeBackCase(case_id=case_id, reason="退回", referral_id=elsewhere)
    assert refused(desk, other).code == "which_referral_came_back"

    desk.do(TakeBackCase(case_id=case_id, reason="退回", referral_id=second))

    answered = {one["id"]: one["feedback_on"] for one in file_of(desk, case_id).referrals}
    assert answered == {first: None, second: TODAY}


def test_what_is_said_of_a_case_handed_over_leads_one_way(desk: Desk) -> None:
    case_id = handed_over(desk, "tax")

    refusals = [
        refused(desk, StartVerification(case_id=case_id)),
        refused(desk, ReopenCase(case_id=case_id, reason="退回")),
    ]

    assert [one.code for one in refusals] == ["case_handed_over", "reopen_take_back"]
    assert all("请" in one.sentence() and "“退回续办”" in one.sentence() for one in refusals)
    assert refused(desk, TakeBackCase(case_id=case_id, reason=" ")).code == "reason_needed"
    closed = handed_over(desk, "tax")
    desk.do(CloseCase(case_id=closed, kind="referred"))
    for stands in (closed, a_case(desk)):
        told = refused(desk, TakeBackCase(case_id=stands, reason="退回"))
        assert told.code == "not_handed_over"
    assert stage_of(desk, closed) in DONE


def test_a_referral_sent_beside_the_work_before_is_not_what_came_back(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    beside = ReferCase(case_id=case_id, target="hrss", hand_over=False, occurred_on=CAME)
    side = desk.do(beside).value
    whole = desk.do(ReferCase(case_id=case_id, target="tax", occurred_on=TODAY - DAY)).value
    named = TakeBackCase(case_id=case_id, reason="退回", referral_id=side)
    assert refused(desk, named).code == "which_referral_came_back"
    desk.do(RecordReferralFeedback(referral_id=whole, feedback="退回", occurred_on=TODAY - DAY))

    desk.do(TakeBackCase(case_id=case_id, reason="退回"))

    answers = {one["id"]: one["feedback_on"] for one in file_of(desk, case_id).referrals}
    assert answers == {side: None, whole: TODAY - DAY}
    desk.do(ReferCase(case_id=case_id, target="tax"))
    desk.do(TakeBackCase(case_id=case_id, reason="又退回"))
    assert file_of(desk, case_id).referrals[-1]["feedback_on"] == TODAY


def test_with_a_feedback_recorded_no_other_body_is_taken_to_have_given_it_back(desk: Desk) -> None:
    case_id = handed_over(desk, "tax", "hrss")
    first, second = (one["id"] for one in file_of(desk, case_id).referrals)
    desk.do(RecordReferralFeedback(referral_id=first, feedback="不属本局"))

    desk.do(TakeBackCase(case_id=case_id, reason="退回"))

    answers = {one["id"]: one["feedback_on"] for one in file_of(desk, case_id).referrals}
    assert answers == {first: TODAY, second: None}
