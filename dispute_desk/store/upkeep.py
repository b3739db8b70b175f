"""Verified copies of a store: made beside it, looked at, and only then given their name."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import uuid4

import sqlcipher3.dbapi2 as driver
from sqlalchemy import create_engine, event, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store import tables, verify
from dispute_desk.store.attachment_check import carry
from dispute_desk.store.attachment_files import AttachmentFiles
from dispute_desk.store.engine import check_driver
from dispute_desk.store.file_header import STORE_VERSION
from dispute_desk.store.folders import sync_folder
from dispute_desk.store.refusals import STORE_EXISTS, STORE_NO_FOLDER, refusal_of
from dispute_desk.store.under_way import under_way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from dispute_desk.store.store import Store

COPY_FAILED = sentence(
    "copy_failed",
    QT_TRANSLATE_NOOP(
        "errors",
        "备份没有通过检查（{why}），没有保留。数据文件可能已有损坏，请把这句话告诉维护人员。",
    ),
)
BACKUP_DAMAGED = sentence(
    "backup_damaged",
    QT_TRANSLATE_NOOP(
        "errors", "备份 {path} 已损坏或被改动（{why}），没有恢复。请换一份备份再试。"
    ),
)
UNFOLDED = sentence(
    "backup_unfolded",
    QT_TRANSLATE_NOOP(
        "errors",
        "{path} 是正在使用的数据文件（旁边还有 {wal}），不能当作备份。请先在用它的窗口里立即备份。",
    ),
)
NO_BACKUP_THERE = sentence(
    "backup_not_written",
    QT_TRANSLATE_NOOP(
        "errors", "不能写备份 {path}（{why}）。请检查文件夹、权限和磁盘空间，再做一次。"
    ),
)
_NO_FOLDER = QT_TRANSLATE_NOOP("errors", "没有这个文件或文件夹")
MANIFEST = ".json"
#: Where the attachments of all backups in a folder lie, each file once.
FILES_FOLDER = "attachments"


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a backup holds; it lies beside it as JSON."""

    schema_version: int
    app_version: str
    made_at: str
    rows: dict[str, int]
    journal_seq: int
    journal_hash: str
    store: str
    sha256: str
    bytes: int
    #: Attachments lie in this folder beside the backup; ``files_lost`` were missing or damaged.
    files_folder: str = ""
    files: int = 0
    files_bytes: int = 0
    files_lost: int = 0


def manifest_path(backup: Path) -> Path:
    """Return where the manifest of a backup lies."""
    return backup.with_name(backup.name + MANIFEST)


def files_of(backup: Path) -> AttachmentFiles:
    """Return the folder that holds the attachments of the backups beside it."""
    return AttachmentFiles(backup.with_name(FILES_FOLDER))


