"""A day before the case and a wrong day of acceptance are put right in the forms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import SuspendCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.form import StepForm
from tests.ui.hands import click, find, form, press, type_in, until
from tests.ui.test_mediation_journey import opened
from tests.ui.test_steps import CAME, TODAY, accepted, mediating, registered, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace


def test_an_offer_of_before_the_case_is_kept_once_one_says_how(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "offer")
    early = CAME - timedelta(days=2)
    made.entries["by"].put("employer")
    made.entries["amount"].put(500_000)
    made.entries["occurred_on"].put(early)
    click(made, "step.offer.save")
    until(qtbot, lambda: "early_reason" in made.entries)
    row = made.entries["early_reason"].row
    assert str(early) in row.error()
    assert str(CAME) in row.error()
    assert str(early) in made.bar.text()
    until(qtbot, find(made, "step.offer.receipt", QPushButton).isVisible)

    type_in(made, "step.offer.early_reason", "街道先行调处时提出")
    press(made, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: not made.isVisible())
    view = ask_case(desk, case_id)
    assert view.file.beside["offer"][0]["occurred_on"] == early
    assert any("街道先行调处时提出" in one["text"] for one in view.file.notes)


def test_the_day_of_acceptance_is_put_right_from_the_palette(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    assert "accepted_day" not in {step.id for step in steps_of(ask_case(desk, case_id))}
    desk.do(AcceptCase(case_id=case_id, occurred_on=TODAY))
    page = opened(qtbot, window, case_id)
    assert isinstance(page, CaseFilePage)
    window.show_palette()
    window.palette_box.input.setText("改受理日期")
    wait_until_quiet(window)
    assert window.palette_box.titles()[0] == "更正受理日期"
    press(window.palette_box.input, Qt.Key.Key_Return)
    step = form(qtbot, "step.accepted_day")
    type_in(step, "step.accepted_day.accepted_on", CAME.isoformat())
    assert find(step, "step.accepted_day.reason", QLineEdit).text() == ""
    type_in(step, "step.accepted_day.reason", "填成了登记当天")
    press(step, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: page.view is not None and page.view.file.case["accepted_on"] == CAME)
    assert accepted(desk) != case_id


def test_a_session_of_before_the_rest_is_recorded_while_the_case_rests(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁", occurred_on=TODAY))
    view = ask_case(desk, case_id)
    assert "session" in {step.id for step in steps_of(view)}
    made = show(qtbot, place, view, "session")
    made.entries["occurred_on"].put(CAME)
    made.entries["outcome"].put(SessionOutcome.FAILED)
    assert "仍在中止" in made.next_line.text()
    click(made, "step.session.save")
    until(qtbot, lambda: not made.isVisible())

    case = ask_case(desk, case_id).file.case
    assert (case["stage"], case["suspended_from"]) == (Stage.SUSPENDED, Stage.MED_FAILED)


def test_an_acceptance_before_the_case_came_in_shows_the_way_beside_the_day(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = registered(desk)
    page = opened(qtbot, window, case_id)
    assert isinstance(page, CaseFilePage)
    window.place.verbs.run("case.next")
    made = form(qtbot, "step.accept")
    assert isinstance(made, StepForm)
    early = CAME - timedelta(days=2)
    made.entries["occurred_on"].put(early)
    for _ in range(2):  # what was not looked at is asked about once
        press(made, Qt.Key.Key_Return, ctrl=True)
        wait_until_quiet(window)
    way = find(made, "step.accept.receipt", QPushButton)
    until(qtbot, way.isVisible)
    row = made.entries["occurred_on"].row
    assert row.isAncestorOf(way)
    assert way.text() == f"登记日期改为 {early}，再保存"
    assert not way.visibleRegion().isEmpty()

    made.entries["occurred_on"].put(CAME)  # another day: the way is that of a day nobody told
    assert not way.isVisible()
    made.entries["occurred_on"].put(early)
    press(made, Qt.Key.Key_Return, ctrl=True)
    wait_until_quiet(window)
    click(made, "step.accept.receipt")
    wait_until_quiet(window)
    case = ask_case(desk, case_id).file.case
    assert (case["received_on"], case["accepted_on"]) == (early, early)
