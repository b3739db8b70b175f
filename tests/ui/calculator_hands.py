"""A case to calculate for, the calculator opened on it, and hands that type into its sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.months import Month
from dispute_desk.services.employers import RecordEmployerFact
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.calculator.page import CalculatorPage
from dispute_desk.ui.pages.calculator.wages import WAGE
from tests.ui.hands import (
    click,
    find,
    press,
    type_cell,
    until,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

CAME = date(2026, 3, 2)
GRID, MONTHS = "calculator.grid", "calculator.months"
WAGES = 3


def a_case(desk: Desk, *names: str, last: Month | None = None, facts: bool = True) -> int:
    """A case whose workers claim from January 2021 on; the employer's rates are known."""
    people = tuple(
        NewClaimant(name=name, claim_from=Month(2021, 1), claim_to=last or Month(2021, 6))
        for name in names
    )
    command = RegisterCase(
        claimants=people, employer="广州例信制衣有限公司", cause="04", occurred_on=CAME
    )
    case_id: int = desk.do(command).value
    firm = desk.lists.case_file(case_id).employer["id"]
    told = {"unemployment_tier": "tier_3", "injury_class": "class_2", "injury_float": "float_100"}
    for kind, value in told.items() if facts else ():
        desk.do(
            RecordEmployerFact(
                employer_id=firm, kind=FactKind(kind), value=value, valid_from=date(2016, 1, 1)
            )
        )
    return case_id


def opened(qtbot: QtBot, window: MainWindow, about: object) -> CalculatorPage:
    window.go("calculator", about)
    page = window.page("calculator")
    assert isinstance(page, CalculatorPage)
    until(qtbot, lambda: page.ground is not None and not page.place.jobs.is_busy)
    return page


def unfolded(qtbot: QtBot, window: MainWindow, about: object) -> CalculatorPage:
    page = opened(qtbot, window, about)
    click(page, "calculator.fold")
    assert find(page, GRID, QWidget).isVisible()
    return page


def put(qtbot: QtBot, page: CalculatorPage, cell: tuple[int, int], typed: str) -> None:
    """Type into a cell and go on with Enter; Qt takes what was typed a moment later."""
    type_cell(page, GRID, cell, typed)
    press(QApplication.focusWidget() or page.full.grid, Qt.Key.Key_Return)
    until(qtbot, lambda: QApplication.focusWidget() is page.full.grid)


def wage(qtbot: QtBot, page: CalculatorPage, row: int, text: str) -> None:
    """Type a wage and wait until it is counted."""
    put(qtbot, page, (row, page.full.sheet.place[WAGE]), text)
    until(qtbot, lambda: not page.is_computing and not page.place.jobs.is_busy)


def text(page: QWidget, name: str) -> str:
    return find(page, name, QLabel).text()


def kept(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(desk.lists.case_file(case_id).beside["calculation"])
