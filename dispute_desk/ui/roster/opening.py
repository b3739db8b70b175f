"""Opens what a case file asks for: the sheet of workers, or the form of a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.steps.opening import open_step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.roster.window import RosterWindow
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace

ROSTER = "roster"


def open_form(
    place: Workplace, view: CaseView, step: str, parent: QWidget, about: object = None
) -> StepForm | RosterWindow:
    """Open the sheet or a form over the window."""
    if step != ROSTER:
        return open_step(place, view, step, parent, about)
    from dispute_desk.ui.roster.window import RosterWindow  # noqa: PLC0415 - seldom needed

    made = RosterWindow(place, view, parent.window())
    made.open()
    return made
