"""Employers: ids first, sorted and filtered in SQL, then rows as they are seen; one as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select
from sqlalchemy import case as sql_case

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.employer_rows import (
    EMPLOYER_SORTS,
    EMPLOYER_VIEWS,
    EmployerFile,
    EmployerQuery,
)
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import EmployerRow
from dispute_desk.domain.stages import OPEN
from dispute_desk.store.case_tables import employer_contact, employer_fact, visit
from dispute_desk.store.initials import initials
from dispute_desk.store.readers.case_lists import COUNT_CAP, UNKNOWN_FILTER, UNKNOWN_SORT
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import case_line, cases, employer, paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select, Table

#: So many papers and visits an employer's page shows.
_MOST = 100
_OPEN_ONE = sql_case((cases.c.stage.in_(OPEN), 1), else_=0)
_LAYERS = ("claimed", "verified", "agreed", "assessed", "paid", "late_fee", "ledger_paid")
_OF_CASES: dict[str, Any] = {
    "cases": func.count(cases.c.id),
    "open_cases": func.coalesce(func.sum(_OPEN_ONE), 0),
    "paid": func.coalesce(func.sum(case_line.c.paid), 0),
    "last_received_on": func.max(cases.c.received_on),
}


def employer_ids(connection: Connection, query: EmployerQuery) -> list[int]:
    """Return the ids of the employers asked for, in order."""
    if query.sort not in EMPLOYER_SORTS:
        raise DeskError(UNKNOWN_SORT, given=query.sort, known="、".join(EMPLOYER_SORTS))
    column: Any = employer.c.get(query.sort)
    asked = select(employer.c.id).where(*_conditions(connection, query))
    if column is None:
        counted = _counted(query.sort)
        column = counted.c.told
        if query.sort != "last_received_on":
            column = func.coalesce(column, 0)
        asked = asked.outerjoin(counted, counted.c.employer_id == employer.c.id)
    order = column.desc() if query.descending else column.asc()
    tie = employer.c.id.desc() if query.descending else employer.c.id.asc()
    asked = asked.order_by(order.nulls_last(), tie).offset(query.offset or None)
    if query.limit is not None:
        asked = asked.limit(query.limit)
    return [row[0] for row in connection.execute(asked).cursor.fetchall()]


def employer_count(connection: Connection, query: EmployerQuery) -> int:
    """Return how many employers there are, counting no further than one beyond the cap."""
    inner = select(employer.c.id).where(*_conditions(connection, query))
    capped = inner.limit(COUNT_CAP + 1).subquery()
    return int(connection.scalar(select(func.count()).select_from(capped)) or 0)


def employer_rows(connection: Connection, ids: Sequence[int]) -> dict[int, EmployerRow]:
    """Return the rows of these employers by id; one that is gone meanwhile is absent."""
    if not ids:
        return {}
    found = connection.execute(rows_asked(ids)).mappings()
    return {row["id"]: EmployerRow(**row) for row in found}


def rows_asked(ids: Sequence[int]) -> Select[Any]:
    """Ask for the rows of these employers."""
    of_firm = (cases.c.employer_id == employer.c.id) & cases.c.hidden.is_(None)
    joined = employer.outerjoin(cases, of_firm).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    names = ("id", "name", "credit_code", "street", "industry")
    return (
        select(
            *(employer.c[name] for name in names),
            *(told.label(name) for name, told in _OF_CASES.items()),
        )
        .select_from(joined)
        .where(employer.c.id.in_(given_ids(ids)), employer.c.hidden.is_(None))
        .group_by(employer.c.id)
    )


def employer_file(connection: Connection, employer_id: int) -> EmployerFile | None:
    """Return an employer with everything under it, or None when it is gone."""
    firm = _rows(connection, select(employer).where(employer.c.id == employer_id, _seen(employer)))
    if not firm:
        return None
    facts = _under(employer_fact, employer_id).order_by(
        employer_fact.c.kind, employer_fact.c.valid_from.desc(), employer_fact.c.id
    )
    contacts = _under(employer_contact, employer_id).order_by(employer_contact.c.id)
    visits = _under(visit, employer_id).order_by(visit.c.received_on.desc(), visit.c.id.desc())
    own = (
        select(func.count(cases.c.id), _OF_CASES["open_cases"], *map(_sum, _LAYERS))
        .select_from(cases.outerjoin(case_line, case_line.c.case_id == cases.c.id))
        .where(cases.c.employer_id == employer_id, _seen(cases))
    )
    count, open_cases, *sums = connection.execute(own).one()
    return EmployerFile(
        id=employer_id,
        employer=firm[0],
        facts=tuple(_rows(connection, facts)),
        contacts=tuple(_rows(connection, contacts)),
        papers=tuple(_rows(connection, _papers(employer_id))),
        visits=tuple(_rows(connection, visits.limit(_MOST))),
        sums=dict(zip(_LAYERS, sums, strict=True)),
        cases=count,
        open_cases=open_cases,
    )


def _counted(sort: str) -> Any:  # noqa: ANN401 - a subquery
    """Return what an order by cases needs of every employer's cases."""
    source: Any = cases
    if sort == "paid":
        source = cases.join(case_line, case_line.c.case_id == cases.c.id)
    return (
        select(cases.c.employer_id, _OF_CASES[sort].label("told"))
        .select_from(source)
        .where(cases.c.hidden.is_(None))
        .group_by(cases.c.employer_id)
        .subquery()
    )


