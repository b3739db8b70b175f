"""The templates of papers a station changed: kept whole by their hash, each once."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from dispute_desk.store.own_tables import policy_files

if TYPE_CHECKING:
    from sqlalchemy import Connection

_WHAT = "template"


def keep_template(connection: Connection, name: str, data: bytes) -> str:
    """Keep a template where the store has not got it yet; return its hash."""
    sha256 = hashlib.sha256(data).hexdigest()
    if kept_template(connection, sha256) is None:
        packed = json.dumps({name: base64.b64encode(data).decode("ascii")}, ensure_ascii=False)
        values = {"sha256": sha256, "pack_id": _WHAT, "version": name, "files": packed}
        connection.execute(insert(policy_files).values(**values))
    return sha256


def kept_template(connection: Connection, sha256: str) -> tuple[str, bytes] | None:
    """Return name and bytes of a template by its hash, None where it is gone or was changed."""
    wanted = select(policy_files.c.files).where(
        policy_files.c.sha256 == sha256, policy_files.c.pack_id == _WHAT
    )
    found = connection.scalar(wanted)
    if found is None:
        return None
    name, packed = next(iter(json.loads(found).items()))
    data = base64.b64decode(packed)
    return (name, data) if hashlib.sha256(data).hexdigest() == sha256 else None
