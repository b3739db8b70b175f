"""A signature before the day of its agreement is asked about once, with both days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.money import Fen
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import CAME, mediating, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]

AGREED, SIGNED = CAME + timedelta(days=2), CAME + timedelta(days=1)


def test_the_first_save_asks_and_the_second_saves(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    agreement = desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=(AgreementItem(claimant_id=worker, amount=Fen(900_000)),),
            occurred_on=AGREED,
            awaits_signatures=True,
        )
    ).value
    made = show(qtbot, place, ask_case(desk, case_id), "signature", agreement)
    made.entries["party"].put((Party.EMPLOYER,))
    assert made.question() == ""

    made.entries["signed_on"].put(SIGNED)
    told = find(made, "step.signature.signed_before", QLabel).text()
    made.save()

    assert made.isVisible()
    assert made.question() == told
    assert str(SIGNED) in told
    assert str(AGREED) in told
    made.save()
    until(qtbot, lambda: not made.isVisible())

    file = desk.lists.case_file(case_id)
    assert SIGNED in {one["signed_on"] for one in file.beside["signature"]}
