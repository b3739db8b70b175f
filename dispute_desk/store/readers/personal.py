"""Everything that is stored about one person, over all cases; and the requests for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.identity import id_key
from dispute_desk.domain.personal_data import PersonalData, name_key
from dispute_desk.store.case_tables import (
    employer_contact,
    person_request,
    power_of_attorney,
    visit,
    visitor,
)
from dispute_desk.store.initials import initials
from dispute_desk.store.readers.personal_cases import add_cases
from dispute_desk.store.readers.personal_former import entries_about, former_values
from dispute_desk.store.readers.personal_mentions import mentions
from dispute_desk.store.readers.personal_rows import Person, gone, rows_in
from dispute_desk.store.readers.personal_sure import PHONES, his_and_unsure
from dispute_desk.store.tables import cases, claimant, employer

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Table

    from dispute_desk.store.readers.personal_rows import Rows

#: Who bears a name and may bear a number: the table, and its two columns.
_NAMED: dict[str, tuple[Table, str, str]] = {
    "claimant": (claimant, "name", "id_no"),
    "visitor": (visitor, "name", "id_no"),
    "power_of_attorney": (power_of_attorney, "agent", "agent_id_no"),
}
#: What the list of requests is searched by beside the columns.
_TO_SEARCH = ("initials", "phones")


def requests(connection: Connection, *, voided: bool = False) -> list[dict[str, Any]]:
    """Return every request with the number of its case, the open ones first by their day.

    Each has the letters its name may be typed by (``initials``), and the ``phones`` the station
    has under this name. Only with ``voided`` those taken out of use come too.
    """
    joined = person_request.outerjoin(cases, cases.c.id == person_request.c.case_id)
    query = (
        select(person_request, cases.c.number.label("case_number"))
        .select_from(joined)
        .order_by(
            person_request.c.answered_on.is_not(None),
            person_request.c.due_on,
            person_request.c.id.desc(),
        )
    )
    if not voided:
        query = query.where(person_request.c.hidden.is_(None))
    found = [dict(row) for row in connection.execute(query).mappings()]
    phones = _phones(connection, {str(one["name"]) for one in found})
    return [
        one
        | {"initials": initials(one["name"]), "phones": tuple(sorted(phones.get(one["name"], ())))}
        for one in found
    ]


def columns_of_requests() -> tuple[str, ...]:
    """Return the columns of the list of requests."""
    return (*person_request.c.keys(), "case_number", *_TO_SEARCH)


def request(connection: Connection, record_id: int) -> dict[str, Any] | None:
    """Return one request; None when there is none."""
    return next((one for one in requests(connection) if one["id"] == record_id), None)


def stored_about(
    connection: Connection,
    name: str,
    id_no: str | None,
    *,
    case_id: int | None = None,
    by_name: bool = False,
) -> PersonalData:
    """Return all that is stored about whoever bears the name, or the identity number.

    With a number those who bear another one are left out. A record without any is his where more
    than the name agrees; the others are counted, and told too with ``by_name``: somebody made sure
    that they are his. ``case_id`` is the case he asks about. Records taken out of use are stored
    too, so they are told.
    """
    person = Person(name_key(name), id_key(id_no))
    numbered: dict[str, Rows] = {}
    named: dict[str, Rows] = {}
    namesakes = 0
    for kind in _NAMED:
        numbered[kind], named[kind], others = _bearers(connection, kind, person)
        namesakes += others
    rows, unsure_rows = his_and_unsure(numbered, named, case_id)
    only_named = tuple(one for found in unsure_rows.values() for one in found)
    if by_name or not person.number:
        rows = {kind: _in_order((*rows[kind], *unsure_rows[kind])) for kind in rows}
    phones = {one[column] for kind, column in PHONES.items() for one in rows[kind] if one[column]}
    unsure = 0
    for kind, found in (("employer_contact", _contacts), ("employer", _firms)):
        rows[kind], others = _sure(found(connection, person), person, phones)
        unsure += others
    rows["person_request"] = tuple(
        gone(one)
        for one in requests(connection, voided=True)
        if person.asked_so(one["name"], one["id_no"])
    )
    visits = sorted({one["visit_id"] for one in rows["visitor"]})
    rows["visit"] = rows_in(connection, visit, visit.c.id, visits)
    shared = add_cases(connection, person, rows)
    rows["former"] = former_values(connection, rows)
    return PersonalData(
        name=name,
        id_no=id_no,
        rows=rows,
        identities=_identities(rows),
        namesakes=namesakes,
        unsure=unsure,
        only_named=only_named if person.number else (),
        shared=shared,
        mentions=mentions(connection, name, rows),
        entries=entries_about(connection, [one["id"] for one in rows["case"]]),
    )


def _in_order(rows: Rows) -> Rows:
    return tuple(sorted(rows, key=lambda row: row["id"]))


def _identities(rows: dict[str, Rows]) -> tuple[str, ...]:
    """Return the different numbers met; an old one and its 18 digits are one."""
    met = [one["id_no"] for kind in ("claimant", "visitor", "person_request") for one in rows[kind]]
    met += [one["agent_id_no"] for one in rows["power_of_attorney"]]
    return tuple(sorted({id_key(number) for number in met if number}))


def _bearers(connection: Connection, kind: str, person: Person) -> tuple[Rows, Rows, int]:
    """Return the records with his number, those with his name and none, how many with another."""
    table, named, number = _NAMED[kind]
    query = select(table.c.id, table.c[named], table.c[number])
    if kind == "claimant":  # an import that is being written may still come to nothing
        written = cases.c.hidden.is_(None) | (cases.c.hidden >= 0)
        query = query.join(cases, cases.c.id == table.c.case_id).where(written)
    asked = connection.execute(query)
    found = [(key, name_key(name), id_key(no)) for key, name, no in asked]
    his = [key for key, _, no in found if person.number and no == person.number]
    of_his_name = [key for key, name, no in found if person.is_named(name, no)]
    others = sum(name == person.name and bool(no) and no != person.number for _, name, no in found)
    told = [rows_in(connection, table, table.c.id, keys) for keys in (his, of_his_name)]
    if kind == "visitor":
        told = [_with_visits(connection, rows) for rows in told]
    return told[0], told[1], others if person.number else 0


def _with_visits(connection: Connection, rows: Rows) -> Rows:
    """Add to each visitor what his visit was about."""
    came = rows_in(connection, visit, visit.c.id, sorted({one["visit_id"] for one in rows}))
    visits = {one["id"]: one for one in came}
    told = (
        "received_on",
        "channel",
        "external_no",
        "feed_back_to",
        "employer_name",
        "cause",
        "insurances",
        "demand",
        "answer",
        "case_id",
        "case_number",
    )
    return tuple(
        one
        | {key: visits[one["visit_id"]][key] for key in told}
        | {"voided": one["voided"] or visits[one["visit_id"]]["voided"]}
        for one in rows
        if one["visit_id"] in visits
    )


def _sure(found: Rows, person: Person, phones: set[str]) -> tuple[Rows, int]:
    """Return what nothing contradicts: no number was given, or the telephone is his."""
    mine = tuple(one for one in found if not person.number or one["phone"] in phones)
    return mine, len(found) - len(mine)


def _contacts(connection: Connection, person: Person) -> Rows:
    joined = employer_contact.join(employer, employer.c.id == employer_contact.c.employer_id)
    query = (
        select(employer_contact, employer.c.name.label("employer_name"))
        .select_from(joined)
        .where(_spelled(connection, employer_contact.c.name, person))
    )
    return tuple(gone(dict(row)) for row in connection.execute(query).mappings())


def _firms(connection: Connection, person: Person) -> Rows:
    told = (employer.c.id, employer.c.name, employer.c.contact, employer.c.legal_rep)
    named = or_(
        _spelled(connection, employer.c.contact, person),
        _spelled(connection, employer.c.legal_rep, person),
    )
    query = select(*told, employer.c.phone, employer.c.hidden).where(named)
    return tuple(gone(dict(row)) for row in connection.execute(query).mappings())


def _spelled(connection: Connection, column: Column[str], person: Person) -> Any:  # noqa: ANN401
    """Return the condition that a column bears the name, however its blanks are set."""
    every = connection.scalars(select(column).where(column.is_not(None)).distinct())
    return column.in_([one for one in every if name_key(one) == person.name])


def _phones(connection: Connection, names: set[str]) -> dict[str, set[str]]:
    """Return the telephones that stand under these names."""
    found: dict[str, set[str]] = {}
    for kind, phone in PHONES.items():
        table, named, _ = _NAMED[kind]
        query = select(table.c[named], table.c[phone]).where(
            table.c[phone].is_not(None), table.c.hidden.is_(None), table.c[named].in_(names)
        )
        for name, number in connection.execute(query):
            found.setdefault(name, set()).add(number)
    return found
