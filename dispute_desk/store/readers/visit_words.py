"""What a word typed over the register of visits may mean: names, letters, numbers, tails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, bindparam, exists, or_, select

from dispute_desk.domain.employer import name_key
from dispute_desk.store.case_tables import ticket, visit, visitor
from dispute_desk.store.initials import initials
from dispute_desk.store.tables import cases, claimant, employer

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Table

#: The tail of a telephone number people say: four digits at least.
TAIL = 4
#: The employer of a line beside the one the line may be joined with.
_firm = employer.alias("firm")
#: The cases with a ticket of their own that waits for an answer, and their employers.
_WAIT = select(ticket.c.case_id).where(
    ticket.c.visit_id.is_(None),
    ticket.c.hidden.is_(None),
    ticket.c.replied_on.is_(None),
    ticket.c.returned_on.is_(None),
    ticket.c.case_id.is_not(None),
)
_FIRMS_WAIT = select(cases.c.employer_id).where(cases.c.id.in_(_WAIT))


def says(connection: Connection, word: str) -> ColumnElement[bool]:
    """Return that a word stands in a visit, or spells a name of it by its first letters."""
    letters = word.casefold()
    spelled = letters.isascii() and letters.isalpha()
    found = [
        _of_visitor(connection, word, letters if spelled else ""),
        _of_firm(connection, word, letters if spelled else ""),
        exists().where(
            ticket.c.visit_id == visit.c.id,
            ticket.c.hidden.is_(None),
            ticket.c.ticket_no.contains(word, autoescape=True),
        ),
        visit.c.external_no.contains(word, autoescape=True),
        visit.c.demand.contains(word, autoescape=True),
        exists().where(
            cases.c.id == visit.c.case_id, cases.c.number.contains(word, autoescape=True)
        ),
    ]
    return or_(*found)


def says_of_ticket(connection: Connection, word: str) -> ColumnElement[bool]:
    """Return the same of a ticket of a case, its workers and its employer.

    Names are spelled only of cases with a ticket that waits: of all workers it takes a second.
    """
    letters = word.casefold()
    spelled = letters if letters.isascii() and letters.isalpha() else ""
    worker = or_(*_named(connection, claimant, word, spelled, claimant.c.case_id.in_(_WAIT)))
    firm = or_(*_firms(connection, word, spelled, employer.c.id.in_(_FIRMS_WAIT)))
    return or_(
        ticket.c.ticket_no.contains(word, autoescape=True),
        cases.c.number.contains(word, autoescape=True),
        cases.c.demand.contains(word, autoescape=True),
        exists().where(claimant.c.case_id == cases.c.id, claimant.c.hidden.is_(None), worker),
        exists().where(_firm.c.id == cases.c.employer_id, _firm.c.hidden.is_(None), firm),
    )


def _named(
    connection: Connection, table: Table, word: str, letters: str, *among: ColumnElement[bool]
) -> list[ColumnElement[bool]]:
    """Return the ways a word may mean a person: a name, the tail of a phone, first letters."""
    meant = [table.c.name.contains(word, autoescape=True)]
    if word.isascii() and word.isdecimal():
        whole = table.c.phone == word
        tail = table.c.phone.endswith(word, autoescape=True)
        meant.append(tail if len(word) >= TAIL else whole)
    if letters:
        meant.append(_spelled(connection, table, table.c.name, letters, *among))
    return meant


def _of_visitor(connection: Connection, word: str, letters: str) -> ColumnElement[bool]:
    meant = _named(connection, visitor, word, letters)
    return exists().where(visitor.c.visit_id == visit.c.id, visitor.c.hidden.is_(None), or_(*meant))


def _firms(
    connection: Connection, word: str, letters: str, *among: ColumnElement[bool]
) -> list[ColumnElement[bool]]:
    """Return the ways a word may mean an employer of the store."""
    names = [_firm.c.former_names.contains(word, autoescape=True)]
    key = name_key(word)
    if key:
        names.append(_firm.c.name_key.contains(key, autoescape=True))
    if letters:
        names.append(
            _spelled(connection, employer, employer.c.name, letters, *among, place=_firm.c.name)
        )
    return names


def _of_firm(connection: Connection, word: str, letters: str) -> ColumnElement[bool]:
    """Return that the visit's employer is meant: as it was told, or as the record names it."""
    told = [visit.c.employer_name.contains(word, autoescape=True)]
    if letters:
        told.append(_spelled(connection, visit, visit.c.employer_name, letters))
    names = _firms(connection, word, letters)
    known = exists().where(_firm.c.id == visit.c.employer_id, _firm.c.hidden.is_(None), or_(*names))
    return or_(known, *told)


def _spelled(
    connection: Connection,
    table: Table,
    column: Column[str],
    letters: str,
    *among: ColumnElement[bool],
    place: Column[str] | None = None,
) -> ColumnElement[bool]:
    """Return that a name is one of those these letters begin the syllables of."""
    asked = select(column).where(table.c.hidden.is_(None), column.is_not(None), *among).distinct()
    names = [
        name
        for name in connection.scalars(asked)
        if any(letters in spelled for spelled in initials(name))
    ]
    held = column if place is None else place
    return held.in_(bindparam(None, names, expanding=True, unique=True, literal_execute=True))
