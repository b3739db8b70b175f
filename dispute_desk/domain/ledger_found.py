"""What one sheet holds, as far as its own rows tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dispute_desk.domain.ledger import (
    Finding,
    LedgerCase,
    Place,
    Question,
    RejectedRow,
    RowKind,
    RowText,
    SkippedRow,
)
from dispute_desk.domain.ledger_columns import Column

TOTALS = frozenset({RowKind.TOTAL, RowKind.SUBTOTAL, RowKind.PAGE_SUBTOTAL})
#: Where an office may begin to add up anew.
BOUNDARIES = TOTALS | {
    RowKind.REPEATED_HEADER,
    RowKind.SUB_HEADING,
    RowKind.YEAR_SUB_HEADING,
}


@dataclass(slots=True)
class TotalRow:
    """A total the office wrote: its field, value, and how many cases stood above it."""

    place: Place
    field: str
    label: str
    fen: int
    tolerance_fen: int
    cases_before: int
    kind: RowKind = RowKind.TOTAL
    #: Its column, from 0, and the unit of the column in yuan.
    column: int = 0
    factor: int = 1


class Boundary(NamedTuple):
    """A row (from 1) at which an office may begin to count anew: headings, sub-headings, totals."""

    row: int
    cases_before: int
    kind: RowKind


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
    boundaries: list[Boundary] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    #: The columns of its tables, each once, with what reads it.
    columns: dict[Column, None] = field(default_factory=dict)
