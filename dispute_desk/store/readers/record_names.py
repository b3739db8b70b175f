"""What people call a record of the journal: a case by its number, a person by the name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, Select, bindparam, func, select

from dispute_desk.store import case_tables as beside
from dispute_desk.store.letter_tables import letter
from dispute_desk.store.memory_tables import import_profile, taught_heading
from dispute_desk.store.policy_tables import policy_row
from dispute_desk.store.rule_tables import station_rule
from dispute_desk.store.tables import (
    agreement,
    amount,
    cases,
    claimant,
    employer,
    import_batch,
    paper,
    payment,
    person,
    taken_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Table
    from sqlalchemy.sql.elements import ColumnElement

#: Records asked for at once.
_BLOCK = 500
_IDS: BindParameter[int] = bindparam("ids", expanding=True)


def _by(column: ColumnElement[str], table: Table) -> Select[tuple[int, str]]:
    return select(table.c.id, column.label("name")).where(table.c.id.in_(_IDS))


def _of_worker(table: Table) -> Select[tuple[int, str]]:
    joined = table.join(claimant, claimant.c.id == table.c.claimant_id)
    query: Select[tuple[int, str]] = select(table.c.id, claimant.c.name.label("name"))
    return query.select_from(joined).where(table.c.id.in_(_IDS))


#: Other kinds have no name of their own.
_QUESTIONS = {
    "case": _by(cases.c.number, cases),
    "claimant": _by(claimant.c.name, claimant),
    "employer": _by(employer.c.name, employer),
    "person": _by(person.c.name, person),
    "agreement": _by(agreement.c.number, agreement),
    "paper": _by(paper.c.title, paper),
    "letter": select(letter.c.id, paper.c.title.label("name"))
    .join(paper, paper.c.id == letter.c.paper_id)
    .where(letter.c.id.in_(_IDS)),
    "batch": _by(import_batch.c.file_name, import_batch),
    "number": _by(taken_number.c.text, taken_number),
    "attachment": _by(beside.attachment.c.name, beside.attachment),
    "evidence": _by(beside.evidence.c.title, beside.evidence),
    "visitor": _by(beside.visitor.c.name, beside.visitor),
    "ticket": _by(beside.ticket.c.ticket_no, beside.ticket),
    "employer_contact": _by(beside.employer_contact.c.name, beside.employer_contact),
    "tax_order": _by(beside.tax_order.c.number, beside.tax_order),
    "saved_view": _by(beside.saved_view.c.name, beside.saved_view),
    "policy_row": _by(
        func.coalesce(policy_row.c.row_id, policy_row.c.document_no, policy_row.c.document_title),
        policy_row,
    ),
    "station_rule": _by(station_rule.c.basis, station_rule),
    "import_profile": _by(import_profile.c.name, import_profile),
    "taught_heading": _by(taught_heading.c.heading, taught_heading),
    "insured_line": _of_worker(beside.insured_line),
    "payment": _of_worker(payment),
    "amount": _of_worker(amount),
}

#: The case of a worker: people of one name in two cases are told apart by it.
_CASES = {
    "claimant": select(claimant.c.id, cases.c.number.label("name"))
    .join(cases, cases.c.id == claimant.c.case_id)
    .where(claimant.c.id.in_(_IDS)),
}


def record_names(
    connection: Connection, records: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], str]:
    """Return the names of these records by kind and id, undone ones too; those without are absent.

    Payments and amounts are called by their worker.
    """
    wanted: dict[str, set[int]] = defaultdict(set)
    for kind, record_id in records:
        wanted[kind].add(record_id)
    found: dict[tuple[str, int], str] = {}
    for kind in wanted.keys() & _QUESTIONS.keys():
        ids = sorted(wanted[kind])
        for start in range(0, len(ids), _BLOCK):
            rows = connection.execute(_QUESTIONS[kind], {"ids": ids[start : start + _BLOCK]})
            found |= {(kind, row.id): row.name for row in rows if row.name}
    for kind in wanted.keys() & _CASES.keys():
        found |= _with_cases(connection, kind, found)
    return found


def _with_cases(
    connection: Connection, kind: str, found: Mapping[tuple[str, int], str]
) -> dict[tuple[str, int], str]:
    """Return workers of one name in several cases with the number of the case behind it."""
    of_name: dict[str, list[int]] = defaultdict(list)
    for (of_kind, record_id), name in found.items():
        if of_kind == kind:
            of_name[name].append(record_id)
    ids = sorted(one for same in of_name.values() if len(same) > 1 for one in same)
    numbers: dict[int, str] = {}
    for start in range(0, len(ids), _BLOCK):
        rows = connection.execute(_CASES[kind], {"ids": ids[start : start + _BLOCK]})
        numbers |= {row.id: row.name for row in rows if row.name}
    return {
        (kind, one): f"{name}（{numbers[one]}）"
        for name, same in of_name.items()
        if len({numbers.get(one) for one in same}) > 1
        for one in same
        if one in numbers
    }
