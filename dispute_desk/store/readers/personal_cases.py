"""What a person's cases hold about him: told where it is his alone, else counted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, select

from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.others_named import Others
from dispute_desk.domain.personal_data import name_key, names_in
from dispute_desk.store.calculation_table import calculation
from dispute_desk.store.case_tables import (
    appointment,
    attachment,
    checked_item,
    clock_extension,
    confirmation,
    enquiry,
    evidence,
    insured_line,
    investigation,
    legal_aid,
    offer,
    power_of_attorney,
    signature,
    tax_order,
    term,
    ticket,
    visitor,
    waiver,
)
from dispute_desk.store.letter_tables import letter
from dispute_desk.store.own_tables import access_log
from dispute_desk.store.readers.personal_others import others_of
from dispute_desk.store.readers.personal_rows import HANDLERS, Person, blocks, people_names, rows_in
from dispute_desk.store.tables import (
    agreement,
    amount,
    cases,
    claimant,
    employer,
    follow_up,
    import_batch,
    import_row,
    journal,
    move,
    note,
    paper,
    payment,
    person,
    referral,
    session,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from dispute_desk.store.readers.personal_rows import Rows

    Row = dict[str, Any]

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
    "power_of_attorney": power_of_attorney,
}
#: What stands in a case about the case; a text that speaks of others is told to none of several.
OF_THE_CASE: dict[str, Table] = {
    "move": move,
    "appointment": appointment,
    "session": session,
    "referral": referral,
    "agreement": agreement,
    "confirmation": confirmation,
    "tax_order": tax_order,
    "clock_extension": clock_extension,
    "paper": paper,
}
#: Texts about the money of all, told only to one who is alone in the case.
_OF_ALL = frozenset({"terms", "offers", "legacy_result"})
#: Commands that showed or let out what a case holds.
LOOKED_AT = ("RevealRecord", "PrintPaper", "PrintPapers", "NotePersonReport")


@dataclass(frozen=True)
class _Cases:
    """The cases in which the person is a worker.

    ``alone`` are those that never had another worker; ``others`` are the names of the other
    workers of each case.
    """

    person: Person
    workers: frozenset[int]
    at: list[int]
    alone: frozenset[int]
    others: dict[int, frozenset[str]]
    told_apart: Others

    def of_the_case(self, one: Row) -> Row:
        """Return a row that says which of its texts speak of others, where there are several."""
        if one["case_id"] in self.alone:
            return one | {"several": False, "of_others": frozenset()}
        beside = self.others[one["case_id"]]
        texts = (name for name, value in one.items() if isinstance(value, str))
        named = {name for name in texts if self.told_apart.are_in(one[name], beside)}
        return one | {"several": True, "of_others": frozenset(named | _OF_ALL)}

    def is_about_him(self, one: Row, text: str | None) -> bool:
        """Tell whether a text of a case names him and speaks of nobody else."""
        beside = self.others.get(one["case_id"], frozenset())
        return self.person.name in name_key(text) and not self.told_apart.are_in(text, beside)

    def names_him(self, one: Row, name: str | None) -> bool:
        """Tell whether a name in a case is his, and nobody else's there."""
        twin = self.person.name in self.others.get(one["case_id"], ())
        return name_key(name) == self.person.name and not twin


