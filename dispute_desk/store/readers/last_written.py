"""Who wrote fields of a record last, and when, as the history tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from dispute_desk.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection


def last_written(
    connection: Connection, kind: str, record_id: int, names: Collection[str]
) -> tuple[str, datetime] | None:
    """Return who wrote one of these fields last, and when; None where the history tells not."""
    change = journal_change.c
    told = or_(change.before.is_(None), *(change.after.contains(f'"{name}"') for name in names))
    query = (
        select(journal.c.person_name, journal.c.at)
        .select_from(journal_change.join(journal, journal.c.seq == change.seq))
        .where(change.kind == kind, change.record_id <= record_id, change.last_id >= record_id)
        .where(told)
        .order_by(change.id.desc())
        .limit(1)
    )
    found = connection.execute(query).first()
    return None if found is None else (found.person_name, found.at)
