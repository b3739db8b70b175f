"""What every record of the store has: a key, a world-wide key, a version."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import urandom
from time import time_ns

#: The sign that tells the variant of a random key (RFC 9562), by any sign.
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))
_RANDOM = 10
_SIGNS = 2 * _RANDOM


def new_uuid() -> str:
    """Return a fresh world-wide key: a UUID (version 7, RFC 9562), written as text at once."""
    return new_uuids(1)[0]


def new_uuids(count: int) -> list[str]:
    """Return so many fresh keys; later ones sort behind, so an index grows at its end.

    The first 48 bits are the time in milliseconds, the rest is chance the system gives.
    """
    time = f"{time_ns() // 1_000_000:012x}"
    head = f"{time[:8]}-{time[8:]}-7"
    signs = urandom(_RANDOM * count).hex()
    return sorted(
        [
            f"{head}{one[:3]}-{_VARIANT[one[3]]}{one[4:7]}-{one[7:19]}"
            for one in [signs[at : at + _SIGNS] for at in range(0, _SIGNS * count, _SIGNS)]
        ]
    )


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
