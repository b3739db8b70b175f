"""What a case was to do next before a step of a kind was taken: the journal has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.store.tables import cases, journal, journal_change
from dispute_desk.store.types import typed

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


def action_before(
    connection: Connection, case_id: int, command: str
) -> tuple[str | None, date | None]:
    """Return the next action and its day the newest entry of a command took from a case."""
    query = (
        select(journal_change.c.before)
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(
            journal.c.command == command,
            journal_change.c.kind == "case",
            journal_change.c.record_id == case_id,
            journal_change.c.before.is_not(None),
        )
        .order_by(journal_change.c.seq.desc())
        .limit(1)
    )
    before = json.loads(connection.scalar(query) or "{}")
    day: date | None = typed(cases.c.next_action_on.type, before.get("next_action_on"))
    return before.get("next_action"), day
