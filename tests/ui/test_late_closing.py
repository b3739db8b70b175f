"""A case is closed through its form: what is open beside it, what a reason has to say (补录)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.closing_list import Need
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.mediation import StartVerification
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.missing import duties_for
from tests.ui.hands import find, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import accepted, agreed, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_legal_aid_that_is_open_stands_in_the_form_that_closes_the_case(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    aid = desk.do(RecordLegalAid(case_id=case_id)).value

    made = show(qtbot, place, ask_case(desk, case_id), "close")
    way = find(made, "step.close.duties.aid_decision.go", QPushButton)
    assert way.isEnabled()
    assert "法律援助申请的审批" in made.question()

    desk.do(DecideLegalAid(legal_aid_id=aid, granted=True))
    assert [one.need for one in duties_for(ask_case(desk, case_id))] == [Need.AID_END]
    desk.do(EndLegalAid(legal_aid_id=aid, outcome="和解"))
    assert duties_for(ask_case(desk, case_id)) == ()


def test_a_case_that_took_a_step_today_is_closed_through_the_form_with_a_reason(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    desk.do(StartPerformance(case_id=case_id, reason="单位开始分期补缴"))
    view = ask_case(desk, case_id)
    made = show(qtbot, place, view, "close")
    made.entries["kind"].put("mediated_performed")
    made.save()
    assert "李䶮、张例堃 还没有补缴结果" in made.entries["reason"].row.error()
    made.entries["reason"].put("2024年纸质案卷补录")
    made.save()
    assert "李䶮、张例堃 还没有补缴结果" in made.entries["reason"].row.error()

    names = "、".join(view.claimant_name(one["id"]) for one in view.file.claimants)
    made.entries["reason"].put(f"旧卷已办结，{names}均已补缴")
    made.save()
    until(qtbot, lambda: not made.isVisible())

    assert ask_case(desk, case_id).stage is Stage.CLOSED
    closed = desk.lists.history()[0]
    assert closed.command == CloseCase.__name__


def test_what_no_reason_makes_up_for_is_told_at_the_way_of_closing(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(StartVerification(case_id=case_id))
    desk.do(StartPerformance(case_id=case_id, reason="单位自查后补缴"))
    made = show(qtbot, place, ask_case(desk, case_id), "close")

    made.entries["kind"].put("mediated_performed")
    assert "调解协议" in find(made, "step.close.missing", QLabel).text()
    assert not made.entries["reason"].row.isVisible()
    made.save()
    assert "必须先有调解协议" in made.entries["kind"].row.error()

    made.entries["kind"].put("self_corrected")
    assert made.entries["reason"].row.isVisible()
    assert not made.entries["kind"].row.error()
