"""The backups that lie beside a store that cannot be opened, read by their manifests alone.

Light: the first screen asks, and the store is not loaded for it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

#: The folder beside a store that holds the backups made on exit.
FOLDER = "backups"
#: What a store made out of a backup is called after the one that was lost.
RESTORED = "-restored"
_AGAIN = re.compile(rf"{RESTORED}(-\d+)?$")


@dataclass(frozen=True)
class FoundBackup:
    """A backup to choose by what it is, not by its name."""

    path: Path
    made_at: datetime
    cases: int
    size: int


def backups_for(store: Path) -> list[FoundBackup]:
    """Return the whole backups of the store of this name, newest first.

    They are those made on exit, also of the store it was restored from; copies elsewhere (a stick,
    a network folder that may hang) are for the person to name. Nothing of the store itself is read:
    it may be damaged, empty or gone.
    """
    own = rf"{re.escape(plain_stem(store))}(?:{RESTORED}(?:-\d+)?)?-\d{{8}}-\d{{6}}-\d+\.ddk"
    rule = re.compile(own)
    try:
        beside = [one for one in (store.parent / FOLDER).glob("*.ddk") if rule.fullmatch(one.name)]
    except OSError:
        beside = []
    found = [backup for path in beside if (backup := _backup_at(path)) is not None]
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def plain_stem(store: Path) -> str:
    """Return the name of a store without what restoring added to it."""
    return _AGAIN.sub("", store.stem)


def free_name(folder: Path, stem: str) -> Path:
    """Return a name for a new store in a folder that nobody has taken."""
    number = 1
    while (path := folder / f"{stem}{f'-{number}' if number > 1 else ''}.ddk").exists():
        number += 1
    return path


def _backup_at(path: Path) -> FoundBackup | None:
    """Return the backup that lies there with its whole size; None where it does not."""
    try:
        told = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
        made_at = datetime.fromisoformat(str(told["made_at"]))
        cases, size = int(told["rows"]["cases"]), int(told["bytes"])
        whole = path.is_file() and path.stat().st_size == size
    except (OSError, ValueError, TypeError, KeyError):  # gone, hanging, or no manifest of ours
        return None
    if not whole or made_at.utcoffset() is None:
        return None
    return FoundBackup(path, made_at, cases, size)
