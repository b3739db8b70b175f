"""Talks, visits and looks into records: by two named supervisors with certificates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import INQUIRY_WORDS, InquiryKind, Investigation
from dispute_desk.domain.payment import proof_key
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.conflicts import check_named
from dispute_desk.services.corrections import Seen
from dispute_desk.services.early_days import check_fact_days
from dispute_desk.services.evidence import check_past
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

TOO_FEW = sentence(
    "investigation_too_few",
    QT_TRANSLATE_NOOP(
        "errors",
        "{kind}应有 {count} 名监督员，写明姓名和证件号。当时没有做到的，请填写补录说明后保存。",
    ),
)
SAME_PERSON = sentence(
    "investigation_same_person",
    QT_TRANSLATE_NOOP("errors", "两名监督员是同一个人（{name}），请填写另一名监督员。"),
)
SAME_CERTIFICATE = sentence(
    "supervisors_same_certificate",
    QT_TRANSLATE_NOOP("errors", "两名监督员的证件号都是 {number}，请核对后分别填写各自的证件号。"),
)
NO_FINDINGS = sentence(
    "investigation_without_findings",
    QT_TRANSLATE_NOOP("errors", "请写明谈了什么、看到什么或查到什么。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordInvestigation:
    """Record a talk, a visit or a look into records, or correct one (``record_id``).

    ``late_reason`` says why it was not done by as many supervisors as it takes, ``conflict_reason``
    why a supervisor who belongs to a side of the dispute need not withdraw, ``early_reason`` how it
    was done before the case came in.
    """

    case_id: int
    kind: InquiryKind
    findings: str
    held_on: date | None = None
    place: str | None = None
    supervisor: str | None = None
    certificate: str | None = None
    second_supervisor: str | None = None
    second_certificate: str | None = None
    present: str | None = None
    late_reason: str | None = None
    conflict_reason: str | None = None
    early_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(
    RecordInvestigation, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记调查")
)
def record_investigation(command: RecordInvestigation, tx: Transaction) -> int:
    """Write the inquiry down; return its id."""
    if not command.findings.strip():
        raise DeskError(NO_FINDINGS, field="findings")
    held = command.held_on or tx.office.today
    check_past(held, "held_on", tx)
    first, second = ((name or "").strip() for name in _names(command))
    if first and first == second:
        raise DeskError(SAME_PERSON, field="second_supervisor", name=first)
    number = proof_key(command.certificate)
    if first and second and number and number == proof_key(command.second_certificate):
        told = (command.certificate or "").strip()
        raise DeskError(SAME_CERTIFICATE, field="second_certificate", number=told)
    rule = tx.office.profile.investigation
    if rule is not None and command.kind in rule.kinds and not (command.late_reason or "").strip():
        named = [_whole(command.supervisor, command.certificate)]
        named.append(_whole(command.second_supervisor, command.second_certificate))
        if sum(named) < rule.supervisors:
            words = INQUIRY_WORDS[command.kind]
            raise DeskError(TOO_FEW, field="late_reason", kind=words, count=rule.supervisors)
    case = tx.case(command.case_id)
    about(case, tx)
    kept = tx.get(Investigation, command.record_id) if command.record_id is not None else None
    check_fact_days(case, {"held_on": held}, kept, command.early_reason, tx)
    people = [name for name in (first, second) if name]
    check_named(case, people, tx, reason=command.conflict_reason, on=held)
    return write_down(Investigation, command, tx, held_on=held).id


def _names(command: RecordInvestigation) -> tuple[str | None, str | None]:
    return command.supervisor, command.second_supervisor


def _whole(name: str | None, certificate: str | None) -> bool:
    return bool((name or "").strip() and (certificate or "").strip())
