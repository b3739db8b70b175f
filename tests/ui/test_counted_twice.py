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


def test_shares_stand_side_by_side_and_a_total_beside_them_is_asked_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    for share, typed in ((Share.EMPLOYER, "800"), (Share.EMPLOYEE, "400"), (Share.LATE_FEE, "50")):
        step = show(qtbot, place, ask_case(desk, case_id), "amount")
        choose(step, "step.amount.insurance", "pension")
        choose(step, "step.amount.share", share)
        type_in(step, "step.amount.amount", typed)
        assert find(step, "step.amount.overlap", QLabel).isHidden()
        step.save()
        until(qtbot, lambda step=step: not step.isVisible())  # type: ignore[misc]

    step = show(qtbot, place, ask_case(desk, case_id), "amount")
    choose(step, "step.amount.insurance", "pension")
    assert find(step, "step.amount.standing", QLabel).isHidden()
    type_in(step, "step.amount.amount", "1200")
    said = find(step, "step.amount.overlap", QLabel).text()
    assert "800.00" in said
    assert "400.00" in said
    assert "2,400.00" in said
    choose(step, "step.amount.share", Share.EMPLOYEE)
    assert find(step, "step.amount.overlap", QLabel).isHidden()
    assert "400.00" in find(step, "step.amount.standing", QLabel).text()
    step.save()

    until(qtbot, lambda: not step.isVisible())
    verified = {
        one["share"]: one["fen"]
        for one in ask_case(desk, case_id).file.amounts
        if one["layer"] is Layer.VERIFIED
    }
    assert verified == {Share.EMPLOYER: 80_000, Share.EMPLOYEE: 120_000, Share.LATE_FEE: 5_000}
