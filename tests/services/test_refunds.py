"""After a refund what is owed, who is paid and what comes next are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.due_payments import due_before, due_rows
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import PlanPayment, RecordPayment
from dispute_desk.services.splitting import SplitCase
from tests.services.station import (
    CAME,
    TODAY,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.due_payments import DueRow
    from dispute_desk.services.desk import Desk


def rows(desk: Desk, case_id: int) -> tuple[DueRow, ...]:
    told = file_of(desk, case_id)
    return due_rows(told.payments, told.amounts, today=TODAY, calendar=desk.calendar)


def give_back(
    desk: Desk, case_id: int, payment_id: int, amount: int, *, again: bool = False
) -> None:
    desk.do(
        RefundPayment(
            case_id=case_id, payment_id=payment_id, employer_share=yuan(amount), is_still_owed=again
        )
    )


@pytest.mark.parametrize(
    ("paid", "again", "owed"), [(300, True, 500), (300, False, 400), (500, True, 500)]
)
def test_what_was_never_paid_is_owed_after_a_refund(
    desk: Desk, *, paid: int, again: bool, owed: int
) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, paid, payment_id=plan)

    give_back(desk, case_id, plan, 100, again=again)

    (row,) = rows(desk, case_id)
    assert (row.planned, row.covered) == (owed * 100, (paid - 100) * 100)


def test_a_refund_of_a_superseded_plan_owes_no_more_than_was_agreed(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 1200)
    plan = file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 300, payment_id=plan)
    desk.do(StartMediation(case_id=case_id))
    (worker,) = claimants(desk, case_id)
    items = (AgreementItem(claimant_id=worker, amount=yuan(1500)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=TODAY))

    give_back(desk, case_id, plan, 100, again=True)

    (row,) = rows(desk, case_id)
    assert (row.planned, row.covered) == (150000, 20000)


def test_money_without_a_plan_opens_the_plan_it_covered(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    paid = pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])

    give_back(desk, case_id, paid, 100, again=True)

    (row,) = rows(desk, case_id)
    assert (row.planned, row.covered) == (50000, 40000)


def test_the_late_fee_comes_back_behind_the_contributions(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 500, payment_id=plan, late_fee=yuan(100))
    give_back(desk, case_id, plan, 500)

    desk.do(RefundPayment(case_id=case_id, payment_id=plan, late_fee=yuan(60)))

    (row,) = rows(desk, case_id)
    assert (row.late_fee, row.paid) == (4000, 0)


def test_a_refund_under_an_agreement_for_the_whole_case_steps_everybody_back(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)
    items = (AgreementItem(amount=yuan(1000)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    paid = pay(desk, case_id, 600, claimant_id=first, proof_no="例1")
    pay(desk, case_id, 400, claimant_id=second, proof_no="例2")
    ready = file_of(desk, case_id).case["next_action"]

    give_back(desk, case_id, paid, 300)

    assert {str(one) for one in states(desk, case_id)} == {"partial_paid"}
    assert file_of(desk, case_id).case["next_action"] != ready


def test_a_plan_of_one_worker_takes_no_money_of_another(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    plan, other = file_of(desk, case_id).payments[0]["id"], claimants(desk, case_id)[1]

    told = refused(
        desk,
        RecordPayment(
            case_id=case_id, payment_id=plan, claimant_id=other, employer_share=yuan(500)
        ),
    )

    assert told.code == "plan_of_other_worker"


def test_who_goes_on_in_another_case_is_paid_there(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    gone = claimants(desk, case_id)[0]
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=(gone,), reason="例")).value

    for command in (
        RecordPayment(case_id=case_id, claimant_id=gone, employer_share=yuan(500)),
        PlanPayment(case_id=case_id, claimant_id=gone, amount=yuan(5)),
    ):
        told = refused(desk, command)
        assert told.code == "claimant_goes_on_elsewhere"
        assert file_of(desk, other).case["number"] in told.sentence()


def test_money_that_was_only_said_to_be_paid_is_owed_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    said = RecordPayment(
        case_id=case_id, payment_id=plan, employer_share=yuan(500), occurred_on=CAME
    )
    desk.do(said)

    desk.do(VoidRecord(kind="payment", record_id=plan, reason="凭证不实"))

    (one,) = file_of(desk, case_id).payments
    assert (str(one["state"]), one["paid_on"], one["employer_fen"]) == ("planned", None, 0)
    told = refused(desk, VoidRecord(kind="payment", record_id=plan, reason="例"))
    assert told.code == "payment_not_made"


def test_money_of_one_insurance_above_what_it_owes_is_doubted(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    (worker,) = claimants(desk, case_id)
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(amount), insurance=insurance)
        for amount, insurance in ((500, Insurance.PENSION), (300, Insurance.MEDICAL))
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    plan = desk.do(
        PlanPayment(
            case_id=case_id, amount=yuan(500), claimant_id=worker, insurance=Insurance.PENSION
        )
    ).value
    payments = file_of(desk, case_id).payments

    own = due_before(
        [one for one in payments if one["id"] == plan],
        desk.calendar,
        (),
        payment_id=None,
        claimant_id=worker,
        insurance=Insurance.MEDICAL,
    )

    assert own is None
