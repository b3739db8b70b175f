"""Cases and people like those being typed: of one person, of a namesake, of the firm."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, false, or_, select, text

from dispute_desk.domain.alike_firms import are_firms_alike, firm_pairs
from dispute_desk.domain.employer import former_names_in
from dispute_desk.domain.identity import kept_phone, read_phone
from dispute_desk.domain.rows import CaseRow, Likeness
from dispute_desk.domain.same_people import (
    BY_NUMBER,
    TAKEN_OVER,
    Key,
    KnownPerson,
    are_two,
    keys_of,
)
from dispute_desk.domain.search_text import match_expression, query_words
from dispute_desk.store.readers.case_lists import case_rows
from dispute_desk.store.tables import cases, claimant, employer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection, Select

#: So many cases are shown.
_MOST = 20
#: Numbers that are looked for at once.
_BLOCK = 500
#: Signs of a name that is looked for.
_LEAST = 2
_BY_GRAMS = text("SELECT rowid FROM case_grams WHERE case_grams MATCH :match")


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
    connection: Connection,
    people: Mapping[str, str],
    employer_id: int | None = None,
    firm: str = "",
) -> list[Likeness]:
    """Return the newest cases of workers of these names, at an employer and those named like it.

    ``people`` maps names to identity numbers, empty where not known: two numbers are two people.
    Without an employer and a firm's name it is looked everywhere.
    """
    named = {name: id_no for name, id_no in people.items() if len(name) >= _LEAST}
    if employer_id is None and not firm:
        conditions = [_called(name) for name in named]
    else:
        at = [*firms_alike(connection, firm), *([employer_id] if employer_id is not None else [])]
        names = [
            claimant.c.name.in_(list(named)[n : n + _BLOCK]) for n in range(0, len(named), _BLOCK)
        ]
        conditions = [and_(cases.c.employer_id.in_(at), one) for one in names]
    found: dict[int, str] = {}
    for condition in conditions:
        query = (
            select(claimant.c.case_id, claimant.c.name, claimant.c.id_no)
            .join(cases, cases.c.id == claimant.c.case_id)
            .where(condition, claimant.c.hidden.is_(None), cases.c.hidden.is_(None))
            .order_by(cases.c.received_on.desc(), cases.c.id.desc())
            .limit(_BLOCK)
        )
        for case_id, name, id_no in connection.execute(query):
            if not id_no or not named[name] or id_no == named[name]:
                found.setdefault(case_id, name)
    ids = sorted(found, reverse=True)[:_MOST]
    alike = _likenesses(connection, ids, "namesake")
    return [replace(one, person=found[one.case_id]) for one in alike]


def _called(name: str) -> ColumnElement[bool]:
    """Return the condition that a worker bears a name, found by the grams of the cases."""
    words = query_words(name)
    if not words:
        return false()
    grams = _BY_GRAMS.bindparams(match=match_expression(words)).columns(cases.c.id)
    return and_(claimant.c.case_id.in_(grams), claimant.c.name == name)


def firms_alike(connection: Connection, name: str) -> list[int]:
    """Return the firms whose name, now or once, may mean the same firm as this one."""
    pairs = firm_pairs(name) if name else frozenset()
    if not pairs:
        return []
    query = select(employer.c.id, employer.c.name, employer.c.former_names).where(
        employer.c.hidden.is_(None),
        or_(
            *(employer.c.name_key.contains(pair, autoescape=True) for pair in sorted(pairs)),
            employer.c.former_names.is_not(None),
        ),
    )
    found = (
        firm_id
        for firm_id, called, former in connection.execute(query)
        if any(are_firms_alike(name, one) for one in (called, *former_names_in(former)))
    )
    return list(islice(found, _BLOCK))


def known_people(
    connection: Connection, people: Mapping[Key, str], case_id: int
) -> dict[Key, KnownPerson]:
    """Return the newest worker of another case each of these keys is known by.

    ``people`` maps keys (``same_people.keys_of``) to numbers of identity, empty where not known:
    under a name and a telephone two numbers are two people.
    """
    numbers = [key[1] for key in people if key[0] == BY_NUMBER]
    phones = [key[2] for key in people if key[0] != BY_NUMBER]
    found: dict[Key, KnownPerson] = {}
    for column, wanted in ((claimant.c.id_no, numbers), (claimant.c.phone, phones)):
        for start in range(0, len(wanted), _BLOCK):
            rows = _in_other_cases(connection, column.in_(wanted[start : start + _BLOCK]), case_id)
            for row in rows:
                for key in keys_of(row["name"], row["id_no"], row["phone"]):
                    if key in people and not are_two(people[key], row["id_no"]):
                        found.setdefault(key, _known(row))
    return found


def _in_other_cases(
    connection: Connection, condition: ColumnElement[bool], case_id: int
) -> Collection[Mapping[str, Any]]:
    query = (
        select(claimant, cases.c.number.label("case_number"))
        .join(cases, cases.c.id == claimant.c.case_id)
        .where(
            condition,
            claimant.c.case_id != case_id,
            claimant.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .order_by(claimant.c.id.desc())
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _known(row: Mapping[str, Any]) -> KnownPerson:
    return KnownPerson(
        claimant_id=row["id"],
        case_id=row["case_id"],
        number=row["case_number"] or f"#{row['case_id']}",
        name=row["name"],
        has=tuple(field for field in TAKEN_OVER if row[field]),
    )


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
