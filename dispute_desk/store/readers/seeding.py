"""What seeding asks of a store: is there anything real in it, and how far do its numbers go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from dispute_desk.store.tables import cases, import_batch, series_counter

if TYPE_CHECKING:
    from sqlalchemy import Connection


def cases_not_seeded(connection: Connection, mark: str) -> int:
    """Return how many cases, hidden ones too, did not come with an import of this mark."""
    query = (
        select(func.count())
        .select_from(cases.outerjoin(import_batch, import_batch.c.id == cases.c.batch_id))
        .where(or_(import_batch.c.id.is_(None), import_batch.c.sha256 != mark))
    )
    return int(connection.scalar(query) or 0)


def last_numbers(connection: Connection) -> dict[tuple[str, int], int]:
    """Return the last number taken of each series and year."""
    query = select(series_counter.c.series, series_counter.c.year, series_counter.c.last)
    return {(row.series, row.year): row.last for row in connection.execute(query)}
