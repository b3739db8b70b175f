"""A case from the first call to its end, by mouse and keyboard, through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.stages import Stage
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import choose, click, find, form, press, type_cell, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


def case_page(window: MainWindow) -> CaseFilePage:
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    return page


def stage(window: MainWindow) -> Stage | None:
    view = case_page(window).view
    return view.stage if view is not None else None


def register(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, window.isActiveWindow)
    press(window, Qt.Key.Key_N, ctrl=True)
    until(qtbot, lambda: window.current == "new_case")
    page = window.page("new_case")
    type_in(page, "new_case.person0.name", "李䶮")
    type_in(page, "new_case.person0.phone", "13800001234")
    type_in(page, "new_case.employer", "广州例信制衣有限公司")
    click(page, "new_case.insurances.pension")
    type_in(page, "new_case.claim_from", "202301")
    type_in(page, "new_case.claim_to", "2024.6")
    type_in(page, "new_case.demand", "按实际工资补缴养老保险")
    press(find(page, "new_case.demand", QWidget), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: window.current == "case_file")
    until(qtbot, lambda: stage(window) is Stage.REGISTERED)


def accept(qtbot: QtBot, window: MainWindow) -> None:
    click(window, "case_file.step.accept")
    step = form(qtbot, "step.accept")
    choose(step, "step.accept.cause", "04")
    press(step, Qt.Key.Key_Return, ctrl=True)  # asked: points nobody has looked at
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: stage(window) is Stage.ACCEPTED)


def mediate(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    press(window, Qt.Key.Key_Return, ctrl=True)
    press(form(qtbot, "step.mediate"), Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: stage(window) is Stage.MEDIATING)
    click(window, "case_file.step.session")
    step = form(qtbot, "step.session")
    type_in(step, "step.session.offers", "单位同意补缴")
    click(step, "step.session.outcome.agreed")
    click(step, "step.session.save")
    assert "没有职工一方、用人单位一方" in find(step, "step.session.bar", MessageBar).text()
    type_in(step, "step.session.others", "双方代理人")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: case_page(window).head.primary == "agreement")


def agree(qtbot: QtBot, window: MainWindow) -> None:
    click(window, "case_file.step.agreement")
    step = form(qtbot, "step.agreement")
    type_cell(step, "step.agreement.items", (0, SUM), "1.2万")
    press(step, Qt.Key.Key_Tab)
    assert find(step, "step.agreement.total", QLabel).text() == "12,000.00 元"
    type_in(step, "step.agreement.perform_by", "2026-12-31")
    press(find(step, "step.agreement.awaits_signatures", QCheckBox), Qt.Key.Key_Space)
    click(step, "step.agreement.save")
    assert find(step, "step.agreement.all_signed_on.word", QLabel).text() == "请填写。"
    type_in(step, "step.agreement.all_signed_on", "今天")
    click(step, "step.agreement.save")
    until(qtbot, lambda: stage(window) is Stage.AGREED)


def pay(qtbot: QtBot, window: MainWindow) -> None:
    click(window, "case_file.step.payment")
    step = form(qtbot, "step.payment")
    assert find(step, "step.payment.employer_share", QLineEdit).text() == ""
    assert "12,000.00" in find(step, "step.payment.planned", QLabel).text()
    click(step, "step.payment.all_employer_share")
    assert find(step, "step.payment.employer_share", QLineEdit).text() == "12,000.00"
    assert "不计入实缴入库" in find(step, "step.payment.worth", QLabel).text()
    choose(step, "step.payment.proof_kind", "payment_slip")
    type_in(step, "step.payment.proof_no", "344016260800012")
    assert "12,000.00 元计入实缴入库" in find(step, "step.payment.worth", QLabel).text()
    click(step, "step.payment.save")
    until(qtbot, lambda: stage(window) is Stage.PERFORMING)


def test_a_case_goes_from_the_first_call_to_its_end(qtbot: QtBot, window: MainWindow) -> None:
    register(qtbot, window)
    accept(qtbot, window)
    mediate(qtbot, window)
    agree(qtbot, window)
    pay(qtbot, window)

    until(qtbot, lambda: case_page(window).head.primary == "follow_up")
    click(window, "case_file.step.follow_up")
    step = form(qtbot, "step.follow_up")
    click(step, "step.follow_up.satisfied.True")
    click(step, "step.follow_up.save")
    until(qtbot, lambda: stage(window) is Stage.FOLLOW_UP)
    click(window, "case_file.step.close")
    step = form(qtbot, "step.close")
    said = find(step, "step.close.missing", QLabel).text()
    assert said.startswith("结案条件齐备，可以结案。")
    assert "不影响结案" in said  # the forms nobody signed: the money is in
    click(step, "step.close.save")
    until(qtbot, lambda: stage(window) is Stage.CLOSED)

    view = case_page(window).view
    assert view is not None
    assert view.file.sums["paid"] == fen_from_text("12000.00")
    assert view.file.case["closure_kind"] == "mediated_performed"
    assert view.file.follow_ups[0]["satisfied"] is True
    assert [Stage(move["end"]) for move in view.file.moves] == [
        Stage.REGISTERED,
        Stage.ACCEPTED,
        Stage.MEDIATING,
        Stage.AGREED,
        Stage.PERFORMING,
        Stage.FOLLOW_UP,
        Stage.CLOSED,
    ]
