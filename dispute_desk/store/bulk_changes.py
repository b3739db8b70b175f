"""Changes of very many records at once: one statement, and a line of the journal a record."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from dispute_desk.domain.case import Origin
from dispute_desk.domain.changes import Change
from dispute_desk.domain.stages import OPEN
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.tables import cases
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

#: From so many records on the statement is quicker than record by record.
MANY = 50


def change_many(
    connection: Connection, kind: str, ids: Sequence[int], values: Mapping[str, object]
) -> list[Change]:
    """Give all these visible records the same values; return what changed, record by record.

    Records that are not there are left out: whoever calls has looked. Records of this kind must
    not be at hand in the transaction's session.
    """
    table = TABLE_OF[kind]
    written = {name: _raw(plain(value)) for name, value in values.items()}
    case_column = "id" if kind == "case" else "case_id"
    names = ", ".join([case_column, *written])
    asked = f"SELECT id, {names} FROM {table.name} WHERE id IN (SELECT value FROM json_each(?)) AND hidden IS NULL"  # noqa: E501, S608 - our own names
    rows = connection.exec_driver_sql(asked, (json.dumps(list(ids)),)).fetchall()
    changes, touched = [], []
    after = {name: plain(value) for name, value in values.items()}
    for record_id, case_id, *stored in rows:
        differing = [
            (name, old)
            for (name, new), old in zip(written.items(), stored, strict=True)
            if old != new
        ]
        if differing:
            before = {name: _told(table, name, old) for name, old in differing}
            now = {name: after[name] for name in before}
            changes.append(Change(kind, record_id, record_id, case_id, before, now))
            touched.append(record_id)
    if touched:
        sets = ", ".join(f"{name} = ?" for name in written)
        update = f"UPDATE {table.name} SET {sets}, row_version = row_version + 1 WHERE id IN (SELECT value FROM json_each(?))"  # noqa: E501, S608 - our own names
        connection.exec_driver_sql(update, (*written.values(), json.dumps(touched)))
    return changes


def first_missing(connection: Connection, kind: str, ids: Sequence[int]) -> int | None:
    """Return the first of these records that is not there or out of sight; None where all are."""
    table = TABLE_OF[kind].name
    asked = f"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM {table} WHERE hidden IS NULL)"  # noqa: E501, S608 - our own names
    row = connection.exec_driver_sql(asked + " LIMIT 1", (json.dumps(list(ids)),)).first()
    return None if row is None else int(row[0])


def open_history(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Return which of these cases are open imported history that nobody has taken up."""
    history = (cases.c.origin == Origin.IMPORTED) & cases.c.taken_up_on.is_(None)
    given = text("SELECT value FROM json_each(:ids)").columns(cases.c.id)
    query = select(cases.c.id).where(history, cases.c.stage.in_(OPEN), cases.c.id.in_(given))
    return list(connection.scalars(query, {"ids": json.dumps(list(ids))}))


def made_in_runs(made: Mapping[tuple[str, int], int | None]) -> list[Change]:
    """Return the changes of new records told by kind and key, each with its case.

    Very many of one kind and case with keys one after the other are one run.
    """
    found: list[Change] = []
    run: list[tuple[str, int, int | None]] = []
    for (kind, record_id), case_id in made.items():
        if run and (kind, record_id, case_id) != (run[-1][0], run[-1][1] + 1, run[-1][2]):
            found += _told_of(run)
            run = []
        run.append((kind, record_id, case_id))
    return found + _told_of(run)


def _told_of(run: Sequence[tuple[str, int, int | None]]) -> list[Change]:
    """Return a long run as one change, a short one record by record."""
    if len(run) < MANY:
        return [Change(kind, record_id, record_id, case_id) for kind, record_id, case_id in run]
    (kind, first, case_id), (_, last, _) = run[0], run[-1]
    return [Change(kind, first, last, case_id)]


def restore_many(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """Take edits of single records of one kind back; return what that changed."""
    groups: dict[tuple[str, tuple[str, ...]], list[Change]] = defaultdict(list)
    for change in changes:
        groups[change.kind, tuple(change.before or ())].append(change)
    for (kind, names), group in groups.items():
        sets = ", ".join(f"{name} = ?" for name in names)
        update = (
            f"UPDATE {TABLE_OF[kind].name} SET {sets}, row_version = row_version + 1 WHERE id = ?"  # noqa: S608 - our own names
        )
        values = [
            (*(_raw((one.before or {})[name]) for name in names), one.record_id) for one in group
        ]
        connection.exec_driver_sql(update, values)
    return [
        Change(one.kind, one.record_id, one.last_id, one.case_id, one.after, one.before)
        for one in changes
    ]


def are_many_edits(changes: Sequence[Change]) -> bool:
    """Tell whether an entry is nothing but edits of many single records."""
    return len(changes) >= MANY and all(
        not one.made and one.record_id == one.last_id and "hidden" not in (one.before or {})
        for one in changes
    )


def _raw(value: Any) -> Any:  # noqa: ANN401 - any plain value
    """Return a plain value as the driver takes it."""
    return int(value) if isinstance(value, bool) else value


def _told(table: Table, name: str, stored: Any) -> Any:  # noqa: ANN401 - a raw column value
    """Return a raw value of a column as the journal tells it."""
    is_flag = table.c[name].type.python_type is bool if stored in (0, 1) else False
    return bool(stored) if is_flag else stored
