"""Everything that is stored about one person, over all cases; and the requests for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, Table, and_, or_, select

from dispute_desk.domain.personal_data import PersonalData
from dispute_desk.store.case_tables import (
    attachment,
    checked_item,
    employer_contact,
    enquiry,
    evidence,
    insured_line,
    legal_aid,
    person_request,
    power_of_attorney,
    signature,
    term,
    visit,
    visitor,
    waiver,
)
from dispute_desk.store.own_tables import access_log
from dispute_desk.store.tables import (
    amount,
    cases,
    claimant,
    employer,
    follow_up,
    import_batch,
    import_row,
    journal,
    note,
    paper,
    payment,
    person,
    session,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, FromClause

    Rows = tuple[dict[str, Any], ...]

#: What stands in a case about a worker, by the worker's key.
OF_A_WORKER: dict[str, Table] = {
    "amount": amount,
    "payment": payment,
    "evidence": evidence,
    "waiver": waiver,
    "insured_line": insured_line,
    "checked_item": checked_item,
    "legal_aid": legal_aid,
    "term": term,
}
#: Commands that showed or let out what a case holds.
LOOKED_AT = ("RevealRecord", "PrintPaper", "NotePersonReport")
_BLOCK = 500


def requests(connection: Connection) -> list[dict[str, Any]]:
    """Return every request with the number of its case, the open ones first by their day."""
    joined = person_request.outerjoin(cases, cases.c.id == person_request.c.case_id)
    query = (
        select(person_request, cases.c.number.label("case_number"))
        .select_from(joined)
        .where(person_request.c.hidden.is_(None))
        .order_by(
            person_request.c.answered_on.is_not(None),
            person_request.c.due_on,
            person_request.c.id.desc(),
        )
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def request(connection: Connection, record_id: int) -> dict[str, Any] | None:
    """Return one request; None when there is none."""
    return next((one for one in requests(connection) if one["id"] == record_id), None)


def stored_about(connection: Connection, name: str, id_no: str | None) -> PersonalData:
    """Return all that is stored about whoever bears the name, or the identity number.

    With a number those who bear another one are left out; a record without any is told by name.
    """
    rows: dict[str, Rows] = {}
    rows["claimant"] = _all(
        connection, _of_cases(claimant, _is(claimant.c.name, claimant, id_no, name))
    )
    rows["visitor"] = _all(connection, _visitors(_is(visitor.c.name, visitor, id_no, name)))
    agents = _is(power_of_attorney.c.agent, power_of_attorney, id_no, name, "agent_id_no")
    rows["power_of_attorney"] = _all(connection, _of_cases(power_of_attorney, agents))
    rows["employer_contact"] = _all(connection, _contacts(name))
    rows["employer"] = _all(connection, _named_firms(name))
    rows["person_request"] = tuple(
        one for one in requests(connection) if one["name"] == name and id_no in {None, one["id_no"]}
    )
    workers = [one["id"] for one in rows["claimant"]]
    at = sorted({one["case_id"] for one in (*rows["claimant"], *rows["power_of_attorney"])})
    for kind, table in OF_A_WORKER.items():
        rows[kind] = _in(connection, table, table.c.claimant_id, workers)
    own = [one["id"] for one in rows["power_of_attorney"]]
    rows["power_of_attorney"] += tuple(
        one
        for one in _in(connection, power_of_attorney, power_of_attorney.c.claimant_id, workers)
        if one["id"] not in own
    )
    shared = _in_the_cases(connection, name, at, workers, rows)
    identities = {one["id_no"] for one in (*rows["claimant"], *rows["visitor"]) if one["id_no"]}
    return PersonalData(
        name=name,
        id_no=id_no,
        rows=rows,
        identities=tuple(sorted(identities)),
        namesakes=_namesakes(connection, name, id_no),
        shared=shared,
    )


def _in_the_cases(
    connection: Connection, name: str, at: list[int], workers: list[int], rows: dict[str, Rows]
) -> dict[str, int]:
    """Add what the person's cases hold; return how much of it is about all their workers."""
    rows["signature"] = tuple(
        one
        for one in _in(connection, signature, signature.c.case_id, at)
        if one["claimant_id"] in workers or one["name"] == name
    )
    alone = _alone(connection, at)
    followed = _in(connection, follow_up, follow_up.c.case_id, at)
    rows["follow_up"] = tuple(
        one for one in followed if one["person"] == name or one["case_id"] in alone
    )
    rows["enquiry"] = tuple(
        one
        for one in _in(connection, enquiry, enquiry.c.case_id, at)
        if not one["claimants"] or set(one["claimants"].split(",")) & {str(key) for key in workers}
    )
    rows["session"] = _in(connection, session, session.c.case_id, at)
    rows["paper"] = _in(connection, paper, paper.c.case_id, at)
    rows["import_row"] = _ledger_rows(connection, at)
    rows["looked_at"] = _looked_at(connection, at)
    shared = {}
    scans = {one["attachment_id"] for one in rows["evidence"]}
    for kind, table, words in (("attachment", attachment, "name"), ("note", note, "text")):
        every = _in(connection, table, table.c.case_id, at)
        mine = tuple(
            one
            for one in every
            if one["case_id"] in alone
            or name in (one[words] or "")
            or (kind == "attachment" and one["id"] in scans)
            or (one.get("of_kind") == "claimant" and one.get("of_id") in workers)
        )
        rows[kind], shared[kind] = mine, len(every) - len(mine)
    return shared