def read_manifest(backup: Path) -> Manifest | None:
    """Return the manifest beside a backup; None if there is none or it cannot be read."""
    try:
        return Manifest(**json.loads(manifest_path(backup).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """Give a name beside the target for the work; whatever is left there at the end goes."""
    if target.exists():
        raise DeskError(STORE_EXISTS, path=target)
    if not target.parent.is_dir():
        raise DeskError(STORE_NO_FOLDER, path=target.parent)
    draft = target.with_name(f".{target.name}.{uuid4().hex[:8]}.making")
    try:
        yield draft
    except OSError as error:
        raise DeskError(NO_BACKUP_THERE, path=target, why=reason_of(error)) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal", MANIFEST):
            with suppress(OSError):
                draft.with_name(draft.name + ending).unlink()


def publish(draft: Path, target: Path) -> None:
    """Give a finished file its name, never over another one; it is on the disk afterwards."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(draft, target)
    except FileExistsError as error:
        raise DeskError(STORE_EXISTS, path=target) from error
    except OSError:  # a file system without links
        if target.exists():
            raise DeskError(STORE_EXISTS, path=target) from None
        draft.rename(target)
    sync_folder(target.parent)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def looking(path: Path) -> Iterator[Connection]:
    """Give a connection that only looks at a closed store file and leaves nothing beside it."""
    check_driver()
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"

    def connect() -> Any:  # noqa: ANN401 - the driver is untyped
        return driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, module=driver, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, record: object) -> None:  # noqa: ANN401
        del record
        for switch in ("cipher_log_level = NONE", "query_only=ON", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {switch}").fetchall()

    try:
        with engine.connect() as connection:
            yield connection
    except DatabaseError as error:
        raise refusal_of(error, str(path)) or error from error
    finally:
        engine.dispose()


def copy_into(raw: Any, draft: Path, *, of: Path) -> None:  # noqa: ANN401 - the driver is untyped
    """Write a compact copy of an open store, as it is in one moment; only its owner may read it.

    ``of`` is the store's own file: a refusal is about it, not about the draft.
    """
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        raw.execute("VACUUM INTO ?", (str(draft),))
    except driver.DatabaseError as error:
        raise refusal_of(error, str(of)) or error from error


def backup(
    store: Store,
    target: Path,
    *,
    app_version: str,
    made_at: str,
    tell: Callable[[int, int], None],
) -> Manifest:
    """Make a verified copy with its manifest beside it; refuses to write over anything."""
    taken = next((one for one in (target, manifest_path(target)) if one.exists()), None)
    if taken is not None:
        raise DeskError(STORE_EXISTS, path=taken)
    if not target.parent.is_dir():
        raise DeskError(NO_BACKUP_THERE, path=target, why=_NO_FOLDER)
    with draft_of(target) as draft:
        with store.alone() as raw:
            copy_into(raw, draft, of=store.path)
        with looking(draft) as connection:
            wrong = verify.findings(connection, tell)
            if wrong:
                raise DeskError(COPY_FAILED, why=wrong[0].text())
            held, unfinished = held_by(connection), under_way(connection)
            carried = carry(connection, AttachmentFiles.beside(store.path), files_of(target))
        if unfinished is None:
            _check_against(store, held)
        size, digest = draft.stat().st_size, sha256_of(draft)
        made = Manifest(
            schema_version=STORE_VERSION,
            app_version=app_version,
            made_at=made_at,
            store=store.info.get("uuid", ""),
            sha256=digest,
            bytes=size,
            files_folder=FILES_FOLDER,
            files=carried.files,
            files_bytes=carried.bytes,
            files_lost=carried.lost,
            **held,
        )
        beside = manifest_path(draft)
        beside.write_text(json.dumps(asdict(made), ensure_ascii=False, indent=1), encoding="utf-8")
        publish(draft, target)
        publish(beside, manifest_path(target))
    return made


def held_by(connection: Connection) -> dict[str, Any]:
    """Return rows and journal head of a store."""
    head = select(tables.journal.c.seq, tables.journal.c.hash)
    row = connection.execute(head.order_by(tables.journal.c.seq.desc()).limit(1)).first()
    return {
        "rows": verify.rows_of(connection, tables.metadata.sorted_tables),
        "journal_seq": row.seq if row else 0,
        "journal_hash": row.hash.hex() if row else "",
    }


def _check_against(store: Store, held: dict[str, Any]) -> None:
    """Compare the copy with the store, where nobody wrote on meanwhile.

    An import that is being written in pieces has no entry yet: its rows tell nothing.
    """
    with store.reading() as connection:
        now, unfinished = held_by(connection), under_way(connection)
    if unfinished is None and now["journal_seq"] == held["journal_seq"] and now != held:
        different = [name for name, count in now["rows"].items() if held["rows"][name] != count]
        raise DeskError(COPY_FAILED, why="、".join(different))


def restore(source: Path, target: Path, tell: Callable[[int, int], None]) -> Manifest | None:
    """Make a new store out of a backup, after looking at it; refuses to write over anything."""
    wal = source.with_name(source.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        raise DeskError(UNFOLDED, path=source, wal=wal.name)
    manifest = read_manifest(source)
    with draft_of(target) as draft:
        digest = _copy(source, draft)
        if manifest is not None and manifest.sha256 != digest:
            raise DeskError(BACKUP_DAMAGED, path=source, why="SHA-256")
        with looking(draft) as connection:
            wrong = verify.findings(connection, tell)
        if wrong:
            raise DeskError(BACKUP_DAMAGED, path=source, why=wrong[0].text())
        with looking(draft) as connection:
            if carry(connection, files_of(source), AttachmentFiles.beside(target)).lost:
                carry(connection, AttachmentFiles.beside(source), AttachmentFiles.beside(target))
        publish(draft, target)
    return manifest


def _copy(source: Path, draft: Path) -> str:
    """Copy a file block by block; return the SHA-256 of what was written."""
    digest = hashlib.sha256()
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with source.open("rb") as start, os.fdopen(descriptor, "wb") as end:
        while block := start.read(1 << 20):
            digest.update(block)
            end.write(block)
    return digest.hexdigest()
