"""One command of each kind about visits and tickets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.services.tickets import (
    ExtendTicket,
    MoveTicket,
    NoteTicketContact,
    RecordTicket,
    ReplyToTicket,
    ReturnTicket,
)
from dispute_desk.services.visit_papers import PrintVisitForm
from dispute_desk.services.visits import BringVisitToCase, NewVisitor, RecordVisit, TurnIntoCase
from tests.services.station import CAME, FIRM, a_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def a_visit(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """Record a consultation of these people; return its id."""
    people = tuple(NewVisitor(name=name) for name in names or ("张例",))
    given = {"visitors": people, "employer": FIRM, "demand": "补缴养老保险", "occurred_on": CAME}
    visit_id: int = desk.do(RecordVisit(**{**given, **more})).value
    return visit_id


def a_ticket(desk: Desk, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """Record a ticket of the government hotline at a new case; return its id."""
    given = {"channel": "HOTLINE_12345", "ticket_no": "GZ例001", "received_on": CAME}
    if not {"case_id", "visit_id"} & set(more):
        more["case_id"] = a_case(desk)
    ticket_id: int = desk.do(RecordTicket(**{**given, **more})).value
    return ticket_id


def bring_visit_to_case(desk: Desk) -> object:
    return BringVisitToCase(visit_id=a_visit(desk), case_id=a_case(desk))


def unnumbered(desk: Desk) -> int:
    """A ticket without a number: two of one number are refused."""
    return a_ticket(desk, ticket_no=None)


VISITS: dict[str, Callable[[Desk], object]] = {
    "RecordVisit": lambda _: RecordVisit(demand="问怎么补缴"),
    "TurnIntoCase": lambda desk: TurnIntoCase(visit_id=a_visit(desk)),
    "BringVisitToCase": bring_visit_to_case,
    "PrintVisitForm": lambda desk: PrintVisitForm(visit_id=a_visit(desk)),
    "RecordTicket": lambda desk: RecordTicket(channel="HOTLINE_12345", case_id=a_case(desk)),
    "NoteTicketContact": lambda desk: NoteTicketContact(
        ticket_id=unnumbered(desk), note="已电话联系"
    ),
    "ReplyToTicket": lambda desk: ReplyToTicket(ticket_id=unnumbered(desk), reply="已受理"),
    "ExtendTicket": lambda desk: ExtendTicket(
        ticket_id=unnumbered(desk), until=date(2026, 4, 1), reason="单位账册未交齐"
    ),
    "ReturnTicket": lambda desk: ReturnTicket(ticket_id=unnumbered(desk), reason="重复派单"),
    "MoveTicket": lambda desk: MoveTicket(ticket_id=unnumbered(desk), case_id=a_case(desk)),
}
