"""The journal: one chained entry per command, one row per touched record."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from dispute_desk.domain.changes import Change

_START = b"\x00" * 32
_LAST_SEQ = select(func.coalesce(func.max(journal.c.seq), 0))
_LAST_HASH = select(journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
_ADD_ENTRY = insert(journal)
_COLUMNS = ("seq", "kind", "record_id", "last_id", "case_id", "before", "after")
_DIGESTED = _COLUMNS[1:]
#: Values that are kept written; where all of them differ, keeping them would only cost memory.
_KEPT = 256
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


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
    return _ENCODER.encode(value)


class _Written(dict[str, str]):
    """Values as canonical JSON; of very many changes the same few come again and again."""

    def of(self, value: object) -> str:
        """Return a value written; told apart by how Python writes it, so that 1 is not True."""
        if type(value) is int:
            return str(value)
        told = repr(value)
        found = self.get(told)
        if found is None:
            if len(self) == _KEPT:
                self.clear()
            found = self[told] = canonical(value)
        return found


def next_seq(connection: Connection) -> int:
    """Return the number of the next entry; the write transaction keeps it ours."""
    return int(connection.scalar(_LAST_SEQ) or 0) + 1


def _row(seq: int, change: Change, written: _Written) -> dict[str, Any]:
    return {
        "seq": seq,
        "kind": change.kind,
        "record_id": change.record_id,
        "last_id": change.last_id,
        "case_id": change.case_id,
        "before": None if change.before is None else written.of(change.before),
        "after": None if change.after is None else written.of(change.after),
    }


def digest_of(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return the digest of an entry's changes, in their order."""
    sha, written = hashlib.sha256(), _Written()
    for row in rows:  # as a canonical list is written, piece by piece
        pieces = ",".join([written.of(row[name]) for name in _DIGESTED])
        sha.update(f"[{pieces}]\n".encode())
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
    written = _Written()
    rows = [_row(entry.seq, change, written) for change in changes]
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
        columns = {name: [row[name] for row in rows] for name in _COLUMNS}
        insert_columns(connection, journal_change, columns)
