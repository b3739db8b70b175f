"""A case that rests goes on only by being resumed, at the stage it left."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, SetNextAction
from dispute_desk.services.closing import ResumeCase, SuspendCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import StartCollection, StartPerformance
from tests.services.station import (
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    file_of,
    refused,
    stage_of,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

FAILED = SessionOutcome.FAILED
ONWARD: tuple[Callable[[int], object], ...] = (
    lambda case: AcceptCase(case_id=case),
    lambda case: AskSupplement(case_id=case, missing="身份证复印件"),
    lambda case: StartVerification(case_id=case),
    lambda case: StartMediation(case_id=case),
    lambda case: RecordMediationSession(case_id=case),
    lambda case: ConcludeAgreement(case_id=case, items=(AgreementItem(amount=yuan(10)),)),
    lambda case: StartPerformance(case_id=case),
    lambda case: StartCollection(case_id=case),
)


@pytest.mark.parametrize("step", ONWARD)
def test_no_step_leads_out_of_a_suspension(desk: Desk, step: Callable[[int], object]) -> None:
    case_id = a_case(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁"))

    refused(desk, step(case_id))

    assert stage_of(desk, case_id) is Stage.SUSPENDED


def test_a_resumed_case_forgets_that_it_rested(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁"))

    desk.do(ResumeCase(case_id=case_id))

    case = file_of(desk, case_id).case
    assert (case["stage"], case["suspended_from"], case["review_on"]) == (
        Stage.REGISTERED,
        None,
        None,
    )


def test_a_failure_before_the_rest_told_late_leads_on_from_the_failure(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 4, 1)))
    held = date(2026, 3, 12)

    failed = RecordMediationSession(
        case_id=case_id, occurred_on=held, outcome=SessionOutcome.FAILED
    )
    desk.do(failed)
    assert stage_of(desk, case_id) is Stage.SUSPENDED
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 5, 6)))

    case = file_of(desk, case_id).case
    rule = desk.profile.next_action(Stage.MED_FAILED.value)
    assert rule is not None
    assert (case["stage"], case["next_action"]) == (Stage.MED_FAILED, rule.label)
    assert case["next_action_on"] > date(2026, 5, 6)
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    mediation = next(one for one in clocks if one.rule.code == "mediation")
    assert mediation.stopped_on == held
    assert not mediation.is_late(date(2026, 5, 6))


def test_a_failure_another_session_followed_ends_nothing(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=date(2026, 3, 20)))
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 4, 1)))
    failed = RecordMediationSession(
        case_id=case_id, occurred_on=date(2026, 3, 12), outcome=SessionOutcome.FAILED
    )

    desk.do(failed)
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 5, 6)))

    assert stage_of(desk, case_id) is Stage.MEDIATING


@pytest.mark.parametrize(
    ("outcome", "stage"),
    [
        (SessionOutcome.FAILED, Stage.MED_FAILED),
        (SessionOutcome.AGREED, Stage.MEDIATING),
        (SessionOutcome.ADJOURNED, Stage.MEDIATING),
    ],
)
def test_a_session_told_late_of_a_case_that_rested_before_its_mediation_leads_on(
    desk: Desk, outcome: SessionOutcome, stage: Stage
) -> None:
    case_id = an_accepted_case(desk)
    desk.do(SetNextAction(case_id=case_id, next_action="催收工资条"))
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 4, 1)))
    before = visible(desk)

    told = RecordMediationSession(case_id=case_id, occurred_on=date(2026, 4, 1), outcome=outcome)
    done = desk.do(told)
    assert stage_of(desk, case_id) is Stage.SUSPENDED
    desk.undo(done.entry)
    assert visible(desk) == before
    desk.do(told)
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 5, 6)))

    case = file_of(desk, case_id).case
    assert case["stage"] is stage
    if outcome is SessionOutcome.AGREED:
        assert case["next_action"] == "签订调解协议并登记"
    else:
        rule = desk.profile.next_action(stage.value)
        assert rule is not None
        assert case["next_action"] == rule.label


def test_an_agreement_by_word_before_the_rest_is_to_be_signed_after_it(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 4, 1)))
    agreed = RecordMediationSession(
        case_id=case_id, occurred_on=date(2026, 3, 12), outcome=SessionOutcome.AGREED
    )
    desk.do(agreed)
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 5, 6)))

    case = file_of(desk, case_id).case
    assert (case["stage"], case["next_action"]) == (Stage.MEDIATING, "签订调解协议并登记")


def test_a_session_told_late_of_a_case_never_accepted_leaves_it_undecided(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 4, 1)))
    held = date(2026, 3, 12)
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=held, outcome=FAILED))
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 5, 6)))

    assert stage_of(desk, case_id) is Stage.REGISTERED