def _is(
    named: ColumnElement[str], table: Table, id_no: str | None, name: str, column: str = "id_no"
) -> ColumnElement[bool]:
    """Return the condition for the person: the number, or the name and no other number."""
    if not id_no:
        return named == name
    number = table.c[column]
    return or_(number == id_no, and_(named == name, or_(number.is_(None), number == "")))


def _namesakes(connection: Connection, name: str, id_no: str | None) -> int:
    if not id_no:
        return 0
    found = 0
    for table, named, column in (
        (claimant, "name", "id_no"),
        (visitor, "name", "id_no"),
        (power_of_attorney, "agent", "agent_id_no"),
    ):
        other = table.c[column]
        query = select(table.c.id).where(
            table.c[named] == name, other.is_not(None), other.not_in(("", id_no)), _seen(table)
        )
        found += len(connection.execute(query).all())
    return found


def _seen(table: Table) -> ColumnElement[bool]:
    return table.c.hidden.is_(None)


def _of_cases(table: Table, condition: ColumnElement[bool]) -> Select[Any]:
    joined: FromClause = table.outerjoin(cases, cases.c.id == table.c.case_id)
    return (
        select(table, cases.c.number.label("case_number"))
        .select_from(joined)
        .where(condition, _seen(table), cases.c.hidden.is_(None))
        .order_by(table.c.id)
    )


def _visitors(condition: ColumnElement[bool]) -> Select[Any]:
    joined = visitor.join(visit, visit.c.id == visitor.c.visit_id).outerjoin(
        cases, cases.c.id == visit.c.case_id
    )
    told = ("received_on", "channel", "employer_name", "demand", "answer", "case_id")
    return (
        select(visitor, *(visit.c[one] for one in told), cases.c.number.label("case_number"))
        .select_from(joined)
        .where(condition, _seen(visitor), _seen(visit))
        .order_by(visitor.c.id)
    )


def _contacts(name: str) -> Select[Any]:
    joined = employer_contact.join(employer, employer.c.id == employer_contact.c.employer_id)
    return (
        select(employer_contact, employer.c.name.label("employer_name"))
        .select_from(joined)
        .where(employer_contact.c.name == name, _seen(employer_contact), _seen(employer))
    )


def _named_firms(name: str) -> Select[Any]:
    told = (employer.c.id, employer.c.name, employer.c.contact, employer.c.legal_rep)
    named = or_(employer.c.contact == name, employer.c.legal_rep == name)
    return select(*told, employer.c.phone).where(named, _seen(employer))


def _all(connection: Connection, query: Select[Any]) -> Rows:
    return tuple(dict(row) for row in connection.execute(query).mappings())


def _in(connection: Connection, table: Table, column: ColumnElement[Any], keys: list[int]) -> Rows:
    """Return the visible records whose column is one of these keys."""
    found: list[dict[str, Any]] = []
    for block in _blocks(keys):
        found += _all(connection, _of_cases(table, column.in_(block)))
    return tuple(found)


def _blocks(keys: list[int]) -> Iterable[list[int]]:
    return (keys[start : start + _BLOCK] for start in range(0, len(keys), _BLOCK))


def _alone(connection: Connection, at: list[int]) -> set[int]:
    """Return the cases that have one worker and no more."""
    workers: dict[int, int] = {}
    for block in _blocks(at):
        query = select(claimant.c.case_id).where(claimant.c.case_id.in_(block), _seen(claimant))
        for case_id in connection.scalars(query):
            workers[case_id] = workers.get(case_id, 0) + 1
    return {case_id for case_id, count in workers.items() if count == 1}


def _ledger_rows(connection: Connection, at: list[int]) -> Rows:
    found: list[dict[str, Any]] = []
    joined = import_row.join(import_batch, import_batch.c.id == import_row.c.batch_id).join(
        cases, cases.c.id == import_row.c.case_id
    )
    told = (import_row.c.sheet, import_row.c.row, import_batch.c.file_name)
    for block in _blocks(at):
        query = (
            select(*told, import_batch.c.imported_at, cases.c.number.label("case_number"))
            .select_from(joined)
            .where(import_row.c.case_id.in_(block))
        )
        found += _all(connection, query)
    return tuple(found)


def _looked_at(connection: Connection, at: list[int]) -> Rows:
    """Return who looked at the cases in full, or let papers of them out."""
    found: list[dict[str, Any]] = []
    entries = journal.join(cases, cases.c.id == journal.c.case_id)
    opened = access_log.join(cases, cases.c.id == access_log.c.case_id).outerjoin(
        person, person.c.id == access_log.c.person_id
    )
    number = cases.c.number.label("case_number")
    for block in _blocks(at):
        query = (
            select(journal.c.at, journal.c.person_name, journal.c.command, number)
            .select_from(entries)
            .where(journal.c.case_id.in_(block), journal.c.command.in_(LOOKED_AT))
        )
        found += _all(connection, query)
        log = (
            select(access_log.c.at, person.c.name.label("person_name"), access_log.c.act, number)
            .select_from(opened)
            .where(access_log.c.case_id.in_(block))
        )
        found += [{**row, "command": row["act"]} for row in _all(connection, log)]
    return tuple(sorted(found, key=lambda one: str(one["at"])))
