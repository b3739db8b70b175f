"""What an agreement about contributions may not contain: found in its words and in its terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.errors import sentence
from dispute_desk.domain.word import Word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.agreement_parts import Term

FORBIDDEN_TERM = sentence(
    "forbidden_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议里的“{found}”不能这样约定（{basis}），这样的地方共 {count} 处。"
        "请改写；纸上已经这样签了的，请写明补录理由。",
    ),
)


class Shape(StrEnum):
    """How a forbidden term looks where it stands in columns instead of words."""

    WORKER_PAYS_EMPLOYER_SHARE = "worker_pays_employer_share"
    WORKER_PAYS_LATE_FEE = "worker_pays_late_fee"


@dataclass(frozen=True, kw_only=True)
class ForbiddenTerm(Word):
    """A kind of term no agreement may hold: its patterns and shapes, why, the rule it offends."""

    patterns: tuple[str, ...]
    shapes: tuple[Shape, ...] = ()
    why: str
    why_en: str
    basis: str

    def reason(self, language: str = "zh") -> str:
        """Return why it may not be agreed, in Chinese, or in English for ``en``."""
        return self.why_en if language == "en" else self.why


@dataclass(frozen=True)
class Finding:
    """A forbidden term: the words that hold it and where they stand, from and to."""

    term: ForbiddenTerm
    words: str
    start: int
    end: int


def found_in_words(text: str, forbidden: Iterable[ForbiddenTerm]) -> list[Finding]:
    """Return every forbidden term of a text in the order of its words."""
    found = [
        Finding(term, match[0], match.start(), match.end())
        for term in forbidden
        for pattern in term.patterns
        for match in _compiled(pattern).finditer(text)
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def found_in_term(term: Term, forbidden: Sequence[ForbiddenTerm]) -> list[Finding]:
    """Return what a term of columns may not say, then what its words may not say."""
    shapes = shapes_of(term)
    found = [
        Finding(one, one.label, 0, 0) for one in forbidden if not shapes.isdisjoint(one.shapes)
    ]
    return found + found_in_words(term.obligation or "", forbidden)


def shapes_of(term: Term) -> frozenset[Shape]:
    """Return how a term puts on the worker what the employer owes."""
    shapes = set()
    if term.payer is Party.WORKER and term.employer_fen:
        shapes.add(Shape.WORKER_PAYS_EMPLOYER_SHARE)
    if term.late_fee_payer is Party.WORKER:
        shapes.add(Shape.WORKER_PAYS_LATE_FEE)
    return frozenset(shapes)


def total_of(terms: Iterable[Term]) -> int:
    """Return the contributions of terms in fen: both shares, the late fee apart."""
    return sum((term.employer_fen or 0) + (term.employee_fen or 0) for term in terms)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
