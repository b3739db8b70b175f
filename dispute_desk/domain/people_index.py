"""Rows by what their people are recognised by: who else may be the person of a row."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from heapq import merge
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.same_people import Key, SureNumber


class PeopleIndex:
    """Rows under each key they share; told apart where two sure numbers of identity differ.

    However many rows share a key, the first that may be the same person is found at once.
    """

    def __init__(self) -> None:
        self._rows: dict[Key, list[int]] = {}
        #: The rows of a key by their sure number of identity; None: without one.
        self._numbered: dict[Key, dict[str | None, list[int]]] = {}

    def clear(self) -> None:
        """Forget all rows."""
        self._rows.clear()
        self._numbered.clear()

    def add(self, row: int, keys: Iterable[Key], number: SureNumber) -> None:
        """Note a row under its keys."""
        for key in keys:
            insort(self._rows.setdefault(key, []), row)
            alike = self._numbered.setdefault(key, defaultdict(list))
            insort(alike[number.told], row)

    def drop(self, row: int, keys: Iterable[Key], number: SureNumber) -> None:
        """Forget a row that was noted under these keys and this number."""
        for key in keys:
            _without(self._rows[key], row)
            _without(self._numbered[key][number.told], row)

    def rows(self, key: Key) -> Sequence[int]:
        """Return all rows of a key, in order."""
        return self._rows.get(key, ())

    def others(self, row: int, key: Key, number: SureNumber) -> Iterable[int]:
        """Return the other rows of a key that may be the person of a row, in order."""
        if number.told is None:
            return (other for other in self.rows(key) if other != row)
        alike = self._numbered.get(key, {})
        either = merge(alike.get(number.told, ()), alike.get(None, ()))
        return (other for other in either if other != row)


def _without(rows: list[int], row: int) -> None:
    del rows[bisect_left(rows, row)]
