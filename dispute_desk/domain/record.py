"""What every record of the store has: a key, a world-wide key, a version."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import urandom

#: The sign that tells the variant of a random key (RFC 9562), by any sign.
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def new_uuid() -> str:
    """Return a fresh world-wide key: a random UUID (version 4), written as text at once."""
    return _uuid(urandom(16).hex())


def new_uuids(count: int) -> list[str]:
    """Return so many fresh keys, asking the system for chance only once."""
    signs = urandom(16 * count).hex()
    return [_uuid(signs[start : start + 32]) for start in range(0, 32 * count, 32)]


def _uuid(signs: str) -> str:
    last = f"{_VARIANT[signs[16]]}{signs[17:20]}-{signs[20:]}"
    return f"{signs[:8]}-{signs[8:12]}-4{signs[13:16]}-{last}"


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
