"""来访来电 lists a ticket that was written down at its case, and it is answered there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.tickets import RecordTicket
from dispute_desk.ui.pages.visits.page import VisitsPage
from dispute_desk.ui.pages.visits.ticket_forms import ReplyTicket
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, until
from tests.ui.test_new_case import answer, register

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.main_window import MainWindow


def test_a_ticket_of_a_case_is_counted_shown_and_answered(qtbot: QtBot, window: MainWindow) -> None:
    register(qtbot, window, "李䶮", "13800138000")
    (case_id,) = answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))
    done: list[Outcome] = []
    ticket = RecordTicket(channel="HOTLINE_12351", case_id=case_id, ticket_no="GH例551")
    window.place.jobs.do(ticket, done.append)
    until(qtbot, lambda: bool(done))
    window.go("visits", "ticket")
    page = window.page("visits")
    assert isinstance(page, VisitsPage)
    until(qtbot, lambda: page.model.rowCount() == 1 and page.current_id() == -done[0].value)
    until(qtbot, lambda: find(page, "visits.ticket", QWidget).isVisible())

    facts = find(page, "visits.pane.facts", QWidget)
    told = [one.text() for one in facts.findChildren(QLabel) if one.isVisible()]
    assert "没有来访登记，工单直接登记在案件里" in told
    assert not find(page, "visits.pane.none", QWidget).isVisible()
    assert not page.pane.edit.isVisible()
    assert not page.pane.print.isVisible()
    assert find(page, "visits.act", QPushButton).text() == "打开案件"

    click(page, "visits.ticket.reply")
    reply = window.findChild(ReplyTicket)
    assert reply is not None
    reply.entries["reply"].put("已受理，正在调解")
    reply.save()
    wait_until_quiet(window)
    assert page.model.rowCount() == 0
