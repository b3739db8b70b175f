"""The journal: one chained entry per command, one row per touched record."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from dispute_desk.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from dispute_desk.domain.changes import Change

_START = b"\x00" * 32
_LAST_SEQ = select(func.coalesce(func.max(journal.c.seq), 0))
_LAST_HASH = select(journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
_ADD_ENTRY = insert(journal)
_ADD_CHANGES = insert(journal_change)


@dataclass(frozen=True)
class Entry:
    """One entry before it is chained."""

    seq: int
    at: datetime
    person_id: int | None
    person_name: str
    command: str
    subject: str
    payload: str
    undoable: bool
    undoes: int | None = None
    case_id: int | None = None


def canonical(value: object) -> str:
    """Return JSON that is the same for the same value, whatever the order of its keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def next_seq(connection: Connection) -> int:
    """Return the number of the next entry; the write transaction keeps it ours."""
    return int(connection.scalar(_LAST_SEQ) or 0) + 1


def _row(seq: int, change: Change) -> dict[str, Any]:
    return {
        "seq": seq,
        "kind": change.kind,
        "record_id": change.record_id,
        "last_id": change.last_id,
        "case_id": change.case_id,
        "before": None if change.before is None else canonical(change.before),
        "after": None if change.after is None else canonical(change.after),
    }


def digest_of(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return the digest of an entry's changes, in their order."""
    names = ("kind", "record_id", "last_id", "case_id", "before", "after")
    sha = hashlib.sha256()
    for row in rows:
        sha.update(canonical([row[name] for name in names]).encode())
        sha.update(b"\n")
    return sha.digest()


def hash_of(fields: dict[str, Any]) -> bytes:
    """Return the hash that chains an entry: over its own fields, its digest and the one before.

    The case stands in it where the entry is about one; entries of older stores knew of none.
    """
    plain = [
        fields["seq"],
        fields["at"],
        fields["person_id"],
        fields["person_name"],
        fields["command"],
        fields["subject"],
        fields["payload"],
        bool(fields["undoable"]),
        fields["undoes"],
        fields["changes"],
        fields["digest"].hex(),
    ]
    if fields.get("case_id") is not None:
        plain.append(fields["case_id"])
    return hashlib.sha256(canonical(plain).encode() + fields["previous"]).digest()


def write(connection: Connection, entry: Entry, changes: list[Change]) -> None:
    """Append the entry and its changes."""
    rows = [_row(entry.seq, change) for change in changes]
    previous = connection.scalar(_LAST_HASH)
    at = entry.at.isoformat(timespec="microseconds")
    fields: dict[str, Any] = {
        "seq": entry.seq,
        "at": at,
        "person_id": entry.person_id,
        "person_name": entry.person_name,
        "command": entry.command,
        "subject": entry.subject,
        "payload": entry.payload,
        "undoable": entry.undoable,
        "undoes": entry.undoes,
        "case_id": entry.case_id,
        "changes": len(rows),
        "digest": digest_of(rows),
        "previous": previous or _START,
    }
    fields["hash"] = hash_of(fields)
    connection.execute(_ADD_ENTRY, {**fields, "at": entry.at})
    if rows:
        connection.execute(_ADD_CHANGES, rows)
