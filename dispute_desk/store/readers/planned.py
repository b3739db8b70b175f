"""The calendar: meetings and next actions of some days, cases whose clocks may end there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, or_, select

from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.store.case_tables import appointment, enquiry
from dispute_desk.store.readers.case_lists import asks_for_work
from dispute_desk.store.readers.today_requests import planned_requests
from dispute_desk.store.tables import agreement, case_line, cases, paper

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

#: Rows of one kind in one answer.
MOST = 2000
#: No clock of days is longer than this with its pauses; those of a year are looked for apart.
LONGEST = timedelta(days=120)
YEAR = timedelta(days=366)
_CASE = (
    cases.c.id.label("case_id"),
    cases.c.number,
    case_line.c.first_claimant.label("who"),
    case_line.c.employer_name.label("employer"),
)


def planned(
    connection: Connection, first: date, last: date, person_id: int | None
) -> list[Planned]:
    """Return meetings, next actions and answers due from one day to another, both included."""
    mine = _of_person(person_id)
    meetings = (
        select(
            *_CASE,
            appointment.c.id.label("record_id"),
            appointment.c.kind.label("what"),
            appointment.c.on,
            appointment.c.starts,
            appointment.c.ends,
            appointment.c.place,
            appointment.c.mediator,
        )
        .select_from(
            appointment.join(cases, cases.c.id == appointment.c.case_id).outerjoin(
                case_line, case_line.c.case_id == cases.c.id
            )
        )
        .where(
            *mine,
            appointment.c.on.between(first, last),
            appointment.c.hidden.is_(None),
            appointment.c.cancelled_on.is_(None),
        )
        .order_by(appointment.c.on, appointment.c.id)
        .limit(MOST)
    )
    actions = (
        select(
            *_CASE,
            cases.c.id.label("record_id"),
            cases.c.next_action.label("what"),
            cases.c.next_action_on.label("on"),
        )
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(
            *mine,
            asks_for_work(),
            cases.c.next_action.is_not(None),
            cases.c.next_action_on.between(first, last),
        )
        .order_by(cases.c.next_action_on, cases.c.id)
        .limit(MOST)
    )
    found = [_row(PlannedKind.MEETING, row) for row in connection.execute(meetings).mappings()]
    found += [_row(PlannedKind.ACTION, row) for row in connection.execute(actions).mappings()]
    return found + planned_requests(connection, first, last, person_id, most=MOST)


def clock_cases(
    connection: Connection, first: date, last: date, person_id: int | None
) -> list[int]:
    """Return the open cases with a fact whose clock may end in these days, oldest first."""
    start = first - LONGEST
    effective = select(agreement.c.case_id).where(
        agreement.c.effective_on.between(start, last), agreement.c.hidden.is_(None)
    )
    served = select(paper.c.case_id).where(
        paper.c.served_on.between(start, last),
        paper.c.replied_on.is_(None),
        paper.c.hidden.is_(None),
    )
    enquired = select(enquiry.c.case_id).where(
        enquiry.c.sent_on.is_not(None),
        enquiry.c.answered_on.is_(None),
        enquiry.c.hidden.is_(None),
    )
    year_ago = cases.c.received_on.between(first - YEAR - LONGEST, last - YEAR + LONGEST)
    query = (
        select(cases.c.id)
        .where(
            *_of_person(person_id),
            asks_for_work(),
            or_(
                cases.c.received_on.between(start, last),
                cases.c.mediation_applied_on.between(start, last),
                and_(year_ago, cases.c.accepted_on.is_not(None)),
                cases.c.id.in_(effective),
                cases.c.id.in_(served),
                cases.c.id.in_(enquired),
            ),
        )
        .order_by(cases.c.received_on, cases.c.id)
    )
    return list(connection.scalars(query))


def _of_person(person_id: int | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [cases.c.hidden.is_(None)]
    if person_id is not None:
        conditions.append(cases.c.handler_id == person_id)
    return conditions


def _row(kind: PlannedKind, row: Any) -> Planned:  # noqa: ANN401 - a row mapping
    return Planned(kind=kind, **row)
