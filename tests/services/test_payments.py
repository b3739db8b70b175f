"""Only proved money is paid; the workers' states follow it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.repayment import PlanPayment, RecordPayment
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def payment_of(desk: Desk, case_id: int, number: int = 0) -> dict[str, Any]:
    return file_of(desk, case_id).payments[number]


def first_payment(desk: Desk, case_id: int) -> int:
    payment_id: int = payment_of(desk, case_id)["id"]
    return payment_id


@pytest.mark.parametrize(
    "weak", [{"proof_kind": None}, {"proof_kind": "screenshot"}, {"proof_kind": "insurance_record"}]
)
def test_without_a_strong_proof_money_waits(desk: Desk, weak: dict[str, Any]) -> None:
    case_id = an_agreed_case(desk, 500)

    pay(desk, case_id, 500, payment_id=first_payment(desk, case_id), **weak)

    assert payment_of(desk, case_id)["state"] == "paid_unverified"
    assert file_of(desk, case_id).sums["paid"] == 0
    assert states(desk, case_id) == ["agreed"]


@pytest.mark.parametrize(
    "proof", ["payment_slip", "tax_certificate", "contribution_certificate", "bank_receipt"]
)
def test_a_strong_proof_completes_what_waited(desk: Desk, proof: str) -> None:
    case_id = an_agreed_case(desk, 500)
    payment_id = first_payment(desk, case_id)
    pay(desk, case_id, 500, payment_id=payment_id, proof_kind="screenshot")

    pay(desk, case_id, 500, payment_id=payment_id, proof_kind=proof)

    assert payment_of(desk, case_id)["state"] == "paid"
    assert file_of(desk, case_id).sums["paid"] == 500_00
    assert len(file_of(desk, case_id).payments) == 1
    assert states(desk, case_id) == ["paid"]


@pytest.mark.parametrize("number", [None, "", "  "])
def test_a_strong_proof_needs_its_number(desk: Desk, number: str | None) -> None:
    case_id = an_agreed_case(desk, 500)
    command = RecordPayment(
        case_id=case_id, employer_share=yuan(5), proof_kind="payment_slip", proof_no=number
    )

    told = refused(desk, command)

    assert (told.code, told.field) == ("proof_without_number", "proof_no")


def test_nothing_is_paid_twice(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    payment_id = first_payment(desk, case_id)
    pay(desk, case_id, 500, payment_id=payment_id)

    command = RecordPayment(case_id=case_id, payment_id=payment_id, employer_share=yuan(500))
    assert refused(desk, command).code == "payment_done"


def test_a_payment_of_another_case_is_not_settled_here(desk: Desk) -> None:
    case_id, other = an_agreed_case(desk, 500), an_agreed_case(desk, 500)
    command = RecordPayment(
        case_id=case_id, payment_id=first_payment(desk, other), employer_share=yuan(500)
    )

    assert refused(desk, command).code == "payment_done"


def test_part_by_part_each_worker_comes_to_an_end(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    one, other = claimants(desk, case_id)

    pay(desk, case_id, 200, claimant_id=one)
    assert states(desk, case_id) == ["partial_paid", "agreed"]
    pay(desk, case_id, 300, claimant_id=one)
    assert states(desk, case_id) == ["paid", "agreed"]
    pay(desk, case_id, 300, claimant_id=other)

    assert states(desk, case_id) == ["paid", "paid"]
    assert file_of(desk, case_id).case["next_action"] == "已全部入库：回访后结案"


def test_both_shares_count_and_the_late_fee_stands_apart(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    worker = claimants(desk, case_id)[0]

    pay(desk, case_id, 300, claimant_id=worker, late_fee=yuan(200))
    assert states(desk, case_id) == ["partial_paid"]
    pay(desk, case_id, 0, claimant_id=worker, employee_share=yuan(200))

    sums = file_of(desk, case_id).sums
    assert (sums["paid"], sums["late_fee"]) == (500_00, 200_00)
    assert states(desk, case_id) == ["paid"]


def test_a_late_fee_alone_pays_no_worker(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)

    pay(desk, case_id, 0, claimant_id=claimants(desk, case_id)[0], late_fee=yuan(500))

    assert states(desk, case_id) == ["agreed"]


def test_an_agreement_for_the_whole_case_settles_all_its_workers(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例", "乙例")
    items = (AgreementItem(amount=yuan(800)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    payment_id = first_payment(desk, case_id)

    pay(desk, case_id, 300)
    assert states(desk, case_id) == ["partial_paid", "partial_paid"]
    pay(desk, case_id, 500, payment_id=payment_id)

    assert states(desk, case_id) == ["paid", "paid"]


@pytest.mark.parametrize("stage", [Stage.AGREED, Stage.VERIFYING])
def test_the_first_payment_begins_the_performance(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)

    pay(desk, case_id, 1)

    assert stage_of(desk, case_id) is Stage.PERFORMING


@pytest.mark.parametrize("stage", [Stage.REGISTERED, Stage.SUPPLEMENT, Stage.NOT_ACCEPTED])
def test_nothing_is_paid_before_the_acceptance(desk: Desk, stage: Stage) -> None:
    command = RecordPayment(case_id=AT_STAGE[stage](desk), employer_share=yuan(1))

    assert refused(desk, command).code == "not_paying_yet"


def test_a_case_withdrawn_before_its_acceptance_is_not_paid_either(desk: Desk) -> None:
    command = RecordPayment(case_id=AT_STAGE[Stage.WITHDRAWN](desk), employer_share=yuan(1))

    assert refused(desk, command).code == "not_paying_yet"


@pytest.mark.parametrize(
    ("sums", "code"),
    [
        ({}, "nothing_paid"),
        ({"employer_share": Fen(0), "late_fee": Fen(0)}, "nothing_paid"),
        ({"employer_share": Fen(-1)}, "bad_amount"),
        ({"employee_share": Fen(5), "late_fee": Fen(-1)}, "bad_amount"),
        ({"employer_share": Fen(5), "proof_kind": "word"}, "no_such_word"),
    ],
)
def test_an_impossible_payment_is_refused(desk: Desk, sums: dict[str, Any], code: str) -> None:
    case_id = an_agreed_case(desk, 500)

    assert refused(desk, RecordPayment(case_id=case_id, **sums)).code == code


@pytest.mark.parametrize("amount", [0, -5])
def test_a_plan_is_of_some_money(desk: Desk, amount: int) -> None:
    command = PlanPayment(case_id=a_case(desk), amount=yuan(amount))

    assert refused(desk, command).code == "bad_amount"


def test_what_is_proved_and_taken_back_is_not_paid(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, payment_id=first_payment(desk, case_id))

    desk.undo(desk.lists.last_seq())

    assert payment_of(desk, case_id)["state"] == "planned"
    assert file_of(desk, case_id).sums["paid"] == 0
    assert states(desk, case_id) == ["agreed"]


def test_the_same_slip_is_not_recorded_twice(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 900)
    pay(desk, case_id, 300, claimant_id=claimants(desk, case_id)[0], proof_no="例票1")

    again = RecordPayment(
        case_id=case_id,
        claimant_id=claimants(desk, case_id)[0],
        employer_share=yuan(300),
        proof_kind="payment_slip",
        proof_no="例票1",
    )

    assert refused(desk, again).code == "paid_twice"


def test_an_ended_case_takes_no_later_payment(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.CLOSED](desk)

    told = refused(desk, PlanPayment(case_id=case_id, amount=yuan(100)))

    assert told.code == "case_ended"


@pytest.mark.parametrize("written", ["例票 0001-a", "例票０００１—A", " 例票0001A "])
def test_a_proof_is_known_however_its_number_is_written(desk: Desk, written: str) -> None:
    case_id, other = an_agreed_case(desk, 500), an_agreed_case(desk, 500)
    paid = RecordPayment(
        case_id=case_id, employer_share=yuan(50), proof_kind="payment_slip", proof_no="例票0001A"
    )
    desk.do(paid)

    assert refused(desk, replace(paid, proof_no=written)).code == "paid_twice"
    desk.do(replace(paid, case_id=other, proof_no=written))
    assert len(desk.lists.payments(proof_no="例票0001A")) == 2
    assert desk.lists.payments(proof_no="例票0001B") == []


def test_money_of_before_the_end_is_recorded_by_its_day_and_later_money_is_not(
    desk: Desk,
) -> None:
    case_id = AT_STAGE[Stage.CLOSED](desk)
    paid = RecordPayment(case_id=case_id, employer_share=yuan(5))

    told = refused(desk, paid)
    assert (told.code, told.field) == ("paid_after_end", "occurred_on")
    assert refused(desk, replace(paid, occurred_on=TODAY)).code == "paid_after_end"
    desk.do(replace(paid, occurred_on=CAME))
    assert file_of(desk, case_id).payments
