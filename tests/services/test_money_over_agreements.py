"""Money over several agreements: none of it pays twice, none pays for more than was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.repayment import StartPerformance
from tests.services.station import claimants, file_of, pay, refused, states, yuan
from tests.services.test_journal import whole
from tests.services.test_second_agreement import (
    MET_AGAIN,
    SPRING,
    SUMMER,
    agree,
    agree_for_all,
    expected,
    in_mediation,
    plans,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def performed(case_id: int) -> CloseCase:
    return CloseCase(case_id=case_id, kind="mediated_performed")


def test_a_higher_sum_for_the_whole_case_is_not_paid_by_the_lower_one_of_before(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    agree_for_all(desk, case_id, 1000, by=SPRING)
    pay(desk, case_id, 1000)
    assert states(desk, case_id) == ["paid", "paid"]
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    agree_for_all(desk, case_id, 5000, by=SUMMER, on=MET_AGAIN)

    assert states(desk, case_id) == ["partial_paid", "partial_paid"]
    assert expected(desk, case_id) == 4000
    assert file_of(desk, case_id).case["next_action"] != "已全部入库：回访后结案"
    desk.do(StartPerformance(case_id=case_id, occurred_on=MET_AGAIN))
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    assert refused(desk, performed(case_id)).code == "cannot_close"

    pay(desk, case_id, 4000, proof_no="例0002", occurred_on=SUMMER)

    assert states(desk, case_id) == ["paid", "paid"]
    desk.do(performed(case_id))
    assert whole(desk) == []


def test_an_assessment_met_before_does_not_pay_a_later_sum_for_the_whole_case(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    worker = claimants(desk, case_id)[0]
    desk.do(
        RecordAmount(case_id=case_id, layer=Layer.ASSESSED, amount=yuan(500), claimant_id=worker)
    )
    agree(desk, case_id, 500, by=SPRING)
    pay(desk, case_id, 500, claimant_id=worker)
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    agree_for_all(desk, case_id, 800, by=SUMMER, on=MET_AGAIN)

    assert states(desk, case_id) == ["partial_paid"]


def agreed_thrice(desk: Desk, *second: int | None, paid: int, own: int = 0) -> int:
    """500 each, so much paid for the whole case; a second agreement; a third of 500 with Li."""
    case_id = in_mediation(desk, "张例", "李例")
    agree(desk, case_id, 500, 500, by=SPRING)
    pay(desk, case_id, paid)
    if own:
        pay(desk, case_id, own, claimant_id=claimants(desk, case_id)[0], proof_no="例0002")
    again = StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body")
    desk.do(again)
    agree(desk, case_id, *second, by=SUMMER, on=MET_AGAIN)
    desk.do(StartPerformance(case_id=case_id, occurred_on=MET_AGAIN))
    desk.do(again)
    agree(desk, case_id, None, 500, by=SUMMER, on=MET_AGAIN)
    return case_id


def test_money_for_the_whole_case_is_credited_once_over_three_agreements(desk: Desk) -> None:
    case_id = agreed_thrice(desk, 500, 500, paid=400)

    assert [one for one in plans(desk, case_id) if one[0] == "planned"] == [
        ("planned", 100),
        ("planned", 500),
    ]
    assert whole(desk) == []


@pytest.mark.parametrize(
    ("first_has", "paid", "own", "left"),
    [
        (500, 700, 0, 300),  # all of his 500 came from it: nothing of his is planned
        (400, 400, 0, 500),
        (500, 400, 300, 300),  # his own 300 count first: 200 of the 400 were needed
        (None, 400, 0, 100),  # his agreement is the first one, which credits nothing
    ],
)
def test_only_what_the_other_worker_took_of_the_shared_money_is_gone(
    desk: Desk, first_has: int | None, paid: int, own: int, left: int
) -> None:
    case_id = agreed_thrice(desk, first_has, 500, paid=paid, own=own)

    assert plans(desk, case_id)[-1] == ("planned", left)
