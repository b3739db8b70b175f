"""The register of visits: who came, called or wrote, consultations, and the cases they become."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case import Case, Triage
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import kept_phone, person_key, read_id_number, read_phone
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.visit import Visit, Visitor
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.firm_names import firms_named
from dispute_desk.services.intake import (
    BAD_AMOUNT,
    EMPTY_NAME,
    NewClaimant,
    RegisterCase,
    check_months,
    claim_together,
    joined,
    make_case,
)
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case
from dispute_desk.services.visiting import (
    bring_to,
    correct_case,
    correct_ticket,
    link_visitors,
    take_ticket,
    told_of_ticket,
)

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Channel
    from dispute_desk.store.transaction import Transaction

NOTHING_TOLD = sentence(
    "visit_without_anything",
    QT_TRANSLATE_NOOP("errors", "请至少填写来访人姓名或诉求，空白的来访来电不登记。"),
)
TOO_FEW_PERSONS = sentence(
    "visit_too_few_persons",
    QT_TRANSLATE_NOOP(
        "errors", "本批人数 {persons} 少于登记了姓名的 {named} 人，请核对人数或姓名。"
    ),
)
DAY_AHEAD = sentence(
    "visit_day_ahead",
    QT_TRANSLATE_NOOP("errors", "来访来电日期 {day} 晚于今天 {today}，请核对日期。"),
)
HAS_A_CASE = sentence(
    "visit_has_case",
    QT_TRANSLATE_NOOP("errors", "这次来访来电已经转为案件 {number}，请直接打开该案件。"),
)
#: What is told of one person of a visit.
_TOLD = ("name", "phone", "id_no")
_VISITOR = QT_TRANSLATE_NOOP("errors", "来访人姓名")
_EMPLOYER = QT_TRANSLATE_NOOP("errors", "用人单位名称")


@dataclass(frozen=True, kw_only=True)
class NewVisitor:
    """One person of a visit; a consultation may be without a telephone or a number.

    ``visitor_id`` says that it is somebody already there, under a name put right perhaps.
    """

    name: str
    phone: str | None = None
    id_no: str | None = None
    visitor_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RecordVisit:
    """Write a visit, a call or a letter into the register, or correct one (``record_id``).

    It is one batch (批次); ``persons`` says how many came (人次) where not everybody gave a name;
    left out in a correction, the number follows who is added or taken out, and day, channel and
    employer stay as they are (an empty name takes the employer away).
    Without a case it is a consultation; with ``case_id`` somebody comes again about that case.
    Without ``channel`` it is the profile's first. A ``note`` stands with the case of the visit as a
    note of that day, without a case behind the demand.
    """

    visitors: tuple[NewVisitor, ...] = ()
    persons: int | None = None
    occurred_on: date | None = None
    channel: str | None = None
    external_no: str | None = None
    external_deadline: date | None = None
    feed_back_to: str | None = None
    employer: str | None = None
    employer_id: int | None = None
    cause: str | None = None
    insurances: tuple[Insurance, ...] = ()
    claim_from: Month | None = None
    claim_to: Month | None = None
    claimed_fen: Fen | None = None
    demand: str | None = None
    answer: str | None = None
    note: str | None = None
    case_id: int | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class TurnIntoCase:
    """Make a case of a visit (转为案件): its people, employer, months and demand go along.

    The case comes in on ``occurred_on``, the day of the visit where it is left out; ``employer``
    is given where the visit names none.
    """

    visit_id: int
    occurred_on: date | None = None
    employer: str | None = None
    cause: str | None = None
    triage: Triage | None = None
    handler_id: int | None = None
    note: str | None = None
    conflict_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class BringVisitToCase:
    """Hang a visit, with its tickets, at a case that is about the same matter (并入已有案件)."""

    visit_id: int
    case_id: int


@use_case(
    RecordVisit,
    right=Right.REGISTER,
    title=QT_TRANSLATE_NOOP("command", "登记来访来电"),
    corrects=QT_TRANSLATE_NOOP("command", "修改来访来电"),
)
def record_visit(command: RecordVisit, tx: Transaction) -> int:
    """Write the visit and its people down; return its id."""
    old = tx.get(Visit, command.record_id) if command.record_id is not None else None
    was = told_of_ticket(old) if old is not None else {}
    on = _checked(command, old, tx)
    channel = _channel(command, old, tx)
    employer_id, employer_name = _firm(command, old, tx)
    visit = write_down(
        Visit,
        command,
        tx,
        received_on=on,
        channel=channel.code,
        feed_back_to=command.feed_back_to or (channel.label if channel.external_clock else None),
        employer_id=employer_id,
        employer_name=employer_name,
        insurances=joined(command.insurances),
        persons=command.persons or _how_many(command, old, tx),
        demand=_demand(command),
        person_id=old.person_id if old else tx.office.actor.id,
        case_id=old.case_id if old else None,
    )
    _put_visitors(visit, command, tx)
    if old is None:
        take_ticket(visit, tx)
    else:
        correct_ticket(visit, was, tx)
        correct_case(visit, was, tx)
    if old is not None and old.case_id is not None:
        link_visitors(visit, tx.all_of(Claimant, case_id=old.case_id), tx)
    if command.case_id is not None and visit.case_id is None:
        case = tx.case(command.case_id)
        bring_to(case, visit, tx.all_of(Claimant, case_id=case.id), tx)
        _note_at_case(command, visit, tx)
    _name_it(visit, tx)
    return visit.id


@use_case(TurnIntoCase, right=Right.REGISTER, title=QT_TRANSLATE_NOOP("command", "转为案件"))
def turn_into_case(command: TurnIntoCase, tx: Transaction) -> int:
    """Register the case of the visit; return its id."""
    visit = _without_case(command.visit_id, tx)
    case, workers = make_case(_registering(visit, command, tx), tx)
    bring_to(case, visit, workers, tx)
    if visit.claimed_fen and len(workers) > 1:
        claim_together(case, workers, visit.claimed_fen, tx)
    return case.id


@use_case(
    BringVisitToCase, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "并入已有案件")
)
def bring_visit_to_case(command: BringVisitToCase, tx: Transaction) -> None:
    """Let the visit count as one more visit of the case."""
    visit = _without_case(command.visit_id, tx)
    case = tx.case(command.case_id)
    about(case, tx)
    bring_to(case, visit, tx.all_of(Claimant, case_id=case.id), tx)


def _channel(command: RecordVisit, old: Visit | None, tx: Transaction) -> Channel:
    """Return the way it came: as told, as it was written down, or the profile's first."""
    profile = tx.office.profile
    code = command.channel or (old.channel if old else None)
    return profile.channel(code) if code else profile.channels[0]


