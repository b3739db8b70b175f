"""A payment that was recorded wrong is put right or taken out of use from its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find, form, type_in, until
from tests.ui.test_payments_to_choose import in_parts, paid
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def test_a_paid_row_is_corrected_and_taken_out_of_use(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例", "李例")
    plan = desk.lists.case_file(case_id).payments[0]["id"]
    paid(desk, case_id, plan, 999)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    grid = page.payments.grid
    until(qtbot, lambda: grid.count() == 6)
    row = next(n for n in range(6) if grid.row(n)["id"] == plan)
    assert grid.text(row, 6) == "更正"
    grid.selectRow(row)
    menu = page.payments.menu()
    assert [one.text() for one in menu.actions()] == ["更正缴费", "作废这笔缴费", "登记退费"]

    grid.acted.emit(row, 6)
    step = form(qtbot, "step.correct_payment")
    sum_ = step.entries["employer_share"].row.field  # type: ignore[attr-defined]
    assert (sum_.fen(), str(step.value("occurred_on"))) == (99_900, "2026-07-29")  # type: ignore[attr-defined]
    sum_.clear()
    type_in(step, "step.correct_payment.employer_share", "99")
    step.save()  # type: ignore[attr-defined]
    until(qtbot, lambda: bool(step.entries["reason"].row.error()))  # type: ignore[attr-defined]
    type_in(step, "step.correct_payment.reason", "多打了一个九")
    step.save()  # type: ignore[attr-defined]

    until(qtbot, lambda: desk.lists.case_file(case_id).sums["paid"] == 9_900)
    until(qtbot, lambda: any(grid.row(n)["employer_fen"] == 9_900 for n in range(grid.count())))
    row = next(n for n in range(6) if grid.row(n)["id"] == plan)
    grid.selectRow(row)
    menu = page.payments.menu()
    act = menu.findChild(QAction, "case_file.payments.menu.void_record")
    assert act is not None
    act.trigger()
    gone = form(qtbot, "step.void_record")
    assert "恢复未缴" in gone.foretold()  # type: ignore[attr-defined]
    field: QLineEdit = gone.entries["reason"].row.field  # type: ignore[attr-defined]
    field.setPlainText("没有这笔")  # type: ignore[attr-defined]
    gone.save()  # type: ignore[attr-defined]
    until(qtbot, lambda: desk.lists.case_file(case_id).sums["paid"] == 0)


def test_the_rows_stand_by_their_days_and_a_covered_part_asks_for_nothing(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = in_parts(desk, "王例", "李例")
    paid(desk, case_id, None, 200)
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.payments.grid.count() == 7)
    told = [(page.payments.grid.text(n, 0), page.payments.grid.text(n, 3)) for n in range(5)]
    assert told == [
        ("全案", "2026-07-29"),
        ("王例", "07-31 前"),
        ("李例", "07-31 前"),
        ("王例", "08-31 前"),
        ("李例", "08-31 前"),
    ]

    first = page.payments.grid.row(1)["id"]
    step = show(qtbot, window.place, ask_case(desk, case_id), "payment", first)
    assert find(step, "step.payment.offer", QWidget).isHidden()
