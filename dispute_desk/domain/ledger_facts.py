"""What one row of a ledger says, with everything doubtful about it noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dispute_desk.domain.ledger import Finding, LedgerWorker, Place
from dispute_desk.domain.ledger_grid import Row, Table
from dispute_desk.domain.ledger_text import Cell, cell_text


@dataclass(slots=True)
class RowFacts:
    """What one row says; ``problem`` is why it must be rejected."""

    place: Place
    raw: Mapping[str, Cell]
    row: Row
    has_ditto: bool
    table: Table
    findings: list[Finding] = field(default_factory=list)
    problem: Finding | None = None
    case_no: str | None = None
    accept: date | None = None
    close: date | None = None
    employer: str | None = None
    credit_code: str | None = None
    workers: list[LedgerWorker] = field(default_factory=list)
    amount_fen: int | None = None
    back_paid_fen: int | None = None
    late_fee_fen: int | None = None
    persons: int | None = None
    is_anonymous: bool = False

    def text(self, name: str) -> str | None:
        """Return a field's text, None where it is blank."""
        value = self.raw.get(name)
        if value is None or type(value) is str:
            return value
        return cell_text(value)

    def note(self, code: str, name: str, raw: str | None) -> None:
        """Put down a warning about a field of the row."""
        self.findings.append(Finding(self.place, code, self.table.label(name), raw))

    def refuse(self, code: str, name: str, raw: str | None) -> None:
        """Put down why the row needs a person first; the first reason stays."""
        if self.problem is None:
            self.problem = Finding(self.place, code, self.table.label(name), raw)
