"""The drafts of whoever sits at the desk: kept while something is typed, offered after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.store import drafts

if TYPE_CHECKING:
    from dispute_desk.domain.draft import Draft
    from dispute_desk.services.desk import Desk


def keep_draft(desk: Desk, draft: Draft) -> None:
    """Keep what stands in an editor; the earlier draft of the same editor goes."""
    with desk.store.beside() as connection:
        drafts.keep(connection, desk.actor.id, draft, desk.clock())


def drop_draft(desk: Desk, form: str, record: str) -> None:
    """Forget the draft of an editor: it was saved, or given up."""
    with desk.store.beside() as connection:
        drafts.drop(connection, desk.actor.id, form, record)


def drafts_of(desk: Desk) -> list[Draft]:
    """Return the drafts of whoever sits at the desk, newest first."""
    with desk.store.reading() as connection:
        return drafts.of_person(connection, desk.actor.id)
