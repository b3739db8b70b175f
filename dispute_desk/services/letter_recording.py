"""补录函书: a letter long signed, sent or served on paper is written down in one form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter import Letter
from dispute_desk.domain.letter_words import Addressee
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.evidence import check_past
from dispute_desk.services.letter_ground import name_the_letter
from dispute_desk.services.papers import NUMBER_USED
from dispute_desk.services.steps import REASON_NEEDED
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

WRONG_ORDER = sentence(
    "letter_days_wrong_order",
    QT_TRANSLATE_NOOP("errors", "“{later}”的日期 {day} 早于“{earlier}”的 {before}，请核对。"),
)
_ISSUED = QT_TRANSLATE_NOOP("errors", "签发")
_SERVED = QT_TRANSLATE_NOOP("errors", "送达")
_REPLIED = QT_TRANSLATE_NOOP("errors", "回复")


@dataclass(frozen=True, kw_only=True)
class RecordLetter:
    """Record a letter that went out on paper (补录): its number, days, proof, reply.

    What has happened is written down as it was; no guard asks what should have gone before.
    """

    kind: str
    issued_on: date
    case_id: int | None = None
    employer_id: int | None = None
    issuer: str | None = None
    number: str | None = None
    addressee: str | None = None
    approver: str | None = None
    served_on: date | None = None
    way: str | None = None
    proof: str | None = None
    replied_on: date | None = None
    reply: str | None = None
    result: str | None = None
    note: str | None = None


@use_case(RecordLetter, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "补录函书"))
def record_letter(command: RecordLetter, tx: Transaction) -> int:
    """Add paper and letter with all that is known; return the paper's id."""
    profile = tx.office.profile
    kind = profile.letter_kind(command.kind)
    issuer = profile.issuer(command.issuer or profile.issuers[0].code)
    _check_days(command, tx)
    number = (command.number or "").strip() or None
    if number and tx.all_of(Paper, number=number):
        raise DeskError(NUMBER_USED, field="number", number=number)
    way = profile.service_way(command.way) if command.way else None
    result = profile.reply_result(command.result).code if command.result else None
    employer_id = command.employer_id
    if command.case_id is not None:
        employer_id = tx.case(command.case_id).employer_id
    addressee = (command.addressee or "").strip() or None
    if addressee is None and employer_id is not None and kind.addressee is Addressee.EMPLOYER:
        addressee = tx.get(Employer, employer_id).name
    served_on = command.served_on
    if served_on is not None and way is not None:
        served_on += timedelta(days=way.days)
    paper = Paper(
        case_id=command.case_id,
        employer_id=employer_id,
        kind=kind.code,
        title=kind.label,
        number=number,
        addressee=addressee,
        issued_on=command.issued_on,
        served_on=served_on,
        service_proof=(command.proof or "").strip() or None,
        replied_on=command.replied_on,
        reply=(command.reply or "").strip() or None,
        note=(command.note or "").strip() or None,
        recorded_at=tx.office.now,
    )
    tx.add(paper)
    tx.add(
        Letter(
            paper_id=paper.id,
            issuer=issuer.code,
            approved_on=command.issued_on,
            approver=(command.approver or "").strip() or None,
            service_way=way.code if way else None,
            reply_result=result,
            drafter_id=tx.office.actor.id,
            recorded_at=tx.office.now,
        )
    )
    name_the_letter(paper, tx)
    return paper.id


def _check_days(command: RecordLetter, tx: Transaction) -> None:
    """Refuse days to come, days in a wrong order, and a service nothing proves."""
    told = (
        ("issued_on", _ISSUED, command.issued_on),
        ("served_on", _SERVED, command.served_on),
        ("replied_on", _REPLIED, command.replied_on),
    )
    before: tuple[str, date] | None = None
    for name, word, day in told:
        if day is None:
            continue
        check_past(day, name, tx)
        if before is not None and day < before[1]:
            facts = {"later": word, "day": day, "earlier": before[0], "before": before[1]}
            raise DeskError(WRONG_ORDER, field=name, **facts)
        before = (word, day)
    if command.served_on is not None and not (command.proof or "").strip():
        raise DeskError(REASON_NEEDED, field="proof")
