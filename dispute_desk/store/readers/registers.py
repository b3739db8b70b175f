"""Registers beside the cases: papers, referrals, one employer, one import, as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from dispute_desk.domain.employer import name_key
from dispute_desk.store.case_tables import enquiry, ticket
from dispute_desk.store.tables import (
    case_line,
    cases,
    employer,
    import_batch,
    import_row,
    paper,
    referral,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Select, Table


def papers(connection: Connection, ref: str | None = None) -> list[dict[str, Any]]:
    """Return all papers, newest first; with ``ref`` those of this number or id."""
    joined = paper.outerjoin(cases, cases.c.id == paper.c.case_id).outerjoin(
        case_line, case_line.c.case_id == paper.c.case_id
    )
    query = (
        select(paper, cases.c.number.label("case_number"), case_line.c.employer_name)
        .select_from(joined)
        .where(paper.c.hidden.is_(None))
        .order_by(paper.c.issued_on.desc().nulls_last(), paper.c.id.desc())
    )
    if ref is not None:
        same = paper.c.number == ref
        query = query.where(same | (paper.c.id == int(ref)) if is_key(ref) else same)
    return _rows(connection, query)


def referrals(connection: Connection) -> list[dict[str, Any]]:
    """Return all referrals of visible cases, newest first."""
    return _sent(connection, referral)


def tickets(connection: Connection) -> list[dict[str, Any]]:
    """Return the tickets of hotlines with their case, newest first."""
    joined = ticket.outerjoin(cases, cases.c.id == ticket.c.case_id)
    query = (
        select(ticket, cases.c.number.label("case_number"))
        .select_from(joined)
        .where(ticket.c.hidden.is_(None), cases.c.hidden.is_(None))
        .order_by(ticket.c.received_on.desc().nulls_last(), ticket.c.id.desc())
    )
    return _rows(connection, query)


def enquiries(connection: Connection) -> list[dict[str, Any]]:
    """Return the enquiries of visible cases, newest first."""
    return _sent(connection, enquiry)


def _sent(connection: Connection, table: Table) -> list[dict[str, Any]]:
    """Return what was sent to other bodies, with case number and employer, newest first."""
    joined = table.join(cases, cases.c.id == table.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    query = (
        select(table, cases.c.number.label("case_number"), case_line.c.employer_name)
        .select_from(joined)
        .where(table.c.hidden.is_(None), cases.c.hidden.is_(None))
        .order_by(table.c.sent_on.desc().nulls_last(), table.c.id.desc())
    )
    return _rows(connection, query)


#: What lists of records show beside the records' own columns.
_JOINED = {
    "paper": (paper, ("case_number", "employer_name")),
    "referral": (referral, ("case_number", "employer_name")),
    "enquiry": (enquiry, ("case_number", "employer_name")),
    "ticket": (ticket, ("case_number",)),
}


def columns_of(kind: str) -> tuple[str, ...]:
    """Return the columns of a list of papers, referrals, enquiries or tickets."""
    table, joined = _JOINED[kind]
    return (*table.c.keys(), *joined)


def employer_record(connection: Connection, ref: str) -> dict[str, Any] | None:
    """Return an employer by credit code, name or id, with the ids of its cases."""
    for same in (
        employer.c.credit_code == ref.strip().upper(),
        employer.c.name_key == name_key(ref),
        employer.c.id == (int(ref) if is_key(ref) else None),
    ):
        query = select(employer).where(same, employer.c.hidden.is_(None)).order_by(employer.c.id)
        for row in _rows(connection, query.limit(1)):
            own = select(cases.c.id).where(
                cases.c.employer_id == row["id"], cases.c.hidden.is_(None)
            )
            return row | {"cases": list(connection.scalars(own.order_by(cases.c.id)))}
    return None


def batch_record(connection: Connection, batch_id: int) -> dict[str, Any] | None:
    """Return an import with the number of its rows in each bin and the ids of its cases."""
    found = _rows(connection, select(import_batch).where(import_batch.c.id == batch_id))
    if not found:
        return None
    bins = select(import_row.c.bin, func.count()).where(import_row.c.batch_id == batch_id)
    made = select(cases.c.id).where(cases.c.batch_id == batch_id, cases.c.hidden.is_(None))
    return found[0] | {
        "withdrawn": (found[0]["hidden"] or 0) > 0,
        "bins": {name: count for name, count in connection.execute(bins.group_by("bin"))},  # noqa: C416
        "case_ids": list(connection.scalars(made.order_by(cases.c.id))),
    }


def is_key(ref: str) -> bool:
    """Tell whether a text can be a record's key: digits a store can hold."""
    return ref.isascii() and ref.isdigit() and len(ref) <= 18  # noqa: PLR2004 - of 64 bits


def _rows(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    found: Iterable[Any] = connection.execute(query).mappings()
    return [dict(row) for row in found]
