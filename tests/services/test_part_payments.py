"""An instalment paid only in part: the rest stays open and is paid as a payment of its own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.due_payments import claims
from dispute_desk.domain.part_paid import short_of
from dispute_desk.services.case_papers import case_paper, values
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import RecordPayment
from tests.services.station import (
    CAME,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    payments,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def in_two_parts(desk: Desk) -> tuple[int, int, int]:
    """A case with a worker who is paid 500 in two parts, the first short by 150."""
    case_id = an_agreed_case(desk, 500)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=CAME))
    first, second = (one["id"] for one in payments(desk, case_id))
    pay(desk, case_id, 100, payment_id=first, proof_no="例1")
    return case_id, first, second


def short(desk: Desk, case_id: int) -> dict[int, int]:
    rows = payments(desk, case_id)
    return short_of(rows, claims(rows, desk.calendar))


def missing(desk: Desk, case_id: int) -> int:
    return sum(one.missing for one in claims(payments(desk, case_id), desk.calendar))


def test_the_rest_is_paid_by_itself_and_the_sums_stay(desk: Desk) -> None:
    case_id, first, second = in_two_parts(desk)
    assert short(desk, case_id) == {first: 15000}

    done = desk.do(
        RecordPayment(
            case_id=case_id,
            payment_id=first,
            employer_share=yuan(150),
            proof_kind="payment_slip",
            proof_no="例2",
            occurred_on=CAME,
        )
    )

    rows = {one["id"]: one for one in payments(desk, case_id)}
    paid, rest = rows[first], rows[done.value]
    assert (paid["planned_fen"], paid["proof_no"]) == (10000, "例1")
    assert (rest["planned_fen"], rest["due_on"], rest["proof_no"]) == (15000, CAME, "例2")
    assert rest["agreement_id"] == paid["agreement_id"]
    assert short(desk, case_id) == {}
    assert missing(desk, case_id) == 25000
    assert done.seq is not None
    desk.undo(done.seq)
    assert short(desk, case_id) == {first: 15000}
    assert second in rows


def test_the_same_slip_again_and_a_whole_instalment_are_refused(desk: Desk) -> None:
    case_id, first, second = in_two_parts(desk)
    again = RecordPayment(
        case_id=case_id,
        payment_id=first,
        claimant_id=claimants(desk, case_id)[0],
        employer_share=yuan(100),
        proof_kind="payment_slip",
        proof_no="例1",
        occurred_on=CAME,
    )
    pay(desk, case_id, 250, payment_id=second, proof_no="例3")

    assert refused(desk, again).code == "paid_twice"
    whole = RecordPayment(case_id=case_id, payment_id=second, employer_share=yuan(1))
    assert refused(desk, whole).code == "payment_done"


def test_what_other_money_covers_is_not_open(desk: Desk) -> None:
    case_id, first, _ = in_two_parts(desk)

    pay(desk, case_id, 120, claimant_id=claimants(desk, case_id)[0], proof_no="例4")
    assert short(desk, case_id) == {first: 3000}
    pay(desk, case_id, 30, claimant_id=claimants(desk, case_id)[0], proof_no="例5")

    assert short(desk, case_id) == {}


def test_the_rest_keeps_what_was_given_back_out(desk: Desk) -> None:
    case_id, first, _ = in_two_parts(desk)
    desk.do(
        RefundPayment(
            case_id=case_id, payment_id=first, employer_share=yuan(40), occurred_on=CAME + DAY
        )
    )
    before = missing(desk, case_id)

    pay(desk, case_id, 150, payment_id=first, proof_no="例6")

    assert missing(desk, case_id) == before - 15000


def test_the_record_of_performance_tells_the_part_and_what_is_open(desk: Desk) -> None:
    case_id, _, second = in_two_parts(desk)
    pay(desk, case_id, 250, payment_id=second, proof_no="例7")

    told = values(desk, case_paper("履行情况表"), file_of(desk, case_id))

    assert told["state"] == "部分履行"
    assert told["open"] == 15000
    assert [row["told"].split("\n")[0] for row in told["payments"]] == ["部分入库", "已入库"]
