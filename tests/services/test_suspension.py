"""A case waits for a reason of the profile, always with a day on which to look again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.closing import CloseCase, ResumeCase, SuspendCase
from dispute_desk.services.repayment import StartPerformance
from tests.services.station import (
    CAME,
    TODAY,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    file_of,
    refused,
    stage_of,
)

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize("kind", [one.code for one in load_profile().suspension_kinds])
def test_a_case_waits_for_each_reason_and_goes_on_without_it(desk: Desk, kind: str) -> None:
    case_id = an_accepted_case(desk)
    review = CAME + timedelta(days=60)

    desk.do(
        SuspendCase(case_id=case_id, kind=kind, reason="例", review_on=review, occurred_on=CAME)
    )

    case = file_of(desk, case_id).case
    assert (case["suspension_kind"], case["review_on"], case["next_action_on"]) == (
        kind,
        review,
        review,
    )
    desk.do(ResumeCase(case_id=case_id, occurred_on=CAME))
    case = file_of(desk, case_id).case
    assert (stage_of(desk, case_id), case["suspension_kind"], case["review_on"]) == (
        Stage.ACCEPTED,
        None,
        None,
    )


def test_without_a_review_date_the_stations_habit_sets_one(desk: Desk) -> None:
    case_id = an_accepted_case(desk)

    desk.do(SuspendCase(case_id=case_id, kind="other", reason="例", occurred_on=CAME))

    assert file_of(desk, case_id).case["review_on"] > CAME


def test_a_review_before_the_suspension_is_refused(desk: Desk) -> None:
    early = CAME - timedelta(days=1)
    command = SuspendCase(
        case_id=an_accepted_case(desk), reason="例", review_on=early, occurred_on=CAME
    )

    assert refused(desk, command).field == "review_on"


def test_a_reason_the_profile_does_not_know_is_refused(desk: Desk) -> None:
    command = SuspendCase(case_id=an_accepted_case(desk), kind="moon", reason="例")

    assert refused(desk, command).code == "no_such_word"


def test_clocks_tell_what_was_done_from_what_ended_with_the_case(desk: Desk) -> None:
    lost, agreed = a_case_in_mediation(desk), an_agreed_case(desk, 100)
    desk.do(CloseCase(case_id=lost, kind="unreachable", occurred_on=CAME))

    assert ended(desk, lost) == {
        "acceptance": False,
        "mediation": True,
    }
    assert ended(desk, agreed) == {"acceptance": False, "mediation": False}


def ended(desk: Desk, case_id: int) -> dict[str, bool]:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {one.rule.code: one.with_case for one in clocks if one.stopped_on is not None}


def planned(desk: Desk, case_id: int) -> tuple[str, date]:
    case = file_of(desk, case_id).case
    return case["next_action"], case["next_action_on"]


def test_after_the_rest_the_handlers_own_next_step_and_its_day_come_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)
    desk.do(StartPerformance(case_id=case_id, occurred_on=CAME))
    ahead = TODAY + timedelta(days=12)
    own = SetNextAction(case_ids=(case_id,), next_action="核对催告后是否补缴", next_action_on=ahead)
    desk.do(own)

    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=TODAY))
    assert planned(desk, case_id)[0] != "核对催告后是否补缴"
    done = desk.do(ResumeCase(case_id=case_id, occurred_on=TODAY))

    assert planned(desk, case_id) == ("核对催告后是否补缴", ahead)
    desk.undo(done.entry)
    assert stage_of(desk, case_id) is Stage.SUSPENDED
    desk.do(ResumeCase(case_id=case_id, occurred_on=TODAY))
    assert planned(desk, case_id) == ("核对催告后是否补缴", ahead)


def test_a_day_that_passed_while_the_case_rested_is_set_anew_from_the_resuming(
    desk: Desk,
) -> None:
    case_id = an_agreed_case(desk, 100)
    own = SetNextAction(
        case_ids=(case_id,), next_action="催单位盖章", next_action_on=CAME + timedelta(days=3)
    )
    desk.do(own)
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=CAME))

    desk.do(ResumeCase(case_id=case_id, occurred_on=TODAY))

    action, day = planned(desk, case_id)
    assert action == "催单位盖章"
    assert day > TODAY


def test_what_was_proposed_for_a_day_long_past_is_not_overdue_at_once(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=CAME))

    desk.do(ResumeCase(case_id=case_id, occurred_on=TODAY))

    assert planned(desk, case_id)[1] > TODAY
