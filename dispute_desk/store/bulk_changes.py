"""Changes of very many records at once: one statement, and a line of the journal a record."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, exists, select, update

from dispute_desk.domain.case import Origin
from dispute_desk.domain.changes import Change
from dispute_desk.domain.stages import DONE, OPEN
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import cases
from dispute_desk.store.types import plain, typed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection, Select, Table, Update

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
    changes = []
    after = {name: plain(value) for name, value in values.items()}
    for record_id, case_id, *stored in connection.execute(as_they_are(table, ids, after)):
        told = zip(after, map(plain, stored), strict=True)
        before = {name: old for name, old in told if old != after[name]}
        if before:
            now = {name: after[name] for name in before}
            changes.append(Change(kind, record_id, record_id, case_id, before, now))
    if changes:
        connection.execute(giving(table, [one.record_id for one in changes], values))
    return changes


def as_they_are(table: Table, ids: Collection[int], names: Collection[str]) -> Select[Any]:
    """Ask for these records that are in sight: id, case, and these columns."""
    case = table.c.id if table is cases else table.c.case_id
    asked = select(table.c.id, case.label("of_case"), *(table.c[name] for name in names))
    return asked.where(table.c.id.in_(given_ids(ids)), table.c.hidden.is_(None))


def giving(table: Table, ids: Collection[int], values: Mapping[str, object]) -> Update:
    """Give these records these values."""
    given = {**values, "row_version": table.c.row_version + 1}
    return update(table).where(table.c.id.in_(given_ids(ids))).values(given)


def first_missing(connection: Connection, kind: str, ids: Sequence[int]) -> int | None:
    """Return the first of these records that is not there or out of sight; None where all are."""
    return connection.scalar(not_there(TABLE_OF[kind], ids))


def not_there(table: Table, ids: Collection[int]) -> Select[int]:
    """Ask for the first of these records that is not there or out of sight."""
    given = given_ids(ids).subquery()
    there = exists().where(table.c.id == given.c.id, table.c.hidden.is_(None))
    return select(given.c.id).where(~there).limit(1)


def open_history(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Return which of these cases are open imported history that nobody has taken up."""
    return list(connection.scalars(not_taken_up(ids)))


def not_taken_up(ids: Collection[int]) -> Select[tuple[int]]:
    """Ask which of these cases are open imported history that nobody has taken up."""
    history = (cases.c.origin == Origin.IMPORTED) & cases.c.taken_up_on.is_(None)
    chosen = cases.c.id.in_(given_ids(ids))
    return select(cases.c.id).where(history, cases.c.stage.in_(OPEN), chosen)


def ended_among(connection: Connection, ids: Collection[int]) -> list[int]:
    """Return which of these cases are over, in the order of their keys."""
    over = select(cases.c.id).where(cases.c.stage.in_(DONE), cases.c.id.in_(given_ids(ids)))
    return list(connection.scalars(over.order_by(cases.c.id)))


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
        table = TABLE_OF[kind]
        connection.execute(giving_back(table, names), [_former(table, one) for one in group])
    return [
        Change(one.kind, one.record_id, one.last_id, one.case_id, one.after, one.before)
        for one in changes
    ]


def giving_back(table: Table, names: Sequence[str]) -> Update:
    """Give one record (``record``) its former values (``former_…``) of these columns."""
    values: dict[str, Any] = {name: bindparam(f"former_{name}") for name in names}
    values["row_version"] = table.c.row_version + 1
    return update(table).where(table.c.id == bindparam("record")).values(values)


def _former(table: Table, change: Change) -> dict[str, Any]:
    before = (change.before or {}).items()
    values = {f"former_{name}": typed(table.c[name].type, value) for name, value in before}
    return {"record": change.record_id, **values}


def are_many_edits(changes: Sequence[Change]) -> bool:
    """Tell whether an entry is nothing but edits of many single records."""
    return len(changes) >= MANY and all(
        not one.made and one.record_id == one.last_id and "hidden" not in (one.before or {})
        for one in changes
    )
