"""The cases of a reading that came from another process: kept as they came, packed in lots.

A hundred thousand cases unpacked take three hundred megabytes, packed forty; who goes through them
unpacks one lot after the other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from dispute_desk.domain.ledger_packed import unpack_cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dispute_desk.domain.ledger import LedgerCase

#: The number of a case sent early with what changed since; or no number and a whole case.
Reference = tuple[int, dict[str, Any]] | tuple[None, "LedgerCase"]


class SentLots:
    """Lots of cases as they came, numbered one after the other."""

    def __init__(self) -> None:
        self._lots: list[bytes] = []
        self._firsts: list[int] = []
        self._count = 0
        #: The lot that was unpacked last: a pair, so that threads see both or neither.
        self._open: tuple[int, Sequence[LedgerCase]] = (-1, ())

    def __len__(self) -> int:
        """Return how many cases came."""
        return self._count

    def add(self, packed: bytes, count: int) -> None:
        """Keep so many cases that were packed."""
        if count:
            self._lots.append(packed)
            self._firsts.append(self._count)
            self._count += count

    def case(self, number: int) -> LedgerCase:
        """Return the case that came with this number, from 0."""
        lot = bisect_right(self._firsts, number) - 1
        found, cases = self._open
        if lot != found:
            cases = unpack_cases(self._lots[lot])
            self._open = lot, cases
        return cases[number - self._firsts[lot]]


class SentCases(Sequence["LedgerCase"]):
    """The cases of a reading in its order, most of them as they came."""

    def __init__(self, lots: SentLots, references: Sequence[Reference]) -> None:
        self._lots = lots
        self._numbers = array("l")
        self._whole: dict[int, LedgerCase] = {}
        #: What changed about a case since it came, by its place in the reading.
        self.changed: dict[int, Mapping[str, Any]] = {}
        alike: dict[str, Mapping[str, Any]] = {}
        for at, reference in enumerate(references):
            if reference[0] is None:
                self._numbers.append(-1)
                self._whole[at] = reference[1]
                continue
            number, changes = reference
            self._numbers.append(number)
            if changes:
                self.changed[at] = alike.setdefault(repr(changes), changes)

    @property
    def are_all_in_order(self) -> bool:
        """Whether these are all cases that came, in their order."""
        return len(self) == len(self._lots) and all(
            at == number for at, number in enumerate(self._numbers)
        )

    def __len__(self) -> int:
        """Return how many cases there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> LedgerCase: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LedgerCase]: ...
    def __getitem__(self, at: int | slice) -> LedgerCase | Sequence[LedgerCase]:
        """Return a case, or a stretch of them."""
        if isinstance(at, slice):
            return tuple(self._case(one) for one in range(*at.indices(len(self))))
        return self._case(range(len(self))[at])

    def __iter__(self) -> Iterator[LedgerCase]:
        """Go through the cases, a lot unpacked at a time."""
        return map(self._case, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether these are the same cases."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return NotImplemented
        return all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        """Return a hash of how many there are: good enough for what is never a key."""
        return hash(len(self))

    def _case(self, at: int) -> LedgerCase:
        if at in self._whole:
            return self._whole[at]
        case = self._lots.case(self._numbers[at])
        changed = self.changed.get(at)
        return case._replace(**changed) if changed else case
