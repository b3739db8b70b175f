"""Cases sent ahead of the reading they belong to, so that whoever takes them in need not wait.

The child sends each case as soon as its rows are read; the reading that follows names it by its
number, with what the rest of the workbook changed about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_packed import pack_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.domain.ledger_sent import Reference


class EarlyCases:
    """The cases of the child's side: heard one by one, sent in lots, named by number."""

    def __init__(self) -> None:
        self._cases: list[LedgerCase] = []
        self._sent = 0
        self._numbers: dict[int, int] = {}

    def hear(self, case: LedgerCase) -> None:
        """Keep a case for the next lot."""
        self._numbers[id(case.rows)] = len(self._cases)
        self._cases.append(case)

    def fresh(self, *, fewest: int = 1) -> Iterator[tuple[bytes, int]]:
        """Yield the next lot, packed, and how many cases it has; none while there are too few."""
        lot = self._cases[self._sent :]
        if len(lot) >= fewest:
            self._sent = len(self._cases)
            yield pack_cases(lot), len(lot)

    def reference(self, case: LedgerCase) -> Reference:
        """Return how the reading names a case: its rows tell which one it is."""
        number = self._numbers.get(id(case.rows))
        if number is None:
            return None, case
        sent = self._cases[number]
        if case is sent:
            return number, {}
        told = zip(case._fields, case, sent, strict=True)
        return number, {name: value for name, value, was in told if value is not was}
