"""Cases by the running number people say instead of the whole: 275 is 云社调〔2026〕275号."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers.own_numbers import numbered_from

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: So many years back a number is looked for.
YEARS = 20
#: More digits are no running number.
LONGEST = 6


def cases_numbered(desk: Desk, typed: str, most: int) -> list[int]:
    """Return the cases whose running number is what was typed, then those it begins so.

    The newest year comes first; what is no number finds none.
    """
    check_may_see(desk.actor)
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST):
        return []
    series = desk.profile.number_series("case")
    newest = desk.office().today.year + 1
    years = range(newest, newest - YEARS, -1)
    with desk.store.reading() as connection:
        return numbered_from(connection, series, years, digits, most)
