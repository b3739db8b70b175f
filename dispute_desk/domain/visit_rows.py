"""Frozen rows of the register of visits, and which of them are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

#: What the register is filtered by: everything, consultations, what became a case, open tickets
#: (also those written down at a case without a visit).
VISIT_VIEWS = ("all", "consultation", "case", "ticket")
#: What it may be sorted by.
VISIT_SORTS = ("received_on", "channel", "employer", "persons", "external_deadline")


@dataclass(frozen=True, kw_only=True)
class VisitQuery:
    """Which visits, in which order; ``text`` is part of a name, a firm, a phone or a number."""

    text: str = ""
    view: str = "all"
    sort: str = "received_on"
    descending: bool = True


@dataclass(frozen=True, kw_only=True)
class VisitRow:
    """One line of the register: a batch, its people counted, the case it led to.

    A ticket written down at a case waits here without a visit: its ``id`` is negative, nobody
    is counted, the names are those of the case's workers.
    """

    id: int
    received_on: date | None
    channel: str | None
    external_no: str | None
    external_deadline: date | None
    names: str
    persons: int
    employer: str | None
    employer_id: int | None
    demand: str | None
    answer: str | None
    case_id: int | None
    case_number: str | None
    tickets: int
    open_tickets: int
    #: When the first of the waiting tickets must be answered, more time counted; the last answer.
    due_on: date | None = None
    replied_on: date | None = None

    @property
    def waits(self) -> bool:
        """Whether the outside deadline still counts: nothing was answered, no case runs on it."""
        if self.tickets:
            return bool(self.open_tickets)
        return self.case_id is None and not self.answer


@dataclass(frozen=True, kw_only=True)
class VisitFile:
    """One visit with its people and tickets, as values by column name."""

    id: int
    visit: dict[str, Any]
    visitors: tuple[dict[str, Any], ...]
    tickets: tuple[dict[str, Any], ...]
    case_number: str | None

    @property
    def is_visit(self) -> bool:
        """Whether somebody came: else it is a ticket written down at a case."""
        return self.id > 0


@dataclass(frozen=True, kw_only=True)
class KnownFirm:
    """An employer by name, with the first letters of its name in pinyin."""

    id: int
    name: str
    initials: tuple[str, ...]
