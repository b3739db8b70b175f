"""Which of the cases a command touched are kept as they are: frozen, or in the archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select, text

from dispute_desk.domain.stages import Stage
from dispute_desk.store.case_tables import visit, visitor
from dispute_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_SEALED = or_(cases.c.frozen_on.is_not(None), cases.c.stage == Stage.ARCHIVED)


def cases_of_visitors(connection: Connection, runs: Iterable[tuple[int, int]]) -> set[int]:
    """Return the cases whose visits these people are written down at."""
    found: set[int] = set()
    for first, last in runs:
        query = (
            select(visit.c.case_id)
            .join(visitor, visitor.c.visit_id == visit.c.id)
            .where(visitor.c.id.between(first, last), visit.c.case_id.is_not(None))
        )
        found.update(connection.scalars(query))
    return found


def sealed_cases(
    connection: Connection, ids: Iterable[int], runs: Iterable[tuple[int, int]]
) -> list[dict[str, Any]]:
    """Return id, number, stage and day of freezing of the sealed ones among these cases."""
    columns = (cases.c.id, cases.c.number, cases.c.stage, cases.c.frozen_on)
    given = text("SELECT value FROM json_each(:ids)").columns(cases.c.id)
    one_by_one = select(*columns).where(cases.c.id.in_(given), _SEALED)
    asked = json.dumps(sorted(set(ids)))
    found = [dict(row) for row in connection.execute(one_by_one, {"ids": asked}).mappings()]
    for first, last in runs:
        query = select(*columns).where(cases.c.id.between(first, last), _SEALED)
        found += [dict(row) for row in connection.execute(query).mappings()]
    return found
