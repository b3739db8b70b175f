"""Steps stand in the order of their days, facts keep their own; nothing is counted backwards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, ReferCase
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.reports import door
from tests.services.station import (
    CAME,
    a_case,
    an_accepted_case,
    claimants,
    everything,
    file_of,
    pay,
    refused,
    stage_of,
    yuan,
)

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Desk


def day(number: int) -> date:
    return CAME + timedelta(days=number)


def told_too_early(desk: Desk, command: object) -> str:
    before = everything(desk)
    with pytest.raises(DeskError) as refusal:
        desk.do(command)
    assert everything(desk) == before
    assert refusal.value.code == "day_before_last_step"
    return str(refusal.value)


def a_case_gone_far(desk: Desk) -> int:
    """Mediated without success on day 20, followed up on day 30."""
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day(5)))
    failed = SessionOutcome.FAILED
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(20), outcome=failed))
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True, occurred_on=day(30)))
    return case_id


def test_a_decision_before_the_last_step_is_refused_and_names_it(desk: Desk) -> None:
    case_id = a_case_gone_far(desk)

    told = told_too_early(
        desk, CloseCase(case_id=case_id, kind="mediation_failed", occurred_on=day(29))
    )

    assert "回访" in told
    assert day(30).isoformat() in told
    for command in (
        SuspendCase(case_id=case_id, reason="等仲裁", occurred_on=day(29)),
        WithdrawCase(case_id=case_id, occurred_on=day(29)),
    ):
        told_too_early(desk, command)


def test_a_reason_of_the_past_does_not_turn_days_round(desk: Desk) -> None:
    case_id = a_case_gone_far(desk)

    told_too_early(
        desk,
        CloseCase(case_id=case_id, kind="mediation_failed", occurred_on=day(29), reason="补录"),
    )


def test_a_case_is_not_reopened_before_it_was_closed(desk: Desk) -> None:
    case_id = a_case_gone_far(desk)
    desk.do(CloseCase(case_id=case_id, kind="mediation_failed", occurred_on=day(40)))

    told_too_early(desk, ReopenCase(case_id=case_id, reason="新事实", occurred_on=day(39)))
    desk.do(ReopenCase(case_id=case_id, reason="新事实", occurred_on=day(41)))

    assert stage_of(desk, case_id) is Stage.FOLLOW_UP
    for month in ("2026-03", "2026-04"):
        report = door.build_report(desk, "monthly", door.read_period(month=month))
        assert report.reconciles


def test_money_paid_before_the_paper_was_signed_keeps_its_day(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day(2)))
    worker = claimants(desk, case_id)[0]
    items = (AgreementItem(claimant_id=worker, amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=day(9)))

    pay(desk, case_id, 100, claimant_id=worker, occurred_on=day(7))

    found = file_of(desk, case_id)
    assert found.payments[-1]["paid_on"] == day(7)
    assert [move["occurred_on"] for move in found.moves][-2:] == [day(9), day(9)]


def test_an_application_received_before_the_acceptance_starts_the_clock_on_its_day(
    desk: Desk,
) -> None:
    case_id = a_case(desk, on=CAME)
    desk.do(AcceptCase(case_id=case_id, handler_id=desk.actor.id, occurred_on=day(4)))

    desk.do(StartMediation(case_id=case_id, occurred_on=day(1)))

    found = file_of(desk, case_id)
    assert found.case["mediation_applied_on"] == day(1)
    assert found.moves[-1]["occurred_on"] == day(4)


def test_an_application_before_the_case_came_in_asks_how_it_came(desk: Desk) -> None:
    case_id = an_accepted_case(desk)

    told = refused(desk, StartMediation(case_id=case_id, occurred_on=day(-1)))
    assert (told.code, told.field) == ("applied_before_case", "late_reason")
    reason = "申请书由街道代收"
    desk.do(StartMediation(case_id=case_id, occurred_on=day(-1), late_reason=reason))

    found = file_of(desk, case_id)
    assert found.case["mediation_applied_on"] == day(-1)
    assert found.case["stage"] is Stage.MEDIATING
    assert found.moves[-1]["occurred_on"] >= found.case["received_on"]
    assert found.moves[-1]["reason"] == reason


def test_nobody_guesses_the_day_of_an_application_from_a_session(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(12)))
    assert file_of(desk, case_id).case["mediation_applied_on"] is None

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(13), applied_on=day(3)))

    assert file_of(desk, case_id).case["mediation_applied_on"] == day(3)


def test_the_day_of_the_application_is_told_beside_its_own_field(desk: Desk) -> None:
    case_id = an_accepted_case(desk)

    def told(applied: date) -> tuple[str, str | None]:
        command = RecordMediationSession(case_id=case_id, occurred_on=day(12), applied_on=applied)
        refusal = refused(desk, command)
        return refusal.code, refusal.field

    assert told(day(-1)) == ("day_before_receipt", "applied_on")
    assert told(day(13)) == ("applied_after_session", "applied_on")


def test_an_application_on_the_day_of_the_session_is_kept(desk: Desk) -> None:
    case_id = an_accepted_case(desk)

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(12), applied_on=day(12)))

    assert file_of(desk, case_id).case["mediation_applied_on"] == day(12)


def a_case_being_paid(desk: Desk) -> int:
    """Mediated from day 5, agreed on day 9, paid from day 20."""
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day(5)))
    items = (AgreementItem(claimant_id=claimants(desk, case_id)[0], amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=day(9)))
    desk.do(StartPerformance(case_id=case_id, occurred_on=day(20)))
    return case_id


def where_it_stands(desk: Desk, case_id: int) -> tuple[object, ...]:
    found = file_of(desk, case_id)
    return (found.case["stage"], found.case["next_action"], found.case["next_action_on"]), [
        move["id"] for move in found.moves
    ]


@pytest.mark.parametrize("outcome", list(SessionOutcome))
@pytest.mark.parametrize("followed", [False, True])
def test_a_forgotten_session_entered_late_leaves_the_case_where_it_stands(
    desk: Desk,
    outcome: SessionOutcome,
    followed: bool,  # noqa: FBT001
) -> None:
    case_id = a_case_being_paid(desk)
    if followed:
        desk.do(
            RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True, occurred_on=day(25))
        )
    before = where_it_stands(desk, case_id)

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(7), outcome=outcome))

    assert where_it_stands(desk, case_id) == before
    assert [one["held_on"] for one in file_of(desk, case_id).sessions] == [day(7)]


def test_a_failed_session_of_the_first_mediation_does_not_end_the_second(desk: Desk) -> None:
    case_id = a_case_being_paid(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day(50)))
    failed = SessionOutcome.FAILED

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(8), outcome=failed))
    assert stage_of(desk, case_id) is Stage.MEDIATING
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(50), outcome=failed))

    assert stage_of(desk, case_id) is Stage.MED_FAILED


def test_a_session_before_the_verification_begins_the_mediation_all_the_same(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartVerification(case_id=case_id, occurred_on=day(6)))

    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(4)))

    found = file_of(desk, case_id)
    assert (found.case["stage"], found.moves[-1]["occurred_on"]) == (Stage.MEDIATING, day(6))


def test_a_second_mediation_runs_from_its_own_application(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day(1)))
    failed = SessionOutcome.FAILED
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=day(8), outcome=failed))

    desk.do(StartMediation(case_id=case_id, occurred_on=day(50)))

    assert file_of(desk, case_id).case["mediation_applied_on"] == day(50)


def test_steps_on_one_day_are_in_order(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartVerification(case_id=case_id, occurred_on=CAME))

    desk.do(ReferCase(case_id=case_id, target="tax", occurred_on=CAME))

    assert stage_of(desk, case_id) is Stage.REFERRED_OUT
