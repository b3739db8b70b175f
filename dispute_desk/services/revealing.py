"""Showing a person's full numbers: allowed by right, written in the journal, never undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class RevealRecord:
    """Look at a record with its numbers in full; ``ref`` is a case number or an employer's name."""

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
    tx.subject = command.ref or f"{command.kind} {command.record_id}"