def _checked(command: RecordVisit, old: Visit | None, tx: Transaction) -> date:
    """Refuse what cannot be; return the day, in a correction without one that of before."""
    on = command.occurred_on or (old.received_on if old else None) or tx.office.today
    if on > tx.office.today:
        raise DeskError(DAY_AHEAD, field="occurred_on", day=on, today=tx.office.today)
    if not command.visitors and not (command.demand or command.note or "").strip():
        raise DeskError(NOTHING_TOLD, field="name")
    if any(not one.name.strip() for one in command.visitors):
        raise DeskError(EMPTY_NAME, field="name", what=_VISITOR)
    named = len(command.visitors)
    if command.persons is not None and command.persons < max(named, 1):
        raise DeskError(TOO_FEW_PERSONS, field="persons", persons=command.persons, named=named)
    if command.cause is not None:
        tx.office.profile.cause(command.cause)
    if command.claimed_fen is not None and command.claimed_fen < 0:
        raise DeskError(BAD_AMOUNT, field="claimed", yuan=yuan_text(command.claimed_fen))
    check_months(command.claim_from, command.claim_to)
    return on


def _how_many(command: RecordVisit, old: Visit | None, tx: Transaction) -> int:
    """Return how many came: who is added or taken out counts, who gives a name came already."""
    named = len(command.visitors)
    if old is None:
        return max(named, 1)
    before = len(tx.all_of(Visitor, visit_id=old.id))
    follows = old.persons == before or named < before
    return max(old.persons + (named - before if follows else 0), named, 1)


def _demand(command: RecordVisit) -> str | None:
    """Return the demand, behind it the note of a visit that belongs to no case."""
    note = (command.note or "").strip()
    if not note or command.case_id is not None:
        return command.demand
    return "；".join(part for part in ((command.demand or "").strip(), note) if part)


def _note_at_case(command: RecordVisit, visit: Visit, tx: Transaction) -> None:
    """Write what was noted about the visit into the course of its case."""
    note = (command.note or "").strip()
    if note:
        note_in_case(visit.case_id or 0, note, tx, on=visit.received_on)


