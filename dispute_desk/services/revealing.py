"""Showing a person's full numbers: allowed by right, written in the journal, never undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Case
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.field_values import BAD_VALUE
from dispute_desk.domain.keeping import PersonRequest
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import ImportBatch
from dispute_desk.domain.visit import Visit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.record import Record
    from dispute_desk.store.transaction import Transaction
#: What can be looked at in full, and the record behind it.
REVEALED: dict[str, type[Record]] = {
    "case": Case,
    "claimant": Claimant,
    "employer": Employer,
    "letter": Paper,
    "paper": Paper,
    "batch": ImportBatch,
    "visit": Visit,
    "request": PersonRequest,
    "audit": Case,
}


@dataclass(frozen=True, kw_only=True)
class RevealRecord:
    """Look at a record with its numbers in full; ``ref`` names it for people."""

    kind: str
    record_id: int
    ref: str = ""
    reason: str | None = None


@use_case(
    RevealRecord,
    right=Right.REVEAL,
    title=QT_TRANSLATE_NOOP("command", "查看完整号码"),
    undoable=False,
)
def reveal_record(command: RevealRecord, tx: Transaction) -> None:
    """Write down who looked at what."""
    record = REVEALED.get(command.kind)
    if record is None:
        known = "、".join(REVEALED)
        raise DeskError(BAD_VALUE, field="kind", label="kind", given=command.kind, wanted=known)
    seen = tx.get(record, command.record_id)
    tx.case_id = seen.id if isinstance(seen, Case) else getattr(seen, "case_id", None)
    tx.subject = command.ref or f"{command.kind} {command.record_id}"
