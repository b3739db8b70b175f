"""How ledgers are read, as it is kept: profiles and taught headings, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.store.memory_tables import import_profile, taught_heading
from dispute_desk.store.tables import person

if TYPE_CHECKING:
    from sqlalchemy import Connection


def profiles(connection: Connection) -> list[dict[str, Any]]:
    """Return the profiles, those last changed first, with who changed them."""
    query = (
        select(
            import_profile.c.id,
            import_profile.c.name,
            import_profile.c.version,
            import_profile.c.layouts,
            import_profile.c.changed_on,
            person.c.name.label("changed_by"),
        )
        .select_from(
            import_profile.outerjoin(person, person.c.id == import_profile.c.changed_by_id)
        )
        .where(import_profile.c.hidden.is_(None))
        .order_by(import_profile.c.changed_on.desc(), import_profile.c.id.desc())
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def headings(connection: Connection) -> list[dict[str, Any]]:
    """Return the taught headings, the newest first, with who taught them."""
    query = (
        select(
            taught_heading.c.id,
            taught_heading.c.heading,
            taught_heading.c.field,
            taught_heading.c.taught_on,
            person.c.name.label("taught_by"),
        )
        .select_from(taught_heading.outerjoin(person, person.c.id == taught_heading.c.taught_by_id))
        .where(taught_heading.c.hidden.is_(None))
        .order_by(taught_heading.c.id.desc())
    )
    return [dict(row) for row in connection.execute(query).mappings()]
