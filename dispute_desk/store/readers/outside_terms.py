"""The days other bodies set: of tickets, of cases and of visits that have not been answered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, null, or_, select

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import ticket, visit, visitor
from dispute_desk.store.readers.approved_terms import MOVED_OUTSIDE, OUTSIDE_DUE
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

    def of_cases(self, *, found: bool = False) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of the cases: of the same person and day the very same ones.

        Where few cases are ``found`` by their records the store looks at the handler of those;
        else it would walk through all cases of the person, closed ones too.
        """
        return _of_cases_of(self, found=found)

    def of_visits(self) -> list[ColumnElement[bool]]:
        """Return the conditions of visits without a case: who received them has them."""
        return [] if self.person_id is None else [visit.c.person_id == self.person_id]


@lru_cache(maxsize=64)
def _of_cases_of(whose: Whose, *, found: bool) -> tuple[ColumnElement[bool], ...]:
    conditions: list[ColumnElement[bool]] = [cases.c.hidden.is_(None)]
    if whose.person_id is not None:
        handler = cases.c.handler_id
        own = (func.coalesce(handler, handler) if found else handler) == whose.person_id
        conditions.append(or_(own, handler.is_(None)) if whose.or_nobodys else own)
    if whose.put_off is not None:
        conditions.append(cases.c.id.not_in(whose.put_off))
    return tuple(conditions)


def outside_terms(
    connection: Connection, whose: Whose, last: date, first: date | None = None
) -> list[TodayItem]:
    """Return what is due to another body up to a day, or between two days, the first before.

    Up to a day there are also the open tickets of cases that have no day yet.
    """
    asked = _asked(whose, last, first)
    found = [one for tickets in asked.tickets for one in _items(connection, *tickets)]
    merged = [one for tickets in asked.of_merged for one in _items(connection, *tickets)]
    found += under_their_homes(connection, merged, asked.theirs)
    found += [one for others in asked.others for one in _items(connection, *others)]
    return sorted(found, key=lambda one: (one.due_on or last, one.case_id))


@dataclass(frozen=True)
class _Questions:
    """What is asked in turn: tickets, those of merged cases, visits and days of cases."""

    tickets: tuple[tuple[Asked, Awaited], ...]
    of_merged: tuple[tuple[Asked, Awaited], ...]
    others: tuple[tuple[Asked, Awaited], ...]
    #: Which cases the merged ones may go on in.
    theirs: tuple[ColumnElement[bool], ...]


@lru_cache(maxsize=32)
def _asked(whose: Whose, last: date, first: date | None) -> _Questions:
    def within(due: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 - a column or a function
        return [due <= last] if first is None else [due <= last, due >= first]

    waits = (*_TICKET_WAITS, *within(_TICKET_DUE))
    theirs = (*whose.of_cases(found=True), *_KEPT)
    here = (*theirs, cases.c.merged_into.is_(None))
    mine = [*whose.of_visits(), visit.c.case_id.is_(None), visit.c.hidden.is_(None)]
    wanted = [waits] if first is not None else [waits, _TICKET_UNDATED]
    merged = [_of_tickets([*which, *merged_with(ticket, *which), *_KEPT]) for which in wanted]
    others = [(_of_visit_tickets([*mine, *which]), Awaited.VISIT) for which in wanted]
    others.append((_of_visits([*mine, *within(visit.c.external_deadline)]), Awaited.VISIT))
    others.append((_of_cases(whose, [_found_by(last), *within(OUTSIDE_DUE)]), Awaited.CASE))
    return _Questions(
        tuple((_first(_of_tickets([*which, *here])), Awaited.TICKET) for which in wanted),
        tuple((_first(query), Awaited.TICKET) for query in merged),
        tuple((_first(query), kind) for query, kind in others),
        theirs,
    )


def _found_by(last: date) -> ColumnElement[bool]:
    """Return where cases due by a day are found: by their own day, or because it was moved."""
    return or_(cases.c.external_deadline <= last, cases.c.id.in_(MOVED_OUTSIDE))


def _first(query: Select[Any]) -> Asked:
    return Asked(query.limit(MOST))


def _of_tickets(conditions: list[ColumnElement[bool]]) -> Select[Any]:
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
    return query.order_by(_TICKET_DUE, ticket.c.id)


def _of_cases(whose: Whose, within: list[ColumnElement[bool]]) -> Select[Any]:
    """Ask for open cases with an outside day that no ticket of theirs stands for."""
    told = exists().where(
        ticket.c.case_id == cases.c.id,
        ticket.c.hidden.is_(None),
        or_(
            ticket.c.due_on == cases.c.external_deadline,
            ticket.c.ticket_no == cases.c.external_no,
        ),
    )
    return (
        select(
            *_OF_CASE,
            cases.c.external_no.label("paper_title"),
            func.coalesce(cases.c.feed_back_to, cases.c.channel).label("body"),
            OUTSIDE_DUE.label("due_on"),
        )
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(*whose.of_cases(found=True), asks_for_work(found=True), *within, ~told)
        .order_by(OUTSIDE_DUE, cases.c.id)
    )


def _of_visit_tickets(conditions: list[ColumnElement[bool]]) -> Select[Any]:
    """Ask for visits without a case by the tickets they came with."""
    query = select(
        *_OF_VISIT, ticket.c.ticket_no.label("paper_title"), _TICKET_DUE.label("due_on")
    ).select_from(ticket.join(visit, visit.c.id == ticket.c.visit_id))
    return query.where(*conditions, ticket.c.case_id.is_(None)).order_by(_TICKET_DUE)


def _of_visits(conditions: list[ColumnElement[bool]]) -> Select[Any]:
    """Ask for visits without a case that no ticket stands for, by their own day."""
    has_ticket = exists().where(ticket.c.visit_id == visit.c.id, ticket.c.hidden.is_(None))
    query = select(
        *_OF_VISIT,
        visit.c.external_no.label("paper_title"),
        visit.c.external_deadline.label("due_on"),
    ).where(*conditions, func.coalesce(visit.c.answer, "") == "", ~has_ticket)
    return query.order_by(visit.c.external_deadline)


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


def _items(connection: Connection, asked: Asked, kind: Awaited) -> list[TodayItem]:
    return [
        TodayItem(list="due", action=None, awaited=kind, **{"stage": Stage.REGISTERED, **row})
        for row in asked.rows(connection)
    ]
