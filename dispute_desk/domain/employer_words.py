"""What the dated facts of an employer may say: entries of the station's profile."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.word import Word


@dataclass(frozen=True, kw_only=True)
class FactValue(Word):
    """One value a kind of dated fact may have; what it means in per cent is not told here.

    ``basis`` is the document it comes from, ``status`` says where it is a default of ours.
    """

    kind: FactKind
    basis: str = ""
    status: str = ""
