"""A form keeps its foot on the screen, whoever made it higher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.form_fit import AIR
from tests.ui.hands import until
from tests.ui.test_back_payment_cards import case_id, opened, page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.pages.case_file.page import CaseFilePage

__all__ = ["case_id", "page"]


def test_a_form_the_window_system_makes_higher_keeps_its_foot_on_the_screen(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    step = opened(qtbot, page, "repayment_papers", "application")
    free = step.screen().availableGeometry()
    step.move(step.x(), free.bottom() - step.height() + 1)

    step.resize(step.width(), step.height() + 60)

    until(qtbot, lambda: step.frameGeometry().bottom() <= free.bottom())


def test_a_refusal_makes_no_form_higher_than_its_window_has_room_for(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    step = opened(qtbot, page, "tax_order", None)
    room = page.window().height() - AIR

    step.save()

    until(qtbot, step.bar.isVisible)
    until(qtbot, lambda: step.height() <= room)
    step.close()
