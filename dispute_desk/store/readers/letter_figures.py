"""The letters whose days lie in a period, with their employers: for register and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.store.letter_tables import letter
from dispute_desk.store.readers.letter_lists import STATE
from dispute_desk.store.tables import cases, employer, paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection

Row = dict[str, Any]
_RECORD = (letter.c.paper_id == paper.c.id) & letter.c.hidden.is_(None)
#: The days that are counted.
DAYS = (
    paper.c.issued_on,
    paper.c.served_on,
    paper.c.replied_on,
    letter.c.verified_on,
    letter.c.escalated_on,
    letter.c.void_on,
)


def letters_of_days(
    connection: Connection, kinds: Sequence[str], first: date, last: date
) -> list[Row]:
    """Return the letters one of whose days lies in a period, in the order they were issued."""
    return _rows(connection, kinds, or_(*(day.between(first, last) for day in DAYS)))


def letters_issued(
    connection: Connection, kinds: Sequence[str], first: date, last: date
) -> list[Row]:
    """Return the letters that were issued in a period, void ones too, in their order."""
    return _rows(connection, kinds, paper.c.issued_on.between(first, last))


def _rows(connection: Connection, kinds: Sequence[str], which: Any) -> list[Row]:  # noqa: ANN401
    query = (
        select(
            paper.c.id,
            paper.c.kind,
            paper.c.case_id,
            paper.c.number,
            paper.c.addressee,
            paper.c.note,
            letter.c.service_way,
            letter.c.rectified,
            letter.c.void_reason,
            letter.c.approver,
            employer.c.name.label("employer"),
            employer.c.street,
            employer.c.industry,
            cases.c.number.label("case_number"),
            STATE.label("state"),
            *DAYS,
        )
        .select_from(
            paper.outerjoin(letter, _RECORD)
            .outerjoin(cases, cases.c.id == paper.c.case_id)
            .outerjoin(employer, employer.c.id == paper.c.employer_id)
        )
        .where(paper.c.hidden.is_(None), paper.c.kind.in_(kinds), which)
        .order_by(paper.c.issued_on.nulls_last(), paper.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
