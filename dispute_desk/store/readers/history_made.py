"""What an entry wrote down newly: its records with the values they began with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.domain.rows import FieldChange
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.tables import journal_change
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

#: Fields every record has for the program's own sake.
_INSIDE = frozenset({"id", "hidden", "row_version"})
#: Kinds that say little by themselves: told behind the others.
_LAST = ("amount", "checked_item", "move", "number")


def made_fields(connection: Connection, seq: int, *, limit: int) -> list[FieldChange]:
    """Return the fields of the first ``limit`` records an entry made, as it made them.

    The journal keeps no value of a new record: what it holds now, with all that was changed later
    taken back, is what it began with. A field that was left empty is not told.
    """
    change = journal_change.c
    made = (
        select(journal_change)
        .where(change.seq == seq, change.before.is_(None), change.kind.in_(TABLE_OF))
        .order_by(change.id)
    )
    runs = sorted(connection.execute(made).all(), key=_rank)
    found: list[FieldChange] = []
    for run in runs:
        if limit <= 0:
            break
        last = min(run.last_id, run.record_id + limit - 1)
        limit -= last - run.record_id + 1
        found += _fields_of(connection, run, last)
    return found


def _rank(run: Row[Any]) -> int:
    return _LAST.index(run.kind) + 1 if run.kind in _LAST else 0


def _fields_of(connection: Connection, run: Row[Any], last: int) -> list[FieldChange]:
    """Return the fields of a run of records up to one."""
    table = TABLE_OF[run.kind]
    rows = connection.execute(
        select(table).where(table.c.id.between(run.record_id, last)).order_by(table.c.id)
    )
    since = _changed_since(connection, run, last)
    return [
        FieldChange(
            seq=run.seq, kind=run.kind, record_id=row.id, field=name, before=None, after=value,
            made=True,
        )
        for row in rows
        for name, value in _as_made(dict(row._mapping), since.get(row.id, {})).items()  # noqa: SLF001 - SQLAlchemy's public name
        if name not in _INSIDE and value not in (None, "")
    ]  # fmt: skip


def _as_made(now: Mapping[str, Any], since: Mapping[str, Any]) -> dict[str, Any]:
    return {name: since[name] if name in since else plain(value) for name, value in now.items()}


def _changed_since(connection: Connection, run: Row[Any], last: int) -> dict[int, dict[str, Any]]:
    """Return by record the value each field had before it was changed for the first time."""
    change = journal_change.c
    later = (
        select(change.record_id, change.last_id, change.before)
        .where(
            change.seq > run.seq,
            change.kind == run.kind,
            change.before.is_not(None),
            change.record_id <= last,
            change.last_id >= run.record_id,
        )
        .order_by(change.id)
    )
    found: dict[int, dict[str, Any]] = {}
    for row in connection.execute(later):
        before = json.loads(row.before)
        for record_id in range(max(row.record_id, run.record_id), min(row.last_id, last) + 1):
            for name, value in before.items():
                found.setdefault(record_id, {}).setdefault(name, value)
    return found
