"""A refunded payment put right: what is owed again follows, and so does what was superseded."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.due_payments import due_rows
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.payment_corrections import CorrectPayment
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.undo import UndoEntry
from tests.services.station import (
    CAME,
    TODAY,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    payments,
    plan_of,
    states,
    told_states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def put_right(case_id: int, payment_id: int, fen: int, claimant_id: int | None) -> CorrectPayment:
    return CorrectPayment(
        case_id=case_id,
        payment_id=payment_id,
        claimant_id=claimant_id,
        employer_share=yuan(fen),
        proof_kind="payment_slip",
        proof_no="例0001",
        occurred_on=CAME,
        reason="看错了",
    )


def given_back(case_id: int, payment_id: int, fen: int) -> RefundPayment:
    return RefundPayment(
        case_id=case_id,
        payment_id=payment_id,
        employer_share=yuan(fen),
        occurred_on=date(2026, 5, 1),
        is_still_owed=True,
    )


def figures(desk: Desk, case_id: int) -> dict[int | None, tuple[int, int]]:
    """What is planned and what of it is missing, in yuan, by worker."""
    rows = due_rows(payments(desk, case_id), (), today=TODAY, calendar=desk.calendar)
    return {
        row.claimant_id: (row.planned // 100, (row.planned - row.covered) // 100)
        for row in rows
        if row.planned
    }


def test_what_was_paid_too_much_is_not_owed_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    (worker,) = claimants(desk, case_id)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan, claimant_id=worker)
    desk.do(given_back(case_id, plan, 100))
    assert figures(desk, case_id) == {worker: (500, 100)}

    desk.do(put_right(case_id, plan, 600, worker))
    assert (figures(desk, case_id), states(desk, case_id)) == ({worker: (500, 0)}, ["paid"])
    desk.do(put_right(case_id, plan, 550, worker))
    assert figures(desk, case_id) == {worker: (500, 50)}
    assert sum(one["planned_fen"] for one in payments(desk, case_id)) == 55_000
    desk.do(put_right(case_id, plan, 400, worker))
    assert figures(desk, case_id) == {worker: (500, 200)}


def test_what_is_owed_again_goes_with_the_payment(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)
    money = pay(desk, case_id, 500, claimant_id=first)
    desk.do(given_back(case_id, money, 500))
    assert figures(desk, case_id) == {first: (500, 500)}

    corrected = desk.do(put_right(case_id, money, 500, second))
    assert figures(desk, case_id) == {second: (500, 500)}

    desk.do(UndoEntry(seq=corrected.seq or 0))
    assert figures(desk, case_id) == {first: (500, 500)}


def test_money_on_a_plan_a_new_agreement_replaced_is_put_right(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    (worker,) = claimants(desk, case_id)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker)
    desk.do(StartMediation(case_id=case_id, occurred_on=date(2026, 4, 1)))
    item = AgreementItem(claimant_id=worker, amount=yuan(450))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=date(2026, 4, 2)))
    desk.do(RefundPayment(case_id=case_id, payment_id=plan, employer_share=yuan(50)))
    before = payments(desk, case_id)[0]

    desk.do(put_right(case_id, plan, 180, worker))

    one = payments(desk, case_id)[0]
    assert (one["id"], one["employer_fen"], one["refunded_fen"]) == (plan, 18_000, 5_000)
    assert one["superseded_by"] == before["superseded_by"] is not None
    assert told_states(desk, case_id) == ["paid", "planned"]
    assert file_of(desk, case_id).sums["paid"] == 13_000
