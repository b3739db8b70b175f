"""A payment recorded wrong is put right or taken out of use; workers and sums follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.due_payments import due_rows
from dispute_desk.domain.money import Fen
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.payment_corrections import CorrectPayment
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.undo import UndoEntry
from dispute_desk.store.paid_books import differing_payments
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
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

WHY = "多打了一个零"


def put_right(case_id: int, payment_id: int, **told: Any) -> CorrectPayment:  # noqa: ANN401
    known: dict[str, Any] = {
        "employer_share": yuan(500),
        "proof_kind": "payment_slip",
        "proof_no": "例0001",
        "occurred_on": CAME,
        "reason": WHY,
    }
    return CorrectPayment(case_id=case_id, payment_id=payment_id, **known | told)


def void(payment_id: int) -> VoidRecord:
    return VoidRecord(kind="payment", record_id=payment_id, reason=WHY)


def test_a_sum_typed_wrong_is_put_right_in_its_row(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 5000, payment_id=plan)
    assert states(desk, case_id)[0] == "paid"

    desk.do(put_right(case_id, plan, employer_share=yuan(300), employee_share=yuan(100)))

    one = payments(desk, case_id)[0]
    assert (one["id"], str(one["state"])) == (plan, "paid")
    assert (one["employer_fen"], one["employee_fen"]) == (30_000, 10_000)
    assert file_of(desk, case_id).sums["paid"] == 40_000
    assert states(desk, case_id) == ["partial_paid", "agreed"]
    rows = due_rows(payments(desk, case_id), (), today=TODAY, calendar=desk.calendar)
    assert next((row.planned, row.covered, row.paid) for row in rows) == (50_000, 40_000, 40_000)


def test_money_of_the_wrong_worker_goes_to_the_right_one(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 500)
    first, second = claimants(desk, case_id)
    money = pay(desk, case_id, 500, claimant_id=first)

    desk.do(put_right(case_id, money, claimant_id=second))

    assert states(desk, case_id) == ["agreed", "paid"]
    assert file_of(desk, case_id).sums["paid"] == 50_000


def test_what_never_came_is_owed_again_and_stands_in_history(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan)
    assert file_of(desk, case_id).case["next_action"] == "已全部入库：回访后结案"

    taken = desk.do(void(plan))

    (one,) = payments(desk, case_id)
    assert (str(one["state"]), one["paid_on"], one["employer_fen"]) == ("planned", None, 0)
    assert file_of(desk, case_id).sums["paid"] == 0
    assert states(desk, case_id) == ["agreed"]
    assert file_of(desk, case_id).case["next_action"] != "已全部入库：回访后结案"

    desk.do(UndoEntry(seq=taken.seq or 0))
    assert file_of(desk, case_id).sums["paid"] == 50_000
    assert states(desk, case_id) == ["paid"]


def test_money_without_a_plan_goes_altogether(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    money = pay(desk, case_id, 200)

    desk.do(void(money))

    assert [one["id"] for one in payments(desk, case_id)] == [plan_of(desk, case_id)]
    assert file_of(desk, case_id).sums["paid"] == 0


def test_what_belongs_to_an_ended_case_stays(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    assert refused(desk, put_right(case_id, plan)).code == "payment_not_made"
    pay(desk, case_id, 500, payment_id=plan)
    assert refused(desk, put_right(case_id, plan, reason=" ")).code == "reason_needed"
    other = an_agreed_case(desk, 500)
    assert refused(desk, put_right(other, plan)).code == "record_of_other_case"
    pay(desk, other, 500, payment_id=plan_of(desk, other))
    desk.do(CloseCase(case_id=other, kind="mediated_performed", reason="补录"))
    assert refused(desk, void(plan_of(desk, other))).code == "case_ended"


def test_after_a_refund_a_payment_is_put_right_as_long_as_it_covers_it(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 500)
    plan = plan_of(desk, case_id)
    first, second = claimants(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan)
    desk.do(
        RefundPayment(case_id=case_id, payment_id=plan, employer_share=yuan(100), occurred_on=TODAY)
    )
    assert states(desk, case_id)[0] == "partial_paid"

    desk.do(put_right(case_id, plan, employer_share=yuan(300)))

    one = next(one for one in payments(desk, case_id) if one["id"] == plan)
    assert (str(one["state"]), one["employer_fen"], one["refunded_fen"]) == ("paid", 30_000, 10_000)
    assert file_of(desk, case_id).sums["paid"] == 20_000

    desk.do(put_right(case_id, plan, employer_share=yuan(100)))
    one = next(one for one in payments(desk, case_id) if one["id"] == plan)
    assert (str(one["state"]), one["refunded_on"]) == ("refunded", TODAY)
    assert (file_of(desk, case_id).sums["paid"], states(desk, case_id)[0]) == (0, "agreed")

    money = pay(desk, case_id, 200, claimant_id=first, proof_no="例0002")
    desk.do(RefundPayment(case_id=case_id, payment_id=money, employer_share=yuan(50)))
    desk.do(
        put_right(case_id, money, employer_share=yuan(200), claimant_id=second, proof_no="例0002")
    )
    whose = {a["claimant_id"] for a in file_of(desk, case_id).amounts if a["payment_id"] == money}
    assert whose == {second}, "what went back goes with the money"
    with desk.store.reading() as connection:
        assert list(differing_payments(connection)) == []


def test_what_a_refund_stands_against_is_told_with_its_day_and_sum(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan, late_fee=yuan(20))
    back = desk.do(RefundPayment(case_id=case_id, payment_id=plan, late_fee=yuan(20)))

    gone = refused(desk, void(plan))
    assert (gone.code, gone.facts["refunded"]) == ("payment_was_refunded", "20.00")
    little = refused(desk, put_right(case_id, plan, late_fee=yuan(19)))
    assert (little.code, little.field, little.facts["paid"]) == (
        "refund_not_covered",
        "late_fee",
        "19.00",
    )
    assert little.facts["day"] == TODAY
    unproved = put_right(case_id, plan, late_fee=yuan(20), proof_kind=None, proof_no=None)
    assert refused(desk, unproved).code == "refund_wants_proof"

    desk.do(UndoEntry(seq=back.seq or 0))
    desk.do(void(plan))
    assert file_of(desk, case_id).sums["paid"] == 0


@pytest.mark.parametrize("said", [True, False])
def test_a_correction_weighs_the_proof_anew(desk: Desk, *, said: bool) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    if said:
        desk.do(RecordPayment(case_id=case_id, payment_id=plan, employer_share=Fen(50_000)))
        desk.do(put_right(case_id, plan))
    else:
        pay(desk, case_id, 500, payment_id=plan)
        desk.do(put_right(case_id, plan, proof_kind=None, proof_no=None))

    (one,) = payments(desk, case_id)
    assert str(one["state"]) == ("paid" if said else "paid_unverified")
    assert file_of(desk, case_id).sums["paid"] == (50_000 if said else 0)


def test_money_given_back_leaves_nobody_paid_when_it_goes_to_another(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    first, second = claimants(desk, case_id)
    money = pay(desk, case_id, 500, claimant_id=first)
    desk.do(RefundPayment(case_id=case_id, payment_id=money, employer_share=yuan(500)))
    assert states(desk, case_id) == ["agreed", "agreed"]

    desk.do(put_right(case_id, money, claimant_id=second))

    whose = {a["claimant_id"] for a in file_of(desk, case_id).amounts if a["payment_id"] == money}
    assert whose == {second}
    assert states(desk, case_id) == ["agreed", "agreed"]
    desk.do(put_right(case_id, money, claimant_id=second, employer_share=yuan(600)))
    assert states(desk, case_id) == ["agreed", "partial_paid"]
    desk.do(put_right(case_id, money, claimant_id=first, employer_share=yuan(600)))
    assert states(desk, case_id) == ["partial_paid", "agreed"]
