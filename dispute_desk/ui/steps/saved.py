"""A fact as a toast, and how it is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace


def say_saved(place: Workplace, fact: str, outcome: Outcome) -> None:
    """Say what became true, with 撤销 where it can be taken back."""
    place.say(fact, (lambda: take_back(place, outcome.seq)) if outcome.undoable else None)


def take_back(place: Workplace, seq: int) -> None:
    """Undo an entry of the journal and say so; undoing can be undone."""

    def told(outcome: Outcome) -> None:
        words = QCoreApplication.translate("saved", "已撤销 · %1")
        fact = words.replace("%1", outcome.subject or translated("command", outcome.title))
        say_saved(place, fact, outcome)

    place.jobs.write(lambda desk: desk.undo(seq), told)
