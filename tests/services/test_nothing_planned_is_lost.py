"""A follow-up, a referral and the end of a case lose nothing that was planned or awaited."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.closing_list import Need, duties_in
from dispute_desk.domain.planned_step import planned_step
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase, SetNextAction
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.today_lists import today_lists
from tests.services.one_of_each_repayment import a_late_case
from tests.services.station import CAME, TODAY, claimants, file_of, pay, plan_of, refused

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Desk

PROGRESS = "向税务机关了解征缴进度"
RETALIATION = "核实打击报复情况，告知维权途径"


def planned(desk: Desk, case_id: int) -> tuple[str | None, date | None]:
    case = file_of(desk, case_id).case
    return case["next_action"], case["next_action_on"]


def handed_to_tax(desk: Desk, **more: object) -> int:
    """A case of which one worker of two is paid; the rest was handed to the tax office."""
    case_id = a_late_case(desk, 500, 700)
    first = claimants(desk, case_id)[0]
    pay(desk, case_id, 500, payment_id=plan_of(desk, case_id), claimant_id=first)
    desk.do(AnswerBrokenPromise(case_id=case_id, choice="collection", **more))  # type: ignore[arg-type]
    return case_id


def referrals_awaited(desk: Desk) -> list[tuple[int, str | None]]:
    lists = today_lists(desk)
    found = (*lists["due"], *lists["waiting"], *lists["soon"])
    return [(one.case_id, one.body) for one in found if one.awaited is Awaited.REFERRAL]


def test_handing_a_broken_promise_to_tax_is_a_referral_that_is_chased(desk: Desk) -> None:
    due = TODAY + timedelta(days=9)
    case_id = handed_to_tax(desk, letter_no="例函〔2026〕3号", feedback_due_on=due)

    (made,) = file_of(desk, case_id).referrals

    told = (made["target"], made["letter_no"], made["sent_on"], made["due_on"])
    assert told == ("tax", "例函〔2026〕3号", TODAY, due)
    assert referrals_awaited(desk) == [(case_id, "tax")]


def test_who_already_has_it_is_not_sent_it_a_second_time(desk: Desk) -> None:
    case_id = a_late_case(desk, 500)
    desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False))

    desk.do(AnswerBrokenPromise(case_id=case_id, choice="collection", letter_no="例函〔2026〕4号"))

    (one,) = file_of(desk, case_id).referrals
    assert one["letter_no"] == "例函〔2026〕4号"
    assert one["due_on"] == desk.calendar.plus_workdays(TODAY, 10)


def test_an_answer_due_before_the_letter_is_refused(desk: Desk) -> None:
    early = AnswerBrokenPromise(
        case_id=a_late_case(desk, 500), choice="collection", feedback_due_on=CAME
    )

    assert refused(desk, early).field == "feedback_due_on"


def test_retaliation_comes_first_and_what_was_planned_stays_behind_it(desk: Desk) -> None:
    case_id = handed_to_tax(desk)

    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False, retaliation=True))

    assert planned(desk, case_id)[0] == f"{RETALIATION}；{PROGRESS}"
    assert planned(desk, case_id)[1] == desk.calendar.plus_workdays(TODAY, 2)


@pytest.mark.parametrize(("paid", "kept"), [(False, True), (True, False)])
def test_a_follow_up_keeps_the_planned_step_unless_all_is_paid(
    desk: Desk, *, paid: bool, kept: bool
) -> None:
    case_id = handed_to_tax(desk)
    before = planned(desk, case_id)

    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=paid))

    assert (planned(desk, case_id) == before) is kept


def test_what_the_desk_proposes_is_no_plan_somebody_made(desk: Desk) -> None:
    said = [rule.label for rule in desk.profile.next_actions if rule.label != PROGRESS]

    assert [one for one in said if planned_step(one, desk.profile)] == []
    assert planned_step(f"{RETALIATION}；送意见书", desk.profile) == "送意见书"


def test_retaliation_stands_on_the_closing_list_until_a_worker_says_it_is_over(
    desk: Desk,
) -> None:
    case_id = handed_to_tax(desk)
    desk.do(RecordFollowUp(case_id=case_id, person="甲", retaliation=True))
    desk.do(RecordFollowUp(case_id=case_id, person="乙", retaliation=False))

    open_ = {one.need: one for one in duties_in(file_of(desk, case_id), TODAY)}
    assert open_[Need.RETALIATION].count == 1
    desk.do(RecordFollowUp(case_id=case_id, person="甲", retaliation=False))

    assert Need.RETALIATION not in {one.need for one in duties_in(file_of(desk, case_id), TODAY)}


def test_the_answer_of_the_tax_office_is_awaited_after_the_case_is_closed(desk: Desk) -> None:
    case_id = handed_to_tax(desk)
    desk.do(SetNextAction(case_id=case_id, next_action="送意见书", next_action_on=TODAY))
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False, note="仍未缴"))

    desk.do(CloseCase(case_id=case_id, kind="mediated_partial", note="单位停产"))

    assert referrals_awaited(desk) == [(case_id, "tax")]
    (one,) = file_of(desk, case_id).referrals
    desk.do(RecordReferralFeedback(referral_id=one["id"], feedback="已责令", occurred_on=TODAY))
    assert referrals_awaited(desk) == []


def test_a_broken_promise_names_who_is_owed(desk: Desk) -> None:
    case_id = a_late_case(desk, 500, 700)
    first, second = file_of(desk, case_id).claimants
    assert today_lists(desk)["broken"][0].who == first["name"]
    pay(desk, case_id, 500, payment_id=plan_of(desk, case_id), claimant_id=first["id"])

    (line,) = today_lists(desk)["broken"]

    assert (line.who, line.people) == (second["name"], 1)
