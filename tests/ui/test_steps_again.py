"""The forms of a case that goes on after a first end: referred, agreed again, reopened."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.services.acceptance import DeclineCase, ReferCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase, WithdrawCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import RecordMediationSession, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.ui.steps.all import next_step, steps_of
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find
from tests.ui.test_steps import (
    LONG_NAME,
    TODAY,
    accepted,
    agreed,
    mediating,
    registered,
    show,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


def test_a_referral_proposes_whom_the_cause_goes_to_first_and_says_why(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)

    made = show(qtbot, place, ask_case(desk, case_id), "refer")

    assert made.value("target") == "tax"  # 04: the base is assessed by the tax office
    hint = find(made, "step.refer.target.word", QLabel).text()
    assert "缴费基数由税务部门审核、核定" in hint
    assert "社会保险法第六十、六十三条" in hint
    assert hint.endswith("待本单位核定")


def test_whom_a_case_was_referred_to_already_is_not_proposed_again(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer=LONG_NAME, cause="05")
    case_id = desk.do(command).value
    desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False))

    made = show(qtbot, place, ask_case(desk, case_id), "refer")
    assert made.value("target") == "hrss"
    made.entries["target"].put("court")

    assert made.command().target == "court"  # type: ignore[attr-defined]


def test_a_cause_without_a_route_proposes_nobody(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer=LONG_NAME, cause="99")

    made = show(qtbot, place, ask_case(desk, desk.do(command).value), "refer")

    assert made.value("target") is None
    assert not find(made, "step.refer.target.word", QLabel).isVisible()


def test_a_further_agreement_says_what_becomes_of_the_first(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    desk.do(StartPerformance(case_id=case_id))
    assert (
        show(qtbot, place, ask_case(desk, mediating(desk)), "agreement").findChild(
            QLabel, "step.agreement.again"
        )
        is None
    )
    desk.do(StartMediation(case_id=case_id))

    made = show(qtbot, place, ask_case(desk, case_id), "agreement")

    assert "由新协议取代" in find(made, "step.agreement.again", QLabel).text()


def test_a_reopened_case_is_mediated_again_from_its_follow_up(desk: Desk) -> None:
    case_id = mediating(desk)
    desk.do(RecordMediationSession(case_id=case_id, outcome=SessionOutcome.FAILED))
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    desk.do(CloseCase(case_id=case_id, kind="mediation_failed"))
    desk.do(ReopenCase(case_id=case_id, reason="单位愿意补缴"))

    assert "mediate" in [step.id for step in steps_of(ask_case(desk, case_id))]


def test_a_consultation_is_closed_as_one(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(DeclineCase(case_id=case_id, reason="consultation"))

    made = show(qtbot, place, ask_case(desk, case_id), "close")

    assert made.value("kind") == "consultation"


def test_a_session_entered_late_says_that_the_case_stays_where_it_is(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=TODAY))
    form = show(qtbot, place, ask_case(desk, case_id), "session")
    form.entries["outcome"].put(SessionOutcome.FAILED)
    assert "调解不成" in form.next_line.text()

    form.entries["occurred_on"].put(TODAY - timedelta(days=1))
    assert "只补记这次调解会" in form.next_line.text()

    form.entries["occurred_on"].put(TODAY)
    assert "调解不成" in form.next_line.text()


def test_the_first_session_says_that_it_begins_the_mediation(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    form = show(qtbot, place, ask_case(desk, accepted(desk)), "session")

    form.entries["outcome"].put(SessionOutcome.ADJOURNED)

    assert "保存后案件转为“调解中”" in form.next_line.text()


def test_nothing_is_due_in_a_closed_case(desk: Desk) -> None:
    case_id = accepted(desk)
    desk.do(WithdrawCase(case_id=case_id, reason="职工自愿撤回"))
    desk.do(CloseCase(case_id=case_id, kind="withdrawn"))

    view = ask_case(desk, case_id)

    assert "follow_up" in [step.id for step in steps_of(view)]
    assert next_step(view) is None


def test_the_usual_step_is_the_next_one(desk: Desk) -> None:
    found = next_step(ask_case(desk, accepted(desk)))

    assert found is not None
    assert found.id == "mediate"
