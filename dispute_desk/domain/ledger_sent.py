"""The cases of a reading that came from another process: kept as they came, packed in lots.

A hundred thousand cases unpacked take three hundred megabytes, packed forty; who goes through them
unpacks one lot after the other. A lot that came with an earlier reading of the same workbook is the
same object: what was made of it then need not be made again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, overload

from dispute_desk.domain.ledger_outline import Outline, outline_of
from dispute_desk.domain.ledger_packed import unpack_cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dispute_desk.domain.ledger import LedgerCase

#: A run of cases that were sent early and are the same still: its first number, how many; the
#: number of one with what changed since; or no number and a whole case.
Reference = tuple[int, int] | tuple[int, dict[str, Any]] | tuple[None, "LedgerCase"]
#: What is in the cases of some hundred rows of a sheet is looked at again and again.
_OPEN_LOTS = 4
#: Nothing paid and nothing said of it add up to the same and are written the same way.
_PAID = "back_paid_fen"


class Lot:
    """Some cases, packed as they came."""

    def __init__(self, packed: bytes, count: int) -> None:
        self.packed = packed
        self._count = count
        self._open: list[LedgerCase] | None = None

    def __len__(self) -> int:
        """Return how many cases there are."""
        return self._count

    def __iter__(self) -> Iterator[LedgerCase]:
        """Go through the cases."""
        return iter(self.cases())

    def cases(self) -> list[LedgerCase]:
        """Return the cases, unpacked anew where nobody holds them open."""
        return unpack_cases(self.packed) if self._open is None else self._open

    def hold_open(self) -> None:
        """Unpack the cases once for all that look at them now."""
        self._open = self.cases()

    def let_go(self) -> None:
        """Hold them open no longer."""
        self._open = None

    @cached_property
    def outline(self) -> Outline:
        """What is told of the cases without unpacking them again."""
        return outline_of(self.cases())


class SentLots:
    """Lots of cases as they came, numbered one after the other."""

    def __init__(self) -> None:
        self.lots: list[Lot] = []
        self.firsts: list[int] = []
        self._count = 0
        self._opened = lru_cache(_OPEN_LOTS)(self._open)

    def __len__(self) -> int:
        """Return how many cases came."""
        return self._count

    def add(self, lot: Lot) -> None:
        """Keep a lot."""
        if len(lot):
            self.lots.append(lot)
            self.firsts.append(self._count)
            self._count += len(lot)

    def case(self, number: int) -> LedgerCase:
        """Return the case that came with this number, from 0."""
        lot = bisect_right(self.firsts, number) - 1
        return self._opened(lot)[number - self.firsts[lot]]

    def _open(self, lot: int) -> Sequence[LedgerCase]:
        return self.lots[lot].cases()


class SentCases(Sequence["LedgerCase"]):
    """The cases of a reading in its order, most of them as they came."""

    def __init__(self, lots: SentLots, references: Sequence[Reference]) -> None:
        self._lots = lots
        self._numbers = array("l")
        self._whole: dict[int, LedgerCase] = {}
        #: What changed about a case since it came, by its place in the reading.
        self.changed: dict[int, Mapping[str, Any]] = {}
        alike: dict[str, Mapping[str, Any]] = {}
        for number, told in references:
            at = len(self._numbers)
            if number is None:
                self._numbers.append(-1)
                self._whole[at] = told  # type: ignore[assignment]  # a whole case
            elif isinstance(told, int):
                self._numbers.extend(range(number, number + told))
            else:
                self._numbers.append(number)
                if told:
                    self.changed[at] = alike.setdefault(repr(told), told)  # type: ignore[arg-type]

    @property
    def are_all_in_order(self) -> bool:
        """Whether these are all cases that came, in their order."""
        return len(self) == len(self._lots) and all(
            at == number for at, number in enumerate(self._numbers)
        )

    def parts(self) -> Iterator[tuple[int, Lot | Sequence[LedgerCase]]]:
        """Yield the cases in their order, each part with the place of its first.

        Lots that came and are the same still are whole; nothing that is said to be paid instead
        of nothing said is no change here. Between them stand the others.
        """
        firsts = dict(zip(self._lots.firsts, self._lots.lots, strict=True))
        changed = sorted({*self._whole, *self.changed})
        at = begin = 0
        while at < len(self._numbers):
            lot = firsts.get(self._numbers[at])
            if lot is None or not self._is_whole(at, lot, changed):
                at += 1
                continue
            if begin < at:
                yield begin, self[begin:at]
            yield at, lot
            at = begin = at + len(lot)
        if begin < at:
            yield begin, self[begin:at]

    def outlines(self) -> list[Outline]:
        """Return the outlines of all parts."""
        return [
            part.outline if isinstance(part, Lot) else outline_of(part) for _, part in self.parts()
        ]

    def _is_whole(self, at: int, lot: Lot, changed: Sequence[int]) -> bool:
        """Whether a lot stands from a place on as it came."""
        first, count = self._numbers[at], len(lot)
        if self._numbers[at : at + count] != array("l", range(first, first + count)):
            return False
        touched = changed[bisect_right(changed, at - 1) : bisect_right(changed, at + count - 1)]
        return all(
            self.changed.get(one) == {_PAID: 0} and one - at not in lot.outline.paid
            for one in touched
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


def parts_of(
    cases: Sequence[LedgerCase],
) -> Iterator[tuple[int, Lot | Sequence[LedgerCase]]]:
    """Yield cases in parts, each with the place of its first: whole lots where there are any."""
    if isinstance(cases, SentCases):
        yield from cases.parts()
    elif cases:
        yield 0, cases
