"""The register of visits on the screen: consultations become cases, who came before is shown."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.tickets import ExtendTicket, ReplyToTicket
from dispute_desk.services.visit_lists import visit_file
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.ui.pages.visits.page import VisitsPage
from dispute_desk.ui.pages.visits.ticket_forms import ReplyTicket
from tests.ui.hands import click, find, form, press, until
from tests.ui.test_new_case import FIRM, answer, register

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.main_window import MainWindow


def consult(
    qtbot: QtBot, window: MainWindow, name: str, phone: str | None = None, firm: str | None = FIRM
) -> int:
    done: list[Outcome] = []
    command = RecordVisit(
        visitors=(NewVisitor(name=name, phone=phone),), employer=firm, demand="问补缴", persons=2
    )
    window.place.jobs.do(command, done.append)
    until(qtbot, lambda: bool(done))
    visit_id: int = done[0].value
    return visit_id


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> VisitsPage:
    register(qtbot, window, "李䶮", "13800138000")
    consult(qtbot, window, "李䶮", "13800138000")
    window.go("visits")
    found = window.page("visits")
    assert isinstance(found, VisitsPage)
    until(qtbot, lambda: found.model.rowCount() > 1)
    return found


def shown(page: VisitsPage, name: str) -> list[str]:
    pane = find(page, name, QWidget)
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]


def test_a_consultation_shows_who_came_before_ahead_of_its_case(
    qtbot: QtBot, page: VisitsPage
) -> None:
    until(qtbot, lambda: "同一人的案件" in shown(page, "visits.known"))

    assert find(page, "visits.act", QPushButton).text() == "转为案件"
    assert "138****8000" in shown(page, "visits.pane.facts")
    assert "这家单位的案件" not in shown(page, "visits.known")


def test_ctrl_enter_makes_a_case_of_a_consultation_and_opens_it(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    until(qtbot, lambda: "同一人的案件" in shown(page, "visits.known"))

    window.place.verbs.run("case.next")

    until(qtbot, lambda: window.page("case_file").isVisible())
    assert len(answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))) == 2


def test_the_same_matter_is_brought_to_the_case_there_is(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    until(qtbot, lambda: "同一人的案件" in shown(page, "visits.known"))
    (case_id,) = answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))

    click(page, f"visits.known.bring{case_id}")

    until(qtbot, lambda: find(page, "visits.act", QPushButton).text() == "打开案件")
    assert len(answer(qtbot, window, lambda desk: desk.lists.case_ids(CaseQuery()))) == 1


def test_the_filters_leave_consultations_or_cases(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    page.card.chips.choose("consultation")
    until(qtbot, lambda: page.model.rowCount() == 1)

    window.go("visits", "all")
    until(qtbot, lambda: page.model.rowCount() == 2)


def test_what_a_case_lacks_is_said_and_filled_in(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    visit_id = consult(qtbot, window, "王例", firm=None)
    until(qtbot, lambda: page.model.rowCount() == 3)
    page.card.table.setCurrentIndex(page.model.index(0, 0))
    until(qtbot, lambda: "王例" in str(shown(page, "visits.pane.one")))

    click(page, "visits.act")
    until(qtbot, page.bar.isVisible)
    page.edit()
    form = window.findChild(QWidget, "small.visit")
    assert form is not None
    form.entries["employer"].put(FIRM)  # type: ignore[attr-defined]
    form.save()  # type: ignore[attr-defined]

    def employer() -> object:
        from dispute_desk.services import visit_lists

        return answer(qtbot, window, lambda desk: visit_lists.visit_file(desk, visit_id)).visit[
            "employer_name"
        ]

    until(qtbot, lambda: employer() == FIRM)


def test_a_visit_of_very_many_people_is_shown_by_its_first_names(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    done: list[Outcome] = []
    people = tuple(
        NewVisitor(name=f"例{number}", phone=f"138{number:08d}") for number in range(600)
    )
    window.place.jobs.do(RecordVisit(visitors=people, employer=FIRM, demand="问补缴"), done.append)
    until(qtbot, lambda: bool(done))

    until(qtbot, lambda: page.model.rowCount() > 2)
    page.card.table.setCurrentIndex(page.model.index(0, 0))
    until(qtbot, lambda: any("600" in words for words in shown(page, "visits.pane")))


def test_another_visit_takes_the_former_ones_act_out_of_sight_until_it_is_here(
    qtbot: QtBot, page: VisitsPage
) -> None:
    act = find(page, "visits.act", QPushButton)
    until(qtbot, act.isVisible)
    here = page.current_id()
    other = next(one for one in map(page.model.id_at, range(2)) if one != here)
    assert other is not None

    page.card.table.choose(other)

    assert not act.isVisible()
    until(qtbot, act.isVisible)
    assert page.current_id() == other


def with_ticket(qtbot: QtBot, window: MainWindow, number: str) -> int:
    """Record a visit with a ticket of a hotline; return the ticket's id."""
    done: list[Outcome] = []
    command = RecordVisit(
        visitors=(NewVisitor(name="工例"),),
        employer=FIRM,
        channel="HOTLINE_12345",
        external_no=number,
    )
    window.place.jobs.do(command, done.append)
    until(qtbot, lambda: bool(done))
    file = answer(qtbot, window, lambda desk: visit_file(desk, done[0].value))
    ticket_id: int = file.tickets[0]["id"]
    return ticket_id


