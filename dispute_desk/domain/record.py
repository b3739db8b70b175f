"""What every record of the store has: a key, a world-wide key, a version."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4


def new_uuid() -> str:
    """Return a fresh world-wide key."""
    return str(uuid4())


@dataclass(eq=False, kw_only=True)
class Record:
    """The ground of all records.

    ``id`` is the key in this store (0 until it is stored), ``uuid`` the key between stores.
    ``hidden`` is the journal entry that took the record out of sight (undo, withdrawal), else
    None. ``row_version`` counts changes; the store refuses to overwrite a newer one.
    """

    id: int = 0
    uuid: str = field(default_factory=new_uuid)
    hidden: int | None = None
    row_version: int = 0
