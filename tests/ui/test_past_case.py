"""A case of years ago is recorded through its one form, by the keyboard alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.story import story_of
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.conftest import NOW
from tests.ui.hands import choose, click, find, form, press, type_cell, type_in, until
from tests.ui.test_mediation_journey import opened
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace

TODAY = NOW.date()


def registered(desk: Desk, *names: str) -> int:
    people = tuple(NewClaimant(name=one) for one in names)
    command = RegisterCase(
        claimants=people, employer="广州例信制衣有限公司", cause="04", occurred_on=TODAY
    )
    return int(desk.do(command).value)


def typed(step: QWidget, **told: str) -> None:
    """Type into fields of the form, over what stands there."""
    for key, text in told.items():
        name = f"step.past_case.{key}"
        find(step, name, QWidget).setFocus()
        press(find(step, name, QWidget), Qt.Key.Key_A, ctrl=True)
        type_in(step, name, text)


def test_a_case_of_years_ago_is_closed_by_keys_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk, "李䶮", "张例")
    page = opened(qtbot, window, case_id)
    press(window, Qt.Key.Key_K, ctrl=True)
    box = window.palette_box
    until(qtbot, box.isVisible)
    type_in(box, box.input.objectName(), "旧卷")
    wait_until_quiet(window)
    assert box.titles()[0] == "补录办结"
    press(box.input, Qt.Key.Key_Return)

    step = form(qtbot, "step.past_case")
    choose(step, "step.past_case.kind", "mediated_performed")
    typed(step, received_on="2020-03-02", accepted_on="2020-03-09", closed_on="2020-06-01")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: "请填写达成协议的日期" in step.bar.text())  # type: ignore[attr-defined]
    typed(step, mediated_on="2020-04-20")
    each = find(step, "step.past_case.each", QWidget)
    each.setFocus()
    press(each, Qt.Key.Key_Space)
    type_cell(step, "step.past_case.sums", (0, 1), "8000")
    press(QApplication.focusWidget() or step, Qt.Key.Key_Tab)
    type_cell(step, "step.past_case.sums", (1, 1), "6000")
    press(QApplication.focusWidget() or step, Qt.Key.Key_Tab)
    choose(step, "step.past_case.proof_kind", "payment_slip")
    worth = find(step, "step.past_case.worth", QLabel)
    assert "不计入实缴入库" in worth.text()
    typed(step, paid_on="2020-05-12", proof_no="2020例01", reason="按2020年纸质卷宗补录")
    assert worth.text() == "凭证齐全，计入实缴入库。"
    assert "已补缴" in find(step, "step.past_case.becoming", QLabel).text()
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: page.view is not None and page.view.stage is Stage.CLOSED)

    view = page.view
    assert view is not None
    assert view.file.case["closed_on"] == date(2020, 6, 1)
    assert [one["fen"] for one in view.file.amounts if one["layer"] == "paid"] == [800000, 600000]
    assert {one["state"] for one in view.file.claimants} == {"paid"}
    assert any("补录：按2020年纸质卷宗补录" in one.aside for one in story_of(view))
    assert window.toast is not None
    assert "补录办结" in window.toast.text()


def test_the_form_that_closes_a_case_leads_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk, "李䶮")
    page = opened(qtbot, window, case_id)
    page.head.menu.fill()
    entries = {entry.objectName().rpartition(".")[2] for _, entry in page.head.menu.entries()}
    assert "past_case" in entries
    assert page.view is not None
    offered = {step.id: step for step in steps_of(page.view)}
    dict(page.place.verbs.offered())[offered["close"].title]()
    closing = form(qtbot, "step.close")
    assert isinstance(closing, StepForm)
    closing.entries["kind"].put("withdrawn")
    closing.entries["occurred_on"].put(date(2026, 10, 9))
    closing.entries["note"].put("职工撤回申请")
    find(closing, "step.close.past_case", QPushButton).setFocus()
    press(find(closing, "step.close.past_case", QPushButton), Qt.Key.Key_Space)

    step = form(qtbot, "step.past_case")
    assert isinstance(step, StepForm)
    told = {key: step.value(key) for key in ("kind", "closed_on", "reason")}
    assert told == {
        "kind": "withdrawn",
        "closed_on": date(2026, 10, 9),
        "reason": "职工撤回申请",
    }
    typed(step, closed_on=TODAY.isoformat(), reason="按卷宗补录")
    assert not find(step, "step.past_case.employer_share", QWidget).isVisible()
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: page.view is not None and page.view.stage is Stage.CLOSED)


def test_days_in_the_wrong_order_are_told_at_their_field(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk, "李䶮")
    desk.do(AcceptCase(case_id=case_id))
    made = show(qtbot, place, ask_case(desk, case_id), "past_case")
    made.entries["kind"].put("ordered_paid")
    made.entries["closed_on"].put(date(2020, 6, 1))
    made.entries["reason"].put("按纸质卷宗补录")
    click(made, "step.past_case.save")
    until(qtbot, lambda: "早于受理日期" in made.entries["closed_on"].row.error())

    made.entries["received_on"].put(date(2020, 3, 2))
    made.entries["accepted_on"].put(date(2020, 3, 9))
    click(made, "step.past_case.save")
    until(qtbot, lambda: not made.isVisible())
    assert ask_case(desk, case_id).file.case["accepted_on"] == date(2020, 3, 9)


def test_one_worker_may_have_come_to_another_end_than_the_others(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = registered(desk, "李䶮", "张例", "王例")
    view = ask_case(desk, case_id)
    made = show(qtbot, place, view, "past_case")
    made.entries["kind"].put("unreachable")
    made.entries["closed_on"].put(TODAY)
    made.entries["reason"].put("按纸质卷宗补录")
    made.entries["outcome"].put("withdrew")
    click(made, "step.past_case.save")
    assert made.entries["others"].row.error() == "请选择是哪几名职工。"
    made.entries["others"].put((view.workers[1]["id"],))
    assert "其余职工记为“无法联系”" in find(made, "step.past_case.becoming", QLabel).text()
    assert isinstance(find(made, "step.past_case.sums", EntryGrid), EntryGrid)
    click(made, "step.past_case.save")
    until(qtbot, lambda: not made.isVisible())

    states = [one["state"] for one in ask_case(desk, case_id).file.claimants]
    assert states == ["unreachable", "withdrew", "unreachable"]
