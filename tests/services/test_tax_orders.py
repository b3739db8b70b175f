"""Papers of the tax office about the same payments: one that is void leaves the others standing."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from tests.services.station import CAME, TODAY, an_agreed_case, claimants, file_of, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def order(desk: Desk, case_id: int, *payments: int, kind: str = "payment_order") -> int:
    ids = payments or tuple(one["id"] for one in file_of(desk, case_id).payments)
    command = RecordTaxOrder(case_id=case_id, kind=kind, issued_on=CAME, payment_ids=ids)
    return int(desk.do(command).value)


def void(desk: Desk, order_id: int) -> None:
    desk.do(VoidRecord(kind="tax_order", record_id=order_id, reason="文书作废"))


def undo_last(desk: Desk, case_id: int) -> None:
    desk.undo(desk.lists.history(case_id=case_id)[0].seq)


def standing(desk: Desk, case_id: int) -> list[tuple[str, int | None]]:
    return [(str(one["state"]), one["order_id"]) for one in file_of(desk, case_id).payments]


def test_voiding_the_second_order_gives_back_what_the_first_one_said(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    both, alone = (one["id"] for one in file_of(desk, case_id).payments)
    first = order(desk, case_id, both, alone)
    second = order(desk, case_id, both, kind="demand")
    assert standing(desk, case_id) == [("ordered", second), ("ordered", first)]

    void(desk, second)

    assert standing(desk, case_id) == [("ordered", first), ("ordered", first)]


def test_undoing_and_voiding_the_second_order_come_to_the_same(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    order(desk, case_id)
    before = standing(desk, case_id)
    second = order(desk, case_id, kind="demand")
    undo_last(desk, case_id)
    undone = standing(desk, case_id)
    undo_last(desk, case_id)  # done again
    assert standing(desk, case_id) == [("ordered", second)]

    void(desk, second)
    assert standing(desk, case_id) == undone == before
    undo_last(desk, case_id)

    assert standing(desk, case_id) == [("ordered", second)]


@pytest.mark.parametrize("way", list(permutations(range(3))))
@pytest.mark.parametrize("declared", [True, False])
def test_orders_are_voided_in_any_order_and_nothing_of_them_is_left(
    desk: Desk, way: tuple[int, ...], *, declared: bool
) -> None:
    case_id = an_agreed_case(desk, 500)
    if declared:
        desk.do(DeclarePayments(case_id=case_id, occurred_on=CAME))
    orders = [order(desk, case_id, kind=one) for one in ("payment_order", "assessment", "demand")]

    left = list(orders)
    for one in way:
        void(desk, orders[one])
        left.remove(orders[one])
        ((state, names),) = standing(desk, case_id)
        assert names == (left[-1] if left else None)
        ordered = any(kept in {orders[0], orders[2]} for kept in left)
        assert state == ("ordered" if ordered else "declared" if declared else "planned")


def test_an_assessment_alone_orders_nothing_when_plans_come_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    worker = claimants(desk, case_id)[0]
    order(desk, case_id, kind="assessment")
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(worker,)))
    assert standing(desk, case_id)[0][0] == "dropped"
    plan = file_of(desk, case_id).payments[1]["id"]
    said = RecordPayment(case_id=case_id, payment_id=plan, employer_share=yuan(700))
    desk.do(said)

    desk.do(VoidRecord(kind="payment", record_id=plan, reason="称已缴不实"))

    assert standing(desk, case_id)[1][0] == "planned"


def test_money_is_left_alone_when_its_order_is_void(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    order_id = order(desk, case_id)
    plan = file_of(desk, case_id).payments[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            payment_id=plan,
            employer_share=yuan(500),
            proof_kind="payment_slip",
            proof_no="例1",
            occurred_on=TODAY,
        )
    )

    void(desk, order_id)

    assert standing(desk, case_id) == [("paid", None)]


def test_parts_of_an_ordered_plan_are_let_go_too(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    first = order(desk, case_id)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=TODAY))
    second = order(desk, case_id, kind="demand")

    void(desk, second)
    assert standing(desk, case_id) == [("ordered", first)] * 2
    void(desk, first)

    assert standing(desk, case_id) == [("planned", None)] * 2
