"""What is wrong with a field is read whole: scrolled into view, with the focus in the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import StarredLabel
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, form, type_cell, type_in, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

USUAL, LOW = (1366, 700), (1000, 520)


@pytest.fixture
def store_file(store_file: Path) -> Path:
    """A station with one case that is being mediated."""
    desk = open_desk(store_file, lambda: NOW)
    people = (NewClaimant(name="李䶮"), NewClaimant(name="张例堃"))
    desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司", cause="04"))
    desk.do(AcceptCase(case_id=1))
    desk.do(StartMediation(case_id=1))
    desk.close()
    return store_file


def is_whole(part: QWidget) -> bool:
    """Tell whether nothing of a widget is out of sight."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("size", [USUAL, LOW])
def test_a_day_that_is_asked_for_only_now_is_scrolled_to_and_starred(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.go("case_file", 1)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    page.take("agreement")
    step = form(qtbot, "step.agreement")
    for row in range(2):
        type_cell(step, "step.agreement.items", (row, SUM), "5000")
    assert isinstance(step, StepForm)
    find(step, "step.agreement.awaits_signatures", QCheckBox).setChecked(False)

    click(step, "step.agreement.save")

    asked = step.entries["all_signed_on"].row
    assert asked.error()
    assert asked.findChildren(StarredLabel)
    assert asked.field.hasFocus()
    until(qtbot, lambda: is_whole(asked.field))
    step.close()


def test_a_forbidden_term_is_told_whole(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*USUAL)
    window.go("case_file", 1)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    page.take("agreement")
    step = form(qtbot, "step.agreement")
    for row in range(2):
        type_cell(step, "step.agreement.items", (row, SUM), "5000")
    terms = find(step, "step.agreement.terms", QPlainTextEdit)
    terms.setPlainText("职工自愿放弃补缴社会保险。")

    click(step, "step.agreement.save")

    word = find(step, "step.agreement.terms.word", QLabel)
    until(qtbot, lambda: bool(word.text()) and word.property("kind") == "fieldError")
    until(qtbot, lambda: is_whole(word))
    until(qtbot, lambda: word.height() >= word.heightForWidth(word.width()))
    assert step.focusWidget() is terms
    assert word.text() not in find(step, "step.agreement.bar", MessageBar).text()
    click(step, "step.agreement.bar.reason")
    reason = find(step, "step.agreement.late_reason", QLineEdit)
    assert step.focusWidget() is reason
    until(qtbot, lambda: is_whole(reason))


def test_a_month_nobody_understands_is_told_without_opening_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(*LOW)
    window.go("new_case")
    wait_until_quiet(window)
    page = window.page("new_case")
    type_in(page, "new_case.person0.name", "李䶮")
    type_in(page, "new_case.employer", "广州例信制衣有限公司")
    type_in(page, "new_case.claim_from", "xyz")

    click(page, "new_case.save")

    word = find(page, "new_case.months.word", QLabel)
    until(qtbot, lambda: is_whole(word))
    assert "2024-03" in word.text()
    assert not find(page, "new_case.more", QWidget).isVisible()
    assert window.focusWidget() is find(page, "new_case.claim_from", QWidget)


def test_a_day_in_the_facts_is_told_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*LOW)
    window.go("case_file", 1)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    click(page, "case_file.facts.edit")
    wrong = next(key for key in page.facts.entries if key.endswith("claim_to"))
    type_in(page, f"case_file.fact.{wrong}", "xyz")
    page.area.verticalScrollBar().setValue(0)

    page.facts.save()

    word = find(page, f"case_file.fact.{wrong}.word", QLabel)
    until(qtbot, lambda: is_whole(word))
