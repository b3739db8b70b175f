"""Cases sent ahead of the reading they belong to, so that whoever takes them in need not wait.

The child sends each case as soon as its rows are read; the reading that follows names it by its
number, with what the rest of the workbook changed about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import LedgerCase

    #: The number of a case sent early with what changed since; or no number and a whole case.
    Reference = tuple[int, dict[str, Any]] | tuple[None, LedgerCase]


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

    def fresh(self) -> list[LedgerCase]:
        """Return the cases of the next lot."""
        lot = self._cases[self._sent :]
        self._sent = len(self._cases)
        return lot

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


def resolved(early: Sequence[LedgerCase], references: Sequence[Reference]) -> list[LedgerCase]:
    """Return the cases a reading names, on the side that was sent the early ones."""
    return [one[1] if one[0] is None else _resolved(early[one[0]], one[1]) for one in references]


def _resolved(case: LedgerCase, changed: dict[str, Any]) -> LedgerCase:
    return case._replace(**changed) if changed else case
