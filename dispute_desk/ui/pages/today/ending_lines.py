"""The words of a case that has only its end before it: how its workers ended, what brings it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.claimant import CLAIMANT_WORDS
from dispute_desk.ui.pages.today.step_words import step_word

if TYPE_CHECKING:
    from dispute_desk.domain.ending import Ending
    from dispute_desk.domain.today import TodayItem


def ending_act(item: TodayItem, ending: Ending) -> tuple[str, str]:
    """Return the word on the button and the step behind it."""
    return step_word(ending.step, item.stage), ending.step


def ending_words(ending: Ending) -> str:
    """Return the sentence."""
    states = [
        (QCoreApplication.translate("claimant", CLAIMANT_WORDS[state]), count)
        for state, count in ending.ended
    ]
    if ending.people == 1:
        one = QCoreApplication.translate("today", "职工%1，还没有结案")
        return one.replace("%1", states[0][0])
    comma = QCoreApplication.translate("today", "、")
    ends = comma.join(f"{word} {count}" for word, count in states)
    every = QCoreApplication.translate("today", "%1 名职工均已了结（%2），还没有结案")
    return every.replace("%1", str(ending.people)).replace("%2", ends)
