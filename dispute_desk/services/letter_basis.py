"""The legal basis of a letter: what it cites is in force on its day, or it does not go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.statutes import NO_BASIS, Card, Law
from dispute_desk.reference.statutes import load_statutes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dispute_desk.domain.letter_words import LetterKind

#: The field of a letter's paper in which its basis stands.
BASIS = "basis"


@dataclass(frozen=True)
class Basis:
    """What a letter cites on its day, or why it cannot.

    ``unchecked`` are laws whose text was read before that day: somebody looks whether they changed.
    """

    text: str | None
    cards: tuple[Card, ...] = ()
    unchecked: tuple[Law, ...] = ()
    refusal: DeskError | None = None


def basis_of(
    kind: LetterKind, cites: Sequence[str], told: Mapping[str, object], day: date
) -> Basis:
    """Return what was written as the basis, else what its matter cites, as of the letter's day."""
    statutes = load_statutes()
    written = told.get(BASIS)
    text = written.strip() if isinstance(written, str) else None
    if text == "" or (text is None and not cites):
        return Basis(None, refusal=DeskError(NO_BASIS, field=BASIS, title=kind.label))
    try:
        if text is None:
            cards = [statutes.card(code, day) for code in cites]
            text = statutes.cite(cites, day)
        else:
            cards = statutes.cited_in(text, day)
    except DeskError as refusal:
        return Basis(text, refusal=refusal)
    return Basis(text, tuple(cards), tuple(statutes.unchecked(cards, day)))


def check_basis(
    kind: LetterKind, cites: Sequence[str], told: Mapping[str, object], day: date
) -> None:
    """Refuse a letter of that day without a legal basis, or with one not in force then."""
    refusal = basis_of(kind, cites, told, day).refusal
    if refusal is not None:
        raise refusal
