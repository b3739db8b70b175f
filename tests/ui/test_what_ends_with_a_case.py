"""Forms and cards say what a step keeps, what the end of a case takes along and what goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.domain.money import Fen
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.editing import EditCase
from dispute_desk.services.repayment import PlanPayment, RecordPayment
from dispute_desk.ui.pages.case_file.clocks_card import ClocksCard
from dispute_desk.ui.pages.case_file.closing_card import ClosingCard, card_kind
from dispute_desk.ui.pages.case_file.payments_card import PaymentsCard
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import accepted, agreed, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_what_was_handed_to_tax_and_retaliation_are_told_until_the_end(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    desk.do(EditCase(case_id=case_id, changes={"mediation_org": "people_committee"}))
    today = desk.office().today
    late = PlanPayment(
        case_id=case_id, amount=Fen(100_00), due_on=today - timedelta(days=20), late_reason="例"
    )
    desk.do(late)

    promise = show(qtbot, place, ask_case(desk, case_id), "broken_promise")
    letter = promise.entries["letter_no"].row
    assert letter.isHidden()
    promise.entries["choice"].put("collection")
    assert not letter.isHidden()
    promise.entries["letter_no"].put("例函〔2026〕3号")
    command = promise.command()
    assert isinstance(command, AnswerBrokenPromise)
    assert command.feedback_due_on == command.next_action_on
    desk.do(command)

    asked = show(qtbot, place, ask_case(desk, case_id), "follow_up")
    assert "下一步仍是原定的“向税务机关了解征缴进度”" in asked.foretold()
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False, retaliation=True))

    view = ask_case(desk, case_id)
    closing = show(qtbot, place, view, "close")
    closing.entries["kind"].put("mediated_partial")
    assert "随结案取消" in find(closing, "step.close.missing", QLabel).text()
    question = closing.question()
    for words in ("打击报复的核实", "向税务机关了解征缴进度", "结案以后仍列入今日待办"):
        assert words in question
    lines = question.splitlines()
    assert lines[0].startswith("协议约定的金额还差"), "the money first, each on a line of its own"
    assert any(line.startswith("还有没办完的") for line in lines)
    assert lines[-1].startswith("原定的下一步")
    for key in ("note", "reason"):
        closing.entries[key].put("单位停产，职工同意终结")
    closing.save()
    told_in_bar = closing.bar.text().splitlines()
    assert told_in_bar[:-1] == [f"· {line}" for line in lines]
    card = ClosingCard()
    qtbot.addWidget(card)
    told = [line.heading for line in card.lines(view)]
    assert any("打击报复" in one for one in told)
    assert any("随结案取消" in one for one in told)
    assert card_kind(view) is not None

    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    clocks = ClocksCard()
    qtbot.addWidget(clocks)
    clocks.show_case(ask_case(desk, case_id))
    days = [one.text() for one in clocks.findChildren(QLabel) if one.objectName().endswith(".days")]
    assert [one for one in days if "当事人的权利，不随结案结束" in one]
    assert "司法确认" not in find(clocks, "case_file.clocks.over", QLabel).text()


def test_money_before_its_plan_is_told_alike_in_the_form_and_the_list(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    worker = ask_case(desk, case_id).workers[0]["id"]
    paid = RecordPayment(
        case_id=case_id,
        claimant_id=worker,
        employer_share=Fen(5000_00),
        proof_kind="payment_slip",
        proof_no="例1",
    )
    desk.do(paid)

    form = show(qtbot, place, ask_case(desk, case_id), "plan_payment")
    form.entries["claimant_id"].put(worker)
    form.entries["amount"].put(5500_00)
    assert "5,000.00 元先抵这一笔，保存后还差 500.00 元" in form.question()
    desk.do(PlanPayment(case_id=case_id, claimant_id=worker, amount=Fen(5500_00)))

    view = ask_case(desk, case_id)
    card = PaymentsCard()
    qtbot.addWidget(card)
    card.show_case(view)
    plan = card.grid.row(1)
    assert card._paid(plan) == "已抵 5,000.00"
    assert sum(one.missing for one in view.claims) == 500_00
