"""The words of the shipped profiles in English: a refusal may name them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dispute_desk.domain.word import Word
from dispute_desk.reference.profiles import load_profile, profile_names

if TYPE_CHECKING:
    from dispute_desk.domain.errors import Translate


def with_profile_words(translate: Translate) -> Translate:
    """Return a translation that knows the words of the profiles, too, under ``profile``."""

    def and_words(context: str, source: str) -> str:
        found = translate(context, source)
        if context == "profile" and found == source:
            return _english().get(source, source)
        return found

    return and_words


@cache
def _english() -> dict[str, str]:
    """Return the English of every word of every shipped profile by its label."""
    found: dict[str, str] = {}
    for name in profile_names():
        for value in vars(load_profile(name)).values():
            if isinstance(value, tuple):
                found |= {one.label: one.label_en for one in value if isinstance(one, Word)}
    return found
