"""What a form leaves empty is asked about once; what a paper lacks has a way to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.closing_list import Need
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.ui.paper_sources import CasePaper
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.missing import duties_for
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import find, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import agreed, mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


@pytest.mark.parametrize(
    ("step", "told"),
    [("refer", ("函号", "转办事由")), ("legal_aid", ("援助机构", "援助事项"))],
)
def test_a_nearly_empty_form_asks_once_and_then_saves(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str, told: tuple[str, ...]
) -> None:
    made = show(qtbot, place, ask_case(desk, agreed(desk)), step)
    if step == "refer":
        made.entries["target"].put("tax")

    made.save()

    said = find(made, f"step.{step}.bar", MessageBar).text()
    assert made.isVisible()
    assert all(one in said for one in told)
    made.save()
    until(qtbot, lambda: not made.isVisible())


def test_an_agreement_without_body_and_terms_is_asked_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, mediating(desk)), "agreement")

    empty = made.question()
    made.entries["organisation"].put("例区工会调解委员会")
    made.entries["terms"].put("按月补缴。")

    assert "盖章的调解组织" in empty
    assert "协议内容" in empty
    assert "没有填写" not in made.question()


def test_an_answer_to_what_was_never_sent_is_asked_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    asked = RecordEnquiry(case_id=case_id, target="tax", question="缴费明细")
    enquiry = desk.do(asked).value

    made = show(qtbot, place, ask_case(desk, case_id), "answer_enquiry", enquiry)

    assert "发出日期" in made.question()


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
    made.entries["note"].put("单位当年已办结")
    made.save()
    made.save()
    until(qtbot, lambda: bool(made.entries["reason"].row.error()))
    assert "写明补录原因" in made.entries["reason"].row.error()

    names = "、".join(view.claimant_name(one["id"]) for one in view.file.claimants)
    made.entries["reason"].put(f"旧卷已办结，{names}均已补缴")
    made.save()
    assert "将按补录结案" in find(made, "step.close.bar", MessageBar).text()
    made.save()
    until(qtbot, lambda: not made.isVisible())

    assert ask_case(desk, case_id).stage is Stage.CLOSED
    entry = desk.lists.history()[0]
    assert entry.command == CloseCase.__name__


def test_a_paper_without_a_mediating_body_leads_to_the_form_that_fills_it_in(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    paper = PaperWindow(place, CasePaper(case_id, MEDIATION_AGREEMENT))
    qtbot.addWidget(paper)
    paper.open()
    until(qtbot, lambda: "调解组织" in paper.bar.text())
    find(paper, "paper.bar.fill", QPushButton).click()

    form = None

    def opened() -> bool:
        nonlocal form
        from dispute_desk.ui.steps.mediating_body import MediatingBodyStep

        form = paper.findChild(MediatingBodyStep)
        return form is not None

    until(qtbot, opened)
    assert form is not None
    form.entries["mediation_org"].put(desk.profile.mediation_orgs[0].code)
    form.save()
    until(qtbot, lambda: paper.made is not None)

    assert (
        desk.lists.case_file(case_id).case["mediation_org"] == desk.profile.mediation_orgs[0].code
    )
