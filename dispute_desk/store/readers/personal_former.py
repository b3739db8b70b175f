"""What stood in a person's records before it was changed: the journal has it still."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.readers.personal_rows import HANDLERS, blocks, people_names
from dispute_desk.store.tables import journal, journal_change
from dispute_desk.store.types import SetText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Column, Connection

    from dispute_desk.store.readers.personal_rows import Rows

#: Records that are not told whole: the firm's own, letters to it.
_NOT_HIS = frozenset({"employer", "letter"})
#: Columns of which a former value says nothing about a person.
_OWN = frozenset({"hidden", "row_version", "uuid", "person_key", "recorded_at"})


def former_values(connection: Connection, rows: dict[str, Rows]) -> Rows:
    """Return each value that stood in a record told whole and what it became, oldest first."""
    found: list[dict[str, Any]] = []
    staff = people_names(connection)
    for kind, told in rows.items():
        known = {one["id"]: one for one in told if "id" in one and _tells_something(kind, one)}
        if kind not in TABLE_OF or kind in _NOT_HIS or not known:
            continue
        for block in blocks(sorted(known)):
            query = (
                select(
                    journal_change.c.record_id,
                    journal_change.c.before,
                    journal_change.c.after,
                    journal.c.at,
                )
                .join(journal, journal.c.seq == journal_change.c.seq)
                .where(
                    journal_change.c.kind == kind,
                    journal_change.c.record_id.in_(block),
                    journal_change.c.last_id == journal_change.c.record_id,
                    journal_change.c.before.is_not(None),
                )
                .order_by(journal_change.c.id)
            )
            for key, before, after, at in connection.execute(query):
                change = (json.loads(before), json.loads(after) if after else {})
                found += _values(kind, known[key], change, at, staff)
    return tuple(found)


def _tells_something(kind: str, one: dict[str, Any]) -> bool:
    """Tell whether former values of a record are told; of a case of several, who handled it."""
    return kind == "case" or not _is_kept_back(one)


def _is_kept_back(one: dict[str, Any]) -> bool:
    return bool(one.get("several") or one.get("shared"))


def _values(
    kind: str,
    one: dict[str, Any],
    change: tuple[dict[str, Any], dict[str, Any]],
    at: object,
    staff: Mapping[int, str],
) -> list[dict[str, Any]]:
    """Return the fields that had another value; states are told by what happened, keys by none.

    Who handled a case is told by name, also where many cases were given away at once.
    """
    before, after = change
    columns = TABLE_OF[kind].c
    handlers = [
        (name, staff[key], staff.get(after.get(name) or 0))
        for name, key in before.items()
        if kind == "case" and name in HANDLERS and key in staff
    ]
    if _is_kept_back(one):
        before = {}
    of_case = {
        name: one.get(name) for name in ("case_id", "case_number", "voided", "agent", "list_code")
    }
    values = [
        (name, value, after.get(name))
        for name, value in before.items()
        if value not in {None, "", False} and name in columns and is_told(columns[name])
    ]
    return [
        of_case | {"kind": kind, "column": name, "value": value, "became": became, "at": at}
        for name, value, became in (*handlers, *values)
    ]


def is_told(column: Column[Any]) -> bool:
    """Tell whether former values of a column are told: it is no key, no state, nothing inside."""
    inside = column.name in _OWN or isinstance(column.type, SetText)
    return not inside and not column.foreign_keys


def entries_about(connection: Connection, at: list[int]) -> int:
    """Return how many entries of the journal are about these cases."""
    count = select(func.count()).select_from(journal)
    return sum(
        int(connection.scalar(count.where(journal.c.case_id.in_(block))) or 0)
        for block in blocks(at)
    )
