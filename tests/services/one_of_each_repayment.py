"""One command of each kind of the back-payment: its papers, instalments, tax papers, refunds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.calculations import ApplyCalculation, SaveCalculation
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.payment_corrections import CorrectPayment
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.settling import ConcludeOption
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from dispute_desk.services.terms import AgreementTerm
from tests.services.calculated import asked_for
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def with_terms(desk: Desk, *shares: int, due: int = 30) -> int:
    """A case whose agreement has a term for each sum (yuan), a month apart."""
    case_id = a_case_in_mediation(desk)
    worker = claimants(desk, case_id)[0]
    terms = tuple(
        AgreementTerm(
            claimant_id=worker,
            employer_share=yuan(sum_),
            due_on=CAME + timedelta(days=due * number),
        )
        for number, sum_ in enumerate(shares, 1)
    )
    items = (AgreementItem(claimant_id=worker, amount=yuan(sum(shares))),)
    desk.do(
        ConcludeAgreement(
            case_id=case_id, items=items, itemised=terms, occurred_on=CAME, perform_by=TODAY
        )
    )
    return case_id


def a_late_case(desk: Desk, *sums: int, due_on: object = None) -> int:
    """A case whose agreed payments fell due before today and did not come."""
    case_id = an_agreed_case(desk, *(sums or (500,)))
    desk.do(
        PlanInstalments(
            case_id=case_id,
            count=2,
            first_due_on=due_on or CAME,  # type: ignore[arg-type]
        )
    )
    return case_id


def check_repayment_paper(desk: Desk) -> object:
    case_id = an_agreed_case(desk, 500, 700)
    return CheckRepaymentPaper(
        case_id=case_id, item="base_worker", claimant_ids=(claimants(desk, case_id)[0],)
    )


def plan_instalments(desk: Desk) -> object:
    return PlanInstalments(case_id=an_agreed_case(desk, 500), count=3, first_due_on=TODAY)


def plan_by_terms(desk: Desk) -> object:
    case_id = with_terms(desk, 300, 200)
    agreement = file_of(desk, case_id).agreements[0]["id"]
    return PlanByTerms(case_id=case_id, agreement_id=agreement)


def record_tax_order(desk: Desk) -> object:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    return RecordTaxOrder(
        case_id=case_id,
        kind="payment_order",
        number="例税限〔2026〕1号",
        issued_on=CAME,
        due_on=TODAY,
        amount=yuan(500),
        payment_ids=(plan,),
    )


def declare_payments(desk: Desk) -> object:
    return DeclarePayments(case_id=an_agreed_case(desk, 500), occurred_on=CAME)


def refund_payment(desk: Desk) -> object:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 500, payment_id=plan)
    return RefundPayment(
        case_id=case_id, payment_id=plan, employer_share=yuan(200), is_still_owed=True
    )


def correct_payment(desk: Desk) -> object:
    case_id = an_agreed_case(desk, 500)
    plan = file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 5000, payment_id=plan)
    return CorrectPayment(
        case_id=case_id,
        payment_id=plan,
        employer_share=yuan(500),
        proof_kind="payment_slip",
        proof_no="例0001",
        occurred_on=CAME,
        reason="多打了一个零",
    )


def answer_broken_promise(desk: Desk) -> object:
    return AnswerBrokenPromise(case_id=a_late_case(desk), choice="demand", note="电话催告")


def save_calculation(desk: Desk) -> object:
    case_id = a_case(desk)
    return SaveCalculation(case_id=case_id, asked=asked_for(*claimants(desk, case_id)))


def apply_calculation(desk: Desk) -> object:
    kept = desk.do(save_calculation(desk)).value
    return ApplyCalculation(calculation_id=kept, late_fee=LateFeeTaken.CAPPED)


def conclude_option(desk: Desk) -> object:
    case_id = a_case_in_mediation(desk, "甲例", "乙例")
    asked = asked_for(*claimants(desk, case_id))
    kept = desk.do(SaveCalculation(case_id=case_id, asked=asked)).value
    return ConcludeOption(
        calculation_id=kept,
        option=OptionKind.PARTS,
        first_on=TODAY,
        count=3,
        late_fee=LateFeeTaken.CAPPED,
    )


REPAYMENT: dict[str, Callable[[Desk], object]] = {
    "CheckRepaymentPaper": check_repayment_paper,
    "PlanInstalments": plan_instalments,
    "PlanByTerms": plan_by_terms,
    "RecordTaxOrder": record_tax_order,
    "DeclarePayments": declare_payments,
    "RefundPayment": refund_payment,
    "CorrectPayment": correct_payment,
    "AnswerBrokenPromise": answer_broken_promise,
    "SaveCalculation": save_calculation,
    "ApplyCalculation": apply_calculation,
    "ConcludeOption": conclude_option,
}
