"""The form of the agreement over a thousand workers: a pasted column lands where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from dispute_desk.domain.amount import Layer
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, press, until
from tests.ui.test_steps import LONG_NAME, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


@pytest.fixture
def desk(store_file: Path) -> Iterator[Desk]:
    """A second desk at the same store, to prepare the case."""
    made = open_desk(store_file, lambda: NOW)
    yield made
    made.close()


def test_a_pasted_column_of_sums_lands_with_the_right_workers(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = tuple(NewClaimant(name=f"工例{number}") for number in range(1000))
    case_id = int(desk.do(RegisterCase(claimants=people, employer=LONG_NAME, cause="04")).value)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id, late_reason="职工各自参加"))
    made = show(qtbot, place, ask_case(desk, case_id), "agreement")
    grid = find(made, "step.agreement.items", EntryGrid)
    assert grid.height() < 400  # all thousand are there, eight of them in sight

    grid.go_to(0, SUM)
    QApplication.clipboard().setText("\r\n".join(f"{1000 + number}.50" for number in range(1001)))
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    aside = find(made, "step.agreement.items.aside", QLabel)
    assert aside.text() == "已粘贴 1000 行；多出的 1 行没有对应的职工"
    grid.go_to(7, 0)
    press(grid, Qt.Key.Key_Space)
    click(made, "step.agreement.save")

    until(qtbot, lambda: not made.isVisible())
    view = ask_case(desk, case_id)
    agreed_sums = {one["name"]: view.fen(Layer.AGREED, one["id"]) for one in view.file.claimants}
    assert agreed_sums["工例0"] == 100_050
    assert agreed_sums["工例7"] == 0
    assert agreed_sums["工例999"] == 199_950
