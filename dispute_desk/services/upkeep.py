"""Keeping a store safe: verified backups, restoring, checking, and a new store made whole.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.found_backups import FOLDER
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.use_cases import NO_RIGHT
from dispute_desk.store import attachment_check, file_header, upkeep, verify
from dispute_desk.store.attachment_files import AttachmentFiles
from dispute_desk.store.open_here import is_open_here, refuse_open_here
from dispute_desk.store.readers.history import newest_seq
from dispute_desk.store.refusals import STORE_DAMAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dispute_desk.clock import Clock
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.store import Store

#: Backups on exit that are kept.
KEPT = 20
_BACKUP = QT_TRANSLATE_NOOP("command", "备份")


def nobody(done: int, total: int) -> None:
    """Listen to progress and say nothing."""
    del done, total


@dataclass(frozen=True)
class Backup:
    """A backup that lies there: the file, when it was made, and up to which journal entry."""

    path: Path
    made_at: datetime
    journal_seq: int


def make_station(path: Path, new: NewStation, clock: Clock) -> str:
    """Make a new store at this place, whole or not at all; return its first person's name."""
    with upkeep.draft_of(path) as draft:
        desk = create_station(draft, new, clock)
        name = desk.actor.name
        desk.close()
        upkeep.publish(draft, path)
    return name


def look_at(path: Path) -> None:
    """Refuse a file that is no store this program can open and write."""
    if not is_open_here(path):  # what is open was looked at, and may not be opened twice
        file_header.check_header(path)


def backup(desk: Desk, target: Path, tell: Callable[[int, int], None] = nobody) -> upkeep.Manifest:
    """Write a verified copy of the desk's store and its manifest; never over another file."""
    if Right.BACKUP not in desk.actor.rights:
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=_BACKUP)
    made_at = desk.clock().isoformat(timespec="seconds")
    made = upkeep.backup(desk.store, target, app_version=app_version(), made_at=made_at, tell=tell)
    _note(desk.store, target)
    return made


def restore(
    source: Path, target: Path, tell: Callable[[int, int], None] = nobody
) -> upkeep.Manifest | None:
    """Make a new store out of a verified backup; return the backup's manifest, if it has one."""
    refuse_open_here(source)
    file_header.read_header(source)
    return upkeep.restore(source, target, tell)


def check(desk: Desk, tell: Callable[[int, int], None] = nobody) -> list[verify.Finding]:
    """Return everything that is wrong with the desk's store; empty when it is whole."""
    files = AttachmentFiles.beside(desk.store.path)
    with desk.store.reading() as connection:
        found = verify.findings(connection, tell)
        return found + attachment_check.file_findings(connection, files)


def lost_files(path: Path) -> list[verify.Finding]:
    """Return the attachments of a closed store whose files are missing or changed."""
    with upkeep.looking(path) as connection:
        return list(attachment_check.lost_findings(connection, AttachmentFiles.beside(path)))


def check_file(store: Store) -> None:
    """Refuse a file some of whose pages are broken: nothing of it can be relied on.

    The pages are looked at one by one; what is written in them is the affair of ``check``.
    """
    with store.reading() as connection:
        told = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if told != "ok":
        raise DeskError(STORE_DAMAGED, path=store.path)


def backups_of(store: Store) -> list[Backup]:
    """Return the verified backups made on exit of this very store, newest first."""
    own_name = re.compile(re.escape(store.path.stem) + r"-\d{8}-\d{6}-\d+\.ddk")
    paths = (store.path.parent / FOLDER).glob("*.ddk")
    return _newest_first(store, (path for path in paths if own_name.fullmatch(path.name)))


def last_backup(store: Store) -> Backup | None:
    """Return the newest verified backup that lies there, wherever it was made; or None.

    A network folder or a stick that hangs keeps whoever asks waiting: no thread others wait for
    may ask.
    """
    elsewhere = _newest_first(store, (Path(one) for one in _noted(store)))
    return max([*backups_of(store), *elsewhere], key=_age, default=None)


def _newest_first(store: Store, paths: Iterable[Path]) -> list[Backup]:
    """Return those of the files that are whole backups of this very store."""
    found = [one for path in paths if (one := _backup_at(store, path)) is not None]
    return sorted(found, key=_age, reverse=True)


def _age(backup: Backup) -> tuple[datetime, str]:
    return backup.made_at, backup.path.name


def _backup_at(store: Store, path: Path) -> Backup | None:
    """Return the whole backup of this store that lies there; what is no file is never opened."""
    if not _is_file(upkeep.manifest_path(path)):
        return None
    manifest = upkeep.read_manifest(path)
    if manifest is None or manifest.store != store.info.get("uuid", ""):
        return None
    made_at = _moment(manifest.made_at)
    if made_at is None or not _is_file(path, manifest.bytes):
        return None
    return Backup(path, made_at, manifest.journal_seq)


def _is_file(path: Path, size: int | None = None) -> bool:
    """Tell whether a regular file lies there, of a size if one is asked for."""
    try:
        found = path.stat()
    except (OSError, ValueError):  # it was taken away (a stick, a network folder), or is no path
        return False
    return stat.S_ISREG(found.st_mode) and size in (None, found.st_size)


def _moment(written: object) -> datetime | None:
    """Return when a manifest says it was made; None if that is no moment."""
    try:
        moment = datetime.fromisoformat(str(written))
    except ValueError:
        return None
    return moment if moment.utcoffset() is not None else None


def _note_file(store: Store) -> Path:
    """Return the file beside a store that says where backups were made by hand or by scripts."""
    return store.path.with_name(store.path.name + ".backups.json")


def _noted(store: Store) -> list[str]:
    try:
        found = json.loads(_note_file(store).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none yet, or spoiled: only the word of where they lie is lost
        return []
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _note(store: Store, target: Path) -> None:
    """Remember where a backup lies, so that the window knows of it."""
    place = str(target.resolve())
    places = [place, *(one for one in _noted(store) if one != place)][:KEPT]
    with suppress(OSError):  # the backup is there all the same
        _note_file(store).write_text(json.dumps(places, ensure_ascii=False), encoding="utf-8")


def backup_on_exit(desk: Desk) -> Backup | None:
    """Back the store up if anything changed since the last time; keep the newest twenty.

    Returns the newest one made on exit. Needs no right: it is the desk's own care.
    """
    path = desk.store.path
    last = next(iter(backups_of(desk.store)), None)
    with desk.store.reading() as connection:
        seq = newest_seq(connection)
    if last is not None and last.journal_seq == seq:
        return last
    now = desk.clock()
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    name = f"{path.stem}-{now.astimezone():%Y%m%d-%H%M%S}-{seq}.ddk"
    upkeep.backup(
        desk.store,
        folder / name,
        app_version=app_version(),
        made_at=now.isoformat(timespec="seconds"),
        tell=nobody,
    )
    for old in backups_of(desk.store)[KEPT:]:
        for file in (old.path, upkeep.manifest_path(old.path)):
            with suppress(OSError):
                file.unlink()
    return next(iter(backups_of(desk.store)), None)


def app_version() -> str:
    """Return the version of the program."""
    return importlib.metadata.version("dispute-desk")
