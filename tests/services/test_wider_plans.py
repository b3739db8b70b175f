"""A plan for the whole case, paid in part by one worker: the rest stays everybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.payment_corrections import CorrectPayment
from dispute_desk.services.repayment import PlanPayment, RecordPayment
from dispute_desk.services.undo import UndoEntry
from tests.services.station import (
    CAME,
    an_accepted_case,
    an_agreed_case,
    claimants,
    pay,
    payments,
    plan_of,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def plans(desk: Desk, case_id: int) -> list[tuple[object, ...]]:
    """Whose each payment is, its insurance, what is planned of it and where it stands."""
    return [
        (one["claimant_id"], one["insurance"], (one["planned_fen"] or 0) // 100, str(one["state"]))
        for one in payments(desk, case_id)
    ]


def void(payment_id: int) -> VoidRecord:
    return VoidRecord(kind="payment", record_id=payment_id, reason="登记错了")


def test_the_rest_of_a_plan_for_all_is_paid_by_another(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)
    plan = desk.do(PlanPayment(case_id=case_id, amount=yuan(1000), due_on=CAME, note="约定")).value
    paid = desk.do(
        RecordPayment(
            case_id=case_id,
            payment_id=plan,
            claimant_id=first,
            insurance=Insurance.PENSION,
            employer_share=yuan(400),
            proof_kind="payment_slip",
            proof_no="例1",
            occurred_on=CAME,
        )
    )
    assert plans(desk, case_id) == [
        (first, Insurance.PENSION, 400, "paid"),
        (None, None, 600, "planned"),
    ]
    rest = payments(desk, case_id)[1]
    assert (rest["due_on"], rest["note"]) == (CAME, "约定")

    assert pay(desk, case_id, 600, payment_id=rest["id"], claimant_id=second) == rest["id"]
    assert [one[:3] for one in plans(desk, case_id)] == [
        (first, Insurance.PENSION, 400),
        (second, None, 600),
    ]
    desk.do(void(rest["id"]))
    desk.do(void(plan))
    assert plans(desk, case_id) == [(None, None, 400, "planned"), (None, None, 600, "planned")]
    assert states(desk, case_id) == ["pending", "pending"]

    pay(desk, case_id, 400, payment_id=plan, claimant_id=second, proof_no="例3")
    told = CorrectPayment(
        case_id=case_id,
        payment_id=plan,
        claimant_id=first,
        employer_share=yuan(300),
        proof_kind="payment_slip",
        proof_no="例3",
        occurred_on=CAME,
        reason="是甲例的",
    )
    desk.do(told)
    assert plans(desk, case_id)[0] == (first, None, 300, "paid")
    assert sum(one["planned_fen"] for one in payments(desk, case_id)) == 100_000
    assert paid.seq is not None


def test_a_plan_for_all_that_one_pays_whole_is_everybodys_again(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    first, _ = claimants(desk, case_id)
    plan = desk.do(PlanPayment(case_id=case_id, amount=yuan(500))).value
    pay(desk, case_id, 500, payment_id=plan, claimant_id=first)
    assert plans(desk, case_id) == [(first, None, 500, "paid")]

    gone = desk.do(void(plan))
    assert plans(desk, case_id) == [(None, None, 500, "planned")]
    desk.do(UndoEntry(seq=gone.seq or 0))
    assert plans(desk, case_id) == [(first, None, 500, "paid")]


def test_a_workers_own_plan_stays_his(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    (worker,) = claimants(desk, case_id)
    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker)
    assert plans(desk, case_id) == [(worker, None, 500, "paid")]
    desk.do(void(plan))
    assert plans(desk, case_id) == [(worker, None, 500, "planned")]
    assert states(desk, case_id) == ["agreed"]


@pytest.mark.parametrize("checked", ["before", "after", "never"])
def test_nobody_has_agreed_by_money_that_was_taken_back(desk: Desk, checked: str) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)
    figure = RecordAmount(
        case_id=case_id, claimant_id=first, layer=Layer.VERIFIED, amount=yuan(900)
    )
    if checked == "before":
        desk.do(figure)
    money = pay(desk, case_id, 400, claimant_id=first)
    if checked == "after":
        desk.do(figure)
    assert states(desk, case_id) == ["partial_paid", "pending"]

    desk.do(void(money))

    assert states(desk, case_id) == ["pending" if checked == "never" else "verified", "pending"]
    other = pay(desk, case_id, 300, claimant_id=second, proof_no="例2")
    desk.do(void(other))
    assert states(desk, case_id)[1] == "pending"
