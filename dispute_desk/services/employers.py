"""Employers as records of their own: added, their dated facts and contacts, two made one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case import FUTURE_DAY, Case
from dispute_desk.domain.employer import BETWEEN_NAMES, Employer, former_names_with, name_key
from dispute_desk.domain.employer_facts import (
    FACT_WORDS,
    EmployerContact,
    EmployerFact,
    FactKind,
    overlap,
)
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import read_credit_code
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.party_fields import EMPLOYER_FIELDS
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.visit import Visit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.firm_names import UNKNOWN, check_code, check_name
from dispute_desk.services.import_ahead import refuse_beside
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.steps import day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

FACT_OVERLAPS = sentence(
    "employer_fact_overlaps",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{kind}”在同一时间有两种情况：已登记 {known}，这次是 {given}。请先改前一条的截止日期。",
    ),
)
FACT_REVERSED = sentence(
    "employer_fact_reversed",
    QT_TRANSLATE_NOOP("errors", "截止日期 {end} 早于起始日期 {start}，请核对。"),
)
OTHER_EMPLOYER = sentence(
    "record_of_other_employer",
    QT_TRANSLATE_NOOP("errors", "这条记录属于另一家单位，不能在这里更改。请到那家单位办理。"),
)
SAME_EMPLOYER = sentence(
    "same_employer",
    QT_TRANSLATE_NOOP("errors", "“{name}”就是这家单位本身。请选择另一条重复的单位记录。"),
)
MERGE_UNSURE = sentence(
    "employer_merge_unsure",
    QT_TRANSLATE_NOOP(
        "errors",
        "两条记录不能只凭名称认定为同一家：“{keep}”信用代码 {keep_code}，“{gone}”信用代码 "
        "{gone_code}。请核对执照，确认后写明理由再合并。",
    ),
)
NO_CODE = sentence(
    "employer_without_code",
    QT_TRANSLATE_NOOP("errors", "“{name}”还没有登记统一社会信用代码。请先登记代码，再核对执照。"),
)
_EMPLOYER = QT_TRANSLATE_NOOP("errors", "用人单位名称")
_CONTACT = QT_TRANSLATE_NOOP("errors", "联系人姓名")
#: What a sentence says of a fact that still holds.
_STILL = "…"
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class AddEmployer:
    """Add an employer that has no case yet.

    ``reason`` says why it is another firm than a known one of the same name.
    """

    name: str
    credit_code: str | None = None
    street: str | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordEmployerFact:
    """Record what is true of an employer for a time, or correct that (``record_id``).

    ``value`` is a code of the profile for this kind. ``ends_former`` lets the fact that held until
    now end on the day before this one begins.
    """

    employer_id: int
    kind: FactKind
    value: str
    valid_from: date
    valid_to: date | None = None
    source: str | None = None
    ends_former: bool = False
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class EndEmployerFact:
    """Say on which day a fact of an employer ended."""

    record_id: int
    valid_to: date


@dataclass(frozen=True, kw_only=True)
class ConfirmCreditCode:
    """Say that the credit code was compared with the licence: its doubts are settled by that."""

    employer_id: int
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RecordEmployerContact:
    """Record whom one talks to at an employer, or correct that (``record_id``)."""

    employer_id: int
    name: str
    role: str | None = None
    phone: str | None = None
    note: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class MergeEmployers:
    """Make two records of one firm one: cases, facts, contacts and papers go to ``keep_id``.

    Without the same credit code in both records a ``reason`` is asked for: names alone never
    make two firms one.
    """

    keep_id: int
    merge_id: int
    reason: str | None = None


@use_case(AddEmployer, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "新建单位"))
def add_employer(command: AddEmployer, tx: Transaction) -> int:
    """Make the employer; return its id."""
    name = command.name.strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_EMPLOYER)
    code = read_credit_code(command.credit_code).code if command.credit_code else None
    check_code(code, tx)
    check_name(name, code, command.reason, tx)
    tx.subject = name
    made = Employer(name=name, name_key=name_key(name), credit_code=code, street=command.street)
    return tx.add(made).id


@use_case(
    RecordEmployerFact,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "登记单位费率情况"),
)
def record_employer_fact(command: RecordEmployerFact, tx: Transaction) -> int:
    """Write the fact down; return its id."""
    _named(command.employer_id, tx)
    table = "employer_facts"
    known = tuple(one for one in tx.office.profile.employer_facts if one.kind == command.kind)
    pick(table, known, command.value)
    end = command.valid_to
    if end and end < command.valid_from:
        raise DeskError(FACT_REVERSED, field="valid_to", start=command.valid_from, end=end)
    _check_owner(EmployerFact, command.record_id, command.employer_id, tx)
    others = tx.all_of(EmployerFact, employer_id=command.employer_id, kind=command.kind)
    for other in others:
        if other.id != command.record_id and overlap(other, command):
            _make_room(other, command, tx)
    return write_down(EmployerFact, command, tx).id


@use_case(
    EndEmployerFact,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "结束单位费率情况"),
)
def end_employer_fact(command: EndEmployerFact, tx: Transaction) -> None:
    """Set the last day; a later one than another fact allows is refused."""
    fact = tx.get(EmployerFact, command.record_id)
    _named(fact.employer_id, tx)
    start = fact.valid_from
    if start and command.valid_to < start:
        raise DeskError(FACT_REVERSED, field="valid_to", start=start, end=command.valid_to)
    fact.valid_to = command.valid_to
    for other in tx.all_of(EmployerFact, employer_id=fact.employer_id, kind=fact.kind):
        if other.id != fact.id and overlap(other, fact):
            raise _overlapping(other, fact, "valid_to", tx)


@use_case(ConfirmCreditCode, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "核对执照"))
def confirm_credit_code(command: ConfirmCreditCode, tx: Transaction) -> int:
    """Keep which code was compared and when; return the id of the fact."""
    firm = tx.get(Employer, command.employer_id)
    tx.subject = firm.name
    if not firm.credit_code:
        raise DeskError(NO_CODE, name=firm.name)
    day = day_of(command.occurred_on, tx)
    if day > tx.office.today:
        raise DeskError(FUTURE_DAY, field="occurred_on", day=day.isoformat())
    return tx.add(
        EmployerFact(
            employer_id=firm.id,
            kind=FactKind.LICENCE,
            value=firm.credit_code,
            valid_from=day,
            recorded_at=tx.office.now,
        )
    ).id


@use_case(
    RecordEmployerContact,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "登记单位联系人"),
)
def record_employer_contact(command: RecordEmployerContact, tx: Transaction) -> int:
    """Write the contact down; return its id."""
    if not command.name.strip():
        raise DeskError(EMPTY_NAME, field="name", what=_CONTACT)
    _named(command.employer_id, tx)
    _check_owner(EmployerContact, command.record_id, command.employer_id, tx)
    return write_down(EmployerContact, command, tx, name=command.name.strip()).id


@use_case(MergeEmployers, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "合并单位"))
def merge_employers(command: MergeEmployers, tx: Transaction) -> int:
    """Move everything to the record that stays and hide the other; return the id that stays."""
    keep, gone = tx.get(Employer, command.keep_id), tx.get(Employer, command.merge_id)
    if keep.id == gone.id:
        raise DeskError(SAME_EMPLOYER, field="merge_id", name=keep.name)
    same_code = keep.credit_code is not None and keep.credit_code == gone.credit_code
    if not same_code and not _said(command.reason):
        codes = [one.credit_code or UNKNOWN for one in (keep, gone)]
        raise DeskError(
            MERGE_UNSURE,
            field="reason",
            keep=keep.name,
            keep_code=codes[0],
            gone=gone.name,
            gone_code=codes[1],
        )
    refuse_beside(tx)
    tx.subject = f"{gone.name} → {keep.name}"
    _merge_facts(keep, gone, tx)
    moved: tuple[type[Any], ...] = (Case, EmployerContact, Paper, Visit)
    for kind in moved:
        for one in tx.all_of(kind, with_hidden=True, employer_id=gone.id):
            one.employer_id = keep.id
    _take_over(keep, gone)
    gone.hidden = tx.seq
    return keep.id


def _named(employer_id: int, tx: Transaction) -> None:
    """Say in the journal which employer the command is about; refuse one that is gone."""
    tx.subject = tx.get(Employer, employer_id).name


def _said(reason: str | None) -> bool:
    return bool(reason and reason.strip())


def _check_owner(
    kind: type[EmployerFact | EmployerContact],
    record_id: int | None,
    employer_id: int,
    tx: Transaction,
) -> None:
    """Refuse to correct what belongs to another employer."""
    if record_id is not None and tx.get(kind, record_id).employer_id != employer_id:
        raise DeskError(OTHER_EMPLOYER, field="record_id")


def _make_room(other: EmployerFact, command: RecordEmployerFact, tx: Transaction) -> None:
    """Let a fact without an end stop the day before where that is asked; else refuse."""
    begun = other.valid_from is not None and other.valid_from < command.valid_from
    if not (command.ends_former and begun and other.valid_to is None):
        raise _overlapping(other, command, "valid_from", tx)
    other.valid_to = command.valid_from - _DAY


def _overlapping(
    known: EmployerFact, given: EmployerFact | RecordEmployerFact, field: str, tx: Transaction
) -> DeskError:
    """Return the refusal that shows both facts."""
    return DeskError(
        FACT_OVERLAPS,
        field=field,
        kind=FACT_WORDS[known.kind],
        known=_told(known, tx),
        given=_told(given, tx),
    )


def _told(fact: EmployerFact | RecordEmployerFact, tx: Transaction) -> str:
    """Return a fact as a sentence shows it: 二类行业（2025-01-01 – …）."""
    words = {one.code: one.label for one in tx.office.profile.employer_facts}
    begin, end = (str(day) if day else _STILL for day in (fact.valid_from, fact.valid_to))
    return f"{words.get(fact.value, fact.value)}（{begin} – {end}）"


def _merge_facts(keep: Employer, gone: Employer, tx: Transaction) -> None:
    """Move the dated facts; the same fact twice stays once, a contradiction is refused."""
    own = tx.all_of(EmployerFact, employer_id=keep.id)
    for fact in tx.all_of(EmployerFact, employer_id=gone.id):
        clash = next((one for one in own if overlap(one, fact)), None)
        if clash is None or fact.kind is FactKind.LICENCE:
            fact.employer_id = keep.id
        elif _same(clash, fact):
            fact.hidden = tx.seq
        else:
            raise _overlapping(clash, fact, "merge_id", tx)


def _same(first: EmployerFact, second: EmployerFact) -> bool:
    told = ((one.value, one.valid_from, one.valid_to) for one in (first, second))
    return next(told) == next(told)


def _take_over(keep: Employer, gone: Employer) -> None:
    """Fill what the record that stays does not say; the other name becomes a former one."""
    for one in EMPLOYER_FIELDS:
        if one.id not in {"name", "former_names"} and getattr(keep, one.id) in (None, ""):
            setattr(keep, one.id, getattr(gone, one.id))
    before = former_names_with(gone.former_names)
    also = (gone.name,) if gone.name_key != keep.name_key else ()
    names = (*(before.split(BETWEEN_NAMES) if before else ()), *also)
    keep.former_names = former_names_with(keep.former_names, *names)
