"""The acts of a case that typed words mean, in the case that is open and where none is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.commands import VERBS
from dispute_desk.ui.languages import english
from dispute_desk.ui.step_words import STEP_WORDS
from dispute_desk.ui.widgets.palette import Entry, other_word, verb_matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.ui.workplace import Workplace

#: Lines that say what an open case could do.
MOST_ELSEWHERE = 6
#: Verbs of these beginnings belong to an open case.
_OF_A_CASE = ("case.", "paper.")


def meant_acts(typed: str, titles: Sequence[str]) -> list[tuple[int, str]]:
    """Return which titles are meant: by their own words first, then by another word.

    Each is a number and the other word, empty where the title itself holds what was typed: as
    written, by first letters, or in pinyin.
    """
    own = [number for number, title in enumerate(titles) if _holds(typed, title)]
    others = [
        (number, word)
        for number, title in enumerate(titles)
        if number not in own and (word := _other_word(typed, title))
    ]
    return [*((number, "") for number in own), *others]


def acts_elsewhere(place: Workplace, typed: str) -> list[Entry]:
    """Return what could be done about this if a case were open, each saying that one has to be."""
    words = QCoreApplication.translate("finding", "先打开一件案件")
    found = dict.fromkeys(_titles_elsewhere(place, typed))
    cases = partial(place.go, "cases")
    return [Entry(title, cases, words, icon="", waits=True) for title in found][:MOST_ELSEWHERE]


def _titles_elsewhere(place: Workplace, typed: str) -> Iterator[str]:
    from dispute_desk.ui.steps.all import STEPS  # noqa: PLC0415 - heavy, once somebody types

    titles = [step.title for step in STEPS]
    yield from (titles[number] for number, _ in meant_acts(typed, titles))
    for verb in VERBS:
        mine = verb.id.startswith(_OF_A_CASE) and not place.verbs.applies(verb.id)
        if mine and (verb_matches(verb, typed) or other_word(verb, typed)):
            yield verb.title


def _holds(typed: str, title: str) -> bool:
    from dispute_desk.services import spelling  # noqa: PLC0415 - heavy, beside the window

    parts = [(word.casefold(), spelling.are_letters(word)) for word in typed.split()]
    return bool(parts) and all(
        word in title.casefold()
        or (letters and (spelling.holds(word, title) or spelling.reads(word, title)))
        for word, letters in parts
    )


def _other_word(typed: str, title: str) -> str:
    """Return the other word by which a step is meant that stands in a title; empty for none."""
    from dispute_desk.ui.steps.all import BY_ID  # noqa: PLC0415 - heavy, once somebody types

    text = typed.casefold().replace(" ", "")
    for step, words in STEP_WORDS.items():
        if text and BY_ID[step].title in title:
            for one in words:
                if one.is_typed(text, english("verb_words", one.source)):
                    return one.word
    return ""
