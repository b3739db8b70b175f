"""Workers of one name in a case, told apart by the end of a number or by their place in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.identity import read_phone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Signs of a number that are shown: as many as masked numbers show.
TAIL = 4


def told_apart(workers: Sequence[Mapping[str, Any]]) -> dict[int, tuple[str, bool]]:
    """Return by the worker's id what tells him from others of his name: it, and if it is a tail.

    The end of the telephone number where that differs, else of the identity number, else the
    place in the case, counted from 1. Whoever bears his name alone is not in it.
    """
    names = [str(one["name"]) for one in workers]
    if len(set(names)) == len(names):
        return {}
    bearers: dict[str, list[tuple[int, Mapping[str, Any]]]] = defaultdict(list)
    for place, (name, one) in enumerate(zip(names, workers, strict=True), start=1):
        bearers[name].append((place, one))
    found: dict[int, tuple[str, bool]] = {}
    for same in bearers.values():
        if len(same) == 1:
            continue
        phones = _alone([read_phone(one["phone"]).number or "" for _, one in same])
        numbers = _alone([str(one["id_no"] or "") for _, one in same])
        for (place, one), phone, number in zip(same, phones, numbers, strict=True):
            tail = phone or number
            found[one["id"]] = (tail, True) if tail else (str(place), False)
    return found


def _alone(numbers: Sequence[str]) -> list[str]:
    """Return the ends of numbers; nothing for one that is too short or ends like another."""
    tails = [one[-TAIL:] if len(one) > TAIL else "" for one in numbers]
    count = Counter(tails)
    return [tail if count[tail] == 1 else "" for tail in tails]
