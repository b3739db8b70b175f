"""A fact of the employer that lacks: the calculator leads to its form, ready to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.ui.pages.employer_file.forms import FactForm
from dispute_desk.ui.pages.employer_file.page import EmployerFilePage
from tests.ui.calculator_hands import a_case, unfolded, wage
from tests.ui.hands import choose, click, find, form, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.calculator.page import CalculatorPage


def in_sight(card: QWidget, area: QScrollArea) -> bool:
    """Whether the head of a card stands in the part that is seen."""
    top = card.mapTo(area.viewport(), QPoint(0, 0)).y()
    return 0 <= top < area.viewport().height() - 60


def firm_page(window: MainWindow) -> EmployerFilePage:
    page = window.page("employer_file")
    assert isinstance(page, EmployerFilePage)
    return page


def open_forms(window: MainWindow) -> list[FactForm]:
    return [one for one in window.findChildren(FactForm) if one.isVisible()]


def lead_to(qtbot: QtBot, page: CalculatorPage, insurance: str) -> None:
    """Ask for the first figure of an insurance, and press the button of what lacks there."""
    wage(qtbot, page, 0, "8200")
    rows = page.full.months.rows
    column = next(n for n in range(rows.columnCount()) if insurance in rows.title(0, n))
    page.full.months.asked.emit(0, column)
    click(page, "calculator.trace.lead")


@pytest.mark.parametrize(
    ("insurance", "kind", "value"),
    [
        ("工伤", FactKind.INJURY_CLASS, "class_2"),
        ("失业", FactKind.UNEMPLOYMENT_TIER, "tier_3"),
    ],
)
def test_the_form_of_the_fact_that_lacks_is_open_and_in_focus(
    qtbot: QtBot, window: MainWindow, desk: Desk, insurance: str, kind: FactKind, value: str
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", facts=False))

    lead_to(qtbot, page, insurance)

    asked = form(qtbot, "small.employer_fact")
    assert isinstance(asked, FactForm)
    assert asked.read("kind") == kind
    box = find(asked, "small.employer_fact.value", QComboBox)
    until(qtbot, box.hasFocus)
    firm = firm_page(window)
    until(qtbot, lambda: in_sight(firm.dated, firm.area))
    choose(asked, box.objectName(), value)
    type_in(asked, "small.employer_fact.valid_from", "2016-01-01")
    click(asked, "small.employer_fact.save")
    until(qtbot, lambda: bool(firm.view and firm.view.file.facts))
    assert firm.view is not None
    assert [(one["kind"], one["value"]) for one in firm.view.file.facts] == [(kind, value)]
    assert not open_forms(window)


def test_the_rules_open_the_dated_facts_without_a_form(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例"))
    click(page, "calculator.to_rules")

    click(page, "calculator.rules.employer")

    firm = firm_page(window)
    until(qtbot, lambda: firm.view is not None and in_sight(firm.dated, firm.area))
    assert not open_forms(window)


def test_coming_back_to_the_employer_opens_the_form_no_second_time(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = unfolded(qtbot, window, a_case(desk, "张例", facts=False))
    lead_to(qtbot, page, "工伤")
    form(qtbot, "small.employer_fact").reject()

    window.back()
    window.go("employer_file")
    until(qtbot, lambda: not page.place.jobs.is_busy)

    assert not open_forms(window)
