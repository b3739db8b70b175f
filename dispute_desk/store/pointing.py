"""Whether what an undo brings back still has what it points to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from dispute_desk.store.kinds import KINDS, TABLE_OF
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import journal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Table

    from dispute_desk.domain.changes import Change

_RECORDS = frozenset(table.name for _, table in KINDS.values())


def points_to_gone(connection: Connection, changes: Sequence[Change]) -> str:
    """Say who took out of sight what these records point to now; empty if all of it is there.

    ``changes`` were just taken back: of a record that came into sight again every pointer counts,
    of another one those that were given back.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Change]] = defaultdict(list)
    for change in changes:
        if not change.made and change.before:
            groups[change.kind, tuple(sorted(change.before))].append(change)
    for (kind, names), group in groups.items():
        table = TABLE_OF[kind]
        for key in _pointers(table, names):
            seq = _hidden_target(connection, table, key, group)
            if seq is not None:
                return _who(connection, seq)
    return ""


def _pointers(table: Table, names: Sequence[str]) -> list[Column[int]]:
    """Return the pointers to other records that count."""
    keys = [key for key in table.foreign_keys if key.column.table.name in _RECORDS]
    return [key.parent for key in keys if "hidden" in names or key.parent.name in names]


def _hidden_target(
    connection: Connection, table: Table, pointer: Column[int], group: Sequence[Change]
) -> int | None:
    """Return the entry that hid something one of these records in sight points to."""
    (key,) = pointer.foreign_keys
    target = key.column.table.alias()
    query = (
        select(target.c.hidden)
        .join(table, pointer == target.c.id)
        .where(_one_of(table, group), table.c.hidden.is_(None), target.c.hidden.is_not(None))
    )
    return connection.scalar(query.limit(1))


def _one_of(table: Table, group: Sequence[Change]) -> ColumnElement[bool]:
    """Return the condition that a record is one of those changed."""
    single = [one.record_id for one in group if one.record_id == one.last_id]
    runs = [
        table.c.id.between(one.record_id, one.last_id)
        for one in group
        if one.record_id != one.last_id
    ]
    return or_(table.c.id.in_(given_ids(single)), *runs)


def _who(connection: Connection, seq: int) -> str:
    row = connection.execute(
        select(journal.c.person_name, journal.c.subject).where(journal.c.seq == seq)
    ).first()
    return "" if row is None else f"{row.person_name} {row.subject}"
