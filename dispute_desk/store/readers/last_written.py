"""Who wrote fields of a record last, and when, as the history tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from dispute_desk.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection


def last_written(
    connection: Connection, kind: str, record_id: int, names: Collection[str]
) -> tuple[str, datetime] | None:
    """Return who wrote one of these fields last, and when; None where the history tells not.

    What was written of this record alone is found at once. Of what was written of many in one line
    only what came after is looked through: else that would be all lines of smaller numbers.
    """
    change = journal_change.c
    told = or_(change.before.is_(None), *(change.after.contains(f'"{name}"') for name in names))
    newest = (
        select(change.id, journal.c.person_name, journal.c.at)
        .select_from(journal_change.join(journal, journal.c.seq == change.seq))
        .where(told)
        .order_by(change.id.desc())
        .limit(1)
    )
    alone = newest.where(change.kind == kind, change.record_id == record_id)
    found = connection.execute(alone).first()
    among = newest.where(change.record_id < record_id, change.last_id >= record_id)
    if found is None:
        among = among.where(change.kind == kind)
    else:  # by the lines since: the index of kinds would lead through all records before this one
        kinds = func.coalesce(change.kind, change.kind)
        among = among.where(kinds == kind, change.id > found.id)
    found = connection.execute(among).first() or found
    return None if found is None else (found.person_name, found.at)