def test_a_ticket_that_waits_is_answered_where_it_stands(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    with_ticket(qtbot, window, "GZ例9")
    click(page, f"{page.card.chips.objectName()}.ticket")
    until(qtbot, lambda: page.model.rowCount() == 1)
    page.card.table.setFocus()
    page.card.table.selectRow(0)
    reply = find(page, "visits.ticket.reply", QPushButton)
    until(qtbot, reply.isVisible)
    assert sum("GZ例9" in words for words in shown(page, "visits.pane.facts")) == 1

    press(page.card.table, Qt.Key.Key_Return)
    answered = form(qtbot, "small.ticket_reply")
    assert isinstance(answered, ReplyTicket)
    answered.entries["reply"].put("已受理，正在核实。")
    answered.save()

    until(qtbot, lambda: page.model.rowCount() == 0)
    until(qtbot, lambda: not reply.isVisible())


def test_the_answer_and_more_time_of_a_ticket_are_seen_and_copied(
    qtbot: QtBot, window: MainWindow, page: VisitsPage
) -> None:
    ticket_id = with_ticket(qtbot, window, "GZ例9")
    done: list[Outcome] = []
    until_day = window.place.today() + timedelta(days=20)
    for command in (
        ExtendTicket(ticket_id=ticket_id, until=until_day, reason="账册未齐"),
        ReplyToTicket(ticket_id=ticket_id, reply="已受理，正在核实。"),
    ):
        window.place.jobs.do(command, done.append)
    until(qtbot, lambda: len(done) == len(("extend", "reply")))
    page.card.table.selectRow(0)
    copy = find(page, "visits.copy_reply", QPushButton)
    until(qtbot, copy.isVisible)

    told = "\n".join(shown(page, "visits.pane.facts"))
    assert f"{until_day} 账册未齐" in told
    assert f"{window.place.today()} 已受理，正在核实。" in told
    click(page, "visits.copy_reply")
    assert QGuiApplication.clipboard().text() == "已受理，正在核实。"

    page.edit()
    opened = form(qtbot, "small.visit")
    words = "\n".join(one.text() for one in opened.findChildren(QLabel))
    assert f"工单已延期至 {until_day}" in words
    assert "工单答复：已受理，正在核实。" in words
    opened.reject()


@pytest.mark.parametrize("act", ["contact", "extend", "return"])
def test_the_other_acts_on_a_ticket_open_from_the_pane_and_as_verbs(
    qtbot: QtBot, window: MainWindow, page: VisitsPage, act: str
) -> None:
    with_ticket(qtbot, window, "GZ例9")
    click(page, f"{page.card.chips.objectName()}.ticket")
    until(qtbot, lambda: page.model.rowCount() == 1)
    page.card.table.selectRow(0)
    until(qtbot, find(page, f"visits.ticket.{act}", QPushButton).isVisible)

    window.place.verbs.run(f"ticket.{act}")
    opened = form(qtbot, f"small.ticket_{act}")
    opened.reject()

    click(page, f"visits.ticket.{act}")
    form(qtbot, f"small.ticket_{act}")