def add_cases(connection: Connection, person: Person, rows: dict[str, Rows]) -> dict[str, int]:
    """Add what the person's cases hold; return how much of each kind concerns others too."""
    mine = _cases_of(connection, person, rows)
    for kind, table in OF_A_WORKER.items():
        _add(rows, kind, _of_worker(connection, table, mine))
    rows["case"] = _the_cases(connection, mine)
    for kind, table in OF_THE_CASE.items():
        every = rows_in(connection, table, table.c.case_id, mine.at)
        rows[kind] = tuple(mine.of_the_case(one) for one in every)
    papers = [one["id"] for one in rows["paper"]]
    rows["letter"] = rows_in(connection, letter, letter.c.paper_id, papers)
    rows["looked_at"] = _looked_at(connection, mine.at)
    rows["signature"] = tuple(
        one
        for one in rows_in(connection, signature, signature.c.case_id, mine.at)
        if one["claimant_id"] in mine.workers
        or (one["claimant_id"] is None and mine.names_him(one, one["name"]))
    )
    rows["import_row"], ledger = _ledger_rows(connection, mine)
    rows["ticket"], tickets = _tickets(connection, mine, rows["visitor"])
    scans = {one["attachment_id"] for one in rows["evidence"]}

    def is_tied(one: Row) -> bool:
        tied = one["of_kind"] == "claimant" and one["of_id"] in mine.workers
        return tied or one["id"] in scans

    rules: dict[str, tuple[Table, Callable[[Row], bool]]] = {
        "follow_up": (follow_up, lambda one: _is_asked(one, mine)),
        "investigation": (investigation, lambda one: _is_talk_with(one, mine)),
        "enquiry": (enquiry, lambda one: _is_only_about(one, mine)),
        "offer": (offer, _never),
        "calculation": (calculation, _never),
        "attachment": (attachment, is_tied),
        "note": (note, _never),
    }
    shared = {"import_row": ledger, "ticket": tickets, "letter": len(rows["letter"])}
    for kind, (table, is_his) in rules.items():
        every = rows_in(connection, table, table.c.case_id, mine.at)
        rows[kind] = tuple(one for one in every if one["case_id"] in mine.alone or is_his(one))
        shared[kind] = len(every) - len(rows[kind])
    return shared


def _cases_of(connection: Connection, person: Person, rows: dict[str, Rows]) -> _Cases:
    """Return the person's cases; a worker taken out again was there, so he counts."""
    own = rows["claimant"]
    workers = frozenset(one["id"] for one in own)
    at = sorted({one["case_id"] for one in own})
    others: dict[int, set[str]] = {}
    for block in blocks(at):
        query = select(claimant.c.id, claimant.c.case_id, claimant.c.name)
        for key, case_id, name in connection.execute(query.where(claimant.c.case_id.in_(block))):
            if key not in workers:
                others.setdefault(case_id, set()).add(name_key(name))
    named = {case_id: frozenset(names) for case_id, names in others.items()}
    apart = others_of(connection, person, rows)
    return _Cases(person, workers, at, frozenset(at) - named.keys(), named, apart)


def _the_cases(connection: Connection, mine: _Cases) -> Rows:
    """Return the cases with their employers; a demand that names other workers is ``shared``."""
    found = rows_in(connection, cases, cases.c.id, mine.at)
    firms = {
        one["id"]: one["name"]
        for one in rows_in(
            connection, employer, employer.c.id, sorted({c["employer_id"] or 0 for c in found})
        )
    }
    staff = people_names(connection)
    return tuple(
        mine.of_the_case(one | {"case_id": one["id"]})
        | {
            "handlers": tuple(staff.get(one[name]) for name in HANDLERS),
            "case_number": one["number"],
            "employer_name": firms.get(one["employer_id"]),
            "shared": any(
                name in name_key(one["demand"]) for name in mine.others.get(one["id"], ())
            ),
        }
        for one in found
    )


def _add(rows: dict[str, Rows], kind: str, found: Rows) -> None:
    there = {one["id"] for one in rows.get(kind, ())}
    rows[kind] = rows.get(kind, ()) + tuple(one for one in found if one["id"] not in there)


def _of_worker(connection: Connection, table: Table, mine: _Cases) -> Rows:
    """Return what names him, and where he is alone what names no worker."""
    named = rows_in(connection, table, table.c.claimant_id, sorted(mine.workers))
    if table is power_of_attorney:  # what names no worker is the employer's
        return named
    whole = rows_in(connection, table, table.c.case_id, sorted(mine.alone))
    return named + tuple(one for one in whole if one["claimant_id"] is None)


def _never(one: Row) -> bool:
    """Say that in a case of several this kind of record is nobody's alone."""
    del one
    return False


def _is_asked(one: Row, mine: _Cases) -> bool:
    """Tell whether he was the one asked; where none is named, whether it tells of him alone."""
    if one["person"]:
        return mine.names_him(one, one["person"])
    return mine.is_about_him(one, one["note"])


def _is_talk_with(one: Row, mine: _Cases) -> bool:
    """Tell whether only he was heard."""
    heard = names_in(one["present"])
    is_talk = one["kind"] is InquiryKind.INTERVIEW and len(heard) == 1
    return is_talk and mine.names_him(one, next(iter(heard)))


