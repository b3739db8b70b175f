"""The log of offers in the form of a session: nothing typed into it is lost without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from dispute_desk.ui.steps.sessions import SUM, WORDS, SessionStep
from tests.ui.hands import click, find, form, press, type_cell, until
from tests.ui.test_mediation_journey import a_case, opened, rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def begun(qtbot: QtBot, window: MainWindow, desk: Desk) -> tuple[int, SessionStep]:
    """Return a case that is mediated and the form of its first session."""
    case_id = a_case(desk)
    page = opened(qtbot, window, case_id)
    page.take("session", None)
    step = form(qtbot, "step.session")
    assert isinstance(step, SessionStep)
    return case_id, step


def test_words_in_place_of_a_sum_are_amber_and_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id, step = begun(qtbot, window, desk)
    type_cell(step, "step.session.log", (0, SUM), "60000")
    type_cell(step, "step.session.log", (1, SUM), "单位同意分三期补缴")
    entries = step.log.entries
    step.log.settle()
    wrong = entries.index(1, SUM)
    assert entries.data(wrong, Qt.ItemDataRole.BackgroundRole) is not None
    click(step, "step.session.outcome.adjourned")
    press(step, Qt.Key.Key_Return, ctrl=True)

    told = find(step, "step.session.wrong_sum", QLabel)
    assert "第 2 行的金额“单位同意分三期补缴”看不懂" in told.text()
    assert not desk.lists.case_file(case_id).beside["offer"]
    entries.put([(1, SUM, ""), (1, WORDS, "单位同意分三期补缴")])
    assert not told.text()
    press(step, Qt.Key.Key_Return, ctrl=True)
    page = opened(qtbot, window, case_id)
    until(qtbot, lambda: rows(page, "offer") == 2)
    assert desk.lists.case_file(case_id).beside["offer"][1]["text"] == "单位同意分三期补缴"


def test_an_offer_of_nothing_is_an_offer(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    case_id, step = begun(qtbot, window, desk)
    type_cell(step, "step.session.log", (0, SUM), "60000")
    type_cell(step, "step.session.log", (1, SUM), "0")
    click(step, "step.session.outcome.adjourned")
    press(step, Qt.Key.Key_Return, ctrl=True)

    page = opened(qtbot, window, case_id)
    until(qtbot, lambda: rows(page, "offer") == 2)
    assert [one["fen"] for one in desk.lists.case_file(case_id).beside["offer"]] == [60_000_00, 0]
