"""The days other bodies set: of tickets, of cases and of visits that have not been answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, null, or_, select

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.case_tables import ticket, visit, visitor
from dispute_desk.store.readers.approved_terms import OUTSIDE_DUE
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.readers.merged_duties import merged_with, under_their_homes
from dispute_desk.store.readers.work_asked import asks_for_work
from dispute_desk.store.tables import case_line, cases

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

#: Lines of one kind in one answer.
MOST = 500
_TICKET_DUE = func.coalesce(ticket.c.extended_to, ticket.c.due_on)
_TICKET_OPEN = (
    ticket.c.replied_on.is_(None),
    ticket.c.returned_on.is_(None),
    ticket.c.hidden.is_(None),
)
_TICKET_WAITS = (*_TICKET_OPEN, _TICKET_DUE.is_not(None))
#: The hotline's day has not been told or written down; it is asked for, not supposed.
_TICKET_UNDATED = (*_TICKET_OPEN, _TICKET_DUE.is_(None))
#: A case that is over, in the archive even, may still owe a reply; a frozen one is only kept.
_KEPT = (cases.c.frozen_on.is_(None),)


@dataclass(frozen=True)
class Whose:
    """Whose terms are asked for: one person's or all, without the cases somebody put off."""

    person_id: int | None = None
    put_off: Select[tuple[int]] | None = None
    #: Whether cases without a handler are everybody's.
    or_nobodys: bool = False

    def of_cases(self) -> list[ColumnElement[bool]]:
        """Return the conditions of the cases."""
        found: list[ColumnElement[bool]] = [cases.c.hidden.is_(None)]
        if self.person_id is not None:
            own = cases.c.handler_id == self.person_id
            found.append(or_(own, cases.c.handler_id.is_(None)) if self.or_nobodys else own)
        if self.put_off is not None:
            found.append(cases.c.id.not_in(self.put_off))
        return found

    def of_visits(self) -> list[ColumnElement[bool]]:
        """Return the conditions of visits without a case: who received them has them."""
        return [] if self.person_id is None else [visit.c.person_id == self.person_id]


def outside_terms(
    connection: Connection, whose: Whose, last: date, first: date | None = None
) -> list[TodayItem]:
    """Return what is due to another body up to a day, or between two days, the first before.

    Up to a day there are also the open tickets of cases that have no day yet.
    """

    def within(due: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 - a column or a function
        return [due <= last] if first is None else [due <= last, due >= first]

    waits = (*_TICKET_WAITS, *within(_TICKET_DUE))
    theirs = [*whose.of_cases(), *_KEPT]
    found = _of_tickets(connection, [*waits, *theirs, cases.c.merged_into.is_(None)])
    if first is None:
        apart = [*_TICKET_UNDATED, *theirs, cases.c.merged_into.is_(None)]
        found += _of_tickets(connection, apart)
    merged = _of_tickets(connection, [*waits, *merged_with(ticket, *waits), *_KEPT])
    found += under_their_homes(connection, merged, theirs)
    mine = [*whose.of_visits(), visit.c.case_id.is_(None), visit.c.hidden.is_(None)]
    found += _of_visit_tickets(connection, [*mine, *waits])
    if first is None:
        found += _of_visit_tickets(connection, [*mine, *_TICKET_UNDATED])
    found += _of_visits(connection, [*mine, *within(visit.c.external_deadline)])
    found += _of_cases(connection, whose, within(OUTSIDE_DUE))
    return sorted(found, key=lambda one: (one.due_on or last, one.case_id))


def _of_tickets(connection: Connection, conditions: list[ColumnElement[bool]]) -> list[TodayItem]:
    query = (
        select(
            *_OF_CASE,
            ticket.c.id.label("record_id"),
            ticket.c.ticket_no.label("paper_title"),
            func.coalesce(ticket.c.feed_back_to, ticket.c.channel).label("body"),
            ticket.c.received_on.label("served_on"),
            _TICKET_DUE.label("due_on"),
        )
        .select_from(
            ticket.join(cases, cases.c.id == ticket.c.case_id).outerjoin(
                case_line, case_line.c.case_id == cases.c.id
            )
        )
        .where(*conditions)
    )
    return _items(connection, query.order_by(_TICKET_DUE, ticket.c.id), Awaited.TICKET)


def _of_cases(
    connection: Connection, whose: Whose, within: list[ColumnElement[bool]]
) -> list[TodayItem]:
    """Return open cases with an outside day that no ticket of theirs stands for."""
    told = exists().where(
        ticket.c.case_id == cases.c.id,
        ticket.c.hidden.is_(None),
        or_(
            ticket.c.due_on == cases.c.external_deadline,
            ticket.c.ticket_no == cases.c.external_no,
        ),
    )
    query = (
        select(
            *_OF_CASE,
            cases.c.external_no.label("paper_title"),
            func.coalesce(cases.c.feed_back_to, cases.c.channel).label("body"),
            OUTSIDE_DUE.label("due_on"),
        )
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(*whose.of_cases(), asks_for_work(found=True), *within, ~told)
        .order_by(OUTSIDE_DUE, cases.c.id)
    )
    return _items(connection, query, Awaited.CASE)


def _of_visit_tickets(
    connection: Connection, conditions: list[ColumnElement[bool]]
) -> list[TodayItem]:
    """Return visits without a case by the tickets they came with."""
    query = select(
        *_OF_VISIT, ticket.c.ticket_no.label("paper_title"), _TICKET_DUE.label("due_on")
    ).select_from(ticket.join(visit, visit.c.id == ticket.c.visit_id))
    query = query.where(*conditions, ticket.c.case_id.is_(None)).order_by(_TICKET_DUE)
    return _items(connection, query, Awaited.VISIT)


def _of_visits(connection: Connection, conditions: list[ColumnElement[bool]]) -> list[TodayItem]:
    """Return visits without a case that no ticket stands for, by their own day."""
    has_ticket = exists().where(ticket.c.visit_id == visit.c.id, ticket.c.hidden.is_(None))
    query = select(
        *_OF_VISIT,
        visit.c.external_no.label("paper_title"),
        visit.c.external_deadline.label("due_on"),
    ).where(*conditions, func.coalesce(visit.c.answer, "") == "", ~has_ticket)
    return _items(connection, query.order_by(visit.c.external_deadline), Awaited.VISIT)


_OF_CASE = (
    *CASE_HEAD,
    cases.c.handler_id,
)
_OF_VISIT = (
    literal(0).label("case_id"),
    null().label("number"),
    select(visitor.c.name)
    .where(visitor.c.visit_id == visit.c.id, visitor.c.hidden.is_(None))
    .order_by(visitor.c.id)
    .limit(1)
    .scalar_subquery()
    .label("who"),
    visit.c.employer_name.label("employer"),
    visit.c.person_id.label("handler_id"),
    visit.c.id.label("record_id"),
    func.coalesce(visit.c.feed_back_to, visit.c.channel).label("body"),
    visit.c.received_on.label("served_on"),
)


def _items(connection: Connection, query: Select[Any], kind: Awaited) -> list[TodayItem]:
    found = []
    for row in connection.execute(query.limit(MOST)).mappings():
        told = {"stage": Stage.REGISTERED} | dict(row)
        found.append(TodayItem(list="due", action=None, awaited=kind, **told))
    return found
