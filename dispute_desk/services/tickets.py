"""Tickets of the hotlines: each with that body's clock, first contact, reply, extension, return."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.clashes import clock_time
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.visit import Ticket, Visit, with_time
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE, write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.steps import REASON_NEEDED, about, day_of
from dispute_desk.services.use_cases import use_case
from dispute_desk.services.visiting import check_number

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

TICKET_ALONE = sentence(
    "ticket_alone",
    QT_TRANSLATE_NOOP(
        "errors", "请说明工单属于哪一件案件或哪一次来访来电；同一人的几张工单归到同一件。"
    ),
)
DUE_BEFORE_RECEIPT = sentence(
    "ticket_due_before_receipt",
    QT_TRANSLATE_NOOP("errors", "办理期限 {due} 早于收到工单的 {day}，请核对。"),
)
DAY_BEFORE_RECEIPT = sentence(
    "ticket_day_before_receipt",
    QT_TRANSLATE_NOOP("errors", "日期 {day} 早于收到工单的 {from_}，请核对。"),
)
DAY_AHEAD = sentence(
    "ticket_day_ahead",
    QT_TRANSLATE_NOOP("errors", "日期 {day} 晚于今天 {today}，还没有发生，请核对日期。"),
)
BAD_CONTACT_TIME = sentence(
    "ticket_contact_time",
    QT_TRANSLATE_NOOP("errors", "首次联系时间 {given} 看不懂，请写成 09:30 这样的时间。"),
)
NOT_LATER = sentence(
    "ticket_extension_not_later",
    QT_TRANSLATE_NOOP("errors", "延期后的期限 {day} 不晚于原期限 {due}，请核对。"),
)
ANSWERED_ALREADY = sentence(
    "ticket_answered_already",
    QT_TRANSLATE_NOOP(
        "errors",
        "工单 {number} 已于 {day} 答复：“{was}”。这次的答复是“{mine}”。"
        "确要改写的，请写明理由（reason），或写明改前的答复（seen）。",
    ),
)
ANSWERED_NO_MORE = sentence(
    "ticket_answered",
    QT_TRANSLATE_NOOP(
        "errors", "工单 {number} 已于 {day} 答复，不能再延期或退回。答复登记错的，请先改为拟稿。"
    ),
)
RETURNED_NO_MORE = sentence(
    "ticket_returned",
    QT_TRANSLATE_NOOP("errors", "工单 {number} 已于 {day} 退回，不能再延期。"),
)
_REPLY = QT_TRANSLATE_NOOP("errors", "答复内容")


@dataclass(frozen=True, kw_only=True)
class RecordTicket:
    """Record a ticket of a hotline at a case or a visit, or correct one (``record_id``)."""

    channel: str
    case_id: int | None = None
    visit_id: int | None = None
    ticket_no: str | None = None
    received_on: date | None = None
    due_on: date | None = None
    feed_back_to: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class NoteTicketContact:
    """Write down the first contact with the person of a ticket: the day, what was said.

    The time ``at`` (``HH:MM``) stands in front of the note.
    """

    ticket_id: int
    occurred_on: date | None = None
    at: str | None = None
    note: str | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class ReplyToTicket:
    """Write the text that goes back to the hotline; ``occurred_on`` is the day it was sent.

    With ``draft`` the text is kept and the ticket stays open. Another reply than the one an
    answered ticket has needs a ``reason``, or the reply that stood there in ``seen``.
    """

    ticket_id: int
    reply: str
    draft: bool = False
    occurred_on: date | None = None
    reason: str | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class ExtendTicket:
    """Note that the hotline gave more time, until when and why."""

    ticket_id: int
    until: date
    reason: str
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class ReturnTicket:
    """Give a ticket back to the hotline, with the reason (not ours, sent twice)."""

    ticket_id: int
    reason: str
    occurred_on: date | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class MoveTicket:
    """Hang a ticket at another case or visit: several tickets of one person are one matter."""

    ticket_id: int
    case_id: int | None = None
    visit_id: int | None = None


@use_case(RecordTicket, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记热线工单"))
def record_ticket(command: RecordTicket, tx: Transaction) -> int:
    """Write the ticket down; return its id."""
    channel = tx.office.profile.channel(command.channel)
    old = tx.get(Ticket, command.record_id) if command.record_id is not None else None
    case_id, visit_id = _matter(command, tx) if old is None else (old.case_id, old.visit_id)
    on = command.received_on or (old.received_on if old else None) or tx.office.today
    _check_not_ahead(on, "received_on", tx)
    if command.due_on and command.due_on < on:
        raise DeskError(DUE_BEFORE_RECEIPT, field="due_on", due=command.due_on, day=on)
    number = (command.ticket_no or "").strip() or None
    if number is not None:
        check_number(command.channel, number, tx, field="ticket_no", but=command.record_id)
    ticket = write_down(
        Ticket,
        command,
        tx,
        case_id=case_id,
        visit_id=visit_id,
        ticket_no=number,
        received_on=on,
        feed_back_to=command.feed_back_to or channel.label,
    )
    _name_it(ticket, tx)
    return ticket.id


@use_case(
    NoteTicketContact, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记首次联系")
)
def note_ticket_contact(command: NoteTicketContact, tx: Transaction) -> None:
    """Keep the day of the first contact and what was said."""
    ticket = _of(command.ticket_id, tx)
    on = _day(command.occurred_on, ticket, tx)
    note = with_time(_time(command.at), command.note)
    correct(ticket, {"contacted_on": on, "contact_note": note}, command.seen)


@use_case(ReplyToTicket, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "答复工单"))
def reply_to_ticket(command: ReplyToTicket, tx: Transaction) -> None:
    """Keep the reply; the ticket is answered unless it is a draft."""
    if not command.reply.strip():
        raise DeskError(EMPTY_NAME, field="reply", what=_REPLY)
    ticket = _of(command.ticket_id, tx)
    mine, was = command.reply.strip(), ticket.reply or ""
    sure = "reply" in command.seen or (command.reason or "").strip()
    if ticket.replied_on and mine != was and not sure:
        raise DeskError(
            ANSWERED_ALREADY,
            field="reply",
            number=tx.subject,
            day=ticket.replied_on,
            was=was,
            mine=mine,
        )
    correct(ticket, {"reply": mine}, command.seen)
    ticket.replied_on = None if command.draft else _day(command.occurred_on, ticket, tx)


@use_case(ExtendTicket, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "工单延期"))
def extend_ticket(command: ExtendTicket, tx: Transaction) -> None:
    """Keep the new day beside the old one."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    ticket = _of(command.ticket_id, tx)
    _check_waits(ticket, tx)
    if ticket.returned_on:
        raise DeskError(RETURNED_NO_MORE, number=tx.subject, day=ticket.returned_on)
    due = ticket.extended_to or ticket.due_on
    if due and command.until <= due:
        raise DeskError(NOT_LATER, field="until", day=command.until, due=due)
    if ticket.received_on and command.until < ticket.received_on:
        raise DeskError(
            DUE_BEFORE_RECEIPT, field="until", due=command.until, day=ticket.received_on
        )
    told = {"extended_to": command.until, "extension_reason": command.reason.strip()}
    correct(ticket, told, command.seen)


