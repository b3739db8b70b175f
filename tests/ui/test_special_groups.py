"""Special groups are codes now; what older records say in words of their own stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.people import EditClaimantStep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace


@pytest.mark.parametrize("group", ["单亲困难职工", "migrant,maternity", "migrant,单亲", None])
def test_a_form_that_was_only_looked_at_changes_no_group(
    qtbot: QtBot, place: Workplace, desk: Desk, group: str | None
) -> None:
    worker = NewClaimant(name="张例", special_group=group)
    command = RegisterCase(claimants=(worker,), employer="例信制衣", cause="04")
    view = ask_case(desk, int(desk.do(command).value))

    made = EditClaimantStep(place, view, None, view.file.claimants[0]["id"])
    qtbot.addWidget(made)

    assert made.changes() == ({}, {})
    assert made.value("special_group") == tuple((group or "").split(",") if group else ())
