"""Cases sent ahead of the reading they belong to, so that whoever takes them in need not wait.

The child sends cases as soon as their rows are read, those of some hundred rows of a sheet
together; the reading that follows names each by its number, with what the rest of the workbook
changed about it. A lot that is what it was in the reading before is only named.
"""

from __future__ import annotations

from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_packed import pack_cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.ledger_sent import Reference

#: The cases of so many rows are sent at once; unpacking them takes a few milliseconds.
ROWS = 400
#: Lots of cases as they were sent last.
Lots = list[tuple["LedgerCase", ...]]


class EarlyCases:
    """The cases of the child's side: heard one by one, sent in lots, named by number."""

    def __init__(self, before: Lots) -> None:
        """Take cases down; ``before`` are the lots of the reading before."""
        self._cases: list[LedgerCase] = []
        self._sent = 0
        self._rows = 0
        self._before = before
        self._begins = {id(lot[0]): number for number, lot in enumerate(before) if lot}
        #: The lots as they were sent.
        self.lots: Lots = []

    def hear(self, case: LedgerCase) -> None:
        """Keep a case for the next lot."""
        self._cases.append(case)

    def fresh(self, rows: int) -> Iterator[tuple[object, ...]]:
        """Yield what tells of the next lot, where so many rows make one up.

        A lot ends where it ended in the reading before, whatever was decided meanwhile.
        """
        if rows // ROWS != self._rows:
            self._rows = rows // ROWS
            yield from self.rest()

    def rest(self) -> Iterator[tuple[object, ...]]:
        """Yield what tells of the cases that were not sent yet."""
        lot = tuple(self._cases[self._sent :])
        if not lot:
            return
        self._sent = len(self._cases)
        self.lots.append(lot)
        number = self._begins.get(id(lot[0]))
        was = self._before[number] if number is not None else ()
        if len(was) == len(lot) and all(map(is_, was, lot)):
            yield "same", number
            return
        self._let_go(len(self.lots) - 1)
        yield "early", pack_cases(lot), len(lot)

    def _let_go(self, number: int) -> None:
        """Hold on no longer to what stood in the place of cases that are others now."""
        if number < len(self._before) and self._before[number]:
            self._begins.pop(id(self._before[number][0]), None)
            self._before[number] = ()

    def references(self, cases: Sequence[LedgerCase]) -> list[Reference]:
        """Return how the reading names its cases: their rows tell which ones they are."""
        found: list[Reference] = []
        first = count = follows = 0
        for case in cases:
            number = self._number_of(case, follows)
            if number is not None:
                follows = number + 1
            if number is not None and case is self._cases[number]:
                if number != first + count:
                    if count:
                        found.append((first, count))
                    first, count = number, 0
                count += 1
                continue
            if count:
                found.append((first, count))
                count = 0
            found.append((None, case) if number is None else (number, self._changes(number, case)))
        return [*found, (first, count)] if count else found

    def _number_of(self, case: LedgerCase, follows: int) -> int | None:
        """Return the number a case was sent with; most often it follows the one before."""
        if follows < len(self._cases) and self._cases[follows].rows is case.rows:
            return follows
        return self._numbers.get(id(case.rows))

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The number of each case by its rows, once all were sent."""
        return {id(case.rows): number for number, case in enumerate(self._cases)}

    def _changes(self, number: int, case: LedgerCase) -> dict[str, object]:
        told = zip(case._fields, case, self._cases[number], strict=True)
        return {name: value for name, value, was in told if value is not was}
