"""Cases that look like the one being typed: of the same person, of a namesake, of the firm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, select

from dispute_desk.domain.identity import kept_phone, read_phone
from dispute_desk.domain.rows import CaseRow, Likeness
from dispute_desk.store.readers.case_lists import case_rows
from dispute_desk.store.tables import cases, claimant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Select

#: So many cases are shown.
_MOST = 20


def alike(
    connection: Connection,
    *,
    name: str = "",
    phone: str = "",
    id_no: str = "",
    employer_id: int | None = None,
) -> list[Likeness]:
    """Return the newest cases of the same person (number, or name and phone) or employer."""
    same: list[tuple[str, Any]] = []
    if id_no:
        same.append(("person", cases.c.id.in_(_of_person(claimant.c.id_no == id_no))))
    elif name and phone:
        written = {phone, kept_phone(phone), read_phone(phone).number} - {None}
        both = and_(claimant.c.name == name, claimant.c.phone.in_(sorted(map(str, written))))
        same.append(("person", cases.c.id.in_(_of_person(both))))
    if employer_id is not None:
        same.append(("employer", cases.c.employer_id == employer_id))
    found: dict[int, Likeness] = {}
    for why, condition in same:
        query = (
            select(cases.c.id)
            .where(condition, cases.c.hidden.is_(None))
            .order_by(cases.c.received_on.desc(), cases.c.id.desc())
            .limit(_MOST)
        )
        for one in _likenesses(connection, connection.scalars(query), why):
            found.setdefault(one.case_id, one)
    if id_no:
        names = _names_of(connection, id_no, found)
        found |= {case_id: replace(found[case_id], person=name) for case_id, name in names.items()}
    return list(found.values())


def _names_of(connection: Connection, id_no: str, case_ids: Iterable[int]) -> dict[int, str]:
    """Return by case the name an identity number stands under."""
    query = select(claimant.c.case_id, claimant.c.name).where(
        claimant.c.id_no == id_no,
        claimant.c.case_id.in_(list(case_ids)),
        claimant.c.hidden.is_(None),
    )
    return {one.case_id: one.name for one in connection.execute(query)}


def namesakes(
    connection: Connection, people: Mapping[str, str], employer_id: int
) -> list[Likeness]:
    """Return the newest cases of an employer's workers of these names.

    ``people`` maps names to identity numbers, empty where not known: two numbers are two people.
    """
    query = (
        select(claimant.c.case_id, claimant.c.name, claimant.c.id_no)
        .join(cases, cases.c.id == claimant.c.case_id)
        .where(
            cases.c.employer_id == employer_id,
            claimant.c.name.in_(list(people)),
            claimant.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .order_by(cases.c.received_on.desc(), cases.c.id.desc())
    )
    ids = (
        case_id
        for case_id, name, id_no in connection.execute(query)
        if not id_no or not people[name] or id_no == people[name]
    )
    return _likenesses(connection, list(dict.fromkeys(ids))[:_MOST], "namesake")


def _of_person(condition: ColumnElement[bool]) -> Select[tuple[int]]:
    return select(claimant.c.case_id).where(condition, claimant.c.hidden.is_(None))


def _likenesses(connection: Connection, ids: Iterable[int], why: str) -> list[Likeness]:
    wanted = list(ids)
    rows = case_rows(connection, wanted)
    return [_likeness(rows[case_id], why) for case_id in wanted]


def _likeness(row: CaseRow, why: str) -> Likeness:
    return Likeness(
        case_id=row.id,
        number=row.number,
        stage=row.stage,
        employer=row.employer,
        first_claimant=row.first_claimant,
        received_on=row.received_on,
        why=why,
    )