def _firm(
    command: RecordVisit, old: Visit | None, tx: Transaction
) -> tuple[int | None, str | None]:
    """Return the known employer and the name; a name alone makes no employer yet.

    A correction that leaves it out keeps what was there; an empty name takes it away.
    """
    if command.employer_id is not None:
        return command.employer_id, tx.get(Employer, command.employer_id).name
    if old is not None and command.employer in {None, old.employer_name}:
        return old.employer_id, old.employer_name
    name = (command.employer or "").strip()
    if not name:
        return None, None
    known = firms_named(name, tx)
    return (known[0].id if len(known) == 1 else None), name


def _put_visitors(visit: Visit, command: RecordVisit, tx: Transaction) -> None:
    """Let these be the people of the visit; who stays keeps the worker he became."""
    stood = tx.all_of(Visitor, visit_id=visit.id) if command.record_id is not None else []
    was = {row["id"]: row for row in command.seen.get("visitors", ())}
    added = []
    for one in command.visitors:
        fresh = _visitor(visit, one)
        told = {name: getattr(fresh, name) for name in _TOLD}
        same = _known(one, fresh, stood)
        if same is not None:
            stood.remove(same)
            correct(same, told, was.get(same.id, {}))
            same.person_key = _key_of(same, visit)
        elif told != {name: was.get(one.visitor_id, {}).get(name) for name in _TOLD}:
            added.append(fresh)  # who was only left standing stays taken out by another
    for gone in stood:
        if not was or gone.id in was:  # else somebody else added him meanwhile
            gone.hidden = tx.seq
    tx.add_all(added)


def _known(one: NewVisitor, fresh: Visitor, stood: list[Visitor]) -> Visitor | None:
    """Return who of those there it is: the one meant, else the one of that name."""
    if one.visitor_id is not None:
        return next((old for old in stood if old.id == one.visitor_id), None)
    return next((old for old in stood if old.name == fresh.name), None)


def _visitor(visit: Visit, one: NewVisitor) -> Visitor:
    name = one.name.strip()
    phone = read_phone(one.phone).number if one.phone else None
    number = read_id_number(one.id_no).number if one.id_no else None
    return Visitor(
        visit_id=visit.id,
        name=name,
        phone=kept_phone(one.phone),
        id_no=number or one.id_no,
        person_key=person_key(name, one.id_no, phone, visit.employer_name),
    )


def _key_of(one: Visitor, visit: Visit) -> str:
    phone = read_phone(one.phone).number if one.phone else None
    return person_key(one.name, one.id_no, phone, visit.employer_name)


def _name_it(visit: Visit, tx: Transaction) -> None:
    """Say in the journal whose visit it is."""
    first = next(iter(tx.all_of(Visitor, visit_id=visit.id)), None)
    tx.subject = first.name if first else visit.employer_name or f"#{visit.id}"
    tx.case_id = visit.case_id


def _without_case(visit_id: int, tx: Transaction) -> Visit:
    visit = tx.get(Visit, visit_id)
    if visit.case_id is not None:
        number = tx.get(Case, visit.case_id).number or visit.case_id
        raise DeskError(HAS_A_CASE, field="visit_id", number=number)
    return visit


def _registering(visit: Visit, command: TurnIntoCase, tx: Transaction) -> RegisterCase:
    """Return the command that registers the case of a visit."""
    visitors = tx.all_of(Visitor, visit_id=visit.id)
    employer = command.employer or visit.employer_name
    if not employer:
        raise DeskError(EMPTY_NAME, field="employer", what=_EMPLOYER)
    insurances = tuple(Insurance(code) for code in (visit.insurances or "").split(",") if code)
    alone = visit.claimed_fen if len(visitors) == 1 else None
    people = tuple(
        NewClaimant(
            name=one.name,
            phone=one.phone,
            id_no=one.id_no,
            claim_from=visit.claim_from,
            claim_to=visit.claim_to,
            insurances=insurances,
            claimed=None if alone is None else Fen(alone),
        )
        for one in visitors
    )
    return RegisterCase(
        claimants=people,
        employer=employer,
        employer_id=None if command.employer else visit.employer_id,
        occurred_on=command.occurred_on or visit.received_on,
        channel=visit.channel,
        external_no=visit.external_no,
        external_deadline=visit.external_deadline,
        feed_back_to=visit.feed_back_to,
        cause=command.cause or visit.cause,
        insurances=insurances,
        claim_from=visit.claim_from,
        claim_to=visit.claim_to,
        demand=visit.demand,
        triage=command.triage,
        handler_id=command.handler_id,
        note=command.note,
        conflict_reason=command.conflict_reason,
    )
