"""Evidence: what is asked for, from whom, what came, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import FUTURE_DAY
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Attachment, Evidence, Holder
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE, write_down
from dispute_desk.services.cases_behind import is_of
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.early_days import check_fact_days
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

CAME_BEFORE_ASKED = sentence(
    "evidence_came_before_asked",
    QT_TRANSLATE_NOOP("errors", "收到日期 {received} 早于要求提供的日期 {asked}，请核对。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordEvidence:
    """Record a piece of evidence for what is to be proved, or correct one (``record_id``).

    Without ``received_on`` it is a gap: asked for, not there. ``early_reason`` says how it was
    asked for or came before the case did.
    """

    case_id: int
    element: str
    kind: str | None = None
    title: str | None = None
    holder: Holder = Holder.WORKER
    claimant_id: int | None = None
    asked_on: date | None = None
    received_on: date | None = None
    attachment_id: int | None = None
    note: str | None = None
    early_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class ReceiveEvidence:
    """Note that a piece of evidence came, with its scan where there is one.

    ``early_reason`` says how it came before the case did.
    """

    record_id: int
    received_on: date | None = None
    attachment_id: int | None = None
    note: str | None = None
    early_reason: str | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordEvidence, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记证据"))
def record_evidence(command: RecordEvidence, tx: Transaction) -> int:
    """Write the piece down; return its id."""
    profile = tx.office.profile
    pick("proof_elements", profile.proof_elements, command.element)
    if command.kind is not None:
        pick("evidence_kinds", profile.evidence_kinds, command.kind)
    check_past(command.asked_on, "asked_on", tx)
    _check_days(command.asked_on, command.received_on, tx)
    case = tx.case(command.case_id)
    about(case, tx)
    kept = tx.get(Evidence, command.record_id) if command.record_id is not None else None
    same_scan = kept is not None and kept.attachment_id == command.attachment_id
    of_case(command.case_id, command.claimant_id, None if same_scan else command.attachment_id, tx)
    days = {"asked_on": command.asked_on, "received_on": command.received_on}
    check_fact_days(case, days, kept, command.early_reason, tx)
    return write_down(Evidence, command, tx).id


@use_case(ReceiveEvidence, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "收到证据"))
def receive_evidence(command: ReceiveEvidence, tx: Transaction) -> int:
    """Close the gap; return the id of the piece."""
    piece = tx.get(Evidence, command.record_id)
    received = command.received_on or tx.office.today
    _check_days(piece.asked_on, received, tx)
    case = tx.case(piece.case_id)
    about(case, tx)
    check_fact_days(case, {"received_on": received}, piece, command.early_reason, tx)
    of_case(piece.case_id, None, command.attachment_id, tx)
    values = {
        "received_on": received,
        "attachment_id": command.attachment_id or piece.attachment_id,
        "note": command.note or piece.note,
    }
    correct(piece, values, command.seen)
    return piece.id


def check_past(day: date | None, field: str, tx: Transaction) -> None:
    """Refuse a day that is still to come: what is recorded has happened."""
    if day is not None and day > tx.office.today:
        raise DeskError(FUTURE_DAY, field=field, day=day.isoformat())


def of_case(
    case_id: int, claimant_id: int | None, attachment_id: int | None, tx: Transaction
) -> None:
    """Refuse a worker or a file of another case; a file may have stayed in a case before."""
    if claimant_id is not None and tx.get(Claimant, claimant_id).case_id != case_id:
        raise DeskError(OTHER_CASE, field="claimant_id")
    if attachment_id is None:
        return
    if not is_of(tx.get(Attachment, attachment_id).case_id, case_id, tx):
        raise DeskError(OTHER_CASE, field="attachment_id")


def _check_days(asked: date | None, received: date | None, tx: Transaction) -> None:
    check_past(received, "received_on", tx)
    if asked and received and received < asked:
        raise DeskError(CAME_BEFORE_ASKED, field="received_on", received=received, asked=asked)
