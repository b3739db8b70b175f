"""Requests of persons whose day of answer is near or past, for 今日待办 and the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import asked_once
from dispute_desk.store.case_tables import person_request
from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection, Select

_OPEN = (person_request.c.hidden.is_(None), person_request.c.answered_on.is_(None))
_COLUMNS = (
    person_request.c.id.label("record_id"),
    person_request.c.case_id,
    cases.c.number,
    person_request.c.name.label("who"),
    person_request.c.kind,
    person_request.c.received_on,
    person_request.c.due_on,
)
#: One that is about no case.
NO_CASE = 0


def requests_due(
    connection: Connection, last: date, person_id: int | None, *, most: int
) -> list[TodayItem]:
    """Return what is to be answered up to a day, the oldest day first.

    What is about no case is everybody's; a frozen case does not put the answer off.
    """
    return [
        TodayItem(
            list="soon",
            case_id=row["case_id"] or NO_CASE,
            number=row["number"],
            who=row["who"],
            employer=None,
            stage=Stage.REGISTERED,
            action=None,
            due_on=row["due_on"],
            handler_id=None,
            awaited=Awaited.REQUEST,
            record_id=row["record_id"],
            body=row["kind"],
            served_on=row["received_on"],
        )
        for row in _asked(None, last, person_id, most).rows(connection)
    ]


def planned_requests(
    connection: Connection, first: date, last: date, person_id: int | None, *, most: int
) -> list[Planned]:
    """Return what is to be answered by these days."""
    return [
        Planned(
            kind=PlannedKind.REQUEST,
            on=row["due_on"],
            case_id=row["case_id"] or NO_CASE,
            record_id=row["record_id"],
            what=row["kind"],
            number=row["number"],
            who=row["who"],
        )
        for row in _asked(first, last, person_id, most).rows(connection)
    ]


@asked_once
def _asked(first: date | None, last: date, person_id: int | None, most: int) -> Select[Any]:
    joined = person_request.outerjoin(cases, cases.c.id == person_request.c.case_id)
    query = select(*_COLUMNS).select_from(joined).where(*_OPEN, person_request.c.due_on <= last)
    if first is not None:
        query = query.where(person_request.c.due_on >= first)
    if person_id is not None:
        query = query.where(
            or_(person_request.c.case_id.is_(None), cases.c.handler_id == person_id)
        )
    return query.order_by(person_request.c.due_on, person_request.c.id).limit(most)
