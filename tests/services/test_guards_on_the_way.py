"""Guards of the acts between acceptance and the end: each can be met and says what to do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.months import Month
from dispute_desk.services.accepted_day import ChangeAcceptanceDay
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.confirmations import ApplyConfirmation, RecordConfirmation
from dispute_desk.services.editing import AddNote
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.insured import RecordInsuredLines
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.papers import RecordPaper, RecordReply
from dispute_desk.services.past_cases import PastOutcome, RecordPastCase
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.tax_orders import DeclarePayments
from dispute_desk.services.terms import AgreementTerm, RecordTerm
from dispute_desk.services.visits import NewVisitor, RecordVisit
from tests.services.one_of_each_mediation import an_agreement, apply_for
from tests.services.one_of_each_repayment import with_terms
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def a_paper(desk: Desk, number: str | None = None) -> RecordPaper:
    return RecordPaper(case_id=a_case(desk), kind="reminder", title="提示函", number=number)


def numbered_twice(desk: Desk) -> object:
    desk.do(a_paper(desk, number="例函7号"))
    return a_paper(desk, number="例函7号")


def decided_before_it_was_asked(desk: Desk) -> object:
    asked: ApplyConfirmation = apply_for(desk)
    made = desk.do(asked).value
    return RecordConfirmation(confirmation_id=made, confirmed=True, decided_on=TODAY - DAY)


def effective_before_it_was_concluded(desk: Desk) -> object:
    return ConcludeAgreement(
        case_id=a_case_in_mediation(desk),
        items=(AgreementItem(amount=yuan(1)),),
        occurred_on=CAME + DAY,
        effective_on=CAME,
    )


def due_before_it_was_concluded(desk: Desk) -> object:
    return ConcludeAgreement(
        case_id=a_case_in_mediation(desk),
        items=(AgreementItem(amount=yuan(1)),),
        occurred_on=CAME + DAY,
        perform_by=CAME,
    )


def a_term(desk: Desk, **more: object) -> object:
    case_id, agreement_id = an_agreement(desk)
    return RecordTerm(case_id=case_id, agreement_id=agreement_id, **more)  # type: ignore[arg-type]


def signed_by_a_stranger(desk: Desk) -> object:
    stranger = claimants(desk, a_case(desk))
    case_id, agreement_id = an_agreement(desk)
    return RecordSignature(
        case_id=case_id,
        agreement_id=agreement_id,
        party=Party.WORKER,
        claimant_ids=tuple(stranger),
    )


def planned_by_an_agreement_that_was_replaced(desk: Desk) -> object:
    case_id = with_terms(desk, 300)
    old = file_of(desk, case_id).agreements[0]["id"]
    again = AgreementItem(claimant_id=claimants(desk, case_id)[0], amount=yuan(100))
    desk.do(StartPerformance(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    desk.do(ConcludeAgreement(case_id=case_id, items=(again,)))
    return PlanByTerms(case_id=case_id, agreement_id=old)


def planned_for_all_agreed_by_worker(desk: Desk) -> object:
    case_id = a_case_in_mediation(desk)
    worker = claimants(desk, case_id)[0]
    term = AgreementTerm(claimant_id=worker, employer_share=yuan(5), due_on=TODAY)
    whole = (AgreementItem(amount=yuan(5)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=whole, itemised=(term,)))
    agreement = file_of(desk, case_id).agreements[0]["id"]
    return PlanByTerms(case_id=case_id, agreement_id=agreement)


def accepted_behind_the_next_step(desk: Desk) -> object:
    case_id = an_accepted_case(desk)
    desk.do(StartVerification(case_id=case_id, occurred_on=CAME))
    return ChangeAcceptanceDay(case_id=case_id, accepted_on=CAME + DAY, reason="例")


def closed_long_ago(desk: Desk, **more: Any) -> RecordPastCase:  # noqa: ANN401 - fields of a command
    usual = {
        "case_id": a_case(desk),
        "kind": "mediated_performed",
        "accepted_on": CAME,
        "mediated_on": CAME,
        "closed_on": CAME + DAY,
        "reason": "按纸质卷宗补录",
    }
    return RecordPastCase(**{**usual, **more})


def with_an_outcome_that_is_none(desk: Desk) -> object:
    case_id = a_case(desk)
    state = PastOutcome(claimant_id=claimants(desk, case_id)[0], state=ClaimantState.AGREED)
    return closed_long_ago(desk, case_id=case_id, outcomes=(state,))


#: A command that meets each guard.
GUARDS: dict[str, Callable[[Desk], object]] = {
    "agreement_without_items": lambda desk: ConcludeAgreement(
        case_id=a_case_in_mediation(desk), items=()
    ),
    "effective_too_early": effective_before_it_was_concluded,
    "perform_too_early": due_before_it_was_concluded,
    "agreement_not_in_force": planned_by_an_agreement_that_was_replaced,
    "terms_of_workers": planned_for_all_agreed_by_worker,
    "empty_term": lambda desk: a_term(desk, obligation=" "),
    "term_months_reversed": lambda desk: a_term(
        desk, employer_share=yuan(5), month_from=Month(2025, 2), month_to=Month(2025, 1)
    ),
    "signer_not_in_agreement": signed_by_a_stranger,
    "confirmation_decided_early": decided_before_it_was_asked,
    "instalments_too_far": lambda desk: PlanInstalments(
        case_id=an_agreed_case(desk, 500), count=3, first_due_on=date(9999, 12, 1)
    ),
    "not_accepted_here": lambda desk: ChangeAcceptanceDay(
        case_id=a_case(desk), accepted_on=TODAY, reason="例"
    ),
    "acceptance_out_of_order": accepted_behind_the_next_step,
    "early_fact": lambda desk: AddNote(case_id=a_case(desk), text="来电", occurred_on=CAME - DAY),
    "past_days_reversed": lambda desk: closed_long_ago(desk, accepted_on=CAME - DAY),
    "past_needs_acceptance": lambda desk: closed_long_ago(desk, accepted_on=None),
    "past_needs_agreement": lambda desk: closed_long_ago(desk, mediated_on=None),
    "not_a_past_end": lambda desk: closed_long_ago(desk, kind="consultation"),
    "not_an_outcome": with_an_outcome_that_is_none,
    "nothing_to_declare": lambda desk: DeclarePayments(case_id=a_case(desk)),
    "insured_nothing_told": lambda desk: RecordInsuredLines(case_id=a_case(desk), lines=()),
    "not_a_time": lambda desk: PlanAppointment(case_id=a_case(desk), on=TODAY, starts="中饭后"),
    "appointment_without_start": lambda desk: PlanAppointment(
        case_id=a_case(desk), on=TODAY, ends="10:00"
    ),
    "appointment_ends_too_early": lambda desk: PlanAppointment(
        case_id=a_case(desk), on=TODAY, starts="10:00", ends="9:30"
    ),
    "paper_number_used": numbered_twice,
    "paper_not_served": lambda desk: RecordReply(
        paper_id=desk.do(a_paper(desk)).value, reply="已整改"
    ),
    "visit_day_ahead": lambda _: RecordVisit(
        visitors=(NewVisitor(name="张例"),), occurred_on=TODAY + DAY
    ),
    "visit_too_few_persons": lambda _: RecordVisit(
        visitors=(NewVisitor(name="张例"), NewVisitor(name="李例")), persons=1
    ),
}


@pytest.mark.parametrize("code", sorted(GUARDS))
def test_every_guard_on_the_way_can_be_met_and_says_what_to_do(desk: Desk, code: str) -> None:
    told = refused(desk, GUARDS[code](desk))

    assert told.code == code
    assert "{" not in told.sentence()