@use_case(ReturnTicket, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "退回工单"))
def return_ticket(command: ReturnTicket, tx: Transaction) -> None:
    """Keep that it went back, and why."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    ticket = _of(command.ticket_id, tx)
    _check_waits(ticket, tx)
    on = _day(command.occurred_on, ticket, tx)
    told = {"returned_on": on, "return_reason": command.reason.strip()}
    correct(ticket, told, command.seen)


@use_case(MoveTicket, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "工单归并"))
def move_ticket(command: MoveTicket, tx: Transaction) -> None:
    """Hang the ticket elsewhere; the case it leaves keeps its own visits."""
    ticket = _of(command.ticket_id, tx)
    ticket.case_id, ticket.visit_id = _matter(command, tx)
    _name_it(ticket, tx)


def _matter(command: RecordTicket | MoveTicket, tx: Transaction) -> tuple[int | None, int | None]:
    """Return the case and the visit a ticket hangs at; a visit brings its case along."""
    visit = tx.get(Visit, command.visit_id) if command.visit_id is not None else None
    if visit is None and command.case_id is None:
        raise DeskError(TICKET_ALONE, field="case_id")
    of_visit = visit.case_id if visit else None
    if None not in {of_visit, command.case_id} and of_visit != command.case_id:
        raise DeskError(OTHER_CASE, field="visit_id")
    case_id = command.case_id or of_visit
    if case_id is not None:
        tx.case(case_id)
    return case_id, command.visit_id


def _of(ticket_id: int, tx: Transaction) -> Ticket:
    ticket = tx.get(Ticket, ticket_id)
    _name_it(ticket, tx)
    return ticket


def _check_waits(ticket: Ticket, tx: Transaction) -> None:
    """Refuse to do more about a ticket that is answered."""
    if ticket.replied_on:
        raise DeskError(ANSWERED_NO_MORE, number=tx.subject, day=ticket.replied_on)


def _day(given: date | None, ticket: Ticket, tx: Transaction) -> date:
    """Return the day of a fact; nothing of a ticket happens before it came."""
    on = day_of(given, tx)
    _check_not_ahead(on, "occurred_on", tx)
    if ticket.received_on and on < ticket.received_on:
        raise DeskError(DAY_BEFORE_RECEIPT, field="occurred_on", day=on, from_=ticket.received_on)
    return on


def _check_not_ahead(on: date, field: str, tx: Transaction) -> None:
    if on > tx.office.today:
        raise DeskError(DAY_AHEAD, field=field, day=on, today=tx.office.today)


def _time(given: str | None) -> str | None:
    """Return a time as HH:MM, or refuse what is none."""
    typed = (given or "").strip().replace("：", ":")
    if not typed:
        return None
    clock = clock_time(typed)
    if clock is None:
        raise DeskError(BAD_CONTACT_TIME, field="at", given=typed)
    return clock


def _name_it(ticket: Ticket, tx: Transaction) -> None:
    """Say in the journal which ticket, and of which case it is."""
    if ticket.case_id is not None:
        about(tx.case(ticket.case_id), tx)
    tx.subject = ticket.ticket_no or tx.subject or f"#{ticket.id}"
