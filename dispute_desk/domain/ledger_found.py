"""What one sheet holds, as far as its own rows tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from dispute_desk.domain.ledger import (
    Finding,
    LedgerCase,
    Place,
    Question,
    RejectedRow,
    RowText,
    SkippedRow,
)
from dispute_desk.domain.ledger_columns import Column


@dataclass(slots=True)
class TotalRow:
    """A total the office wrote: its field, value, and how many cases stood above it."""

    place: Place
    field: str
    label: str
    fen: int
    tolerance_fen: int
    cases_before: int


@dataclass
class SheetFound:
    """What one sheet of cases holds."""

    name: str
    header_row: int
    has_back_paid: bool
    cases: list[LedgerCase] = field(default_factory=list)
    intakes: list[RowText] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    skipped: list[SkippedRow] = field(default_factory=list)
    totals: list[TotalRow] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    #: The columns of its tables, each once, with what reads it.
    columns: dict[Column, None] = field(default_factory=dict)
