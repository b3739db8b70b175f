"""Which agreements of a case are in force: those whose agreed amounts stand, else the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def in_force(numbers: Sequence[str | None], bases: Collection[str | None]) -> frozenset[int]:
    """Return the places of the agreements in force among the numbers of all, oldest first.

    ``bases`` are what the visible agreed amounts are based on: a later agreement takes the amounts
    of the one it supersedes out of sight. Where no amount names an agreement, the last one holds.
    """
    found = frozenset(place for place, number in enumerate(numbers) if number in bases)
    return found or frozenset(range(len(numbers))[-1:])
