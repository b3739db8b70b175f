"""What the numbers of a new station would look like, before there is one; light to import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain import own_marks
from dispute_desk.reference.profiles import load_profile

if TYPE_CHECKING:
    from dispute_desk.domain.own_marks import OwnNumbers


def know_profile() -> None:
    """Read the shipped profile once, beside a screen that will ask."""
    load_profile()


def proposed_mark(district: str, station: str) -> str:
    """Return what may stand for the station in its numbers; nothing where that is not known."""
    return own_marks.proposed_mark(district, station, load_profile())


def numbers_with(mark: str, year: int, district: str, profile: str = "union-tax") -> OwnNumbers:
    """Return what numbers will look like with a mark, and who issues letters."""
    return own_marks.own_numbers(load_profile(profile), mark, year, district)
