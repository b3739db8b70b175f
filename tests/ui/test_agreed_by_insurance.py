"""The agreement by insurance: sums, plan, what is due and the money of one insurance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.ui.pages.case_file.due_card import DueCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.hands import choose, click, find, press, type_cell, type_in, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import agreed, mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]

PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL


def verify(desk: Desk, case_id: int, **sums: int) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    for code, fen in sums.items():
        desk.do(
            RecordAmount(
                case_id=case_id,
                layer=Layer.VERIFIED,
                amount=Fen(fen),
                claimant_id=worker,
                insurance=Insurance(code),
            )
        )


def test_sums_known_by_insurance_are_agreed_and_planned_by_insurance(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    verify(desk, case_id, pension=500_00, medical=300_00)
    step = show(qtbot, place, ask_case(desk, case_id), "agreement")
    rows = find(step, "step.agreement.items", EntryGrid).entries
    told = [(rows.text(row, 0), rows.text(row, SUM)) for row in range(3)]
    assert told[:2] == [("李䶮 · 养老", "500.00"), ("李䶮 · 医疗", "300.00")]
    type_cell(step, "step.agreement.items", (2, SUM), "80")
    step.items.settle()  # type: ignore[attr-defined]
    assert find(step, "step.agreement.total", QLabel).text() == "880.00 元"

    click(step, "step.agreement.save")

    until(qtbot, lambda: not step.isVisible())
    plans = [(one["insurance"], one["planned_fen"]) for one in ask_case(desk, case_id).plans]
    assert plans[:2] == [(PENSION, 500_00), (MEDICAL, 300_00)]
    assert plans[2][1] == 80_00


def test_one_sum_for_all_insurances_is_a_click_away(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    verify(desk, case_id, pension=500_00, medical=300_00)
    step = show(qtbot, place, ask_case(desk, case_id), "agreement")
    box = find(step, "step.agreement.by_insurance", QCheckBox)
    assert box.isChecked()

    press(box, Qt.Key.Key_Space)

    rows = find(step, "step.agreement.items", EntryGrid).entries
    assert rows.text(0, SUM) == "800.00"
    assert rows.rowCount() == 2


def test_without_figures_by_insurance_each_usual_one_may_be_filled_in(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    step = show(qtbot, place, ask_case(desk, mediating(desk)), "agreement")
    box = find(step, "step.agreement.by_insurance", QCheckBox)
    assert not box.isChecked()

    press(box, Qt.Key.Key_Space)
    click(step, "step.agreement.save")

    word = find(step, "step.agreement.items.word", QLabel)
    assert word.text().startswith("请填写 张例堃 的补缴金额")


def test_what_no_insurance_is_told_of_says_so(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    case_id = agreed(desk)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    card = next(one for one in page.deep_cards if isinstance(one, DueCard))

    card.unfold()

    assert card.grid is not None
    assert card.grid.text(0, 1) == "险种未分"


def test_money_on_a_plan_of_one_insurance_is_compared_with_that_alone(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    verify(desk, case_id, pension=500_00, medical=300_00)
    agreement = show(qtbot, place, ask_case(desk, case_id), "agreement")
    type_cell(agreement, "step.agreement.items", (2, SUM), "80")
    click(agreement, "step.agreement.save")
    until(qtbot, lambda: not agreement.isVisible())
    view = ask_case(desk, case_id)
    step = show(qtbot, place, view, "payment", view.plans[0]["id"])
    assert step.value("insurance") == PENSION
    above = find(step, "step.payment.above", QLabel)

    type_in(step, "step.payment.employer_share", "600")

    until(qtbot, above.isVisible)
    assert "多于应缴未缴的 500.00 元" in above.text()
    choose(step, "step.payment.payment_id", view.plans[1]["id"])
    assert step.value("insurance") == MEDICAL
