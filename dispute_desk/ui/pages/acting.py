"""Taking a step from a list: ask for the case, open the form of the usual next step over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace


#: Forms about one record of the case, and the right they take (the rights load when asked for).
_OF_RECORDS = {"ticket_reply": "EDIT_CASE", "reply": "ISSUE_PAPER"}


def open_case(place: Workplace, case_id: int) -> None:
    """Go to the file of a case."""
    place.go("case_file", case_id)


@dataclass(frozen=True)
class Noting:
    """A case whose file is to be opened at the line for a call or a talk."""

    case_id: int


def note_down(place: Workplace, case_id: int) -> None:
    """Go to the file of a case to write down what was talked about, and when to go on."""
    place.go("case_file", Noting(case_id))


def take_next_step(
    place: Workplace,
    case_id: int,
    parent: QWidget,
    *,
    step: str | None = None,
    about: object = None,
) -> None:
    """Open the form of a step of a case, the usual next one unless one is named.

    ``about`` is the id of the row it concerns.
    """
    from dispute_desk.ui.steps.case_view import ask_case  # noqa: PLC0415 - built when first used

    def show(view: CaseView) -> None:
        if not open_step(place, view, parent, step=step, about=about):
            open_case(place, case_id)

    place.jobs.ask(lambda desk: ask_case(desk, case_id), show, place.trouble, key="acting.case")


def take_letter_step(place: Workplace, parent: QWidget, letter_id: int) -> None:
    """Open the form of a letter's usual next step; its list where there is none to take."""
    from dispute_desk.ui.pages.letters.asking import (  # noqa: PLC0415 - built when first used
        LetterView,
        ask_letter,
    )

    def show(view: LetterView) -> None:
        from dispute_desk.domain.letter_roads import LetterStep  # noqa: PLC0415 - as above
        from dispute_desk.ui.pages.letters.forms import FORMS  # noqa: PLC0415 - as above

        if place.seat is None or view.next is None or view.next not in FORMS:
            place.go("letters", letter_id)
            return
        form = FORMS[view.next](place, place.seat, parent.window(), view)
        if view.next is LetterStep.ESCALATE:
            form.afterwards = lambda outcome: place.go("letters", outcome.value)
        form.open()

    place.jobs.ask(
        lambda desk: ask_letter(desk, letter_id), show, place.trouble, key="acting.letter"
    )


def open_step(
    place: Workplace,
    view: CaseView,
    parent: QWidget,
    *,
    step: str | None = None,
    about: object = None,
) -> bool:
    """Open the form of a step over the window; False when there is none to take."""
    from dispute_desk.ui.steps.all import (  # noqa: PLC0415 - the forms come with it
        BY_ID,
        next_step,
        steps_of,
    )

    if step is not None and step in _OF_RECORDS:
        return _open_form(place, view, parent, step, about)
    chosen = BY_ID[step] if step else next_step(view)
    if chosen is None or chosen not in steps_of(view):
        return False
    chosen.form(place, view, parent.window(), about).open()
    return True


def _open_form(place: Workplace, view: CaseView, parent: QWidget, step: str, about: object) -> bool:
    from dispute_desk.domain.rights import Right  # noqa: PLC0415 - after the first paint
    from dispute_desk.ui.steps.opening import open_step as open_form  # noqa: PLC0415 - as above

    if not view.may(Right[_OF_RECORDS[step]]):
        return False
    open_form(place, view, step, parent, about)
    return True
