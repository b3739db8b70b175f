"""A closing day before something that is dated later is asked about, both days shown."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.ui.steps.case_view import ask_case
from tests.services.station import an_agreed_case, claimants, pay
from tests.ui.conftest import NOW
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_money_that_came_after_the_closing_day_is_named(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = an_agreed_case(desk, 500)
    paid = NOW.date() - timedelta(days=3)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0], occurred_on=paid)
    made = show(qtbot, place, ask_case(desk, case_id), "close")

    made.entries["occurred_on"].put(paid - timedelta(days=20))
    asked = made.question()
    assert f"{paid - timedelta(days=20)} 早于已登记的入库 {paid}" in asked

    made.entries["occurred_on"].put(paid)
    assert "早于已登记的" not in made.question()
