"""Every road to a plan of the back-payment meets the same guards and the same questions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.cli.warnings import warnings_of
from dispute_desk.domain.plan_doubts import PlannedPart, plan_doubts
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.services.terms import AgreementTerm
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    payments,
    plan_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def told(desk: Desk, command: Any) -> dict[str, str]:  # noqa: ANN401 - a command
    """What is doubtful about a command, by its field."""
    made = desk.do(command).value
    return {one["field"]: one["message"] for one in warnings_of(desk, command, made)}


def test_instalments_before_the_acceptance_take_a_reason_as_the_plan_does(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(PlanPayment(case_id=case_id, amount=yuan(100), late_reason="口头约定"))

    divide: dict[str, Any] = {"case_id": case_id, "count": 2, "first_due_on": TODAY}
    error = refused(desk, PlanInstalments(**divide))
    assert (error.code, error.field) == ("not_planning_yet", "late_reason")

    desk.do(PlanInstalments(**divide, late_reason="改为两期"))
    assert [one["note"] for one in payments(desk, case_id)] == ["口头约定；改为两期"] * 2


def test_a_day_before_the_agreement_takes_a_reason(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    early: dict[str, Any] = {"case_id": case_id, "count": 2, "first_due_on": CAME - DAY}
    assert refused(desk, PlanInstalments(**early)).code == "instalment_before_agreement"

    warned = told(desk, PlanInstalments(**early, late_reason="协议以前已经开始缴"))

    assert str(CAME - DAY) in warned["first_due_on"]
    assert [one["note"] for one in payments(desk, case_id)] == ["协议以前已经开始缴"] * 2


def test_terms_due_before_the_agreement_take_a_reason(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    (worker,) = claimants(desk, case_id)
    on = CAME + 5 * DAY
    term = AgreementTerm(claimant_id=worker, employer_share=yuan(300), due_on=CAME)
    desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=(AgreementItem(claimant_id=worker, amount=yuan(300)),),
            itemised=(term,),
            occurred_on=on,
        )
    )
    agreement = file_of(desk, case_id).agreements[0]["id"]
    by_terms: dict[str, Any] = {"case_id": case_id, "agreement_id": agreement}
    assert refused(desk, PlanByTerms(**by_terms)).code == "instalment_before_agreement"

    desk.do(PlanByTerms(**by_terms, late_reason="纸面如此"))
    assert [(one["due_on"], one["note"]) for one in payments(desk, case_id)] == [(CAME, "纸面如此")]


def test_more_than_what_is_due_is_asked_on_every_road(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    assert told(desk, PlanInstalments(case_id=case_id, count=2, first_due_on=TODAY)) == {}

    more = PlanPayment(case_id=case_id, claimant_id=claimants(desk, case_id)[0], amount=yuan(1))
    assert "安排合计 501.00 元，多于应缴未缴的 500.00 元" in told(desk, more)["amount"]

    divide = PlanInstalments(case_id=case_id, count=2, first_due_on=TODAY)
    assert "多于应缴未缴的" in told(desk, divide)["payment_ids"]


def test_money_beside_the_plan_makes_its_rest_doubtful(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 200, claimant_id=claimants(desk, case_id)[0])

    divide = PlanInstalments(
        case_id=case_id, count=2, first_due_on=TODAY, payment_ids=(plan_of(desk, case_id),)
    )

    assert "安排合计 500.00 元，多于应缴未缴的 300.00 元" in told(desk, divide)["payment_ids"]


def test_a_worker_who_withdrew_is_asked_about_in_plan_and_agreement(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "张例", "李例")
    gone, _ = claimants(desk, case_id)
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(gone,), occurred_on=CAME))

    warned = told(desk, PlanPayment(case_id=case_id, claimant_id=gone, amount=yuan(1)))
    assert "张例已于 2026-03-02 撤回" in warned["claimant_id"]

    items = (AgreementItem(claimant_id=gone, amount=yuan(5)),)
    assert "张例已于" in told(desk, ConcludeAgreement(case_id=case_id, items=items))["items"]


@pytest.mark.parametrize(("early", "asked"), [(DAY, ["day"]), (timedelta(), [])])
def test_a_day_before_the_case_is_asked(desk: Desk, early: timedelta, asked: list[str]) -> None:
    file = file_of(desk, a_case(desk))

    found = plan_doubts(file, [PlannedPart(None, 100, CAME - early)])

    assert [one.about for one in found] == asked
