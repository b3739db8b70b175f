"""Promises that are broken, plans of workers who left, payments that look wrong."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.cli.warnings import warnings_of
from dispute_desk.domain.promises import broken_promises
from dispute_desk.domain.stages import Stage
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, ReopenCase, WithdrawCase
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.repayment import RecordPayment, StartCollection
from dispute_desk.services.tax_orders import DeclarePayments
from tests.services.one_of_each_repayment import a_late_case
from tests.services.station import (
    CAME,
    TODAY,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    payments,
    plan_of,
    refused,
    stage_of,
    told_states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def broken(desk: Desk) -> list[TodayItem]:
    raw = desk.lists.today(TODAY, None)["broken"]
    return broken_promises(raw, desk.calendar, TODAY)


def test_a_withdrawn_workers_plan_falls_due_no_more(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=CAME))
    first = claimants(desk, case_id)[0]
    pay(desk, case_id, 250, payment_id=plan_of(desk, case_id), claimant_id=first)

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(first,)))

    mine = [one for one in payments(desk, case_id) if one["claimant_id"] == first]
    assert [str(one["state"]) for one in mine] == ["paid", "dropped"]
    (line,) = broken(desk)
    assert (line.fen, line.people) == (70000, 1)
    again = RecordPayment(case_id=case_id, payment_id=mine[1]["id"], employer_share=yuan(1))
    assert refused(desk, again).code == "plan_ended"


def test_the_plans_of_a_withdrawn_case_come_back_with_it(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    desk.do(DeclarePayments(case_id=case_id, payment_ids=(plan_of(desk, case_id),)))

    desk.do(WithdrawCase(case_id=case_id))
    assert told_states(desk, case_id) == ["dropped", "dropped"]


def test_a_reopened_case_has_its_plans_again(desk: Desk) -> None:

    case_id = an_agreed_case(desk, 500, 700)
    desk.do(DeclarePayments(case_id=case_id, payment_ids=(plan_of(desk, case_id),)))
    desk.do(WithdrawCase(case_id=case_id))
    desk.do(CloseCase(case_id=case_id, kind="withdrawn"))

    desk.do(ReopenCase(case_id=case_id, reason="新事实"))

    assert told_states(desk, case_id) == ["declared", "planned"]


def test_a_broken_promise_stands_on_the_list_of_today_until_it_is_answered(desk: Desk) -> None:
    case_id = a_late_case(desk, 500, 700)
    (line,) = broken(desk)
    assert (line.case_id, line.fen, line.people, line.due_on) == (case_id, 120000, 2, CAME)

    desk.do(AnswerBrokenPromise(case_id=case_id, choice="demand", note="电话催告，称周五缴"))

    assert broken(desk) == []
    case = file_of(desk, case_id).case
    assert case["next_action"] == "核对催告后是否补缴"
    assert case["next_action_on"] == desk.calendar.plus_workdays(TODAY, 5)
    (kept,) = file_of(desk, case_id).beside["checked_item"]
    assert (kept["item"], kept["note"]) == ("demand", "电话催告，称周五缴")


def test_a_day_in_the_holidays_is_broken_only_behind_them(desk: Desk) -> None:
    a_late_case(desk, due_on=date(2026, 10, 3))
    raw = desk.lists.today(date(2026, 10, 8), None)["broken"]

    assert broken_promises(raw, desk.calendar, date(2026, 10, 8)) == []
    assert broken_promises(raw, desk.calendar, date(2026, 10, 9)) != []


def test_an_answer_before_the_last_day_does_not_silence_the_promise(desk: Desk) -> None:
    case_id = a_late_case(desk)
    desk.do(AnswerBrokenPromise(case_id=case_id, choice="demand", occurred_on=CAME + 20 * DAY))

    (line,) = broken(desk)

    assert line.due_on == desk.calendar.next_workday(date(2026, 4, 2))


def test_handing_to_collection_moves_the_case(desk: Desk) -> None:
    case_id = a_late_case(desk)

    desk.do(AnswerBrokenPromise(case_id=case_id, choice="collection", note="函告税务所"))

    assert stage_of(desk, case_id) is Stage.COLLECTION
    assert file_of(desk, case_id).case["next_action"] == "向税务机关了解征缴进度"


def test_nothing_late_needs_no_answer(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)

    told = refused(desk, AnswerBrokenPromise(case_id=case_id, choice="demand"))

    assert told.code == "no_promise_broken"


def test_money_that_came_ends_the_promise(desk: Desk) -> None:
    case_id = a_late_case(desk, 500)
    for one in payments(desk, case_id):
        pay(desk, case_id, 250, payment_id=one["id"], proof_no=f"例{one['id']}")

    assert broken(desk) == []


def test_a_payment_before_the_case_is_asked_about_and_then_kept(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    early: dict[str, Any] = {
        "case_id": case_id,
        "employer_share": yuan(500),
        "proof_kind": "payment_slip",
        "proof_no": "例1",
        "occurred_on": CAME - DAY,
    }

    told = refused(desk, RecordPayment(**early))

    assert (told.code, told.field) == ("paid_before_case", "early_reason")
    assert str(CAME) in told.sentence()
    assert str(CAME - DAY) in told.sentence()

    desk.do(RecordPayment(**early, early_reason="来访前单位已缴"))

    assert payments(desk, case_id)[1]["note"] == "来访前单位已缴"
    assert file_of(desk, case_id).sums["paid"] == 50000


def test_the_command_line_tells_of_a_payment_above_what_is_owed(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    command = RecordPayment(
        case_id=case_id, payment_id=plan_of(desk, case_id), employer_share=yuan(600)
    )
    made = desk.do(command).value

    (told,) = warnings_of(desk, command, made)

    assert told["field"] == "employer_share"
    assert told["message"] == "本次缴 600.00 元，多于应缴未缴的 500.00 元，请核对金额和职工。"


def test_a_case_the_tax_bureau_collects_is_not_asked_about_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=CAME))
    assert len(broken(desk)) == 1

    desk.do(StartCollection(case_id=case_id, reason="已转税务"))

    assert broken(desk) == []
