"""The packs of figures something was computed with: kept whole, each once, never changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from dispute_desk.store.own_tables import policy_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from dispute_desk.domain.policy_pack import PolicyPack


def keep(connection: Connection, pack: PolicyPack, files: Mapping[str, bytes]) -> None:
    """Keep the files of a pack where the store has not got it yet."""
    if kept(connection, pack.sha256) is not None:
        return
    texts = {name: data.decode("utf-8").replace("\r\n", "\n") for name, data in files.items()}
    connection.execute(
        insert(policy_files).values(
            sha256=pack.sha256,
            pack_id=pack.id,
            version=pack.version,
            files=json.dumps(texts, ensure_ascii=False, sort_keys=True),
        )
    )


def kept(connection: Connection, sha256: str) -> dict[str, bytes] | None:
    """Return the files of a pack by its hash, None where the store has not got it."""
    wanted = select(policy_files.c.files).where(policy_files.c.sha256 == sha256)
    found = connection.scalar(wanted)
    if found is None:
        return None
    return {name: text.encode("utf-8") for name, text in json.loads(found).items()}
