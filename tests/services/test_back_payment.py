"""The back-payment: papers ticked, plans divided, tax papers, refunds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.due_payments import claims, due_rows
from dispute_desk.domain.promises import unsigned
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import PlanPayment, RecordPayment
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from tests.services.one_of_each_repayment import with_terms
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
    told_states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def ticked(desk: Desk, case_id: int) -> list[tuple[int | None, str, str]]:
    rows = file_of(desk, case_id).beside["checked_item"]
    return [(one["claimant_id"], str(one["item"]), str(one["answer"])) for one in rows]


def waiting_for_signature(desk: Desk) -> list[tuple[str | None, tuple[str, ...]]]:
    raw = desk.lists.today(TODAY, None)["unsigned"]
    papers = desk.profile.repayment_papers
    return [(one.paper_kind, one.names) for one in unsigned(raw, papers)]


def test_a_paper_of_each_worker_is_ticked_for_those_who_brought_it(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    first, second = claimants(desk, case_id)

    done = desk.do(
        CheckRepaymentPaper(case_id=case_id, item="contract", claimant_ids=(first, second))
    )
    desk.do(
        CheckRepaymentPaper(
            case_id=case_id,
            item="contract",
            claimant_ids=(second,),
            answer=CheckAnswer.MISSING,
            note="复印件不清",
        )
    )

    assert done.value == 2
    assert ticked(desk, case_id) == [(first, "contract", "met"), (second, "contract", "missing")]


def test_a_tick_can_be_taken_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(CheckRepaymentPaper(case_id=case_id, item="application"))

    desk.do(CheckRepaymentPaper(case_id=case_id, item="application", answer=None))

    assert ticked(desk, case_id) == []


def test_papers_are_asked_of_whom_they_belong_to(desk: Desk) -> None:
    case_id, other = an_agreed_case(desk, 500), an_agreed_case(desk, 500)
    worker, stranger = claimants(desk, case_id)[0], claimants(desk, other)[0]

    for command, code in (
        (CheckRepaymentPaper(case_id=case_id, item="contract"), "repayment_paper_of_nobody"),
        (
            CheckRepaymentPaper(case_id=case_id, item="summons", claimant_ids=(worker,)),
            "repayment_paper_of_the_case",
        ),
        (
            CheckRepaymentPaper(case_id=case_id, item="contract", claimant_ids=(stranger,)),
            "claimant_not_here",
        ),
        (CheckRepaymentPaper(case_id=case_id, item="nothing"), "no_such_word"),
    ):
        assert refused(desk, command).code == code


def test_who_has_not_signed_stands_on_the_list_of_today(
    desk: Desk,
) -> None:
    case_id = an_agreed_case(desk, 500, 700, 900)
    first, second, third = claimants(desk, case_id)
    assert waiting_for_signature(desk) == [
        ("base_employer", ()),
        ("base_worker", ("工例1", "工例2", "工例3")),
    ]

    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_employer"))
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_worker", claimant_ids=(first,)))

    assert waiting_for_signature(desk) == [("base_worker", ("工例2", "工例3"))]

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(second,)))
    desk.do(
        CheckRepaymentPaper(
            case_id=case_id,
            item="base_worker",
            claimant_ids=(third,),
            answer=CheckAnswer.NOT_NEEDED,
        )
    )

    assert waiting_for_signature(desk) == []


def test_the_employers_seal_is_waited_for_too(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)

    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_worker",
                                claimant_ids=tuple(claimants(desk, case_id))))  # fmt: skip

    assert waiting_for_signature(desk) == [("base_employer", ())]


def test_a_plan_is_divided_and_its_sum_stays(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 1000, 500)
    first = date(2026, 12, 31)

    made = desk.do(PlanInstalments(case_id=case_id, count=3, first_due_on=first)).value

    plans = payments(desk, case_id)
    assert made == len(plans) == 6
    mine = [one for one in plans if one["claimant_id"] == claimants(desk, case_id)[0]]
    assert [one["planned_fen"] for one in mine] == [33333, 33333, 33334]
    assert [str(one["due_on"]) for one in mine] == ["2026-12-31", "2027-01-31", "2027-02-28"]
    assert len({one["agreement_id"] for one in plans}) == 1


def test_dividing_brings_the_next_action_to_the_first_day_due(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 1000)

    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=date(2026, 10, 3)))

    assert str(file_of(desk, case_id).case["next_action_on"]) == "2026-10-08"


def test_instalments_are_superseded_with_their_agreement(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 900)
    desk.do(PlanInstalments(case_id=case_id, count=3, first_due_on=TODAY))
    pay(desk, case_id, 300, payment_id=plan_of(desk, case_id), occurred_on=TODAY)
    worker = claimants(desk, case_id)[0]
    desk.do(StartMediation(case_id=case_id, occurred_on=TODAY))
    items = (AgreementItem(claimant_id=worker, amount=yuan(800)),)

    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=TODAY))

    assert told_states(desk, case_id) == ["paid", "superseded", "superseded", "planned"]
    found = claims(payments(desk, case_id), desk.calendar)
    assert (sum(one.fen for one in found), sum(one.missing for one in found)) == (80000, 50000)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"count": 1}, "bad_number_of_parts"),
        ({"count": 121}, "bad_number_of_parts"),
        ({"count": 2, "first_due_on": CAME - DAY}, "instalment_before_agreement"),
    ],
)
def test_instalments_that_make_no_sense_are_refused(
    desk: Desk, told: dict[str, Any], code: str
) -> None:
    given = {"case_id": an_agreed_case(desk, 500), "first_due_on": TODAY, **told}

    assert refused(desk, PlanInstalments(**given)).code == code


def test_a_sum_is_not_divided_below_a_fen_nor_what_is_paid(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(PlanPayment(case_id=case_id, amount=yuan(1)))
    small = plan_of(desk, case_id, 1)
    divide = PlanInstalments(case_id=case_id, count=101, first_due_on=TODAY, payment_ids=(small,))
    assert refused(desk, divide).code == "parts_too_small"
    pay(desk, case_id, 500, payment_id=plan_of(desk, case_id))

    again = PlanInstalments(
        case_id=case_id, count=2, first_due_on=TODAY, payment_ids=(plan_of(desk, case_id),)
    )

    assert refused(desk, again).code == "no_plan_to_divide"


def test_the_terms_of_the_agreement_become_the_plan(desk: Desk) -> None:
    case_id = with_terms(desk, 300, 200)
    agreement = file_of(desk, case_id).agreements[0]["id"]

    desk.do(PlanByTerms(case_id=case_id, agreement_id=agreement))

    told = [(one["planned_fen"], one["due_on"]) for one in payments(desk, case_id)]
    assert told == [(30000, CAME + 30 * DAY), (20000, CAME + 60 * DAY)]


def test_terms_that_do_not_sum_up_to_the_plan_are_refused(desk: Desk) -> None:
    case_id = with_terms(desk, 300, 200)
    agreement = file_of(desk, case_id).agreements[0]["id"]
    desk.do(PlanByTerms(case_id=case_id, agreement_id=agreement))
    pay(desk, case_id, 300, payment_id=plan_of(desk, case_id))

    told = refused(desk, PlanByTerms(case_id=case_id, agreement_id=agreement))

    assert told.code == "terms_do_not_fit_plan"
    assert "500.00" in told.sentence()
    assert "200.00" in told.sentence()


def test_declared_is_not_paid(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)

    desk.do(DeclarePayments(case_id=case_id, occurred_on=CAME))

    assert told_states(desk, case_id) == ["declared"]
    assert payments(desk, case_id)[0]["declared_on"] == CAME
    assert file_of(desk, case_id).sums["paid"] == 0


def test_an_order_of_the_tax_office_marks_what_it_orders(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    first, second = (one["id"] for one in payments(desk, case_id))
    order = desk.do(
        RecordTaxOrder(
            case_id=case_id,
            kind="payment_order",
            issued_on=CAME,
            due_on=TODAY,
            amount=yuan(500),
            payment_ids=(first,),
        )
    ).value
    desk.do(RecordTaxOrder(case_id=case_id, kind="assessment", payment_ids=(second,)))

    assert told_states(desk, case_id) == ["ordered", "planned"]
    assert payments(desk, case_id)[0]["order_id"] == order

    desk.do(
        RecordTaxOrder(
            case_id=case_id, kind="payment_order", number="例1号", due_on=TODAY, record_id=order
        )
    )
    desk.do(VoidRecord(kind="tax_order", record_id=order, reason="重复"))

    assert [one["kind"] for one in file_of(desk, case_id).beside["tax_order"]] == ["assessment"]
    assert told_states(desk, case_id) == ["planned", "planned"]


def test_the_days_of_a_tax_paper_stand_in_order(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    told = refused(
        desk,
        RecordTaxOrder(case_id=case_id, kind="other", issued_on=TODAY, served_on=TODAY - DAY),
    )

    assert (told.code, told.field) == ("tax_order_days", "served_on")


def test_a_refund_is_booked_beside_the_payment(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 600, payment_id=plan, late_fee=yuan(10))

    desk.do(RefundPayment(case_id=case_id, payment_id=plan, employer_share=yuan(100)))

    file = file_of(desk, case_id)
    assert (file.sums["paid"], file.sums["late_fee"]) == (50000, 1000)
    assert [one["fen"] for one in file.amounts if one["layer"] == "paid"] == [60000, 1000, -10000]
    assert (told_states(desk, case_id), states(desk, case_id)) == (["paid"], ["paid"])


def test_a_whole_refund_brings_the_worker_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan)
    assert states(desk, case_id) == ["paid"]

    desk.do(
        RefundPayment(
            case_id=case_id, payment_id=plan, employer_share=yuan(500), is_still_owed=True
        )
    )

    assert (told_states(desk, case_id), states(desk, case_id)) == (
        ["refunded", "planned"],
        ["agreed"],
    )
    (row,) = due_rows(payments(desk, case_id), (), today=TODAY, calendar=desk.calendar)
    assert (row.planned, row.paid, row.refunded) == (50000, 0, 50000)
    again = RecordPayment(case_id=case_id, payment_id=plan, employer_share=yuan(1))
    assert refused(desk, again).code == "plan_ended"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "nothing_refunded"),
        ({"employer_share": yuan(501)}, "refund_too_large"),
        ({"employee_share": yuan(1)}, "refund_too_large"),
        ({"employer_share": yuan(1), "occurred_on": CAME}, "refund_too_early"),
    ],
)
def test_no_more_is_given_back_than_was_paid(desk: Desk, told: dict[str, Any], code: str) -> None:
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 500, payment_id=plan, occurred_on=CAME + DAY)

    assert refused(desk, RefundPayment(case_id=case_id, payment_id=plan, **told)).code == code


def test_what_was_not_proved_is_not_given_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    refund = RefundPayment(
        case_id=case_id, payment_id=plan_of(desk, case_id), employer_share=yuan(1)
    )

    assert refused(desk, refund).code == "refund_of_unproved"
