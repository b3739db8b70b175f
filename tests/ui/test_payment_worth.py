"""登记缴费 says what a sum is worth once there is one, never of 0.00 yuan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find
from tests.ui.test_steps import mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


def test_nothing_is_said_before_there_is_a_sum(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    made = show(qtbot, place, ask_case(desk, mediating(desk)), "payment")
    worth = find(made, "step.payment.worth", QLabel)
    assert worth.text() == ""

    made.entries["employer_share"].put(120_000)
    assert "1,200.00 元记为“称已缴，待凭证”" in worth.text()

    made.entries["employer_share"].put(None)
    assert worth.text() == ""
