"""What an import will write: rows of each kind with keys that count from 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dispute_desk.domain.ledger import Place


@dataclass(frozen=True)
class Recognised:
    """How many cases of a ledger the store has, and a row of each that is told otherwise now."""

    known: int = 0
    changed: tuple[Place, ...] = ()


@dataclass(frozen=True)
class ImportPlan:
    """Rows ready to be inserted, by kind of record.

    Keys and references count from 1 within the plan; the transaction moves them behind what the
    store holds. A negative ``employer_id`` is the (negated) id of an employer already there.
    ``lines`` are the derived lines of the cases, ``grams`` their search grams. An old ledger has
    no numbers of ours, agreements, payments, sessions and follow-ups: a seeded office has.
    ``as_of`` is the newest journal entry the plan knows of; ``changed`` has a row of each known
    case that the ledger tells otherwise than the store.
    """

    employers: list[dict[str, Any]] = field(default_factory=list)
    cases: list[dict[str, Any]] = field(default_factory=list)
    claimants: list[dict[str, Any]] = field(default_factory=list)
    amounts: list[dict[str, Any]] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)
    numbers: list[dict[str, Any]] = field(default_factory=list)
    agreements: list[dict[str, Any]] = field(default_factory=list)
    payments: list[dict[str, Any]] = field(default_factory=list)
    sessions: list[dict[str, Any]] = field(default_factory=list)
    follow_ups: list[dict[str, Any]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    grams: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    known: int = 0
    changed: tuple[Place, ...] = ()
    as_of: int = 0

    def records(self) -> dict[str, list[dict[str, Any]]]:
        """Return the rows by kind of record, in the order they may be inserted."""
        return {
            "number": self.numbers,
            "employer": self.employers,
            "case": self.cases,
            "claimant": self.claimants,
            "agreement": self.agreements,
            "payment": self.payments,
            "amount": self.amounts,
            "move": self.moves,
            "session": self.sessions,
            "follow_up": self.follow_ups,
        }

    @property
    def case_count(self) -> int:
        """Cases that will be made."""
        return len(self.cases)
