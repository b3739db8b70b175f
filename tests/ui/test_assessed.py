"""What the tax office assessed is proposed where its papers and figures are recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import choose, click, find, type_in, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import CAME, agreed, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def assess(desk: Desk, case_id: int, fen: int, insurance: Insurance | None = None) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordAmount(
            case_id=case_id,
            layer=Layer.ASSESSED,
            amount=Fen(fen),
            claimant_id=worker,
            insurance=insurance,
            basis="例税核〔2026〕1号",
            occurred_on=CAME,
        )
    )


def test_an_order_proposes_what_was_assessed(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = agreed(desk)
    assess(desk, case_id, 500_00, Insurance.PENSION)
    assess(desk, case_id, 300_00, Insurance.MEDICAL)
    step = show(qtbot, place, ask_case(desk, case_id), "tax_order")
    told = find(step, "step.tax_order.assessed", QLabel).text()
    assert told == "税务核定已登记：李䶮 养老 500.00、李䶮 医疗 300.00，合计 800.00 元。"
    assert step.value("amount") is None

    choose(step, "step.tax_order.kind", "payment_order")
    assert step.value("amount") == 800_00
    choose(step, "step.tax_order.kind", "summons")

    assert step.value("amount") is None


def test_an_order_of_plans_proposes_what_is_missing_of_them(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    assess(desk, case_id, 500_00)
    view = ask_case(desk, case_id)
    step = show(qtbot, place, view, "tax_order")
    choose(step, "step.tax_order.kind", "payment_order")

    step.entries["payment_ids"].put((view.plans[0]["id"],))

    assert step.value("amount") == 9_000_00


def test_a_sum_that_was_typed_stays(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = agreed(desk)
    assess(desk, case_id, 500_00)
    step = show(qtbot, place, ask_case(desk, case_id), "tax_order")
    type_in(step, "step.tax_order.amount", "650")

    choose(step, "step.tax_order.kind", "assessment")
    choose(step, "step.tax_order.kind", "payment_order")

    assert step.value("amount") == 650_00


def test_a_paper_that_is_corrected_keeps_its_own_sum(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    assess(desk, case_id, 500_00)
    order = RecordTaxOrder(case_id=case_id, kind="payment_order", issued_on=CAME)
    made = desk.do(order).value
    step = show(qtbot, place, ask_case(desk, case_id), "tax_order", made)

    choose(step, "step.tax_order.kind", "assessment")

    assert step.value("amount") is None


def test_an_order_proposes_the_sum_of_the_assessment_before_it(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    desk.do(RecordTaxOrder(case_id=case_id, kind="assessment", amount=Fen(700_00)))
    step = show(qtbot, place, ask_case(desk, case_id), "tax_order")
    assert not find(step, "step.tax_order.assessed", QLabel).isVisible()

    choose(step, "step.tax_order.kind", "payment_order")

    assert step.value("amount") == 700_00


def test_the_form_of_figures_shows_and_proposes_what_was_assessed(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    assess(desk, case_id, 500_00, Insurance.PENSION)
    step = show(qtbot, place, ask_case(desk, case_id), "amount")
    assert step.value("amount") is None
    choose(step, "step.amount.insurance", Insurance.PENSION)

    click(step, "step.amount.layer.assessed")

    assert step.value("amount") == 500_00
    assert find(step, "step.amount.basis", QLineEdit).text() == "例税核〔2026〕1号"
    told = find(step, "step.amount.standing", QLabel).text()
    assert told == "这一层现有：500.00 元（例税核〔2026〕1号）"
    choose(step, "step.amount.insurance", Insurance.MEDICAL)
    assert step.value("amount") is None
    type_in(step, "step.amount.amount", "120")
    click(step, "step.amount.save")

    until(qtbot, lambda: not step.isVisible())
    assert desk.lists.case_file(case_id).sums["assessed"] == 620_00
