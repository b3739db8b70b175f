"""What a station knows of its workers by code: special groups, ways of consent, representatives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.word import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN = re.compile(r"[、,，;；/]+")


@dataclass(frozen=True, kw_only=True)
class SpecialGroup(Word):
    """Workers the law or the union looks after in particular (domain reference §3.4).

    ``typed_words`` are what rosters write for it besides its label; ``note`` says what to mind.
    """

    typed_words: tuple[str, ...] = ()
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, kw_only=True)
class ConsentWay(Word):
    """In what way a worker agreed that his data are used; ``typed_words`` as above."""

    typed_words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NamingConsent(Word):
    """Whether the employer may be told a worker's name; ``typed_words`` as above."""

    typed_words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GroupRule:
    """From how many workers on a case is a group case, and on what ground.

    Such a case is spoken for by ``least`` to ``most`` representatives; ``triage`` is how hard it is
    taken to be when it is accepted.
    """

    workers: int
    basis: str
    least: int = 1
    most: int = 0
    representatives_basis: str = ""
    triage: str = ""
    status: str = ""

    def lacks(self, workers: int, representatives: int) -> bool:
        """Tell whether so many workers have nobody to speak for them."""
        return workers >= self.workers and not representatives

    def is_unusual(self, workers: int, representatives: int) -> bool:
        """Tell whether the representatives of a group case are fewer or more than is usual."""
        if workers < self.workers:
            return False
        return representatives < self.least or bool(self.most and representatives > self.most)


def codes_in(text: str, words: Iterable[SpecialGroup | ConsentWay]) -> tuple[list[str], list[str]]:
    """Return the codes a cell names, and the pieces no word of the list stands for."""
    known: dict[str, str] = {}
    for word in words:
        for written in (word.code, word.label, word.label_en, *word.typed_words):
            known.setdefault(written.casefold(), word.code)
    found: list[str] = []
    strange: list[str] = []
    for piece in filter(None, map(str.strip, _BETWEEN.split(text))):
        whole = known.get(piece.casefold())
        parts = [whole] if whole else [known.get(part.casefold()) for part in piece.split()]
        codes = [code for code in parts if code is not None]
        if len(codes) < len(parts):
            strange.append(piece)
            continue
        found += [code for code in codes if code not in found]
    return found, strange
