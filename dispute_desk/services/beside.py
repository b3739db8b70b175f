"""What all records beside a case share: written down from a command, corrected, taken back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.domain.employer import Employer
from dispute_desk.domain.employer_facts import EmployerContact, EmployerFact
from dispute_desk.domain.enquiry import Enquiry
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Attachment, Evidence
from dispute_desk.domain.insured_line import InsuredLine
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.record import Record
from dispute_desk.domain.rights import Right
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.domain.tax_order import TaxOrder
from dispute_desk.domain.visit import Ticket, Visit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.cases_behind import is_of
from dispute_desk.services.corrections import correct
from dispute_desk.services.standing_plans import release_payments
from dispute_desk.services.steps import REASON_NEEDED, about
from dispute_desk.services.taken_back import void_money
from dispute_desk.services.use_cases import NO_RIGHT, use_case
from dispute_desk.store.kinds import KIND_OF, KINDS, TABLE_OF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.store.transaction import Transaction

R = TypeVar("R", bound=Record)

NOT_TO_BE_VOIDED = sentence(
    "not_to_be_voided",
    QT_TRANSLATE_NOOP("errors", "这类记录（{kind}）不能在这里作废，请用“撤销”或办理相应的步骤。"),
)
OTHER_CASE = sentence(
    "record_of_other_case",
    QT_TRANSLATE_NOOP(
        "errors", "这条记录属于另一件案件，不能在这件案件里更改。请到它所在的案件中办理。"
    ),
)
#: What may be voided, and the right that asks for: of every kind the right of writing it down.
VOIDABLE: dict[str, Right] = {
    "power_of_attorney": Right.EDIT_CASE,
    "attachment": Right.EDIT_CASE,
    "evidence": Right.EDIT_CASE,
    "investigation": Right.EDIT_CASE,
    "waiver": Right.EDIT_CASE,
    "employer_fact": Right.EDIT_CASE,
    "employer_contact": Right.EDIT_CASE,
    "visit": Right.REGISTER,
    "ticket": Right.EDIT_CASE,
    "appointment": Right.EDIT_CASE,
    "offer": Right.MEDIATE,
    "term": Right.MEDIATE,
    "confirmation": Right.MEDIATE,
    "enquiry": Right.EDIT_CASE,
    "clock_extension": Right.EDIT_CASE,
    "insured_line": Right.EDIT_CASE,
    "referral": Right.REFER,
    "legal_aid": Right.REFER,
    "payment": Right.RECORD_PAYMENT,
    "tax_order": Right.RECORD_PAYMENT,
    "follow_up": Right.FOLLOW_UP,
    "person_request": Right.REGISTER,
    "calculation": Right.RECORD_AMOUNT,
}


#: What stays in a case its workers left, and may be named from the case they went on in.
_STAYS = (Attachment, Enquiry)


@dataclass(frozen=True, kw_only=True)
class VoidRecord:
    """Take a record beside a case out of use, with the reason; history keeps it.

    ``kind`` is the name of the kind of record (``power_of_attorney`` …).
    """

    kind: str
    record_id: int
    reason: str


def write_down(record: type[R], command: Any, tx: Transaction, **more: object) -> R:  # noqa: ANN401 - any command
    """Add a record of what a command says, or correct the one it names by ``record_id``.

    Attributes and fields of the same name are the same thing; ``more`` are attributes that the
    command tells otherwise. Refuses a record of another case, one that would name a row that is
    not there or another case's, and what somebody else changed since the form was opened
    (``seen``) where the command changes it too.
    """
    told = {one.name for one in fields(command)} & {one.name for one in fields(record)}
    values = {name: getattr(command, name) for name in told} | more
    record_id = getattr(command, "record_id", None)
    if record_id is None:
        _check_named(record, values, values.get("case_id"), tx)
        if "recorded_at" in {one.name for one in fields(record)}:
            values["recorded_at"] = tx.office.now
        return tx.add(record(**values))
    found = tx.get(record, record_id)
    if values.get("case_id") != getattr(found, "case_id", None):
        raise DeskError(OTHER_CASE, field="record_id")
    changed = {name: value for name, value in values.items() if getattr(found, name) != value}
    _check_named(record, changed, values.get("case_id"), tx)
    correct(found, values, getattr(command, "seen", {}))
    return found


def _check_named(
    record: type[Record], values: Mapping[str, object], case_id: object, tx: Transaction
) -> None:
    """Refuse values that name a row that is not there, or one of another case."""
    for name, named in _named_by(KIND_OF[record]):
        row_id = values.get(name)
        if not isinstance(row_id, int):
            continue
        of_case = getattr(tx.get(named, row_id), "case_id", None)
        if of_case is None or not isinstance(case_id, int) or of_case == case_id:
            continue
        if named not in _STAYS or not is_of(of_case, case_id, tx):
            raise DeskError(OTHER_CASE, field=name)


@cache
def _named_by(kind: str) -> tuple[tuple[str, type[Record]], ...]:
    """Return the attributes of a kind of record that name others, and which kind each names."""
    kinds = {table.name: record for record, table in KINDS.values()}
    pointers = TABLE_OF[kind].foreign_keys
    return tuple(
        (one.parent.name, kinds[one.column.table.name])
        for one in sorted(pointers, key=lambda key: key.parent.name)
        if one.column.table.name in kinds
    )


@use_case(VoidRecord, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "作废记录"))
def void_record(command: VoidRecord, tx: Transaction) -> None:
    """Hide the record; the journal holds the reason and what it said."""
    right = VOIDABLE.get(command.kind)
    if right is None:
        raise DeskError(
            NOT_TO_BE_VOIDED, field="kind", kind=KIND_WORDS.get(command.kind, command.kind)
        )
    if right not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=KIND_WORDS[command.kind])
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    record = tx.get(KINDS[command.kind][0], command.record_id)
    case_id = getattr(record, "case_id", None)
    if case_id is not None:
        case = tx.case(case_id)
        about(case, tx)
        if isinstance(record, Payment):
            void_money(record, case, tx)
            if record.planned_fen is None:
                record.hidden = tx.seq
            return
    elif isinstance(record, EmployerFact | EmployerContact):
        tx.subject = tx.get(Employer, record.employer_id).name
    if isinstance(record, TaxOrder):
        release_payments(record, tx)
    _hide(record, tx)


def _hide(record: Record, tx: Transaction) -> None:
    """Hide the record with what came by it alone."""
    record.hidden = tx.seq
    _let_go(record, tx)


def _let_go(record: Record, tx: Transaction) -> None:
    """Let nothing in sight name a record that is out of use; what belongs to it goes along."""
    if isinstance(record, Attachment):
        for piece in tx.all_of(Evidence, attachment_id=record.id):
            piece.attachment_id = None
    came_along: list[Record] = []
    if isinstance(record, Visit):
        came_along += tx.all_of(Ticket, visit_id=record.id)
    if isinstance(record, Enquiry):
        came_along += tx.all_of(InsuredLine, enquiry_id=record.id)
    for one in came_along:
        one.hidden = tx.seq
