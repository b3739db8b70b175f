"""Which entries of the journal ended a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.store.tables import journal

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The commands that end a case and settle its workers.
_ENDING = ("CloseCase", "WithdrawCase", "ReferCase", "DeclineCase", "RecordPastCase")


def endings_of(connection: Connection, case_id: int) -> set[int]:
    """Return the numbers of the entries that ended a case."""
    query = select(journal.c.seq).where(
        journal.c.case_id == case_id, journal.c.command.in_(_ENDING)
    )
    return set(connection.scalars(query))
