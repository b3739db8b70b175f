"""Parties told in one cell, as English ledgers do: the employer, a stroke, the union."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_STROKE = "/"


def employer_in(parties: str, unions: re.Pattern[str]) -> str:
    """Return the employer of ``Employer/Union``: all up to the part that names a union.

    Employers have strokes in their names, too (Charter/Spectrum); where no part names a union,
    the first one is the employer.
    """
    parts = parties.split(_STROKE)
    for number in range(1, len(parts)):
        if unions.search(parts[number]):
            return _STROKE.join(parts[:number]).strip()
    return parts[0].strip()
