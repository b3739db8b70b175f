"""The words of the one-line entry, Chinese and English, as the desk was given them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dispute_desk.domain.amount import Insurance


@dataclass(frozen=True)
class InsuranceWords:
    """What people type for insurances, and which ones it means."""

    words: tuple[str, ...]
    means: tuple[Insurance, ...]


@dataclass(frozen=True)
class NumberWords:
    """Words for a number: a month, a count, a unit."""

    words: tuple[str, ...]
    value: int


@dataclass(frozen=True, kw_only=True)
class EnglishWords:
    """English words by what they do in a line; all of them are small letters."""

    firm_ends: tuple[str, ...] = ()
    firm_trades: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    before_firms: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    months_word: tuple[str, ...] = ()
    years_word: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    people_word: tuple[str, ...] = ()
    hotline_word: tuple[str, ...] = ()
    ticket_word: tuple[str, ...] = ()
    number_word: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    months: tuple[NumberWords, ...] = ()
    numbers: tuple[NumberWords, ...] = ()
    units: tuple[NumberWords, ...] = ()

    @cached_property
    def value_of(self) -> dict[str, dict[str, int]]:
        """The values of words: of ``months``, ``numbers`` and ``units``."""
        return {
            name: {word: one.value for one in getattr(self, name) for word in one.words}
            for name in ("months", "numbers", "units")
        }


@dataclass(frozen=True, kw_only=True)
class QuickVocabulary:
    """What a line may say, whatever the station."""

    firm_ends: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    firm_labels: tuple[str, ...] = ()
    name_labels: tuple[str, ...] = ()
    at_work: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    work_as: tuple[str, ...] = ()
    no_work: tuple[str, ...] = ()
    no_firms: tuple[str, ...] = ()
    no_firm_ends: tuple[str, ...] = ()
    insurances: tuple[InsuranceWords, ...] = ()
    english: EnglishWords = EnglishWords()

    @cached_property
    def insurances_typed(self) -> dict[str, tuple[Insurance, ...]]:
        """The insurances each word means."""
        return {word: one.means for one in self.insurances for word in one.words}

    @cached_property
    def firm_end(self) -> re.Pattern[str]:
        """How a Chinese firm's name ends."""
        return re.compile(f"(?:{any_of(self.firm_ends)})$")

    @cached_property
    def demand(self) -> re.Pattern[str]:
        """A word that asks for something."""
        return re.compile(any_of(self.demands))

    @cached_property
    def filler(self) -> re.Pattern[str]:
        """Words that say nothing by themselves, and nothing else."""
        return re.compile(f"^(?:{any_of((*self.fillers, *self.labels))})+$")

    @cached_property
    def firm_label(self) -> re.Pattern[str]:
        """What is written straight before a firm's name and is no part of it."""
        return re.compile(f"^(?:{any_of(self.firm_labels)})(?=.{{4,}})")

    @cached_property
    def name_label(self) -> re.Pattern[str]:
        """What is written straight before a person's name and is no part of it."""
        return re.compile(f"^(?:{any_of(self.name_labels)})(?=.{{2,}})")


#: Matches nothing, whatever stands there.
_NOTHING = r"(?!)"


def any_of(words: tuple[str, ...]) -> str:
    """Return a pattern of any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or _NOTHING
