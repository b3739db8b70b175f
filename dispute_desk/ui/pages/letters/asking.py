"""What the page asks about one letter: its file, what it still lacks, what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_changes import LetterChange
from dispute_desk.domain.letter_next import may_do, next_step
from dispute_desk.domain.letter_roads import LetterStep, steps_from
from dispute_desk.domain.letter_rows import LetterFile
from dispute_desk.domain.profile import Profile

if TYPE_CHECKING:
    from dispute_desk.domain.letter_words import LetterKind
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class LetterView:
    """One letter as a screen shows it, with its next step and all steps that may be taken."""

    file: LetterFile
    profile: Profile
    today: date
    next: LetterStep | None
    steps: tuple[LetterStep, ...]
    #: The labels of what its text still lacks.
    missing: tuple[str, ...] = ()
    #: The number it would take next.
    next_number: str = ""
    #: What was changed since it was given back; None where it never was, or waits for nobody.
    changes: tuple[LetterChange, ...] | None = None

    @property
    def id(self) -> int:
        """The id of the letter's paper."""
        return self.file.row.id

    @property
    def kind(self) -> LetterKind:
        """Its kind."""
        return self.profile.letter_kind(self.file.row.kind)


def ask_letter(desk: Desk, paper_id: int) -> LetterView:
    """Ask for a letter with everything about it."""
    from dispute_desk.services.letter_changes import (  # noqa: PLC0415 - open, so it is loaded
        changes_since_return,
    )
    from dispute_desk.services.letter_lists import letter_file  # noqa: PLC0415 - open, so loaded
    from dispute_desk.services.letter_numbers import next_number  # noqa: PLC0415 - as above
    from dispute_desk.services.letter_values import letter_on_paper  # noqa: PLC0415 - as above

    file = letter_file(desk, paper_id)
    today, rights = desk.office().today, desk.actor.rights
    steps = tuple(
        step
        for step in steps_from(file.row.state, desk.profile.letter_road)
        if may_do(step, file.row, desk.profile, rights)
    )
    usual = next_step(file.row, desk.profile, today)
    missing: tuple[str, ...] = ()
    number = ""
    if file.row.state in {LetterState.DRAFT, LetterState.REVIEW}:
        missing = tuple(one.label for one in letter_on_paper(desk, paper_id).missing)
        number = next_number(desk, file.row.kind, file.letter["issuer"])
    changes = None
    if file.row.state is LetterState.REVIEW:
        changes = changes_since_return(desk, paper_id)
    shown = usual if usual in steps else None
    return LetterView(file, desk.profile, today, shown, steps, missing, number, changes)
