"""Where a letter begins: from a case, an employer, or for all; the kind that comes next first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dispute_desk.domain.letter_rows import LetterPlan
from dispute_desk.domain.rights import Right

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.letter_rows import LetterRow
    from dispute_desk.domain.profile import Profile
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace


class AsksForLetters(Protocol):
    """A card with papers: a letter (its id) is to be seen to, or (None) one is to be drafted."""

    letter_asked: SignalInstance


class Shown(Protocol):
    """A case or an employer as its page shows it."""

    @property
    def id(self) -> int:
        """Its id."""


def bind_letters(
    place: Workplace,
    page: QWidget,
    card: AsksForLetters,
    what: str,
    shown: Callable[[], Shown | None],
) -> None:
    """Let a page draft letters about ``what`` it shows, and open those of its card."""

    def may() -> bool:
        return shown() is not None and place.may(Right.ISSUE_PAPER.value)

    def draft() -> None:
        view = shown()
        if view is not None and may():
            letter_about(place, page.window(), **{what: view.id})

    def see_to(letter: int | None) -> None:
        if letter is None:
            draft()
        else:
            place.go("letters", letter)

    card.letter_asked.connect(see_to)
    place.verbs.bind("letter.new", draft, applies=may, owner=page)


def letter_about(
    place: Workplace,
    parent: QWidget,
    *,
    case_id: int | None = None,
    employer_id: int | None = None,
) -> None:
    """Open the window in which a letter about a case or an employer is written.

    Once it is saved its list shows it: what comes next is done there.
    """

    def ask(desk: Desk) -> str:
        from dispute_desk.services.letter_lists import letters_about  # noqa: PLC0415 - heavy

        return usual_kind(
            letters_about(desk, case_id=case_id, employer_id=employer_id), desk.profile
        )

    def begin(kind: str) -> None:
        from dispute_desk.ui.pages.letters.writing import write_letter  # noqa: PLC0415 - asked for

        plan = LetterPlan(kind=kind, case_id=case_id, employer_id=employer_id)
        write_letter(place, parent, plan, lambda letter: place.go("letters", letter))

    place.jobs.ask(ask, begin, place.trouble, key="letters.begin")


def letters_to(place: Workplace, parent: QWidget, employers: Sequence[int]) -> None:
    """Open the window for a letter to one employer, or for one to each of several."""
    from dispute_desk.ui.pages.letters.writing_many import (  # noqa: PLC0415 - asked for
        write_to_many,
    )

    seat = place.seat
    if len(employers) == 1:
        letter_about(place, parent, employer_id=employers[0])
    elif employers and seat is not None:
        plan = LetterPlan(kind=seat.profile.letter_kinds[0].code)
        write_to_many(place, parent, plan, employers, lambda one: place.go("letters", one))


def usual_kind(rows: Sequence[LetterRow], profile: Profile) -> str:
    """Return the kind that follows the last letter outside people have, the first one for none."""
    first = profile.letter_kinds[0].code
    gone = [row for row in rows if row.served_on is not None or row.refused_on is not None]
    if not gone:
        return first
    last = gone[-1].kind
    return profile.letter_kind(last).leads_to or last
