"""What every form of a step of a letter is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.letters.keeping import keep_final
from dispute_desk.ui.pages.letters.words import (
    addressee_words,
    kind_words,
    number_words,
    step_words,
)
from dispute_desk.ui.pages.small_form import SmallForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.letter_roads import LetterStep
    from dispute_desk.domain.word import Word
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.pages.letters.asking import LetterView
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class LetterForm(SmallForm):
    """A step of one letter."""

    step: LetterStep
    wide = 480

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, view: LetterView) -> None:
        self.view = view
        #: What is called with the outcome once it is saved.
        self.afterwards: Callable[[Outcome], None] | None = None
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the step."""
        return step_words(self.step)

    def about(self) -> str:
        """Say which letter it is."""
        row = self.view.file.row
        kind = kind_words(self.view.profile, row.kind, row.title)
        return f"{kind} {number_words(row)} · {addressee_words(row)}"

    def fact(self, outcome: Outcome) -> str:
        """Return the fact: the step, and which letter."""
        return f"{self.title()} · {outcome.subject or self.about()}"

    def words_of(self, table: Sequence[Word]) -> list[tuple[str, Any]]:
        """Return the words of a code table to choose from."""
        language = "en" if is_english() else "zh"
        return [(one.text(language), one.code) for one in table]

    def value(self, key: str) -> Any:  # noqa: ANN401 - as the entry reads it
        """Return what stands in an entry."""
        return self.entries[key].read()

    def ask_day(self, title: str, *, hint: str = "") -> None:
        """Ask for the day it was done."""
        self.entries["occurred_on"] = self.kit.day(
            "occurred_on", title, required=True, now=True, hint=hint
        )

    def kept(self) -> bool:
        """Tell whether the final version is to be kept once it is done."""
        return False

    def _done(self, outcome: Outcome) -> None:
        super()._done(outcome)
        if self.kept():
            keep_final(self.place, [self.view.id])
        if self.afterwards is not None:
            self.afterwards(outcome)
