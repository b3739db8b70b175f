"""The records beside the moves that a report counts: letters, follow-ups, referrals, sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from dispute_desk.store.case_tables import legal_aid, visit
from dispute_desk.store.tables import (
    agreement,
    cases,
    claimant,
    follow_up,
    paper,
    referral,
    session,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table


@dataclass(frozen=True, slots=True)
class Dated:
    """A record with its day, its case, and what it says (a target, an outcome)."""

    id: int
    case_id: int
    day: date
    word: str | None = None


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter with the days of its life."""

    id: int
    case_id: int | None
    kind: str
    number: str | None
    title: str | None
    issued_on: date | None
    served_on: date | None
    replied_on: date | None


@dataclass(frozen=True, slots=True)
class Came:
    """A batch of the register of visits: its people counted, the case it led to."""

    id: int
    case_id: int | None
    day: date
    persons: int
    employer: str | None


@dataclass(frozen=True, slots=True)
class Aided:
    """A referral to legal aid with the days of its life and whom it is for (person keys)."""

    id: int
    case_id: int
    applied_on: date | None
    decided_on: date | None
    ended_on: date | None
    granted: bool | None
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Records:
    """The dated records of some days, kind by kind."""

    follow_ups: list[Dated]
    referrals: list[Dated]
    sessions: list[Dated]
    agreements: list[Dated]
    letters: list[LetterRow]
    visits: list[Came]
    legal_aids: list[Aided]


def records(connection: Connection, first: date, last: date, *, kinds: tuple[str, ...]) -> Records:
    """Return the records of these days; ``kinds`` are the papers that are letters."""
    return Records(
        follow_ups(connection, first, last),
        referrals(connection, first, last),
        sessions(connection, first, last),
        agreements(connection, first, last),
        letters(connection, first, last, kinds=kinds),
        visits(connection, first, last),
        legal_aids(connection, first, last),
    )


def _dated(
    connection: Connection,
    table: Table,
    day: str,
    span: tuple[date, date],
    word: str | None = None,
) -> list[Dated]:
    columns: list[Any] = [table.c.id, table.c.case_id, table.c[day]]
    if word is not None:
        columns.append(table.c[word])
    query = (
        select(*columns)
        .select_from(table.join(cases, cases.c.id == table.c.case_id))
        .where(table.c[day].between(*span), table.c.hidden.is_(None), cases.c.hidden.is_(None))
        .order_by(table.c[day], table.c.id)
    )
    return [Dated(*row) for row in connection.execute(query)]


def follow_ups(connection: Connection, first: date, last: date) -> list[Dated]:
    """Return the follow-ups of these days; the word says ``True`` or ``False`` for satisfied."""
    rows = _dated(connection, follow_up, "done_on", (first, last), "satisfied")
    return [
        Dated(row.id, row.case_id, row.day, None if row.word is None else str(bool(row.word)))
        for row in rows
    ]


def referrals(connection: Connection, first: date, last: date) -> list[Dated]:
    """Return the referrals sent in these days with their targets."""
    return _dated(connection, referral, "sent_on", (first, last), "target")


def sessions(connection: Connection, first: date, last: date) -> list[Dated]:
    """Return the mediation sessions of these days."""
    return _dated(connection, session, "held_on", (first, last))


def agreements(connection: Connection, first: date, last: date) -> list[Dated]:
    """Return the agreements concluded in these days with their numbers."""
    return _dated(connection, agreement, "concluded_on", (first, last), "number")


def letters(
    connection: Connection, first: date, last: date, *, kinds: tuple[str, ...]
) -> list[LetterRow]:
    """Return the letters of these kinds that were issued, served or answered in these days."""
    days = (paper.c.issued_on, paper.c.served_on, paper.c.replied_on)
    query = (
        select(
            paper.c.id,
            paper.c.case_id,
            paper.c.kind,
            paper.c.number,
            paper.c.title,
            *days,
        )
        .select_from(paper.outerjoin(cases, cases.c.id == paper.c.case_id))
        .where(
            paper.c.kind.in_(kinds),
            or_(*(day.between(first, last) for day in days)),
            paper.c.hidden.is_(None),
            or_(paper.c.case_id.is_(None), and_(cases.c.hidden.is_(None))),
        )
        .order_by(paper.c.id)
    )
    return [LetterRow(*row) for row in connection.execute(query)]


def visits(connection: Connection, first: date, last: date) -> list[Came]:
    """Return the visits, calls and letters that came in these days."""
    query = (
        select(
            visit.c.id,
            visit.c.case_id,
            visit.c.received_on,
            visit.c.persons,
            visit.c.employer_name,
        )
        .where(visit.c.received_on.between(first, last), visit.c.hidden.is_(None))
        .order_by(visit.c.received_on, visit.c.id)
    )
    return [Came(*row) for row in connection.execute(query)]


def legal_aids(connection: Connection, first: date, last: date) -> list[Aided]:
    """Return the legal aid applied for, decided or ended in these days.

    One that names no worker is for all workers of its case.
    """
    days = (legal_aid.c.applied_on, legal_aid.c.decided_on, legal_aid.c.ended_on)
    whose = and_(
        claimant.c.case_id == legal_aid.c.case_id,
        claimant.c.hidden.is_(None),
        or_(legal_aid.c.claimant_id.is_(None), claimant.c.id == legal_aid.c.claimant_id),
    )
    query = (
        select(
            legal_aid.c.id,
            legal_aid.c.case_id,
            *days,
            legal_aid.c.granted,
            claimant.c.person_key,
        )
        .select_from(
            legal_aid.join(cases, cases.c.id == legal_aid.c.case_id).outerjoin(claimant, whose)
        )
        .where(
            or_(*(day.between(first, last) for day in days)),
            legal_aid.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .order_by(legal_aid.c.id)
    )
    found: dict[int, Aided] = {}
    for row in connection.execute(query):
        known = found.get(row.id)
        people = known.people if known is not None else frozenset()
        key = {row.person_key} if row.person_key else set()
        found[row.id] = Aided(
            id=row.id,
            case_id=row.case_id,
            applied_on=row.applied_on,
            decided_on=row.decided_on,
            ended_on=row.ended_on,
            granted=row.granted,
            people=people | key,
        )
    return list(found.values())
