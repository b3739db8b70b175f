"""The calendar holds the days agreed payments are due, and answers other bodies owe."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.planned_words import planned_words
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase
from dispute_desk.services.calendar_days import calendar_days
from dispute_desk.services.repayment import PlanPayment
from tests.services.station import (
    CAME,
    an_agreed_case,
    claimants,
    pay,
    payments,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: A Saturday no notice makes a working day, and the days around it.
SATURDAY, MONDAY = date(2026, 4, 18), date(2026, 4, 20)
SPAN = (SATURDAY - timedelta(days=1), SATURDAY + timedelta(days=9))


def rows(desk: Desk, kind: PlannedKind, first: date, last: date) -> list[Planned]:
    return [one for one in calendar_days(desk, first, last) if one.kind is kind]


def test_a_payment_is_due_on_the_next_working_day_until_it_is_in(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    (worker,) = claimants(desk, case_id)
    desk.do(PlanPayment(case_id=case_id, claimant_id=worker, amount=yuan(500), due_on=SATURDAY))

    (row,) = rows(desk, PlannedKind.PAYMENT, *SPAN)
    assert (row.on, row.case_id) == (MONDAY, case_id)
    said = planned_words(row, desk.profile, lambda _, source: source, "zh")
    assert said == "应补缴 500.00 元到期"
    assert rows(desk, PlannedKind.PAYMENT, SATURDAY, SATURDAY) == []
    assert len(rows(desk, PlannedKind.PAYMENT, MONDAY, MONDAY)) == 1

    planned = next(one["id"] for one in payments(desk, case_id) if one["due_on"] == SATURDAY)
    pay(desk, case_id, 500, claimant_id=worker, payment_id=planned)
    assert rows(desk, PlannedKind.PAYMENT, *SPAN) == []


def test_payments_of_one_day_in_a_case_are_one_entry(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 700)
    for worker, amount in zip(claimants(desk, case_id), (500, 700), strict=True):
        desk.do(
            PlanPayment(case_id=case_id, claimant_id=worker, amount=yuan(amount), due_on=MONDAY)
        )

    (row,) = rows(desk, PlannedKind.PAYMENT, *SPAN)
    assert row.what == str(yuan(1200))


def test_the_answer_to_a_referral_stands_in_it_until_it_came(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    refer = ReferCase(
        case_id=case_id, target="hrss", hand_over=False, occurred_on=CAME, due_on=MONDAY
    )
    referral = desk.do(refer).value
    (row,) = rows(desk, PlannedKind.DUTY, *SPAN)
    assert (row.case_id, row.on, row.what) == (case_id, MONDAY, "referral")

    desk.do(RecordReferralFeedback(referral_id=referral, feedback="已立案"))
    assert rows(desk, PlannedKind.DUTY, *SPAN) == []
