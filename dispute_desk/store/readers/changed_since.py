"""What other people made of fields of cases since an entry of the history."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from dispute_desk.domain.changed_since import ChangedSince
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import case_line, cases, journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection


def changed_since(
    connection: Connection,
    ids: Sequence[int],
    names: Sequence[str],
    seq: int,
    *,
    but: int | None,
) -> list[ChangedSince]:
    """Return what others than ``but`` changed of these fields after an entry, in order of time.

    What stands there again as it stood then is left out.
    """
    said = or_(*(journal_change.c.after.contains(f'"{name}"') for name in names))
    query = (
        select(
            journal_change.c.record_id,
            cases.c.number,
            case_line.c.first_claimant,
            journal.c.person_name,
            journal_change.c.before,
            journal_change.c.after,
        )
        .select_from(
            journal_change.join(journal, journal.c.seq == journal_change.c.seq)
            .join(cases, cases.c.id == journal_change.c.record_id)
            .outerjoin(case_line, case_line.c.case_id == cases.c.id)
        )
        .where(
            journal_change.c.seq > seq,
            journal_change.c.kind == "case",
            journal_change.c.before.is_not(None),
            journal_change.c.record_id.in_(given_ids(ids)),
            journal.c.person_id.is_distinct_from(but),
            said,
        )
        .order_by(journal_change.c.id)
    )
    found: dict[tuple[int, str], ChangedSince] = {}
    for row in connection.execute(query):
        for one in _changes(row, names):
            first = found.get((one.case_id, one.field))
            found[one.case_id, one.field] = replace(one, was=first.was if first else one.was)
    return [one for one in found.values() if one.was != one.now]


def _changes(row: Any, names: Sequence[str]) -> Iterator[ChangedSince]:  # noqa: ANN401 - a row
    case_id, number, who, by, before, after = row
    was, now = json.loads(before), json.loads(after or "{}")
    for name in names:
        if name in now:
            yield ChangedSince(case_id, number, who, name, was.get(name), now[name], by)
