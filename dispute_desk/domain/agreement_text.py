"""The words of an agreement made ready for reading: blanks, other characters, the parties' names.

What is found is told in the words that stand there; each character therefore remembers its place.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.word import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What a writer puts between characters without another meaning.
_MARKS = frozenset("·•*_-—~“”‘’\"'《》「」『』【】[]")
#: A line break before these begins a new term; another one is only the end of the line.
_NEW_TERM = re.compile(r"\s*(?:[\d(（①-⑳一二三四五六七八九十]|第|附)")
_ENDS = "。；;：:！!？?"
_PLACEHOLDER = re.compile("〈([^〉]+)〉")


@dataclass(frozen=True, kw_only=True)
class AgreementWords(Word):
    """Words of one meaning that agreements are read with; patterns call them by their label."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Parties:
    """The parties of a case by their names: a clause may name them instead of their part."""

    workers: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()

    @classmethod
    def of(cls, workers: Iterable[str | None], employers: Iterable[str | None]) -> Parties:
        """Return the parties; who has no name is none."""
        return cls(
            tuple(name.strip() for name in workers if name and name.strip()),
            tuple(name.strip() for name in employers if name and name.strip()),
        )


NOBODY = Parties()


@dataclass(frozen=True)
class ReadText:
    """A text as it is read, and where each of its characters stands in what was written."""

    text: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a piece of it was written."""
        return self.places[start][0], self.places[end - 1][1]


class Vocabulary:
    """The agreement words of a profile by their codes and labels."""

    def __init__(self, words: tuple[AgreementWords, ...]) -> None:
        self._codes = {one.code: one for one in words}
        self._labels = {one.label: one for one in words}
        self._simple = {pair[0]: pair[1:] for pair in self.of("simplified")}

    def of(self, code: str) -> tuple[str, ...]:
        """Return the words of a code; none where the profile has none."""
        found = self._codes.get(code)
        return found.words if found else ()

    def label(self, code: str) -> str:
        """Return how patterns call a code."""
        found = self._codes.get(code)
        return found.label if found else ""

    def pattern(self, source: str) -> str:
        """Return a pattern with the words it calls by their labels."""

        def words(match: re.Match[str]) -> str:
            return "(?:" + "|".join(self._labels[match[1]].words) + ")"

        while _PLACEHOLDER.search(source):
            source = _PLACEHOLDER.sub(words, source)
        return source

    def any_of(self, code: str) -> re.Pattern[str]:
        """Return a pattern that finds any of the words of a code; nothing where there is none."""
        return compiled("|".join(self.pattern(one) for one in self.of(code)) or "(?!)")

    def read(self, written: str, parties: Parties = NOBODY) -> ReadText:
        """Return a text without blanks, in simplified characters, the parties by their part."""
        kept: list[tuple[str, int, int]] = []
        for place, char in enumerate(written):
            read = self._read_char(written, place, char)
            if read:
                kept.append((read, place, place + 1))
        for code, names in (("employer", parties.employers), ("worker", parties.workers)):
            for name in sorted({self._plain(one) for one in names}, key=len, reverse=True):
                kept = _named(kept, name, self.label(code))
        return ReadText("".join(one[0] for one in kept), tuple((one[1], one[2]) for one in kept))

    def _read_char(self, written: str, place: int, char: str) -> str:
        if char in "\r\n":
            return "；" if _begins_term(written, place) else ""
        if char.isspace() or char in _MARKS or unicodedata.category(char) == "Cf":
            return ""
        folded = unicodedata.normalize("NFKC", char)
        if len(folded) == 1 and not (folded.isascii() and not folded.isalnum()):
            char = folded
        return self._simple.get(char, char)

    def _plain(self, name: str) -> str:
        return "".join(self._read_char(name, place, char) for place, char in enumerate(name))


def _begins_term(written: str, place: int) -> bool:
    before = written[:place].rstrip()
    return not before or before[-1] in _ENDS or bool(_NEW_TERM.match(written, place + 1))


def _named(kept: list[tuple[str, int, int]], name: str, part: str) -> list[tuple[str, int, int]]:
    """Put the part of a party in the place of its name; every character stands for the whole."""
    text = "".join(one[0] for one in kept)
    if not name or not part or len(name) < 2 or name not in text:  # noqa: PLR2004 - no name is one character
        return kept
    made: list[tuple[str, int, int]] = []
    done = 0
    start = text.find(name)
    while start >= 0:
        made += kept[done:start]
        done = start + len(name)
        made += [(char, kept[start][1], kept[done - 1][2]) for char in part]
        start = text.find(name, done)
    return made + kept[done:]


@lru_cache(maxsize=8)
def vocabulary(words: tuple[AgreementWords, ...]) -> Vocabulary:
    """Return the vocabulary of a profile's words, made once."""
    return Vocabulary(words)


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, made once."""
    return re.compile(pattern)
