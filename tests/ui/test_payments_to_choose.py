"""登记缴费 and 登记退费 name the payments one chooses from, and what will be saved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.ui.pages.case_file.grid import Grid
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import choose, find, type_in, until
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.form import StepForm

CAME = date(2026, 6, 8)


def in_parts(desk: Desk, *names: str) -> int:
    """A case whose workers are paid 300.00 each in three months."""
    people = tuple(NewClaimant(name=name) for name in names)
    command = RegisterCase(claimants=people, employer="例达厂", cause="04", occurred_on=CAME)
    case_id: int = desk.do(command).value
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    workers = [one["id"] for one in desk.lists.case_file(case_id).claimants]
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(30_000)) for one in workers)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    desk.do(PlanInstalments(case_id=case_id, count=3, first_due_on=date(2026, 7, 31)))
    return case_id


def paid(desk: Desk, case_id: int, payment_id: int | None, yuan: int, **told: object) -> int:
    """Record a payment with its slip."""
    command = RecordPayment(
        case_id=case_id,
        payment_id=payment_id,
        employer_share=Fen(yuan * 100),
        proof_kind="payment_slip",
        **{"proof_no": f"例{yuan}", "occurred_on": date(2026, 7, 29)} | told,  # type: ignore[arg-type]
    )
    return int(desk.do(command).value)


def choices(made: StepForm, name: str) -> list[str]:
    box = find(made, name, QComboBox)
    return [box.itemText(at) for at in range(box.count())]


def test_instalments_are_told_apart_and_stand_by_their_days(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例", "李例")
    first = desk.lists.case_file(case_id).payments[0]["id"]
    paid(desk, case_id, first, 120)

    made = show(qtbot, window.place, ask_case(desk, case_id), "payment")

    assert choices(made, "step.payment.payment_id") == [
        "另登一笔",
        "李例 · 第 1 期 07-31 前 · 100.00",
        "王例 · 第 2 期 08-31 前 · 100.00 · 已抵 20.00",
        "李例 · 第 2 期 08-31 前 · 100.00",
        "王例 · 第 3 期 09-30 前 · 100.00",
        "李例 · 第 3 期 09-30 前 · 100.00",
    ]
    assert made.value("payment_id") is not None
    choose(made, "step.payment.payment_id", made.entries["payment_id"].row.field.itemData(2))  # type: ignore[attr-defined]
    told = find(made, "step.payment.planned", QLabel).text()
    assert told == "应补缴合计 80.00 元，请按凭证分填。"


def test_a_refund_names_what_was_paid_and_what_may_come_back(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例")
    plan = desk.lists.case_file(case_id).payments[0]["id"]
    paid(desk, case_id, plan, 999, late_fee=Fen(50))
    refund = RefundPayment(
        case_id=case_id, payment_id=plan, employer_share=Fen(89_900), occurred_on=date(2026, 8, 3)
    )
    desk.do(refund)

    made = show(qtbot, window.place, ask_case(desk, case_id), "refund")

    assert choices(made, "step.refund.payment_id") == ["王例 · 2026-07-29 缴 999.50 · 可退 100.50"]
    choose(made, "step.refund.payment_id", plan)
    left = find(made, "step.refund.left", QLabel)
    assert left.text() == "这一笔还可退：单位部分 100.00，滞纳金 0.50。"
    window.go("case_file", case_id)
    grid = window.findChild(Grid, "case_file.payments.grid")
    assert grid is not None
    until(qtbot, lambda: grid.count() == 3)
    column = next(n for n in range(7) if grid.text(0, n) == "999.00")
    told = grid.model().index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "已缴：999.00 滞纳金 0.50 · 已退 899.00"


def test_a_share_below_nothing_is_shown_where_it_stands(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    made = show(qtbot, window.place, ask_case(desk, in_parts(desk, "王例")), "payment")
    type_in(made, "step.payment.employee_share", "-500")

    made.save()

    until(qtbot, lambda: bool(made.entries["employee_share"].row.error()))
    assert not made.entries["employer_share"].row.error()


def test_a_question_about_a_proof_shows_the_day_that_will_be_saved(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例")
    one, two, _ = (one["id"] for one in desk.lists.case_file(case_id).payments)
    paid(desk, case_id, one, 100, proof_no="例8")
    made = show(qtbot, window.place, ask_case(desk, case_id), "payment", two)
    choose(made, "step.payment.proof_kind", "payment_slip")
    type_in(made, "step.payment.employer_share", "90")
    type_in(made, "step.payment.proof_no", "例8")
    known = find(made, "step.payment.known", QLabel)
    until(qtbot, known.isVisible)
    find(made, "step.payment.occurred_on", QLineEdit).clear()
    type_in(made, "step.payment.occurred_on", "2026-08-26")

    made.save()

    asked = find(made, "step.payment.bar", MessageBar)
    until(qtbot, asked.isVisible)
    assert "本次：王例 2026-08-26 90.00" in asked.text()
    assert "本次：王例 2026-08-26 90.00" in known.text()


def test_what_is_paid_above_an_instalment_is_asked_about_with_what_it_pays(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例", "李例")
    first = desk.lists.case_file(case_id).payments[0]["id"]
    made = show(qtbot, window.place, ask_case(desk, case_id), "payment", first)
    choose(made, "step.payment.proof_kind", "payment_slip")
    type_in(made, "step.payment.proof_no", "例9")
    type_in(made, "step.payment.employer_share", "125")
    asked = find(made, "step.payment.bar", MessageBar)

    made.save()

    until(qtbot, asked.isVisible)
    assert asked.text().startswith(
        "这一期还差 100.00 元，本次缴 125.00 元，多出的 25.00 元记到：王例 第 2 期 08-31 前 25.00。"
    )
    made.save()
    until(qtbot, lambda: desk.lists.case_file(case_id).sums["paid"] == 12_500)
