"""Two workers of one name are two, wherever one of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.test_steps import LONG_NAME, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


def test_two_workers_of_one_name_are_two_in_every_list(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = (
        NewClaimant(name="王一"),
        NewClaimant(name="李例"),
        NewClaimant(name="王一"),
        NewClaimant(name="王一", phone="13800138001"),
    )
    case_id = int(desk.do(RegisterCase(claimants=people, employer=LONG_NAME, cause="04")).value)
    view = ask_case(desk, case_id)
    told = ["王一（1）", "李例", "王一（3）", "王一（尾号8001）"]

    assert [name for name, _ in show(qtbot, place, view, "follow_up").claimants()] == told
    chips = show(qtbot, place, view, "appointment")
    shown = [chip.text() for chip in chips.findChildren(QAbstractButton)]
    assert [name for name in told if name not in shown] == []
