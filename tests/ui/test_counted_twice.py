"""A sum beside its parts is asked about where it is recorded, with both figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.money import Fen
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import choose, find, type_in, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_a_sum_after_its_part_is_asked_about_once(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordAmount(
            case_id=case_id,
            layer=Layer.VERIFIED,
            amount=Fen(800_000),
            claimant_id=worker,
            insurance=Insurance.PENSION,
            share=Share.EMPLOYER,
        )
    )
    step = show(qtbot, place, ask_case(desk, case_id), "amount")
    said = find(step, "step.amount.overlap", QLabel)
    assert said.isHidden()

    type_in(step, "step.amount.amount", "9000")

    assert not said.isHidden()
    assert "8,000.00" in said.text()
    assert "17,000.00" in said.text()
    choose(step, "step.amount.insurance", "medical")
    assert said.isHidden()
    choose(step, "step.amount.insurance", None)

    step.save()
    assert step.isVisible()
    step.save()

    until(qtbot, lambda: not step.isVisible())
    verified = [
        one["fen"] for one in ask_case(desk, case_id).file.amounts if one["layer"] == Layer.VERIFIED
    ]
    assert sorted(verified) == [800_000, 900_000]
