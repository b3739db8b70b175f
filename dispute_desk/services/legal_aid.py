"""Legal aid for workers of a case: applied for, decided, a lawyer, an outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.enquiry import LegalAid
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.day_order import check_order
from dispute_desk.services.early_days import check_fact_days
from dispute_desk.services.evidence import check_past, of_case
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NOT_GRANTED = sentence(
    "legal_aid_not_granted",
    QT_TRANSLATE_NOOP("errors", "这项法律援助还没有批准，不能办结。请先登记审批结果。"),
)
NO_OUTCOME = sentence(
    "legal_aid_without_outcome",
    QT_TRANSLATE_NOOP("errors", "请填写办理结果（如：和解、裁决支持、终止援助）。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordLegalAid:
    """Refer a worker, or all of them, to legal aid, or correct the record (``record_id``).

    ``early_reason`` says how it was applied for before the case came in.
    """

    case_id: int
    claimant_id: int | None = None
    organisation: str | None = None
    matter: str | None = None
    applied_on: date | None = None
    note: str | None = None
    early_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class DecideLegalAid:
    """Legal aid was granted or refused; with the number of the paper and the lawyer."""

    legal_aid_id: int
    granted: bool
    occurred_on: date | None = None
    document_no: str | None = None
    lawyer: str | None = None
    lawyer_phone: str | None = None
    note: str | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class EndLegalAid:
    """The matter legal aid was granted for is over; ``outcome`` says how it came out."""

    legal_aid_id: int
    outcome: str
    occurred_on: date | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordLegalAid, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "登记法律援助申请"))
def record_legal_aid(command: RecordLegalAid, tx: Transaction) -> int:
    """Write the application down; return its id."""
    applied = command.applied_on
    if applied is None and command.record_id is None:
        applied = tx.office.today
    check_past(applied, "applied_on", tx)
    known = tx.get(LegalAid, command.record_id) if command.record_id is not None else None
    if known is not None:
        applied = applied or known.applied_on
        check_order("applied_on", applied, known.decided_on, known.ended_on)
    case = tx.case(command.case_id)
    about(case, tx)
    check_fact_days(case, {"applied_on": applied}, known, command.early_reason, tx)
    of_case(command.case_id, command.claimant_id, None, tx)
    return write_down(LegalAid, command, tx, applied_on=applied).id


@use_case(DecideLegalAid, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "登记法律援助审批"))
def decide_legal_aid(command: DecideLegalAid, tx: Transaction) -> None:
    """Keep the decision; said again it corrects the lawyer or the number."""
    aid = tx.get(LegalAid, command.legal_aid_id)
    about(tx.case(aid.case_id), tx)
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    ended = aid.ended_on if command.granted else None
    check_order("occurred_on", aid.applied_on, on, ended)
    names = ("document_no", "lawyer", "lawyer_phone", "note")
    told = {name: getattr(command, name) or getattr(aid, name) for name in names}
    correct(aid, {"granted": command.granted, "decided_on": on, **told}, command.seen)
    if not aid.granted:  # what is refused never came to an end
        aid.ended_on = aid.outcome = None


@use_case(EndLegalAid, right=Right.REFER, title=QT_TRANSLATE_NOOP("command", "法律援助办结"))
def end_legal_aid(command: EndLegalAid, tx: Transaction) -> None:
    """Keep how it came out."""
    aid = tx.get(LegalAid, command.legal_aid_id)
    about(tx.case(aid.case_id), tx)
    if not aid.granted:
        raise DeskError(NOT_GRANTED, field="outcome")
    if not command.outcome.strip():
        raise DeskError(NO_OUTCOME, field="outcome")
    on = day_of(command.occurred_on, tx)
    check_past(on, "occurred_on", tx)
    check_order("occurred_on", aid.applied_on, aid.decided_on, on)
    correct(aid, {"ended_on": on, "outcome": command.outcome.strip()}, command.seen)
