"""Who is offered for an appointment: who is in the case, and whoever comes for the employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from dispute_desk.services.splitting import SplitCase
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.parties import for_the_employer, parties
from tests.ui.hands import until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import accepted, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def test_who_was_split_off_is_not_offered_and_the_employer_may_send_somebody(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted(desk)
    gone = desk.lists.case_file(case_id).claimants[1]
    desk.do(SplitCase(case_id=case_id, claimant_ids=(gone["id"],), reason="诉求不同"))
    view = ask_case(desk, case_id)
    made = show(qtbot, place, view, "appointment")
    words, sent = for_the_employer(view)

    assert gone["name"] not in {name for _, name in parties(view)}
    shown = {one.text() for one in made.findChildren(QAbstractButton)}
    assert words in shown
    assert not any(str(gone["name"]) in one for one in shown)
    made.entries["on"].put(made.view.today)
    made.entries["people"].put((sent,))
    made.save()
    until(qtbot, lambda: not made.isVisible())

    (planned,) = desk.lists.case_file(case_id).beside["appointment"]
    assert planned["people"] == sent
    assert str(view.employer) in sent
