"""Reads the kept files of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.store.letter_tables import letter_copy
from dispute_desk.store.tables import paper

if TYPE_CHECKING:
    from sqlalchemy import Connection


def copies_of(connection: Connection, paper_id: int) -> list[dict[str, Any]]:
    """Return the kept files of a letter, the final version of its number first, then scans."""
    same = (letter_copy.c.number == paper.c.number) & paper.c.issued_on.is_not(None)
    query = (
        select(letter_copy)
        .join(paper, paper.c.id == letter_copy.c.paper_id)
        .where(
            letter_copy.c.paper_id == paper_id,
            letter_copy.c.hidden.is_(None),
            or_(letter_copy.c.role != CopyRole.FINAL, same),
        )
        .order_by(letter_copy.c.role != CopyRole.FINAL, letter_copy.c.id.desc())
    )
    return [dict(row) for row in connection.execute(query).mappings()]
