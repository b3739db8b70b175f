"""What a form leaves empty is asked about once; what a paper lacks has a way to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.domain.rights import Right
from dispute_desk.services.editing import EditCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.ui.paper_sources import CasePaper
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.lacking_facts import LackingFactsStep
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import find, press, until
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


def test_enter_saves_what_was_asked_about_and_one_field_is_enough_not_to_ask(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "legal_aid")
    made.entries["matter"].put("确认劳动关系")
    assert "没有填写" not in made.question()
    made.entries["matter"].put("")

    made.save()
    assert "没有填写：援助机构、援助事项。 确实如此的" in made.bar.text()
    assert made.focusWidget() is made.save_button
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    press(made.save_button, Qt.Key.Key_Return)

    until(qtbot, lambda: not made.isVisible())
    assert len(ask_case(desk, case_id).file.beside["legal_aid"]) == 1


def test_a_saved_agreement_asks_nothing_of_what_its_paper_asks_for_later(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, mediating(desk)), "agreement")

    assert made.question() == ""


def test_an_answer_to_what_was_never_sent_is_asked_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    asked = RecordEnquiry(case_id=case_id, target="tax", question="缴费明细")
    enquiry = desk.do(asked).value

    made = show(qtbot, place, ask_case(desk, case_id), "answer_enquiry", enquiry)

    assert "发出日期" in made.question()


def test_a_paper_leads_to_the_form_for_all_it_lacks_and_is_drawn_then(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    paper = PaperWindow(place, CasePaper(case_id, MEDIATION_AGREEMENT))
    qtbot.addWidget(paper)
    paper.open()
    until(qtbot, lambda: "调解组织、险种、补缴期间" in paper.bar.text())

    way = find(paper, "paper.bar.fill", QPushButton)
    way.click()
    way.click()
    until(qtbot, lambda: not place.jobs.is_busy)
    (form,) = paper.findChildren(LackingFactsStep)
    assert tuple(form.entries) == ("mediation_org", "insurances", "claim_from", "claim_to")
    form.save()
    assert all(form.entries[key].row.error() for key in ("mediation_org", "insurances"))
    body = desk.profile.mediation_orgs[0].code
    form.entries["mediation_org"].put(body)
    form.entries["insurances"].put(("pension", "medical"))
    form.entries["claim_from"].put(Month(2025, 1))
    form.entries["claim_to"].put(Month(2025, 12))
    form.save()
    until(qtbot, lambda: paper.made is not None)

    kept = desk.lists.case_file(case_id).case
    assert (kept["mediation_org"], kept["insurances"]) == (body, "pension,medical")
    assert (kept["claim_from"], kept["claim_to"]) == (Month(2025, 1), Month(2025, 12))


def test_who_may_not_edit_the_case_is_offered_no_form_over_the_paper(
    qtbot: QtBot, place: Workplace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(place), "may", lambda _, right: right != Right.EDIT_CASE.value)
    paper = PaperWindow(place, CasePaper(agreed(desk), MEDIATION_AGREEMENT))
    qtbot.addWidget(paper)
    paper.open()
    until(qtbot, lambda: "调解组织" in paper.bar.text())

    assert paper.findChild(QPushButton, "paper.bar.fill") is None


def test_the_step_for_the_mediating_body_is_offered_until_there_is_one(desk: Desk) -> None:
    case_id = agreed(desk)

    def offered() -> bool:
        return "fill_in" in {one.id for one in steps_of(ask_case(desk, case_id))}

    assert offered()
    changes = {"mediation_org": desk.profile.mediation_orgs[0].code}
    desk.do(EditCase(case_id=case_id, changes=changes))
    assert not offered()


def test_a_referral_without_a_day_for_its_answer_asks_once_and_says_what_follows(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "refer")
    made.entries["target"].put("tax")
    made.entries["reason"].put("例")
    made.save()
    said = find(made, "step.refer.bar", MessageBar).text()
    assert "没有填反馈期限" in said
    assert "发出 30 天没有反馈时列入今日待办催问" in said
    made.save()
    until(qtbot, lambda: not made.isVisible())

    (sent,) = desk.lists.case_file(case_id).referrals
    again = show(qtbot, place, ask_case(desk, case_id), "referral_receipt", sent["id"])
    assert "没有填反馈期限" in again.question()
    again.entries["due_on"].put(desk.office().today)
    assert again.question() == ""
