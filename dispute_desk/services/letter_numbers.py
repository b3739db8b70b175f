"""Which number a letter of a kind and a body would take next; nothing is taken by asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.letter_ground import letter_series
from dispute_desk.store.readers.own_numbers import next_numbers

if TYPE_CHECKING:
    from dispute_desk.domain.own_numbers import NextNumber
    from dispute_desk.domain.profile import Series
    from dispute_desk.services.desk import Desk


def next_number(desk: Desk, kind: str, issuer: str | None) -> str:
    """Return the number a letter of this kind would take today."""
    profile = desk.profile
    body = profile.issuer(issuer or profile.issuers[0].code)
    series = letter_series(profile.letter_kind(kind), body)
    with desk.store.reading() as connection:
        (made,) = next_numbers(connection, [series], desk.office().today.year)
    return made.text


def letter_numbers(desk: Desk) -> tuple[NextNumber, ...]:
    """Return what the series of each kind of letter and each body gives next this year."""
    with desk.store.reading() as connection:
        return next_numbers(connection, all_series(desk), desk.office().today.year)


def all_series(desk: Desk) -> list[Series]:
    """Return the series of letters, each body's one after the other."""
    profile = desk.profile
    return [
        letter_series(kind, issuer) for issuer in profile.issuers for kind in profile.letter_kinds
    ]