def _is_only_about(one: Row, mine: _Cases) -> bool:
    """Tell whether an enquiry names him and nobody else."""
    asked = {int(key) for key in (one["claimants"] or "").split(",") if key.strip().isdecimal()}
    return bool(asked) and asked <= mine.workers


def _tickets(connection: Connection, mine: _Cases, own: Rows) -> tuple[Rows, int]:
    """Return the tickets of his visits and cases; the words of one of several people stay back."""
    visits = sorted({one["visit_id"] for one in own})
    persons = {one["id"] for one in own}
    together = {
        one["visit_id"]
        for one in rows_in(connection, visitor, visitor.c.visit_id, visits)
        if one["id"] not in persons
    }
    at = rows_in(connection, ticket, ticket.c.case_id, mine.at)
    came = rows_in(connection, ticket, ticket.c.visit_id, visits)
    told: dict[int, Row] = {}
    left = set()
    for one in (*at, *came):
        alone = one["case_id"] in mine.alone or (
            one["visit_id"] in visits and one["visit_id"] not in together
        )
        if alone:
            told[one["id"]] = one
        elif one["visit_id"] in visits:
            told[one["id"]] = one | {"shared": True}
            left.add(one["id"])
        else:
            left.add(one["id"])
    return tuple(told[key] for key in sorted(told)), len(left)


def _ledger_rows(connection: Connection, mine: _Cases) -> tuple[Rows, int]:
    """Return the imported rows about him alone with their cells; count the others."""
    found: list[Row] = []
    joined = import_row.join(import_batch, import_batch.c.id == import_row.c.batch_id).join(
        cases, cases.c.id == import_row.c.case_id
    )
    told = (import_row.c.case_id, import_row.c.sheet, import_row.c.row, import_row.c.raw)
    of_batch = (import_batch.c.file_name, import_batch.c.imported_at)
    number = cases.c.number.label("case_number")
    for block in blocks(mine.at):
        query = (
            select(*told, *of_batch, number, cases.c.hidden.label("case_hidden"))
            .select_from(joined)
            .where(import_row.c.case_id.in_(block))
            .order_by(import_row.c.id)
        )
        for row in connection.execute(query).mappings():
            voided = row["case_hidden"] is not None
            found.append(dict(row) | {"cells": _cells(row["raw"]), "voided": voided})
    his = tuple(one for one in found if one["case_id"] in mine.alone or _is_his_row(one, mine))
    return his, len(found) - len(his)


def _cells(raw: str | None) -> tuple[tuple[str, str], ...]:
    """Return headings and values of an imported row; a row without headings is one value."""
    try:
        pairs = json.loads(raw or "[]")
        return tuple((str(heading), str(value)) for heading, value, *_ in pairs if value)
    except (ValueError, TypeError):
        return (("", str(raw)),)


def _is_his_row(one: Row, mine: _Cases) -> bool:
    """Tell whether a row names him, as a whole name, and no other worker of its case."""
    named: set[str] = set()
    for _, value in one["cells"]:
        named |= names_in(value)
    others = mine.others.get(one["case_id"], frozenset())
    said = "".join(value for _, value in one["cells"])
    return mine.person.name in named and not any(name in said for name in others)


def _looked_at(connection: Connection, at: list[int]) -> Rows:
    """Return who looked at the cases in full, or let papers of them out."""
    found: list[Row] = []
    entries = journal.join(cases, cases.c.id == journal.c.case_id)
    opened = access_log.join(cases, cases.c.id == access_log.c.case_id).outerjoin(
        person, person.c.id == access_log.c.person_id
    )
    number = cases.c.number.label("case_number")
    for block in blocks(at):
        query = (
            select(journal.c.at, journal.c.person_name, journal.c.command, number)
            .select_from(entries)
            .where(journal.c.case_id.in_(block), journal.c.command.in_(LOOKED_AT))
        )
        found += [dict(row) for row in connection.execute(query).mappings()]
        log = (
            select(access_log.c.at, person.c.name.label("person_name"), access_log.c.act, number)
            .select_from(opened)
            .where(access_log.c.case_id.in_(block))
        )
        found += [dict(row, command=row["act"]) for row in connection.execute(log).mappings()]
    return tuple(sorted(found, key=lambda one: str(one["at"])))
