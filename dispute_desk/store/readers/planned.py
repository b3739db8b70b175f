"""The calendar: meetings and next actions of some days, cases whose clocks may end there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, or_, select

from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.store.case_tables import appointment, clock_extension, enquiry, tax_order
from dispute_desk.store.readers.case_columns import CASE_NAME
from dispute_desk.store.readers.merged_duties import homes, merged_with
from dispute_desk.store.readers.outside_terms import Whose, outside_terms
from dispute_desk.store.readers.today_awaited import awaited_of_merged
from dispute_desk.store.readers.today_requests import planned_requests
from dispute_desk.store.readers.work_asked import asks_for_work
from dispute_desk.store.tables import agreement, case_line, cases, paper, referral

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from dispute_desk.domain.today import TodayItem

#: Rows of one kind in one answer.
MOST = 2000
#: No clock of days is longer than this with its pauses; those of a year are looked for apart.
LONGEST = timedelta(days=120)
YEAR = timedelta(days=366)


def planned(
    connection: Connection, first: date, last: date, person_id: int | None
) -> list[Planned]:
    """Return meetings, next actions and answers due from one day to another, both included."""
    mine = _of_person(person_id)
    meetings = _meetings(first, last).where(*mine, cases.c.merged_into.is_(None))
    actions = _actions(first, last).where(*mine)
    found = [_row(PlannedKind.MEETING, row) for row in connection.execute(meetings).mappings()]
    found += [_row(PlannedKind.ACTION, row) for row in connection.execute(actions).mappings()]
    found += _of_merged(connection, first, last, mine)
    found += [
        _duty(one)
        for one in outside_terms(connection, Whose(person_id), last, first)
        if one.due_on is not None
    ]
    return found + planned_requests(connection, first, last, person_id, most=MOST)


def _of_merged(
    connection: Connection, first: date, last: date, mine: list[ColumnElement[bool]]
) -> list[Planned]:
    """Return the meetings and the terms of merged cases, under the cases they go on in."""
    asked = _meetings(first, last).where(*merged_with(appointment))
    rows = [dict(row) for row in connection.execute(asked).mappings()]
    known = homes(connection, {row["case_id"] for row in rows}, mine) if rows else {}
    found = [
        _row(PlannedKind.MEETING, row | {name: known[row["case_id"]][name] for name in _HOME})
        for row in rows
        if row["case_id"] in known
    ]
    waiting = awaited_of_merged(connection, [*mine, asks_for_work()], most=MOST)
    return found + [
        _duty(one) for one in waiting if one.due_on is not None and first <= one.due_on <= last
    ]


#: What is told of the case a merged one goes on in.
_HOME = ("case_id", "number")


def _duty(item: TodayItem) -> Planned:
    """Return what another body waits for, or is waited for, as a row of its last day."""
    return Planned(
        kind=PlannedKind.DUTY,
        on=item.due_on or date.max,
        case_id=item.case_id,
        record_id=item.record_id or item.case_id,
        what=str(item.awaited),
        number=item.number,
        who=item.who,
        employer=item.employer,
        place=item.paper_title,
    )


def _meetings(first: date, last: date) -> Select[Any]:
    return (
        select(
            *CASE_NAME,
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
            appointment.c.on.between(first, last),
            appointment.c.hidden.is_(None),
            appointment.c.cancelled_on.is_(None),
        )
        .order_by(appointment.c.on, appointment.c.id)
        .limit(MOST)
    )


def _actions(first: date, last: date) -> Select[Any]:
    return (
        select(
            *CASE_NAME,
            cases.c.id.label("record_id"),
            cases.c.next_action.label("what"),
            cases.c.next_action_on.label("on"),
        )
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(
            asks_for_work(),
            cases.c.next_action.is_not(None),
            cases.c.next_action_on.between(first, last),
        )
        .order_by(cases.c.next_action_on, cases.c.id)
        .limit(MOST)
    )


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
    ordered = select(tax_order.c.case_id).where(
        or_(tax_order.c.served_on.is_not(None), tax_order.c.review_ended_on.is_not(None)),
        tax_order.c.performed_on.is_(None),
        tax_order.c.enforcement_on.is_(None),
        tax_order.c.hidden.is_(None),
    )
    referred = select(referral.c.case_id).where(
        referral.c.sent_on.is_not(None),
        referral.c.feedback_on.is_(None),
        referral.c.hidden.is_(None),
    )
    extended = select(clock_extension.c.case_id).where(
        clock_extension.c.until_on.between(start, last), clock_extension.c.hidden.is_(None)
    )
    year_back, year_on = first - YEAR - LONGEST, last - YEAR + LONGEST
    year_ago = cases.c.received_on.between(year_back, year_on)
    query = (
        select(cases.c.id)
        .where(
            *_of_person(person_id),
            asks_for_work(),
            or_(
                cases.c.received_on.between(start, last),
                cases.c.mediation_applied_on.between(start, last),
                year_ago,
                cases.c.breach_known_on.between(year_back, year_on),
                cases.c.interrupted_on.between(year_back, year_on),
                cases.c.mediation_extended_to.between(start, last),
                cases.c.id.in_(extended),
                cases.c.id.in_(effective),
                cases.c.id.in_(served),
                cases.c.id.in_(enquired),
                cases.c.id.in_(ordered),
                cases.c.id.in_(referred),
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
