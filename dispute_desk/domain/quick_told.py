"""What the one-line entry knows, and what it tells: people, employer, months, amounts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_phrases import PhraseWords
from dispute_desk.domain.quick_pieces import Piece, PieceKind
from dispute_desk.domain.quick_values import MonthsMeant, firm_of
from dispute_desk.domain.quick_vocabulary import QuickVocabulary
from dispute_desk.domain.visit_rows import KnownFirm

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile


@dataclass(frozen=True)
class QuickWords:
    """What the station knows: causes by what is typed for them, and employers.

    ``causes`` maps words (English ones in small letters) to codes in the order of the profile,
    ``channels`` numbers of hotlines.
    """

    causes: Mapping[str, str] = field(default_factory=dict)
    firms: Sequence[KnownFirm] = ()
    channels: Mapping[str, str] = field(default_factory=dict)
    vocabulary: QuickVocabulary = field(default_factory=QuickVocabulary)

    @cached_property
    def known(self) -> dict[str, PieceKind]:
        """Words of the trade by what they are."""
        insurances = dict.fromkeys(self.vocabulary.insurances_typed, PieceKind.INSURANCE)
        return insurances | dict.fromkeys(self.causes, PieceKind.CAUSE)

    @cached_property
    def of_phrases(self) -> PhraseWords:
        """What English phrases are looked up in."""
        english = self.vocabulary.english
        return PhraseWords(self.known, lambda text: self.firm(text) is not None, english)

    @cached_property
    def _looked_up(self) -> dict[str, KnownFirm | None]:
        return {}

    def firm(self, text: str) -> KnownFirm | None:
        """Return the known firm a piece means; a text is looked up once, not at every key."""
        if text not in self._looked_up:
            self._looked_up[text] = firm_of(text, self.firms)
        return self._looked_up[text]


def typed_causes(profile: Profile) -> dict[str, str]:
    """Return the code of each word that is typed for a cause, in the order of the profile."""
    found: dict[str, str] = {}
    for cause in profile.causes:
        for word in (cause.label, cause.label_en, *cause.typed_words):
            found.setdefault(word.casefold().replace(",", ""), cause.code)
    return found


def typed_channels(profile: Profile) -> dict[str, str]:
    """Return the code of each hotline by the number people dial."""
    numbers = ((re.search(r"\d{5}", one.label), one.code) for one in profile.channels)
    return {number[0]: code for number, code in numbers if number is not None}


@dataclass(frozen=True)
class QuickPerson:
    """One person of the line."""

    name: str = ""
    phone: str = ""
    id_no: str = ""


@dataclass(frozen=True, kw_only=True)
class QuickLine:
    """What a line means; ``unknown`` holds every text that found no place.

    ``deadline`` is typed as a day is: +15工 or +15 from today, or the last day, 12-05.
    """

    pieces: tuple[Piece, ...] = ()
    people: tuple[QuickPerson, ...] = ()
    persons: int | None = None
    employer: str | None = None
    employer_id: int | None = None
    insurances: tuple[Insurance, ...] = ()
    causes: tuple[str, ...] = ()
    month_from: Month | None = None
    month_to: Month | None = None
    months: MonthsMeant | None = None
    fen: int | None = None
    of_each: bool = False
    channel: str | None = None
    external_no: str | None = None
    deadline: str | None = None
    demand: str | None = None
    unknown: tuple[str, ...] = ()


def comes_along(lines: Sequence[QuickLine], now: QuickLine) -> bool:
    """Tell whether a line only names people who came along with those of the lines before.

    It tells nothing else, shares no name or number with them, and they told of a matter.
    """

    def marks(line: QuickLine) -> set[str]:
        return {text for one in line.people for text in (one.name, one.phone, one.id_no) if text}

    matter = any(_without_people(line) != QuickLine() for line in lines)
    before = {mark for line in lines for mark in marks(line)}
    only_people = bool(now.people) and _without_people(now) == QuickLine()
    return matter and only_people and not before & marks(now)


def joined_lines(lines: Sequence[QuickLine]) -> QuickLine:
    """Return lines of people who came along as the one line they add to."""
    return replace(lines[0], people=tuple(one for line in lines for one in line.people))


def _without_people(line: QuickLine) -> QuickLine:
    return replace(line, people=(), pieces=())
