"""Reads the union's letters: one with its paper, those before it, by number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.store.letter_tables import letter
from dispute_desk.store.refusals import no_record
from dispute_desk.store.tables import cases, employer, paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

Row = dict[str, Any]
_JOINED = paper.outerjoin(letter, (letter.c.paper_id == paper.c.id) & letter.c.hidden.is_(None))
#: Columns of the letter that its paper has not.
_OWN = tuple(column for column in letter.c if column.key not in {*paper.c.keys(), "paper_id"})


def find_letter(connection: Connection, ref: str, kinds: Sequence[str]) -> int | None:
    """Return the id of a letter's paper by its number, or by that id; None where there is none."""
    by = paper.c.number == ref
    if ref.isdigit():
        by |= paper.c.id == int(ref)
    query = select(paper.c.id).where(by, paper.c.hidden.is_(None), paper.c.kind.in_(kinds))
    found = connection.scalar(query.limit(1))
    return None if found is None else int(found)


def letter_row(connection: Connection, paper_id: int) -> Row:
    """Return a paper with its letter's columns and its employer's name; those it lacks are None.

    Refuses with ``no_record`` a paper that is not there or was taken back.
    """
    query = (
        select(
            paper,
            *_OWN,
            letter.c.id.label("letter_id"),
            employer.c.name.label("employer_name"),
            cases.c.number.label("case_number"),
        )
        .select_from(
            _JOINED.outerjoin(employer, employer.c.id == paper.c.employer_id).outerjoin(
                cases, cases.c.id == paper.c.case_id
            )
        )
        .where(paper.c.id == paper_id, paper.c.hidden.is_(None))
    )
    found = connection.execute(query).mappings().first()
    if found is None:
        raise no_record("paper", paper_id)
    return dict(found)


def paper_row(connection: Connection, paper_id: int) -> Row | None:
    """Return a paper that is not hidden; None where there is none."""
    query = select(paper).where(paper.c.id == paper_id, paper.c.hidden.is_(None))
    found = connection.execute(query).mappings().first()
    return None if found is None else dict(found)


def letters_before(connection: Connection, row: Row, kinds: Sequence[str]) -> list[Row]:
    """Return the letters about the same case, or the same employer without one, that went out."""
    same = (
        paper.c.case_id == row["case_id"]
        if row["case_id"] is not None
        else paper.c.case_id.is_(None) & (paper.c.employer_id == row["employer_id"])
    )
    query = (
        select(paper, *_OWN)
        .select_from(_JOINED)
        .where(
            same,
            paper.c.hidden.is_(None),
            paper.c.kind.in_(kinds),
            paper.c.id != row["id"],
            paper.c.issued_on.is_not(None),
            letter.c.void_on.is_(None),
        )
        .order_by(paper.c.issued_on, paper.c.id)
    )
    return [dict(one) for one in connection.execute(query).mappings()]


def new_row(connection: Connection, case_id: int | None, employer_id: int | None) -> Row:
    """Return the row of a letter that is not drafted yet, about a case, an employer or nobody."""
    number = None
    if case_id is not None:
        of_case = select(cases.c.employer_id, cases.c.number).where(cases.c.id == case_id)
        found = connection.execute(of_case).first()
        if found is None:
            raise no_record("case", case_id)
        employer_id, number = found
    name = None
    if employer_id is not None:
        name = connection.scalar(select(employer.c.name).where(employer.c.id == employer_id))
    known = {"id": 0, "case_id": case_id, "employer_id": employer_id, "case_number": number}
    empty: Row = dict.fromkeys((*paper.c.keys(), *(column.key for column in _OWN)))
    return empty | known | {"letter_id": None, "employer_name": name}
