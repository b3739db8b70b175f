"""What an import will write: rows of each kind with keys that count from 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class ImportPlan:
    """Rows ready to be inserted, by kind of record.

    Keys and references count from 1 within the plan; the transaction moves them behind what the
    store holds. A negative ``employer_id`` is the (negated) id of an employer already there.
    ``lines`` are the derived lines of the cases, ``grams`` their search grams.
    """

    employers: list[dict[str, Any]] = field(default_factory=list)
    cases: list[dict[str, Any]] = field(default_factory=list)
    claimants: list[dict[str, Any]] = field(default_factory=list)
    amounts: list[dict[str, Any]] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    grams: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    known: int = 0

    @property
    def case_count(self) -> int:
        """Cases that will be made."""
        return len(self.cases)
