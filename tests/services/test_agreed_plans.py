"""Plans of an agreement by insurance: what is due, late and paid stands by worker and insurance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.due_payments import claims, due_rows
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.tax_orders import DeclarePayments
from dispute_desk.services.terms import AgreementTerm, RecordTerm
from dispute_desk.store.tables import payment
from tests.services.station import (
    CAME,
    TODAY,
    a_case_in_mediation,
    claimants,
    file_of,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.due_payments import DueRow
    from dispute_desk.services.desk import Desk

PENSION, MEDICAL, INJURY = Insurance.PENSION, Insurance.MEDICAL, Insurance.INJURY
SPRING = TODAY + timedelta(days=90)


def agree(desk: Desk, case_id: int, *sums: tuple[Insurance | None, int], **told: Any) -> int:  # noqa: ANN401
    (worker,) = claimants(desk, case_id)
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(amount), insurance=insurance)
        for insurance, amount in sums
    )
    given = {"occurred_on": CAME, "perform_by": CAME} | told
    return int(desk.do(ConcludeAgreement(case_id=case_id, items=items, **given)).value)


def pay(
    desk: Desk, case_id: int, amount: int, insurance: Insurance | None = None, **told: object
) -> None:
    (worker,) = claimants(desk, case_id)
    command = RecordPayment(
        case_id=case_id,
        claimant_id=worker,
        employer_share=yuan(amount),
        insurance=insurance,
        proof_kind="payment_slip",
        proof_no=f"例{amount}{insurance}{told}",
        occurred_on=TODAY,
        **told,  # type: ignore[arg-type]
    )
    desk.do(command)


def told_rows(desk: Desk, case_id: int) -> dict[Insurance | None, DueRow]:
    file = file_of(desk, case_id)
    found = due_rows(file.payments, file.amounts, today=TODAY, calendar=desk.calendar)
    return {one.insurance: one for one in found}


def late_and_paid(desk: Desk, case_id: int) -> dict[Insurance | None, tuple[int, int]]:
    rows = told_rows(desk, case_id)
    return {key: (one.late // 100, one.paid // 100) for key, one in rows.items()}


def plans(desk: Desk, case_id: int) -> list[tuple[Insurance | None, int, date | None]]:
    coming = [one for one in file_of(desk, case_id).payments if str(one["state"]) == "planned"]
    return [(one["insurance"], one["planned_fen"] // 100, one["due_on"]) for one in coming]


def test_due_late_and_paid_stand_by_insurance_from_the_agreement_on(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, (PENSION, 500), (MEDICAL, 300))

    pay(desk, case_id, 500, PENSION)

    assert late_and_paid(desk, case_id) == {PENSION: (0, 500), MEDICAL: (300, 0)}


def test_an_agreement_that_names_no_insurance_is_left_undivided(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")

    agree(desk, case_id, (None, 800))

    assert late_and_paid(desk, case_id) == {None: (800, 0)}


def test_terms_told_with_the_agreement_divide_its_plan(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    (worker,) = claimants(desk, case_id)
    terms = (
        AgreementTerm(claimant_id=worker, insurance=PENSION, employer_share=yuan(500)),
        AgreementTerm(
            claimant_id=worker, insurance=MEDICAL, employer_share=yuan(300), due_on=SPRING
        ),
    )

    agree(desk, case_id, (None, 800), itemised=terms)

    assert plans(desk, case_id) == [(PENSION, 500, CAME), (MEDICAL, 300, SPRING)]


def test_the_last_term_told_afterwards_divides_the_plan_and_undo_gives_it_back(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    (worker,) = claimants(desk, case_id)
    agreement = agree(desk, case_id, (None, 800))
    about: dict[str, Any] = {"case_id": case_id, "agreement_id": agreement, "claimant_id": worker}

    desk.do(RecordTerm(insurance=PENSION, employer_share=yuan(500), **about))
    assert plans(desk, case_id) == [(None, 800, CAME)]
    desk.do(RecordTerm(insurance=MEDICAL, employee_share=yuan(300), **about))

    assert plans(desk, case_id) == [(PENSION, 500, CAME), (MEDICAL, 300, CAME)]
    desk.undo(desk.lists.history(case_id=case_id)[0].seq)
    assert plans(desk, case_id) == [(None, 800, CAME)]


def test_terms_told_afterwards_leave_instalments_and_declared_plans_alone(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agreement = agree(desk, case_id, (None, 800))
    term = RecordTerm(
        case_id=case_id, agreement_id=agreement, insurance=PENSION, employer_share=yuan(800)
    )
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=TODAY))
    desk.do(term)
    assert [one[0] for one in plans(desk, case_id)] == [None, None]

    other = a_case_in_mediation(desk, "乙例")
    agreement = agree(desk, other, (None, 800))
    desk.do(DeclarePayments(case_id=other, occurred_on=CAME))
    desk.do(
        RecordTerm(
            case_id=other, agreement_id=agreement, insurance=PENSION, employer_share=yuan(800)
        )
    )
    assert [one["insurance"] for one in file_of(desk, other).payments] == [None]


def test_instalments_keep_the_insurance(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, (PENSION, 500), (MEDICAL, 300))

    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=SPRING))

    assert sorted(one[:2] for one in plans(desk, case_id) if one[0]) == [
        (MEDICAL, 150),
        (MEDICAL, 150),
        (PENSION, 250),
        (PENSION, 250),
    ]


def test_terms_that_name_no_insurance_are_not_given_that_of_the_first_plan(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    (worker,) = claimants(desk, case_id)
    terms = tuple(
        AgreementTerm(claimant_id=worker, employer_share=yuan(400), due_on=day)
        for day in (SPRING, SPRING + timedelta(days=30))
    )
    agreement = agree(desk, case_id, (PENSION, 500), (MEDICAL, 300), itemised=terms)

    desk.do(PlanByTerms(case_id=case_id, agreement_id=agreement))

    assert [one[:2] for one in plans(desk, case_id)] == [(None, 400), (None, 400)]


def test_planning_by_terms_keeps_what_was_declared_with_its_insurance(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    (worker,) = claimants(desk, case_id)
    terms = tuple(
        AgreementTerm(claimant_id=worker, insurance=one, employer_share=yuan(amount))
        for one, amount in ((PENSION, 500), (MEDICAL, 300))
    )
    agreement = agree(desk, case_id, (None, 800), itemised=terms)
    pension = file_of(desk, case_id).payments[0]["id"]
    desk.do(DeclarePayments(case_id=case_id, payment_ids=(pension,), occurred_on=CAME))

    desk.do(PlanByTerms(case_id=case_id, agreement_id=agreement))

    told = [(one["insurance"], str(one["state"])) for one in file_of(desk, case_id).payments]
    assert told == [(PENSION, "declared"), (MEDICAL, "planned")]


def test_an_undivided_plan_of_before_is_divided_as_the_sums_say(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agreement = agree(desk, case_id, (PENSION, 500), (MEDICAL, 300))
    with desk.store.beside() as connection:  # an older desk planned one payment of no insurance
        mine = payment.c.case_id == case_id
        connection.execute(delete(payment).where(mine, payment.c.insurance == MEDICAL))
        undivided = {"insurance": None, "planned_fen": 800_00}
        connection.execute(update(payment).where(mine).values(undivided))
    assert plans(desk, case_id) == [(None, 800, CAME)]

    desk.do(PlanByTerms(case_id=case_id, agreement_id=agreement))

    assert [one[:2] for one in plans(desk, case_id)] == [(PENSION, 500), (MEDICAL, 300)]


def test_what_was_paid_counts_for_its_own_insurance_when_agreed_anew(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, (PENSION, 500), (MEDICAL, 300))
    pay(desk, case_id, 200, PENSION)
    desk.do(StartMediation(case_id=case_id, occurred_on=TODAY))

    agree(
        desk, case_id, (PENSION, 500), (MEDICAL, 250), (INJURY, 50), occurred_on=TODAY,
        perform_by=SPRING,
    )  # fmt: skip

    assert plans(desk, case_id) == [(PENSION, 300, SPRING), (MEDICAL, 250, SPRING),
                                    (INJURY, 50, SPRING)]  # fmt: skip
    rows = told_rows(desk, case_id)
    assert rows[PENSION].covered == rows[PENSION].paid == 200_00
    assert sum(one.planned for one in rows.values()) == 800_00


def test_money_above_one_insurance_is_not_counted_for_another_when_agreed_anew(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, (PENSION, 500))
    pay(desk, case_id, 500, PENSION)
    desk.do(StartMediation(case_id=case_id, occurred_on=TODAY))

    agree(desk, case_id, (PENSION, 400), (MEDICAL, 300), occurred_on=TODAY, perform_by=SPRING)

    assert plans(desk, case_id) == [(MEDICAL, 300, SPRING)]


def test_too_much_of_one_insurance_does_not_settle_the_worker(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, (PENSION, 500), (MEDICAL, 300))

    pay(desk, case_id, 800, PENSION)
    assert states(desk, case_id) == ["partial_paid"]
    pay(desk, case_id, 300, MEDICAL)

    assert states(desk, case_id) == ["paid"]


_sums = st.lists(
    st.tuples(st.sampled_from([None, PENSION, MEDICAL, INJURY]), st.integers(1, 50)),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one[0],
)
_paid = st.lists(
    st.tuples(st.sampled_from([None, PENSION, MEDICAL, INJURY]), st.integers(1, 40)),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=_sums, paid=_paid, second=_sums)
def test_sums_hold_whatever_was_paid_and_agreed_anew(
    desk: Desk,
    first: list[tuple[Insurance | None, int]],
    paid: list[tuple[Insurance | None, int]],
    second: list[tuple[Insurance | None, int]],
) -> None:
    case_id = a_case_in_mediation(desk, "甲例")
    agree(desk, case_id, *first)
    for number, (insurance, amount) in enumerate(paid):
        pay(desk, case_id, amount, insurance, note=str(number))
    desk.do(StartMediation(case_id=case_id, occurred_on=TODAY))

    agree(desk, case_id, *second, occurred_on=TODAY, perform_by=SPRING)

    file = file_of(desk, case_id)
    coming = [one for one in file.payments if str(one["state"]) == "planned"]
    planned = sum(one["planned_fen"] for one in coming)
    agreed = sum(amount for _, amount in second) * 100
    money = sum(amount for _, amount in paid) * 100
    assert max(0, agreed - money) <= planned <= agreed
    assert file.sums["agreed"] == agreed
    assert file.sums["paid"] == money
    found = claims(file.payments, desk.calendar)
    new = {one["id"] for one in coming}
    assert sum(one.missing for one in found if one.payment_id in new) >= max(0, agreed - money)
    forward = due_rows(file.payments, file.amounts, today=TODAY, calendar=desk.calendar)
    backward = due_rows(
        list(reversed(file.payments)),
        list(reversed(file.amounts)),
        today=TODAY,
        calendar=desk.calendar,
    )
    assert forward == backward
    assert all(one.planned == one.covered + one.open + one.late for one in forward)
