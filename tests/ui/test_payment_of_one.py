"""登记缴费 in a case of one worker is about that worker; a number belongs to a kind of proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import StartMediation
from dispute_desk.ui.steps.case_view import ask_case
from tests.ui.hands import find, type_in
from tests.ui.test_steps import CAME, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def in_mediation(desk: Desk, *names: str) -> int:
    people = tuple(NewClaimant(name=name) for name in names)
    command = RegisterCase(claimants=people, employer="例信制衣", cause="04", occurred_on=CAME)
    case_id = int(desk.do(command).value)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    return case_id


def test_the_only_worker_is_proposed(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    one, two = in_mediation(desk, "李例"), in_mediation(desk, "王例", "赵例")

    alone = show(qtbot, window.place, ask_case(desk, one), "payment")
    several = show(qtbot, window.place, ask_case(desk, two), "payment")

    assert find(alone, "step.payment.claimant_id", QComboBox).currentText() == "李例"
    assert several.value("claimant_id") is None


def test_a_number_without_a_kind_of_proof_is_refused(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    made = show(qtbot, window.place, ask_case(desk, in_mediation(desk, "李例")), "payment")
    type_in(made, "step.payment.proof_no", "344016")

    assert not made.check()
    assert "请选择是哪种凭证" in made.entries["proof_kind"].row.error()
