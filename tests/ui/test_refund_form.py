"""A refund is written down from its first sum; the payment is corrected while it covers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.money import Fen
from dispute_desk.ui.pages.case_file.tax_cards import RefundsCard
from tests.ui.hands import choose, click, type_in, until
from tests.ui.test_back_payment_cards import card_of, case_id, opened, page, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.pages.case_file.page import CaseFilePage

__all__ = ["case_id", "page"]


def test_a_refund_stands_in_its_card(qtbot: QtBot, page: CaseFilePage, desk: Desk) -> None:
    assert page.view is not None
    plan = page.view.plans[0]["id"]
    step = opened(qtbot, page, "payment", plan)
    choose(step, "step.payment.proof_kind", "payment_slip")
    type_in(step, "step.payment.employer_share", "300")
    type_in(step, "step.payment.proof_no", "例1")
    step.save()
    until(qtbot, lambda: len(page.view.plans) == 8 if page.view else False)
    card = card_of(page, RefundsCard)

    click(page, "case_file.refunds.add")
    step = shown(qtbot, "refund")
    choose(step, "step.refund.payment_id", plan)
    step.focus_first()
    until(qtbot, step.entries["employer_share"].row.field.hasFocus)
    type_in(step, "step.refund.employer_share", "100")
    step.save()

    until(qtbot, lambda: card.heading.aside.text() == "100.00 元")
    made = page.view.id
    assert desk.lists.case_file(made).sums["paid"] == 20_000

    void = opened(qtbot, page, "void_record", ("payment", plan))
    assert "已退费 100.00 元" in void.next_line.text()
    void.close()
    wrong = opened(qtbot, page, "correct_payment", plan)
    wrong.entries["employer_share"].put(Fen(90_00))
    type_in(wrong, "step.correct_payment.reason", "例")
    wrong.save()
    row = wrong.entries["employer_share"].row
    until(qtbot, lambda: "更正后只有 90.00 元，不够退" in row.error())
    wrong.entries["employer_share"].put(Fen(250_00))
    wrong.save()
    until(qtbot, lambda: desk.lists.case_file(made).sums["paid"] == 15_000)
