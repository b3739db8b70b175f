"""Powers of attorney: who may act for a worker or for the employer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.attorney import PowerOfAttorney
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

ENDS_BEFORE_IT_BEGINS = sentence(
    "attorney_ends_before_start",
    QT_TRANSLATE_NOOP("errors", "委托的截止日期 {end} 早于起始日期 {start}，请核对。"),
)
_AGENT = QT_TRANSLATE_NOOP("errors", "代理人")


@dataclass(frozen=True, kw_only=True)
class RecordAttorney:
    """Record a power of attorney of a worker or the employer, or correct one (``record_id``).

    Without ``claimant_id`` a worker's agent acts for all workers of the case.
    """

    case_id: int
    agent: str
    party: Party = Party.WORKER
    claimant_id: int | None = None
    agent_id_no: str | None = None
    agent_phone: str | None = None
    relation: str | None = None
    scope: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordAttorney, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记委托授权"))
def record_attorney(command: RecordAttorney, tx: Transaction) -> int:
    """Write the power down; return its id."""
    if not command.agent.strip():
        raise DeskError(EMPTY_NAME, field="agent", what=_AGENT)
    start, end = command.valid_from, command.valid_to
    if start and end and end < start:
        raise DeskError(ENDS_BEFORE_IT_BEGINS, field="valid_to", start=start, end=end)
    about(tx.case(command.case_id), tx)
    return write_down(PowerOfAttorney, command, tx, agent=command.agent.strip()).id
