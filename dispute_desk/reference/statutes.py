"""The cards of laws and policies: resources turned into values."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dispute_desk.assets import resource
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.statutes import Statutes
from dispute_desk.reference.tables import BAD_VALUE, build, read_toml

if TYPE_CHECKING:
    from dispute_desk.domain.statutes import Card


@cache
def load_statutes() -> Statutes:
    """Return all laws with their cards; refuses a card of no law, or two for the same day."""
    path = resource("statutes", "cards.toml")
    statutes = build(Statutes, read_toml(path), file=path.name)
    check_cards(statutes, file=path.name)
    return statutes


def check_cards(statutes: Statutes, *, file: str) -> None:
    """Refuse cards of a law that is not there, or of one article whose days overlap."""
    known = {law.code for law in statutes.laws}
    for number, card in enumerate(statutes.cards, 1):
        at = f"cards[{number}]"
        if card.law not in known:
            told = " / ".join(sorted(known))
            raise DeskError(BAD_VALUE, file=file, key=f"{at}.law", value=card.law, wanted=told)
        for other in statutes.cards[number:]:
            if other.code == card.code and _overlap(card, other):
                days = f"{other.in_force_from} – {other.in_force_until}"
                raise DeskError(
                    BAD_VALUE, file=file, key=f"{at}.code", value=days, wanted=card.span_words()
                )


def _overlap(one: Card, other: Card) -> bool:
    days = [day for day in (one.in_force_from, other.in_force_from) if day is not None]
    first = max(days, default=date.min)
    return one.in_force_on(first) and other.in_force_on(first)
