"""One field back to what it was before an entry of the history: an edit like any other."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.domain.visit import Visitor
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.approved_extending import ExtendClock
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.editing import NO_FIELD, EditCase, EditClaimant, EditEmployer
from dispute_desk.services.employers import RecordEmployerContact, RecordEmployerFact
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.legal_aid import RecordLegalAid
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.services.referrals import CorrectReferral
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.services.terms import RecordTerm
from dispute_desk.services.tickets import RecordTicket
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, use_case
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.services.waivers import RecordWaiver
from dispute_desk.store.kinds import KINDS, TABLE_OF
from dispute_desk.store.types import typed

if TYPE_CHECKING:
    from dispute_desk.domain.record import Record
    from dispute_desk.domain.rows import FieldChange
    from dispute_desk.store.transaction import Transaction

_CATALOGUES = {"case": CASE_FIELDS, "claimant": CLAIMANT_FIELDS, "employer": EMPLOYER_FIELDS}
#: The command that corrects a kind of record.
CORRECTING: dict[str, type] = {
    "power_of_attorney": RecordAttorney,
    "evidence": RecordEvidence,
    "investigation": RecordInvestigation,
    "waiver": RecordWaiver,
    "referral": CorrectReferral,
    "enquiry": RecordEnquiry,
    "clock_extension": ExtendClock,
    "insured_line": RecordInsuredLine,
    "tax_order": RecordTaxOrder,
    "ticket": RecordTicket,
    "visit": RecordVisit,
    "term": RecordTerm,
    "offer": RecordOffer,
    "legal_aid": RecordLegalAid,
    "person_request": RecordPersonRequest,
    "employer_fact": RecordEmployerFact,
    "employer_contact": RecordEmployerContact,
}
#: What a command calls otherwise than the record: by kind, the record's name of it.
_OTHERWISE = {
    "waiver": {"paid": "paid_fen"},
    "enquiry": {"claimant_ids": "claimants"},
    "insured_line": {
        "wage": "wage_fen",
        "paid_base": "paid_base_fen",
        "paid_employer": "paid_employer_fen",
        "paid_employee": "paid_employee_fen",
    },
    "tax_order": {"amount": "fen"},
    "offer": {"amount": "fen"},
    "clock_extension": {"occurred_on": "approved_on"},
    "visit": {"occurred_on": "received_on", "employer": "employer_name"},
    "term": {
        "base": "base_fen",
        "employer_share": "employer_fen",
        "employee_share": "employee_fen",
        "late_fee": "late_fee_fen",
    },
}
#: What a record belongs to; that changes by steps of its own.
_BELONGING = frozenset(
    {"case_id", "visit_id", "agreement_id", "employer_id", "enquiry_id", "session_id"}
)


@dataclass(frozen=True, kw_only=True)
class RestoreField:
    """Give one field of a record beside a case the value it had ``before`` a change.

    ``kind`` is the kind of record, ``field`` its column, ``after`` what the change made of it.
    """

    kind: str
    record_id: int
    field: str
    before: Any = None
    after: Any = None


def restoring(change: FieldChange) -> object | None:
    """Return the command that gives a field back the value it had before a change.

    None where the field is no matter of editing: it changes by a step, or by undoing one. Somebody
    who changed the field since is asked about as with any edit (``both_changed``).
    """
    if change.field in _told(change.kind).values():
        return RestoreField(
            kind=change.kind,
            record_id=change.record_id,
            field=change.field,
            before=change.before,
            after=change.after,
        )
    line = field_of(_CATALOGUES.get(change.kind, ()), change.field)
    if line is None or not line.editable:
        return None
    changes, seen = {change.field: change.before}, {change.field: change.after}
    if change.kind == "case":
        return EditCase(case_id=change.record_id, changes=changes, seen=seen)
    if change.kind == "claimant":
        return EditClaimant(claimant_id=change.record_id, changes=changes, seen=seen)
    return EditEmployer(employer_id=change.record_id, changes=changes, seen=seen)


@use_case(RestoreField, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "恢复原来内容"))
def restore_field(command: RestoreField, tx: Transaction) -> None:
    """Correct the record as its own form would, with the one field as it was."""
    told = _told(command.kind)
    if command.field not in told.values():
        facts = {"name": command.field, "known": "、".join(told.values())}
        raise DeskError(NO_FIELD, field="field", **facts)
    case = USE_CASES[CORRECTING[command.kind].__name__]
    if case.right not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=KIND_WORDS[command.kind])
    record = tx.get(KINDS[command.kind][0], command.record_id)
    case.run(_correction(command, record, tx), tx)


def _correction(command: RestoreField, record: Record, tx: Transaction) -> Any:  # noqa: ANN401
    """Return the command that says all of a record again but for the one field."""
    kind = CORRECTING[command.kind]
    names = _names(command.kind)
    values = {told: getattr(record, kept) for told, kept in names.items()}
    column = TABLE_OF[command.kind].c[command.field]
    told = next(told for told, kept in names.items() if kept == command.field)
    values[told] = typed(column.type, command.before)
    if command.kind == "enquiry":
        ids = (values["claimant_ids"] or "").split(",")
        values["claimant_ids"] = tuple(int(one) for one in ids if one)
    if command.kind == "visit":
        codes = (values["insurances"] or "").split(",")
        values["insurances"] = tuple(Insurance(one) for one in codes if one)
        values["visitors"] = tuple(
            NewVisitor(name=one.name, phone=one.phone, id_no=one.id_no, visitor_id=one.id)
            for one in tx.all_of(Visitor, visit_id=record.id)
        )
        if command.field == "employer_name":
            values["employer_id"] = None  # it follows from the name
    if values[told] is None and "clear" in {one.name for one in fields(kind)}:
        values["clear"] = (told,)
    return kind(**values, record_id=record.id, seen={command.field: command.after})


def _names(kind: str) -> dict[str, str]:
    """Return what a command says of a record: its own name of it, and the record's."""
    command, otherwise = CORRECTING[kind], _OTHERWISE.get(kind, {})
    known = {one.name for one in fields(KINDS[kind][0])} - {"id", "uuid", "hidden", "row_version"}
    named = {one.name: otherwise.get(one.name, one.name) for one in fields(command)}
    return {told: kept for told, kept in named.items() if kept in known}


def _told(kind: str) -> dict[str, str]:
    """Return what may be given back of a kind of record."""
    if kind not in CORRECTING:
        return {}
    return {told: kept for told, kept in _names(kind).items() if kept not in _BELONGING}
