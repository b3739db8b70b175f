"""A meeting planned, held and written down in the real window, by mouse and keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.widgets.bar import MessageBar
from tests.services.station import claimants
from tests.ui.conftest import NOW
from tests.ui.hands import choose, click, find, form, press, type_cell, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

TODAY = NOW.date()


def a_case(desk: Desk, *, firm: str = "广州例信制衣有限公司") -> int:
    case_id: int = desk.do(
        RegisterCase(
            claimants=(NewClaimant(name="李䶮"), NewClaimant(name="张例")),
            employer=firm,
            cause="04",
            occurred_on=TODAY,
        )
    ).value
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    return case_id


def opened(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    window.go("case_file", case_id)
    wait_until_quiet(window)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    return page


def rows(page: CaseFilePage, kind: str) -> int:
    return len(page.view.file.beside[kind]) if page.view is not None else 0


def test_a_meeting_is_planned_held_from_today_and_its_offers_logged(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.do(PlanAppointment(case_id=a_case(desk), on=TODAY, starts="9", place="第一调解室"))
    case_id = a_case(desk, firm="广州例泰物流有限公司")
    page = opened(qtbot, window, case_id)
    click(page, "case_file.appointments.fold")
    click(page, "case_file.appointments.add")
    step = form(qtbot, "step.appointment")
    type_in(step, "step.appointment.on", TODAY.isoformat())
    type_in(step, "step.appointment.starts", "930")
    find(step, "step.appointment.place", QLineEdit).clear()
    type_in(step, "step.appointment.place", "第一调解室")
    click(step, "step.appointment.people.李䶮")
    press(step, Qt.Key.Key_Return, ctrl=True)
    reason = find(step, "step.appointment.clash_reason", QLineEdit)
    until(qtbot, reason.isVisible)
    type_in(step, "step.appointment.clash_reason", "两案并调")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: rows(page, "appointment") == 1)

    window.go("today")
    wait_until_quiet(window)
    home = window.page("today")
    assert isinstance(home, TodayPage)
    (line,) = [
        one
        for one in home.list.lines.lines
        if one.section.id == "meetings" and one.item is not None and one.item.case_id == case_id
    ]
    assert "09:30 调解会 · 第一调解室" in line.text
    assert line.act == "登记调解会"
    home.list.acted.emit(line)
    step = form(qtbot, "step.session")
    assert find(step, "step.session.place", QLineEdit).text() == "第一调解室"
    type_cell(step, "step.session.log", (0, 1), "9000")
    press(find(step, "step.session.log", QWidget), Qt.Key.Key_Tab)
    type_cell(step, "step.session.log", (1, 1), "6000")
    click(step, "step.session.outcome.adjourned")
    assert "相差 3,000.00 元" in find(step, "step.session.apart", QLabel).text()
    press(step, Qt.Key.Key_Return, ctrl=True)

    page = opened(qtbot, window, case_id)
    until(qtbot, lambda: rows(page, "offer") == 2)
    assert page.view is not None
    assert page.view.file.beside["appointment"][0]["session_id"] is not None
    words = [one.text() for one in page.mediation.findChildren(QLabel)]
    assert any("相差 3,000.00 元" in text for text in words)


def test_an_agreement_is_itemised_signed_and_confirmed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk)
    page = opened(qtbot, window, case_id)
    click(page, "case_file.step.agreement")
    step = form(qtbot, "step.agreement")
    for row in range(2):
        type_cell(step, "step.agreement.items", (row, SUM), "5000")
    find(step, "step.agreement.terms", QPlainTextEdit).setPlainText("𠀀补缴。滞纳金由申请人承担。")
    told = find(step, "step.agreement.forbidden", QLabel)
    assert "“滞纳金由申请人承担”不能约定" in told.text()
    assert "办齐协议签章" in find(step, "step.agreement.next", QLabel).text()
    assert find(step, "step.agreement.awaits_signatures", QCheckBox).isChecked()
    assert not find(step, "step.agreement.all_signed_on", QLineEdit).isVisible()
    press(step, Qt.Key.Key_Return, ctrl=True)
    reason = find(step, "step.agreement.late_reason", QLineEdit)
    until(qtbot, reason.isVisible)
    type_in(step, "step.agreement.late_reason", "双方已在纸上签字")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(page.view and page.view.file.agreements))

    assert page.view is not None
    agreement = page.view.file.agreements[0]["id"]
    card = next(one for one in page.deep_cards if one.name == "case_file.agreement_parts")
    until(qtbot, lambda: card.heading.aside.text() == "还差 5 方签章")
    page.take("term", ("new", agreement))
    step = form(qtbot, "step.term")
    area = find(step, "step.term.area", QScrollArea)
    assert area.height() >= step.sheet.sizeHint().height()  # type: ignore[attr-defined]  # a form in which no line wraps has its height, too
    type_in(step, "step.term.obligation", "补缴养老保险")
    type_in(step, "step.term.employer_fen", "1万")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: rows(page, "term") == 1)
    for number in range(4):
        wait_until_quiet(window)  # the form opens about what the page shows by then
        page.take("signature", agreement)
        step = form(qtbot, "step.signature")
        press(step, Qt.Key.Key_Return, ctrl=True)
        until(qtbot, partial(has_signed, page, number + 1))
    card.unfold()
    until(qtbot, lambda: card.heading.aside.text() == f"{TODAY} 生效")
    words = [one.text() for one in card.findChildren(QLabel)]
    assert "已齐" in words
    assert not any("条款合计与协议相差" in text for text in words)


def test_a_term_in_columns_is_held_against_the_law_and_asked_about_after_the_signatures(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = a_case(desk)
    items = tuple(
        AgreementItem(claimant_id=one, amount=Fen(500)) for one in claimants(desk, case_id)
    )
    agreement = desk.do(ConcludeAgreement(case_id=case_id, items=items, all_signed_on=TODAY)).value
    page = opened(qtbot, window, case_id)
    page.take("term", ("new", agreement))
    step = form(qtbot, "step.term")
    type_in(step, "step.term.obligation", "补缴养老保险")
    choose(step, "step.term.late_fee_payer", Party.WORKER)
    press(step, Qt.Key.Key_Return, ctrl=True)
    asked = find(step, "step.term.bar", MessageBar)
    until(qtbot, asked.isVisible)
    assert "已经签齐" in asked.text()
    press(step, Qt.Key.Key_Return, ctrl=True)
    reason = find(step, "step.term.late_reason", QLineEdit)
    until(qtbot, reason.isVisible)
    assert rows(page, "term") == 0
    type_in(step, "step.term.late_reason", "双方已在纸上签字")
    press(step, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: rows(page, "term") == 1)


def has_signed(page: CaseFilePage, parties: int) -> bool:
    rows = page.view.file.beside["signature"] if page.view is not None else ()
    return len({one["party"] for one in rows}) == parties