def _conditions(connection: Connection, query: EmployerQuery) -> list[ColumnElement[bool]]:
    conditions = [_seen(employer)]
    of_firm = (cases.c.employer_id == employer.c.id) & _seen(cases)
    views: dict[str, ColumnElement[bool]] = {
        "open": exists().where(of_firm, cases.c.stage.in_(OPEN)),
        "no_code": func.coalesce(employer.c.credit_code, "") == "",
        "no_case": ~exists().where(of_firm),
    }
    if query.view not in EMPLOYER_VIEWS:
        raise DeskError(UNKNOWN_FILTER, given=query.view, known="、".join(EMPLOYER_VIEWS))
    if query.view in views:
        conditions.append(views[query.view])
    words = query.text.split()
    return conditions + [_word(connection, word) for word in words]


def _word(connection: Connection, word: str) -> ColumnElement[bool]:
    """Return the condition that a word stands in names or numbers, or is spelled by initials."""
    key = name_key(word)
    if not key:
        return false()  # signs alone stand in no name
    number = word.strip().upper()
    found: list[ColumnElement[bool]] = [
        employer.c.name_key.contains(key, autoescape=True),
        employer.c.former_names.contains(word, autoescape=True),
        *(
            employer.c[name].startswith(number, autoescape=True)
            for name in ("credit_code", "tax_no", "si_unit_no")
        ),
        employer.c.street.contains(word, autoescape=True),
    ]
    if key.isascii() and key.isalpha():
        found.append(employer.c.id.in_(given_ids(_spelled(connection, key))))
    return or_(*found)


def _spelled(connection: Connection, letters: str) -> list[int]:
    """Return the employers whose name, or a part of it, begins with syllables of these letters."""
    names = select(employer.c.id, employer.c.name).where(_seen(employer))
    return [
        row[0]
        for row in connection.execute(names).cursor.fetchall()
        if any(letters in spelled for spelled in initials(row[1]))
    ]


def _papers(employer_id: int) -> Select[Any]:
    own = select(cases.c.id).where(cases.c.employer_id == employer_id, _seen(cases))
    return (
        select(paper, cases.c.number.label("case_number"))
        .select_from(paper.outerjoin(cases, cases.c.id == paper.c.case_id))
        .where(
            _seen(paper),
            or_(
                paper.c.case_id.in_(own),
                and_(paper.c.employer_id == employer_id, paper.c.case_id.is_(None)),
            ),
        )
        .order_by(paper.c.issued_on.desc().nulls_last(), paper.c.id.desc())
        .limit(_MOST)
    )


def _under(table: Table, employer_id: int) -> Select[Any]:
    return select(table).where(table.c.employer_id == employer_id, _seen(table))


def _seen(table: Table) -> ColumnElement[bool]:
    return table.c.hidden.is_(None)


def _sum(layer: str) -> ColumnElement[int]:
    return func.coalesce(func.sum(case_line.c[layer]), 0).label(layer)


def _rows(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(query).mappings()]
