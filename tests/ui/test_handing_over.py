"""A case handed over: referred to one more body, and taken up again, through the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import accepted, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_one_more_body_gets_it_and_one_gives_it_back(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(ReferCase(case_id=case_id, target="tax"))
    view = ask_case(desk, case_id)
    assert {"refer", "take_back"} <= {step.id for step in steps_of(view)}

    made = show(qtbot, place, view, "refer")
    made.entries["target"].put("tax")
    assert made.entries["again_reason"].row.isVisible()
    made.entries["target"].put("hrss")
    assert not made.entries["again_reason"].row.isVisible()
    assert "仍为“已转办”" in made.next_line.text()
    for key in ("letter_no", "reason"):
        made.entries[key].put("例")
    made.save()
    made.save()  # no day for the answer is asked about once
    until(qtbot, lambda: len(desk.lists.case_file(case_id).referrals) == 2)

    back = show(qtbot, place, ask_case(desk, case_id), "take_back")
    assert "已受理" in back.next_line.text()
    back.entries["reason"].put("不属我局管辖")
    back.save()
    assert back.entries["referral_id"].row.error() == "请选择。"
    back.entries["referral_id"].put(desk.lists.case_file(case_id).referrals[1]["id"])
    back.save()
    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)
    assert desk.lists.case_file(case_id).referrals[1]["result"] == "returned"


def test_the_feedback_that_is_recorded_is_offered_beside_what_waits(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    tax = desk.do(ReferCase(case_id=case_id, target="tax")).value
    desk.do(ReferCase(case_id=case_id, target="hrss"))
    desk.do(RecordReferralFeedback(referral_id=tax, feedback="不属本局"))

    back = show(qtbot, place, ask_case(desk, case_id), "take_back")
    box = back.entries["referral_id"].row.field
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "已登记反馈"
    back.entries["reason"].put("不属我局管辖")
    box.setCurrentIndex(0)
    back.save()
    until(qtbot, lambda: ask_case(desk, case_id).stage is Stage.ACCEPTED)
    assert desk.lists.case_file(case_id).referrals[1]["feedback_on"] is None
