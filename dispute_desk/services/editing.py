"""Changing fields of a record: only what both changed is asked about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case import FUTURE_DAY, Origin
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer, former_names_with, name_key
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.field_values import read_value
from dispute_desk.domain.fields import Field, field_of
from dispute_desk.domain.follow_up import ContactNote
from dispute_desk.domain.identity import kept_phone, person_key, read_phone
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.conflicts import check_handler
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.early_days import check_fact_day
from dispute_desk.services.firm_names import check_name, check_own_code
from dispute_desk.services.intake import EMPTY_NAME, check_employment, check_months
from dispute_desk.services.places import check_here
from dispute_desk.services.received_day import let_registration_follow, let_visit_follow
from dispute_desk.services.steps import about, day_of, present
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.record import Record
    from dispute_desk.store.transaction import Transaction

NO_FIELD = sentence(
    "no_such_field",
    QT_TRANSLATE_NOOP("errors", "没有可以修改的“{name}”这一项。可以修改的：{known}。"),
)
RECEIPT_AFTER_STEP = sentence(
    "receipt_after_step",
    QT_TRANSLATE_NOOP(
        "errors",
        "收到日期 {day} 晚于{step} {of}，请核对。确是这样的，请写明补录原因后再保存。",
    ),
)
NOT_TO_TAKE_UP = sentence(
    "not_to_take_up",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {number} 不是未办结的历史台账案件，不需要接续办理。请直接打开办理。"
    ),
)


@dataclass(frozen=True, kw_only=True)
class EditCase:
    """Change fields of a case; ``seen`` holds the values the change was made on.

    ``late_reason`` records a day of receipt that stands behind a later step on paper.
    """

    case_id: int
    changes: dict[str, Any]
    seen: dict[str, Any] = field(default_factory=dict)
    late_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class EditClaimant:
    """Change fields of a worker in a case."""

    claimant_id: int
    changes: dict[str, Any]
    seen: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class EditEmployer:
    """Change fields of an employer.

    ``reason`` says why it bears the name or the code of another firm.
    """

    employer_id: int
    changes: dict[str, Any]
    seen: dict[str, Any] = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class AddNote:
    """Write down a call or a talk in one line (记录沟通).

    ``early_reason`` says how it was held before the case came in.
    """

    case_id: int
    text: str
    occurred_on: date | None = None
    early_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class TakeUpCase:
    """Go on with an imported case: from now on it has next actions and clocks (接续办理).

    ``conflict_reason`` says why somebody handles it who belongs to a side of the dispute.
    """

    case_id: int
    handler_id: int | None = None
    next_action: str | None = None
    next_action_on: date | None = None
    conflict_reason: str | None = None


@use_case(EditCase, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "修改案件"))
def edit_case(command: EditCase, tx: Transaction) -> None:
    """Write the changed fields."""
    case = tx.case(command.case_id)
    about(case, tx)
    was = case.received_on
    apply_changes(case, CASE_FIELDS, command.changes, command.seen, tx)
    check_months(case.claim_from, case.claim_to)
    for name in ("received_on", "breach_known_on", "interrupted_on"):
        day = getattr(case, name)
        if day and day > tx.office.today:
            raise DeskError(FUTURE_DAY, field=name, day=day.isoformat())
    if "received_on" in command.changes:
        _check_receipt(case, command.late_reason, tx)
        let_registration_follow(case, tx)
        let_visit_follow(case, was, tx)


def _check_receipt(case: Case, reason: str | None, tx: Transaction) -> None:
    """Refuse a day of receipt behind a later step, unless a reason is given; the case keeps it."""
    came, why = case.received_on, (reason or "").strip()
    steps = (
        (_ACCEPTED, case.accepted_on),
        (_CLOSED, case.closed_on),
        (_ARCHIVED, case.archived_on),
    )
    for step, day in steps:
        if came is None or day is None or came <= day:
            continue
        if not why:
            raise DeskError(RECEIPT_AFTER_STEP, field="late_reason", day=came, step=step, of=day)
        _keep_note(case, _KEPT.format(day=came, step=step, of=day, reason=why), tx)
        return


def _keep_note(case: Case, text: str, tx: Transaction) -> None:
    note_in_case(case.id, text, tx)


@use_case(EditClaimant, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "修改职工"))
def edit_claimant(command: EditClaimant, tx: Transaction) -> None:
    """Write the changed fields; who the person is follows from them.

    Who goes on in another case is edited there: his place there is what comes back.
    """
    claimant = tx.get(Claimant, command.claimant_id)
    case = tx.case(claimant.case_id)
    about(case, tx)
    check_here(claimant, tx)
    apply_changes(claimant, CLAIMANT_FIELDS, command.changes, command.seen, tx)
    check_months(claimant.claim_from, claimant.claim_to)
    check_employment(claimant.employed_from, claimant.employed_to)
    if not claimant.name:
        raise DeskError(EMPTY_NAME, field="name", what=_WORKER)
    firm = tx.get(Employer, case.employer_id).name if case.employer_id else None
    if "phone" in command.changes:
        claimant.phone = kept_phone(claimant.phone)
    phone = read_phone(claimant.phone).number
    claimant.person_key = person_key(claimant.name, claimant.id_no, phone, firm)


@use_case(EditEmployer, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "修改用人单位"))
def edit_employer(command: EditEmployer, tx: Transaction) -> None:
    """Write the changed fields; a former name is kept, unless former names were changed too."""
    employer = tx.get(Employer, command.employer_id)
    before = employer.name
    tx.subject = before
    apply_changes(employer, EMPLOYER_FIELDS, command.changes, command.seen, tx)
    if not employer.name:
        raise DeskError(EMPTY_NAME, field="name", what=_EMPLOYER)
    employer.name_key = name_key(employer.name)
    tx.flush()
    if "credit_code" in command.changes:
        check_own_code(employer, command.reason, tx)
    if employer.name_key != name_key(before):
        check_name(employer.name, employer.credit_code, command.reason, tx, but=employer.id)
    if employer.name_key != name_key(before) and "former_names" not in command.changes:
        employer.former_names = former_names_with(employer.former_names, before)


_WORKER = QT_TRANSLATE_NOOP("errors", "职工姓名")
_EMPLOYER = QT_TRANSLATE_NOOP("errors", "用人单位名称")


def apply_changes(
    record: Record,
    catalogue: tuple[Field, ...],
    changes: dict[str, Any],
    seen: dict[str, Any],
    tx: Transaction,
) -> None:
    """Set each field; refuse those somebody else changed to something else meanwhile."""
    clashes = []
    for name, raw in changes.items():
        line = field_of(catalogue, name)
        if line is None or not line.editable:
            known = "、".join(item.id for item in catalogue if item.editable)
            raise DeskError(NO_FIELD, field=name, name=name, known=known)
        value = read_value(line, raw, tx.office.profile)
        current = getattr(record, name)
        if name in seen and current not in {read_value(line, seen[name], None), value}:
            clashes.append(line)
            continue
        setattr(record, name, value)
    if clashes:
        labels = "、".join(line.label for line in clashes)
        raise DeskError(BOTH_CHANGED, fields=labels, names=",".join(line.id for line in clashes))


@use_case(AddNote, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "记录沟通"))
def add_note(command: AddNote, tx: Transaction) -> int:
    """Keep the note; return its id."""
    text = command.text.strip()
    if not text:
        raise DeskError(EMPTY_NAME, field="text", what=_TEXT)
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    check_fact_day(case, on, command.early_reason, tx)
    about(case, tx)
    note = ContactNote(
        case_id=case.id,
        occurred_on=on,
        text=text,
        person_id=tx.office.actor.id,
        recorded_at=tx.office.now,
    )
    return tx.add(note).id


_TEXT = QT_TRANSLATE_NOOP("errors", "沟通内容")
_ACCEPTED = QT_TRANSLATE_NOOP("field", "受理日期")
_CLOSED = QT_TRANSLATE_NOOP("field", "结案日期")
_ARCHIVED = QT_TRANSLATE_NOOP("field", "归档日期")
_KEPT = "收到日期 {day} 晚于{step} {of}，补录原因：{reason}"
_CHECK_IMPORT = QT_TRANSLATE_NOOP("journal", "核对导入")


@use_case(TakeUpCase, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "接续办理"))
def take_up_case(command: TakeUpCase, tx: Transaction) -> None:
    """Give the case a handler and a next action."""
    case = tx.case(command.case_id)
    about(case, tx)
    if case.origin is not Origin.IMPORTED or not case.is_open:
        raise DeskError(NOT_TO_TAKE_UP, number=case.number or case.id)
    case.taken_up_on = tx.office.today
    case.handler_id = present(command.handler_id, tx) or case.handler_id or tx.office.actor.id
    check_handler(case, command.conflict_reason, tx, on=tx.office.today)
    tomorrow = tx.office.calendar.plus_workdays(tx.office.today, 1)
    case.next_action_on = command.next_action_on or case.next_action_on or tomorrow
    case.next_action = command.next_action or case.next_action or _CHECK_IMPORT
