"""What cases merged into another still owe: it counts under the case that goes on."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, select

from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.today import TodayItem


@lru_cache(maxsize=32)
def merged_with(table: Table, *waits: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of merged cases that have such a record; the records are few."""
    having = select(table.c.case_id).where(table.c.hidden.is_(None), *waits)
    return (cases.c.merged_into.is_not(None), cases.c.hidden.is_(None), cases.c.id.in_(having))


def homes(
    connection: Connection, ids: Collection[int], conditions: Sequence[ColumnElement[bool]]
) -> dict[int, dict[str, Any]]:
    """Return the case each of these merged ones goes on in, where it meets the conditions."""
    up: dict[int, int] = {}
    ahead = set(ids)
    while ahead:
        query = select(cases.c.id, cases.c.merged_into).where(
            cases.c.id.in_(ahead), cases.c.merged_into.is_not(None)
        )
        found = {here: into for here, into in connection.execute(query) if here not in up}
        up |= found
        ahead = set(found.values())
    ends = {one: _end(one, up) for one in ids}
    asked = select(
        cases.c.id.label("case_id"), cases.c.number, cases.c.stage, cases.c.handler_id
    ).where(cases.c.id.in_(set(ends.values())), *conditions)
    known = {row["case_id"]: dict(row) for row in connection.execute(asked).mappings()}
    return {one: known[end] for one, end in ends.items() if end in known}


def under_their_homes(
    connection: Connection, items: Iterable[TodayItem], conditions: Sequence[ColumnElement[bool]]
) -> list[TodayItem]:
    """Return the lines of merged cases under the number of the case that goes on."""
    lines = list(items)
    if not lines:
        return []
    known = homes(connection, {one.case_id for one in lines}, conditions)
    return [
        replace(one, of_case=one.case_id, **known[one.case_id])
        for one in lines
        if one.case_id in known
    ]


def _end(case_id: int, up: dict[int, int]) -> int:
    seen = {case_id}
    while case_id in up and up[case_id] not in seen:
        case_id = up[case_id]
        seen.add(case_id)
    return case_id
