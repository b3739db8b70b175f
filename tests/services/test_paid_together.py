"""Money paid for the whole case settles workers with sums of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.settled import covers_each
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.settled_workers import ALL_PAID
from tests.services.station import (
    an_agreed_case,
    claimants,
    file_of,
    pay,
    stage_of,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.settled import Sums
    from dispute_desk.services.desk import Desk

PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL


def told(desk: Desk, case_id: int) -> list[str]:
    return [str(one) for one in states(desk, case_id)]


@pytest.mark.parametrize("sums", [(100, 200, 300), (600,)])
def test_one_slip_for_everybody_leads_to_the_end(desk: Desk, sums: tuple[int, ...]) -> None:
    case_id = an_agreed_case(desk, *sums)

    pay(desk, case_id, 600)

    assert set(told(desk, case_id)) == {"paid"}
    assert file_of(desk, case_id).case["next_action"] == ALL_PAID
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))
    assert stage_of(desk, case_id) is Stage.CLOSED


def test_a_part_for_everybody_is_a_part_and_own_money_makes_it_whole(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200, 300)
    first, *_ = claimants(desk, case_id)

    pay(desk, case_id, 500, proof_no="例1")
    assert told(desk, case_id) == ["partial_paid"] * 3
    pay(desk, case_id, 100, proof_no="例2", claimant_id=first)

    assert told(desk, case_id) == ["paid"] * 3


def test_too_much_of_one_worker_pays_no_other(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200)
    first, _ = claimants(desk, case_id)

    pay(desk, case_id, 250, proof_no="例1", claimant_id=first)
    pay(desk, case_id, 50, proof_no="例2")

    assert told(desk, case_id) == ["paid", "partial_paid"]


def test_a_refund_of_it_steps_back_who_was_paid_by_it(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200, 300)
    first, *_ = claimants(desk, case_id)
    pay(desk, case_id, 100, proof_no="例1", claimant_id=first)
    slip = pay(desk, case_id, 510, proof_no="例2")

    for back, states_then in ((10, ["paid"] * 3), (200, ["paid", *["partial_paid"] * 2])):
        desk.do(RefundPayment(case_id=case_id, payment_id=slip, employer_share=yuan(back)))
        assert told(desk, case_id) == states_then
    assert file_of(desk, case_id).case["next_action"] != ALL_PAID


def test_money_of_the_case_fills_what_own_money_left() -> None:
    first: tuple[Sums, Sums] = ({PENSION: 100, MEDICAL: 50}, {None: 50})
    second: tuple[Sums, Sums] = ({PENSION: 20}, {})
    workers = [first, second]

    assert covers_each(workers, {PENSION: 120})
    assert not covers_each(workers, {PENSION: 119})
    assert not covers_each(workers, {MEDICAL: 120})
