"""An instalment paid only in part says so, keeps 登记缴费 and offers its rest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.payments_card import PaymentsCard
from tests.ui.hands import choose, find, form, type_in, until
from tests.ui.test_payments_to_choose import choices, in_parts, paid

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_a_part_is_told_as_a_part_and_its_rest_is_paid_from_its_row(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例")
    first = desk.lists.case_file(case_id).payments[0]["id"]
    paid(desk, case_id, first, 40)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    card = page.findChild(PaymentsCard)
    assert card is not None
    until(qtbot, lambda: card.grid.count() == 3)

    assert card.grid.row(0)["id"] == first
    told = [card.grid.text(0, n) for n in range(7)]
    assert told[1] == "部分入库"
    assert told[-1] == "登记缴费"
    assert card._beside_paid(card.grid.row(0)) == "尚欠 60.00"
    assert card.heading.aside.text() == "3 笔，已入库 0 笔，部分入库 1 笔"
    card._act(0, 0)
    made = form(qtbot, "step.payment")

    assert choices(made, "step.payment.payment_id")[:2] == [  # type: ignore[arg-type]
        "另登一笔",
        "王例 · 第 1 期 07-31 前 · 尚欠 60.00 · 部分入库",
    ]
    assert made.value("payment_id") == first  # type: ignore[attr-defined]
    assert made.value("employer_share") is None  # type: ignore[attr-defined]
    told_sum = find(made, "step.payment.planned", QLabel).text()
    assert told_sum == "这一期还差 60.00 元，请按这次的凭证分填。"
    find(made, "step.payment.all_employer_share", QPushButton).click()
    assert find(made, "step.payment.above", QLabel).text() == ""
    choose(made, "step.payment.proof_kind", "payment_slip")
    type_in(made, "step.payment.proof_no", "例60")
    made.save()  # type: ignore[attr-defined]

    until(qtbot, lambda: desk.lists.case_file(case_id).sums["paid"] == 10_000)
    until(qtbot, lambda: card.grid.count() == 4)
    assert [card.grid.text(n, 1) for n in range(4)] == ["已入库", "已入库", "计划", "计划"]
