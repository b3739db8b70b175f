"""A case that ends in part says what stays open, what of it is yet to come, and for whom."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.closing_doubts import ClosingDoubts, closing_doubts
from dispute_desk.domain.due_payments import claims
from dispute_desk.services.closing import RecordFollowUp
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from tests.services.station import (
    CAME,
    TODAY,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LATER = TODAY + timedelta(days=200)


def doubts(desk: Desk, case_id: int, kind: str = "mediated_partial") -> ClosingDoubts:
    file = file_of(desk, case_id)
    owed = claims(file.payments, desk.calendar)
    return closing_doubts(file, desk.profile.closure_kind(kind), owed, TODAY)


def test_the_open_sum_and_what_of_it_is_not_yet_due_are_told(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "工例1")
    worker = claimants(desk, case_id)[0]
    item = AgreementItem(claimant_id=worker, amount=yuan(500))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=CAME, perform_by=LATER))
    pay(desk, case_id, 120, claimant_id=worker)

    found = doubts(desk, case_id)

    assert (found.unpaid, found.ahead) == (yuan(380), yuan(380))
    assert found.last_due is not None
    assert found.last_due >= LATER


def test_who_becomes_unperformed_and_who_never_agreed_are_named_apart(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="未例")))
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])

    becoming = dict(doubts(desk, case_id).becoming)

    assert becoming.pop(ClaimantState.UNPERFORMED) == ("工例2",)
    assert list(becoming.values()) == [("未例",)]


def test_a_follow_up_that_says_all_is_paid_contradicts_the_money(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=True, occurred_on=TODAY))
    assert doubts(desk, case_id).contradicted_on == TODAY

    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False, occurred_on=TODAY))
    assert doubts(desk, case_id).contradicted_on is None


def test_another_end_leaves_nothing_to_ask(desk: Desk) -> None:
    assert not doubts(desk, an_agreed_case(desk, 500), "mediated_performed")
