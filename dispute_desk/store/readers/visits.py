"""The register of visits: its lines, one visit, earlier visits of the same people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, union_all

from dispute_desk.domain.visit_rows import KnownFirm, VisitFile, VisitQuery, VisitRow
from dispute_desk.store.case_tables import ticket, visit, visitor
from dispute_desk.store.initials import initials
from dispute_desk.store.readers import case_tickets
from dispute_desk.store.readers.visit_words import says
from dispute_desk.store.tables import cases, employer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import CompoundSelect, Connection

#: Earlier visits shown at most; names of one visit shown in a line.
_MOST, _NAMES = 20, 3
#: Counted no further, as everywhere in lists.
_CAP = 1001

_OF_VISIT = (ticket.c.visit_id == visit.c.id, ticket.c.hidden.is_(None))
_OPEN = (*_OF_VISIT, ticket.c.replied_on.is_(None), ticket.c.returned_on.is_(None))
#: The first day a ticket of the visit that waits must be answered, with more time if it was given.
_DUE = (
    select(func.min(func.coalesce(ticket.c.extended_to, ticket.c.due_on)))
    .where(*_OPEN)
    .correlate(visit)
    .scalar_subquery()
)

_SORTS: dict[str, ColumnElement[Any]] = {
    "received_on": visit.c.received_on,
    "channel": visit.c.channel,
    "employer": visit.c.employer_name,
    "persons": visit.c.persons,
    "external_deadline": func.coalesce(_DUE, visit.c.external_deadline),
}


def visit_ids(connection: Connection, query: VisitQuery) -> list[int]:
    """Return the ids of the visits asked for, in order."""
    found = _asked(connection, query).subquery()
    by, last = found.c.sorted_by, found.c.id
    if query.descending:
        ordered = select(found.c.id).order_by(by.desc().nulls_last(), last.desc())
    else:
        ordered = select(found.c.id).order_by(by.asc().nulls_last(), last.asc())
    return list(connection.scalars(ordered))


def visit_count(connection: Connection, query: VisitQuery) -> int:
    """Return how many visits there are, counted no further than 1,001."""
    asked = select(_asked(connection, query).subquery().c.id).limit(_CAP).subquery()
    return int(connection.scalar(select(func.count()).select_from(asked)) or 0)


def _asked(connection: Connection, query: VisitQuery) -> Select[Any] | CompoundSelect[Any]:
    """Return the question for the ids with what they are sorted by.

    Among the tickets that wait stand those no visit brought, by their own ids, negative.
    """
    by = _SORTS.get(query.sort, visit.c.received_on)
    asked = select(visit.c.id.label("id"), by.label("sorted_by")).where(
        *_conditions(connection, query)
    )
    if query.view != "ticket":
        return asked
    return union_all(asked, case_tickets.waiting(connection, query))


def _conditions(connection: Connection, query: VisitQuery) -> list[ColumnElement[bool]]:
    """Return what a visit must be; every word typed must occur somewhere in it."""
    views: dict[str, ColumnElement[bool]] = {
        "consultation": visit.c.case_id.is_(None),
        "case": visit.c.case_id.is_not(None),
        "ticket": _has_open_ticket(),
    }
    found: list[ColumnElement[bool]] = [visit.c.hidden.is_(None)]
    if query.view in views:
        found.append(views[query.view])
    found += [says(connection, word) for word in query.text.split()]
    return found


def _has_open_ticket() -> ColumnElement[bool]:
    return exists().where(*_OPEN)


def visit_rows(connection: Connection, ids: Sequence[int]) -> dict[int, VisitRow]:
    """Return the lines of these visits by id; a visit that is gone is absent."""
    counted = select(func.count()).where(*_OF_VISIT)
    still_open = select(func.count()).where(*_OPEN)
    replied = select(func.max(ticket.c.replied_on)).where(*_OF_VISIT)
    asked = (
        select(
            visit,
            cases.c.number.label("case_number"),
            counted.scalar_subquery().label("tickets"),
            still_open.scalar_subquery().label("open_tickets"),
            _DUE.label("due_on"),
            replied.scalar_subquery().label("replied_on"),
        )
        .select_from(visit.outerjoin(cases, cases.c.id == visit.c.case_id))
        .where(visit.c.id.in_(ids), visit.c.hidden.is_(None))
    )
    names = _names(connection, ids)
    rows = connection.execute(asked).mappings()
    found = {row["id"]: _row(row, names.get(row["id"], [])) for row in rows}
    return found | case_tickets.ticket_rows(connection, [one for one in ids if one < 0])


def _row(row: Any, names: list[str]) -> VisitRow:  # noqa: ANN401 - a row of the driver
    shown = "、".join(names[:_NAMES]) + (" …" if len(names) > _NAMES else "")
    return VisitRow(
        id=row["id"],
        received_on=row["received_on"],
        channel=row["channel"],
        external_no=row["external_no"],
        external_deadline=row["external_deadline"],
        names=shown,
        persons=row["persons"],
        employer=row["employer_name"],
        employer_id=row["employer_id"],
        demand=row["demand"],
        answer=row["answer"],
        case_id=row["case_id"],
        case_number=row["case_number"],
        tickets=row["tickets"],
        open_tickets=row["open_tickets"],
        due_on=row["due_on"] or (None if row["tickets"] else row["external_deadline"]),
        replied_on=row["replied_on"],
    )


def _names(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    asked = (
        select(visitor.c.visit_id, visitor.c.name)
        .where(visitor.c.visit_id.in_(ids), visitor.c.hidden.is_(None))
        .order_by(visitor.c.id)
    )
    found: dict[int, list[str]] = {}
    for visit_id, name in connection.execute(asked):
        found.setdefault(visit_id, []).append(name)
    return found


def visit_file(connection: Connection, visit_id: int) -> VisitFile | None:
    """Return one visit with everything under it, None where it is gone."""
    if visit_id < 0:
        return case_tickets.ticket_file(connection, visit_id)
    asked = select(visit).where(visit.c.id == visit_id, visit.c.hidden.is_(None))
    found = connection.execute(asked).mappings().first()
    if found is None:
        return None
    number = select(cases.c.number).where(cases.c.id == found["case_id"])
    return VisitFile(
        id=visit_id,
        visit=dict(found),
        visitors=_under(connection, select(visitor).where(visitor.c.visit_id == visit_id)),
        tickets=_under(connection, select(ticket).where(ticket.c.visit_id == visit_id)),
        case_number=connection.scalar(number),
    )


def _under(connection: Connection, query: Select[Any]) -> tuple[dict[str, Any], ...]:
    seen = query.where(query.selected_columns["hidden"].is_(None))
    rows = connection.execute(seen.order_by(query.selected_columns["id"])).mappings()
    return tuple(dict(row) for row in rows)


def visits_of(
    connection: Connection,
    people: Iterable[tuple[str, str, str]],
    *,
    firm: str = "",
    but: int | None = None,
) -> list[VisitRow]:
    """Return the newest visits of the same people: by number, by phone, by name and employer.

    ``people`` are name, phone and number, each empty where not known; ``but`` is left out.
    """
    same = _same(tuple(people), firm)
    if not same:
        return []
    asked = (
        select(visit.c.id)
        .join(visitor, visitor.c.visit_id == visit.c.id)
        .where(or_(*same), visitor.c.hidden.is_(None), visit.c.hidden.is_(None))
        .where(visit.c.id != (but or 0))
        .distinct()
        .order_by(visit.c.received_on.desc(), visit.c.id.desc())
        .limit(_MOST)
    )
    ids = list(connection.scalars(asked))
    rows = visit_rows(connection, ids)
    return [rows[visit_id] for visit_id in ids]


def _same(people: Sequence[tuple[str, str, str]], firm: str) -> list[ColumnElement[bool]]:
    """Return one condition a way to know somebody, however many people there are."""
    names, phones, numbers = (
        sorted({person[place] for person in people if person[place]}) for place in range(3)
    )
    found: list[ColumnElement[bool]] = []
    if numbers:
        found.append(visitor.c.id_no.in_(numbers))
    if phones:
        found.append(visitor.c.phone.in_(phones))
    if names and firm:
        found.append(and_(visitor.c.name.in_(names), visit.c.employer_name == firm))
    return found


def known_firms(connection: Connection, *, most: int) -> tuple[KnownFirm, ...]:
    """Return the employers, the newest first, with the first letters of their names."""
    asked = (
        select(employer.c.id, employer.c.name)
        .where(employer.c.hidden.is_(None))
        .order_by(employer.c.id.desc())
        .limit(most)
    )
    return tuple(
        KnownFirm(id=firm_id, name=name, initials=initials(name))
        for firm_id, name in connection.execute(asked)
    )
