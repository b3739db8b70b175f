"""The acts of a case that typed words mean, in the case that is open and where none is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.card_acts import CARD_ACTS
from dispute_desk.ui.commands import VERBS
from dispute_desk.ui.languages import english
from dispute_desk.ui.step_words import STEP_WORDS
from dispute_desk.ui.verb_words import is_said_in
from dispute_desk.ui.widgets.palette import Entry, verb_matches, word_for

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
    text = typed.replace(" ", "")
    own = [n for n, title in enumerate(titles) if _holds(typed, title)]
    own += [n for n, title in enumerate(titles) if n not in own and is_said_in(text, title)]
    others = [
        (number, word)
        for number, title in enumerate(titles)
        if number not in own and (word := _other_word(typed, title))
    ]
    return [*((number, "") for number in own), *others]


def acts_elsewhere(place: Workplace, typed: str) -> list[Entry]:
    """Return what could be done about this if a case were open, each saying that one has to be.

    What needs no case is done at once.
    """
    words = QCoreApplication.translate("finding", "先打开一件案件")
    cases = partial(place.go, "cases")
    found: dict[str, Entry] = {}
    for title, screen in _titles_elsewhere(place, typed):
        if screen:
            found[title] = Entry(title, partial(place.go, *screen), icon="check")
        found.setdefault(title, Entry(title, cases, words, icon="", waits=True))
    return list(found.values())[:MOST_ELSEWHERE]


def _titles_elsewhere(place: Workplace, typed: str) -> Iterator[tuple[str, tuple[str, str] | None]]:
    """Give the title of each act that is meant, and where it is done without a case."""
    from dispute_desk.ui.steps.all import STEPS  # noqa: PLC0415 - heavy, once somebody types

    ways = {step.title: _ways_without_case(place).get(step.id) for step in STEPS}
    titles = [*ways, *(act.title for act in CARD_ACTS)]
    yield from ((titles[n], ways.get(titles[n])) for n, _ in meant_acts(typed, titles))
    for verb in VERBS:
        mine = verb.id.startswith(_OF_A_CASE) and not place.verbs.applies(verb.id)
        if mine and (verb_matches(verb, typed) or word_for(verb, typed) is not None):
            yield verb.title, None


def _ways_without_case(place: Workplace) -> dict[str, tuple[str, str]]:
    """Return the screens on which a step is done for somebody who has no case here."""
    if place.verbs.applies("go.requests") and place.may("register"):
        return {"person_request": ("requests", "add")}
    return {}


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
    for act in CARD_ACTS:
        if text and act.title == title:
            for one in act.words:
                if one.is_typed(text, english("verb_words", one.source)):
                    return one.word
    return ""
