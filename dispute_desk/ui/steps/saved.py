"""A fact as a toast, and how it is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import subject_words, translated

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace

#: What is said after taking something back, and the button that takes that back.
_UNDONE = (QT_TRANSLATE_NOOP("saved", "已撤销：%1"), QT_TRANSLATE_NOOP("saved", "重做"))
_REDONE = (QT_TRANSLATE_NOOP("saved", "已重做：%1"), QT_TRANSLATE_NOOP("saved", "撤销"))


def said(source: str) -> str:
    """Return a word of the toast in the language of the window."""
    return QCoreApplication.translate("saved", source)


def say_saved(place: Workplace, fact: str, outcome: Outcome) -> None:
    """Say what became true, with 撤销 where it can be taken back."""
    place.say(fact, (lambda: take_back(place, outcome.entry)) if outcome.undoable else None)


def take_back(place: Workplace, seq: int, *, redo: bool = False) -> None:
    """Undo an entry of the journal and say so; undoing can be undone, which is called 重做."""

    def told(outcome: Outcome) -> None:
        from dispute_desk.ui.widgets.toast import Offer  # noqa: PLC0415 - when first needed

        done, back = (said(word) for word in (_REDONE if redo else _UNDONE))
        act = translated("command", outcome.act or outcome.title)
        about = subject_words(outcome.subject)
        fact = done.replace("%1", " · ".join(one for one in (act, about) if one))
        offer = Offer(back, lambda: take_back(place, outcome.entry, redo=not redo))
        place.say(fact, offer if outcome.undoable else None)
        cases = {one.case_id for one in outcome.changes if one.case_id is not None}
        place.jobs.took_back.emit(frozenset(cases))

    place.jobs.write(lambda desk: desk.undo(seq), told)
