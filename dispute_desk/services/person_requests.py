"""Requests of persons about data of their own: recorded, due on a day, answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import read_id_number
from dispute_desk.domain.keeping import PersonRequest
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.evidence import check_past
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

REQUEST_DAYS = sentence(
    "request_days",
    QT_TRANSLATE_NOOP("errors", "日期 {day} 早于收到请求的 {received}，请核对这两个日期。"),
)
ANSWER_EMPTY = sentence(
    "request_answer_empty",
    QT_TRANSLATE_NOOP("errors", "请写明怎样答复：给了什么、改了什么，或者为什么不能照办。"),
)
_NAME = QT_TRANSLATE_NOOP("errors", "姓名")
_CORRECTED = "个人信息请求（{kind}）已答复：{answer}"


@dataclass(frozen=True, kw_only=True)
class RecordPersonRequest:
    """Record what somebody asks for about his own data, or correct the record (``record_id``).

    ``kind`` is a code of the profile, which also gives the day it is due. ``id_no`` keeps people
    of one name apart; ``case_id`` is the case it is about, where it is about one.
    """

    name: str
    kind: str = "access"
    id_no: str | None = None
    case_id: int | None = None
    received_on: date | None = None
    due_on: date | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class AnswerPersonRequest:
    """Record how a request was answered; a correction itself is an ordinary edit."""

    record_id: int
    answer: str
    answered_on: date | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class NotePersonReport:
    """All that is stored about a person left the house, as a paper for him; never undone.

    ``by_name``: with the records of which only his name agrees; somebody made sure they are his.
    """

    record_id: int
    by_name: bool = False


@use_case(
    RecordPersonRequest,
    right=Right.REGISTER,
    title=QT_TRANSLATE_NOOP("command", "登记个人信息请求"),
)
def record_person_request(command: RecordPersonRequest, tx: Transaction) -> int:
    """Write the request down with its day; return its id."""
    kind = pick("request_kinds", tx.office.profile.request_kinds, command.kind)
    name = command.name.strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_NAME)
    check_past(command.received_on, "received_on", tx)
    received = command.received_on or tx.office.today
    due = command.due_on or deadline(received, kind.length, kind.unit, tx.office.calendar).due
    if due < received:
        raise DeskError(REQUEST_DAYS, field="due_on", day=due, received=received)
    if command.case_id is not None:
        about(tx.case(command.case_id), tx)
    number = read_id_number(command.id_no).number or (command.id_no or "").strip() or None
    record_id = command.record_id
    if record_id is None:
        days = {"received_on": received, "due_on": due}
        told = write_down(PersonRequest, command, tx, name=name, id_no=number, **days)
    else:
        told = tx.get(PersonRequest, record_id)
        values = {
            "kind": kind.code,
            "name": name,
            "id_no": number,
            "received_on": received,
            "due_on": due,
            "case_id": command.case_id,
        }
        correct(told, values, command.seen)
    tx.subject = tx.subject or name
    return told.id


@use_case(
    AnswerPersonRequest,
    right=Right.REGISTER,
    title=QT_TRANSLATE_NOOP("command", "答复个人信息请求"),
)
def answer_person_request(command: AnswerPersonRequest, tx: Transaction) -> int:
    """Keep the answer; a correction is noted in its case too, where that may still be changed."""
    request = tx.get(PersonRequest, command.record_id)
    answer = command.answer.strip()
    if not answer:
        raise DeskError(ANSWER_EMPTY, field="answer")
    check_past(command.answered_on, "answered_on", tx)
    on = command.answered_on or tx.office.today
    if request.received_on is not None and on < request.received_on:
        raise DeskError(REQUEST_DAYS, field="answered_on", day=on, received=request.received_on)
    correct(request, {"answer": answer, "answered_on": on}, command.seen)
    tx.subject = request.name
    if request.case_id is not None and request.kind == "correct":
        _note(request, answer, on, tx)
    return request.id


def _note(request: PersonRequest, answer: str, on: date, tx: Transaction) -> None:
    """Note in the case that a correction was answered; a sealed one stays as it is."""
    case = tx.case(request.case_id or 0)
    about(case, tx)
    if case.frozen_on is not None or case.archived_on is not None:
        return
    kinds = tx.office.profile.request_kinds
    kind = pick("request_kinds", kinds, request.kind).label
    note_in_case(case.id, _CORRECTED.format(kind=kind, answer=answer), tx, on=on)


@use_case(
    NotePersonReport,
    right=Right.REVEAL,
    title=QT_TRANSLATE_NOOP("command", "打印个人信息查阅答复"),
    undoable=False,
    offered=False,
)
def note_person_report(command: NotePersonReport, tx: Transaction) -> None:
    """Write down that the report went out, and about whom."""
    request = tx.get(PersonRequest, command.record_id)
    if request.case_id is not None:
        tx.case_id = request.case_id
    tx.subject = request.name
