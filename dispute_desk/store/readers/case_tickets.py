"""Tickets written down at a case without a visit: they wait in the register of visits, too.

A line of theirs has the ticket's id, negative: no visit has such a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, literal, select

from dispute_desk.domain.visit_rows import VisitFile, VisitQuery, VisitRow
from dispute_desk.store.case_tables import ticket
from dispute_desk.store.readers.visit_words import says_of_ticket
from dispute_desk.store.tables import cases, claimant, employer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

#: Names of one line at most.
_NAMES = 3
_DUE = func.coalesce(ticket.c.extended_to, ticket.c.due_on)
_OF_A_CASE = ticket.join(cases, cases.c.id == ticket.c.case_id).outerjoin(
    employer, employer.c.id == cases.c.employer_id
)
_ALONE = (ticket.c.visit_id.is_(None), ticket.c.hidden.is_(None), cases.c.hidden.is_(None))
_SORTS: dict[str, ColumnElement[Any]] = {
    "received_on": ticket.c.received_on,
    "channel": ticket.c.channel,
    "employer": employer.c.name,
    "persons": literal(0),
    "external_deadline": _DUE,
}


def waiting(connection: Connection, query: VisitQuery) -> Select[Any]:
    """Return the question for those that wait for an answer, with what they are sorted by."""
    by = _SORTS.get(query.sort, ticket.c.received_on)
    return (
        select((-ticket.c.id).label("id"), by.label("sorted_by"))
        .select_from(_OF_A_CASE)
        .where(*_ALONE, ticket.c.replied_on.is_(None), ticket.c.returned_on.is_(None))
        .where(*(says_of_ticket(connection, word) for word in query.text.split()))
    )


def ticket_rows(connection: Connection, ids: Sequence[int]) -> dict[int, VisitRow]:
    """Return the lines of these tickets by id; one that is gone is absent."""
    if not ids:
        return {}
    asked = (
        select(
            ticket,
            employer.c.name.label("employer"),
            cases.c.employer_id,
            cases.c.number,
            cases.c.demand,
        )
        .select_from(_OF_A_CASE)
        .where(ticket.c.id.in_([-one for one in ids]), *_ALONE)
    )
    rows = [dict(row) for row in connection.execute(asked).mappings()]
    names = _names(connection, [row["case_id"] for row in rows])
    return {-row["id"]: _row(row, names.get(row["case_id"], [])) for row in rows}


def _row(row: dict[str, Any], names: list[str]) -> VisitRow:
    waits = row["replied_on"] is None and row["returned_on"] is None
    return VisitRow(
        id=-row["id"],
        received_on=row["received_on"],
        channel=row["channel"],
        external_no=row["ticket_no"],
        external_deadline=row["due_on"],
        names="、".join(names[:_NAMES]) + (" …" if len(names) > _NAMES else ""),
        persons=0,
        employer=row["employer"],
        employer_id=row["employer_id"],
        demand=row["demand"],
        answer=None,
        case_id=row["case_id"],
        case_number=row["number"],
        tickets=1,
        open_tickets=int(waits),
        due_on=row["extended_to"] or row["due_on"],
        replied_on=row["replied_on"],
    )


def _names(connection: Connection, case_ids: Sequence[int]) -> dict[int, list[str]]:
    asked = (
        select(claimant.c.case_id, claimant.c.name)
        .where(claimant.c.case_id.in_(case_ids), claimant.c.hidden.is_(None))
        .order_by(claimant.c.id)
    )
    found: dict[int, list[str]] = {}
    for case_id, name in connection.execute(asked):
        found.setdefault(case_id, []).append(name)
    return found


def ticket_file(connection: Connection, record_id: int) -> VisitFile | None:
    """Return such a ticket as the pane shows a visit: its case's workers and employer with it."""
    asked = select(ticket).select_from(_OF_A_CASE).where(ticket.c.id == -record_id, *_ALONE)
    told = connection.execute(asked).mappings().first()
    if told is None:
        return None
    of_case = (
        select(cases, employer.c.name.label("employer_name"))
        .select_from(cases.outerjoin(employer, employer.c.id == cases.c.employer_id))
        .where(cases.c.id == told["case_id"])
    )
    case = connection.execute(of_case).mappings().one()
    workers = (
        select(claimant)
        .where(claimant.c.case_id == told["case_id"], claimant.c.hidden.is_(None))
        .order_by(claimant.c.id)
    )
    shared = ("employer_id", "employer_name", "insurances", "claim_from", "claim_to", "demand")
    return VisitFile(
        id=record_id,
        visit={
            **{name: case[name] for name in shared},
            "case_id": told["case_id"],
            "received_on": told["received_on"],
            "channel": told["channel"],
            "external_no": told["ticket_no"],
            "external_deadline": told["due_on"],
            "feed_back_to": told["feed_back_to"],
            "claimed_fen": None,
            "answer": None,
            "persons": 0,
        },
        visitors=tuple(dict(row) for row in connection.execute(workers).mappings()),
        tickets=(dict(told),),
        case_number=case["number"],
    )
