"""What every record of the store has: a key, a world-wide key, a version."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from os import urandom
from time import time_ns

#: The last group of a key has 48 bits; keys made at once count on from a random number in it that
#: leaves them room.
_LAST_GROUP = 1 << 48
_ROOM = 1 << 32
#: So many keys begin alike.
_BLOCK = 1 << 12


def new_uuid() -> str:
    """Return a fresh world-wide key: a UUID (version 7, RFC 9562), written as text at once."""
    return new_uuids(1)[0]


def new_uuids(count: int) -> list[str]:
    """Return so many fresh keys, up to four thousand million at once.

    The first 48 bits are the time in milliseconds, the next 26 chance the system gives; the last
    48 bits count on from a random start (RFC 9562, 6.2), so that an index grows at its end. The
    machine's own time only puts keys in order; no rule reads it.
    """
    time = f"{time_ns() // 1_000_000:012x}"
    chance = int.from_bytes(urandom(10))
    head = f"{time[:8]}-{time[8:]}-7{chance & 0xFFF:03x}-{0x8000 | chance >> 12 & 0x3FFF:04x}-"
    first = (chance >> 26) % (_LAST_GROUP - _ROOM)
    stop, found, ends = first + count, list[str](), _ends()
    while first < stop:
        block, at = divmod(first, _BLOCK)
        here = ends[at : at + stop - first]
        begin = f"{head}{block:09x}"
        found += [begin + end for end in here]
        first += len(here)
    return found


@cache
def _ends() -> tuple[str, ...]:
    """Return how keys end one after the other: to write each anew takes five times as long."""
    return tuple(f"{number:03x}" for number in range(_BLOCK))


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
