"""Drafts lie in a table of their own, written outside commands and unknown to the journal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from dispute_desk.domain.draft import Draft
from dispute_desk.store.own_tables import draft

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


def _at(person_id: int | None, form: str, record: str) -> ColumnElement[bool]:
    return (
        draft.c.person_id.is_not_distinct_from(person_id)
        & (draft.c.form == form)
        & (draft.c.record == record)
    )


def keep(connection: Connection, person_id: int | None, kept: Draft, at: datetime) -> None:
    """Keep a draft in the place of the earlier one of the same editor."""
    drop(connection, person_id, kept.form, kept.record)
    content = json.dumps({"title": kept.title, "inputs": kept.content}, ensure_ascii=False)
    connection.execute(
        insert(draft).values(
            person_id=person_id, form=kept.form, record=kept.record, content=content, saved_at=at
        )
    )


def drop(connection: Connection, person_id: int | None, form: str, record: str) -> None:
    """Forget the draft of an editor."""
    connection.execute(delete(draft).where(_at(person_id, form, record)))


def of_person(connection: Connection, person_id: int | None) -> list[Draft]:
    """Return somebody's drafts, newest first."""
    mine = select(draft).where(draft.c.person_id.is_not_distinct_from(person_id))
    found = []
    for row in connection.execute(mine.order_by(draft.c.saved_at.desc(), draft.c.id.desc())):
        told = json.loads(row.content)
        found.append(Draft(row.form, row.record or "", told["title"], told["inputs"], row.saved_at))
    return found
