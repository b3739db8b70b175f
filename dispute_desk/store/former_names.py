"""What firms were called before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.store.tables import employer

if TYPE_CHECKING:
    from sqlalchemy import Connection


def formerly_named(connection: Connection) -> list[tuple[int, str]]:
    """Return the firms that bore another name once: id and former names as they are kept."""
    query = select(employer.c.id, employer.c.former_names).where(
        employer.c.former_names.is_not(None), employer.c.hidden.is_(None)
    )
    return [(row.id, row.former_names) for row in connection.execute(query)]
