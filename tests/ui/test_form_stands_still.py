"""A form that is measured anew stays scrolled where somebody works in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_a_long_form_stays_where_one_works_when_it_asks_for_more(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = tuple(NewClaimant(name=f"例{number}") for number in range(12))
    case_id = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value
    made = show(qtbot, place, ask_case(desk, case_id), "past_case")
    made.entries["kind"].put("mediated_performed")
    made.resize(made.width(), 420)
    QApplication.processEvents()
    bar = made.area.verticalScrollBar()
    until(qtbot, lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    stood = bar.value()

    made.fit()
    QApplication.processEvents()

    assert bar.value() == min(stood, bar.maximum())
    assert bar.value() > 0
