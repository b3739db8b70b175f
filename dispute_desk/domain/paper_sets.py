"""Papers that are printed in one go (受理材料一套 …), as data of the profile."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.word import Word


@dataclass(frozen=True, kw_only=True)
class SetPaper:
    """One paper of a set: its kind, whether each worker gets his own, how many copies.

    A ``blank`` one is the empty form; any other one the case has not come to is left out.
    """

    kind: str
    each: bool = False
    blank: bool = False
    copies: int = 1


@dataclass(frozen=True, kw_only=True)
class PaperSet(Word):
    """Papers in the order they are handed over."""

    papers: tuple[SetPaper, ...]
    status: str = ""
