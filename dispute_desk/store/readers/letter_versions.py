"""The versions of a letter, out of the journal: how it read when it was last given back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.store.tables import journal_change

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: What a drafter changes: of the letter and of its paper.
_WRITTEN = {"letter": ("told", "issuer"), "paper": ("addressee",)}


def before_last_return(
    connection: Connection, paper_id: int, letter_id: int | None
) -> dict[str, Any] | None:
    """Return the written columns that read otherwise when the letter was last given back.

    None where it never was.
    """
    if letter_id is None:
        return None
    returned = _last_return(connection, letter_id)
    if returned is None:
        return None
    found: dict[str, Any] = {}
    for kind, record_id in (("letter", letter_id), ("paper", paper_id)):
        for change in _since(connection, kind, record_id, returned):
            for name in _WRITTEN[kind]:
                if name in change:
                    found.setdefault(name, change[name])
    return found


def _last_return(connection: Connection, letter_id: int) -> int | None:
    """Return the entry of the journal that gave a letter back last."""
    query = (
        select(journal_change.c.seq, journal_change.c.after)
        .where(journal_change.c.kind == "letter", journal_change.c.record_id == letter_id)
        .order_by(journal_change.c.seq.desc())
    )
    for seq, after in connection.execute(query):
        if json.loads(after or "{}").get("returned_on"):
            return int(seq)
    return None


def _since(connection: Connection, kind: str, record_id: int, seq: int) -> list[dict[str, Any]]:
    """Return what stood there before each change after an entry, the oldest first."""
    query = (
        select(journal_change.c.before)
        .where(
            journal_change.c.kind == kind,
            journal_change.c.record_id == record_id,
            journal_change.c.seq > seq,
        )
        .order_by(journal_change.c.seq)
    )
    return [json.loads(before or "{}") for before in connection.scalars(query)]
