"""今日待办 says of late payments and missing signatures what the case file says, of every case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.promises import broken_promises, unsigned
from dispute_desk.domain.today import Awaited
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.splitting import SplitCase
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from dispute_desk.store.readers import today_money
from tests.services.one_of_each_repayment import a_late_case
from tests.services.station import (
    CAME,
    TODAY,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    yuan,
)

if TYPE_CHECKING:
    import pytest

    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def broken(desk: Desk) -> list[TodayItem]:
    raw = desk.lists.today(TODAY, None)["broken"]
    return broken_promises(raw, desk.calendar, TODAY)


def told(desk: Desk) -> list[tuple[int, int | None, int | None]]:
    return [(one.case_id, one.fen, one.people) for one in broken(desk)]


def lacking(desk: Desk) -> list[int]:
    papers = desk.profile.repayment_papers
    raw = desk.lists.today(TODAY, None)["unsigned"]
    return [one.case_id for one in unsigned(raw, papers)]


def test_what_is_missing_of_a_plan_paid_in_part_is_late(desk: Desk) -> None:
    case_id = a_late_case(desk, 500)
    for one in file_of(desk, case_id).payments:
        pay(desk, case_id, 100, payment_id=one["id"], proof_no=f"例{one['id']}")

    assert told(desk) == [(case_id, 30000, 1)]


def test_what_is_only_said_to_be_paid_is_late(desk: Desk) -> None:
    case_id = a_late_case(desk, 500)
    for one in file_of(desk, case_id).payments:
        desk.do(
            RecordPayment(
                case_id=case_id,
                payment_id=one["id"],
                employer_share=yuan(250),
                occurred_on=CAME,
            )
        )

    assert told(desk) == [(case_id, 50000, 1)]


def test_money_recorded_without_its_plan_is_counted(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=TODAY - 10 * DAY))
    first, second = claimants(desk, case_id)
    pay(desk, case_id, 250, claimant_id=first, proof_no="例1")
    assert told(desk) == [(case_id, 35000, 1)]

    pay(desk, case_id, 350, claimant_id=second, proof_no="例2")

    assert told(desk) == []


def test_a_case_of_very_many_workers_tells_its_whole_sum_and_hides_no_other(desk: Desk) -> None:
    other = an_agreed_case(desk, 500)
    desk.do(PlanInstalments(case_id=other, count=2, first_due_on=CAME + 30 * DAY))
    big = an_accepted_case(desk, *[f"工例{number}" for number in range(300)])
    desk.do(StartMediation(case_id=big, occurred_on=CAME, late_reason="补录"))
    items = tuple(AgreementItem(claimant_id=one, amount=yuan(100)) for one in claimants(desk, big))
    desk.do(ConcludeAgreement(case_id=big, items=items, occurred_on=CAME))
    desk.do(PlanInstalments(case_id=big, count=2, first_due_on=CAME))

    assert told(desk) == [(big, 300_00000 // 10, 300), (other, 50000, 1)]


def test_complete_cases_take_nobodys_place(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(today_money, "MOST_CASES", 2)
    cases = [an_agreed_case(desk, 500) for _ in range(4)]
    for case_id in cases[:3]:
        workers = tuple(claimants(desk, case_id))
        for paper in desk.profile.repayment_papers:
            whose = workers if paper.each else ()
            desk.do(CheckRepaymentPaper(case_id=case_id, item=paper.code, claimant_ids=whose))

    assert set(lacking(desk)) == {cases[3]}


def test_who_has_not_signed_is_named_from_the_agreement_on(desk: Desk) -> None:
    an_accepted_case(desk)
    agreed = an_agreed_case(desk, 500)

    assert set(lacking(desk)) == {agreed}


def test_an_order_of_the_tax_office_waits_until_it_is_performed(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    order = desk.do(
        RecordTaxOrder(case_id=case_id, kind="payment_order", issued_on=CAME, due_on=CAME + DAY)
    ).value

    (line,) = [one for one in desk.lists.today(TODAY, None)["due"] if one.awaited]
    assert (line.awaited, line.record_id, line.body) == (
        Awaited.TAX_ORDER,
        order,
        "payment_order",
    )

    desk.do(
        RecordTaxOrder(
            case_id=case_id,
            kind="payment_order",
            issued_on=CAME,
            performed_on=CAME + DAY,
            record_id=order,
        )
    )
    assert not [one for one in desk.lists.today(TODAY, None)["due"] if one.awaited]


def test_a_divided_order_orders_every_part_and_lets_go_of_all(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    plan = file_of(desk, case_id).payments[0]["id"]
    order = desk.do(
        RecordTaxOrder(case_id=case_id, kind="payment_order", issued_on=CAME, payment_ids=(plan,))
    ).value
    desk.do(PlanInstalments(case_id=case_id, count=3, first_due_on=TODAY, payment_ids=(plan,)))
    assert sum(one["order_id"] == order for one in file_of(desk, case_id).payments) == 3
    first = claimants(desk, case_id)[0]
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=(first,), reason="例")).value

    desk.do(VoidRecord(kind="tax_order", record_id=order, reason="例"))

    assert {str(one["state"]) for one in file_of(desk, other).payments} == {"planned"}


def test_a_declaration_of_all_leaves_earlier_days(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    plan = file_of(desk, case_id).payments[0]["id"]
    desk.do(DeclarePayments(case_id=case_id, payment_ids=(plan,), occurred_on=CAME))

    desk.do(DeclarePayments(case_id=case_id, occurred_on=TODAY))

    days = [one["declared_on"] for one in file_of(desk, case_id).payments]
    assert days == [CAME, TODAY]


def test_months_between_instalments_are_refused_by_their_own_word(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    for months in (0, 100_000):
        command = PlanInstalments(case_id=case_id, count=2, first_due_on=CAME, every_months=months)
        assert refused(desk, command).code == "bad_months_between"
