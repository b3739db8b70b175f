"""The files of attachments: by their SHA-256 in a folder beside the store, written whole."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import uuid4

from dispute_desk.domain.attachment_rules import HEAD_BYTES
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.folders import sync_folder
from dispute_desk.store.open_here import refuse_open_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOT_A_FILE = sentence(
    "attachment_not_a_file",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”不是普通文件（是文件夹、快捷方式或设备），没有添加。请选择文件本身。"
    ),
)
UNREADABLE = sentence(
    "attachment_unreadable",
    QT_TRANSLATE_NOOP("errors", "“{name}”读不出来（{why}），没有添加。请检查文件后再试。"),
)
TOO_LARGE = sentence(
    "attachment_too_large",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”超过单个附件的上限 {limit} MB，没有添加。请压缩或拆分后再试。"
    ),
)
EMPTY_FILE = sentence(
    "attachment_empty",
    QT_TRANSLATE_NOOP("errors", "“{name}”是空文件，没有添加。请检查是否已经扫描或保存完毕。"),
)
NOT_KEPT = sentence(
    "attachment_not_written",
    QT_TRANSLATE_NOOP(
        "errors", "“{name}”没有存进附件文件夹（{why}），没有添加。请检查磁盘空间和权限后再试。"
    ),
)
FILE_MISSING = sentence(
    "attachment_missing",
    QT_TRANSLATE_NOOP(
        "errors", "附件“{name}”的文件不在附件文件夹里。请从备份恢复，或重新添加这份文件。"
    ),
)
FILE_CHANGED = sentence(
    "attachment_changed",
    QT_TRANSLATE_NOOP(
        "errors", "附件“{name}”的文件与登记时不一样（可能被改动或损坏），没有打开。请从备份恢复。"
    ),
)
_BLOCK = 1 << 20
_INCOMING = ".incoming-"
#: What a process that died left behind is swept away after so many seconds.
_STALE_S = 24 * 3600
_HASH = re.compile(r"[0-9a-f]{64}")
#: A link is never followed; a pipe never keeps us waiting.
_LOOK = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)
_MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Kept:
    """A file that lies in the folder: its hash, its size, its first bytes."""

    sha256: str
    size: int
    head: bytes


class AttachmentFiles:
    """The folder of files beside a store; a file nobody names any more does no harm."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def beside(cls, store: Path) -> AttachmentFiles:
        """Return the folder that belongs to a store file."""
        return cls(store.with_name(store.name + ".files"))

    def place_of(self, sha256: str) -> Path:
        """Return where the file of a hash lies; never outside the folder."""
        if not _HASH.fullmatch(sha256):
            raise ValueError(sha256)
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def has(self, sha256: str, size: int) -> bool:
        """Tell whether a file of this hash and size lies there; its bytes are not looked at."""
        try:
            found = self._inside(sha256).lstat()
        except (OSError, ValueError):
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == size

    def keep(
        self,
        source: BinaryIO,
        name: str,
        *,
        largest: int,
        check: Callable[[Path, bytes], None] | None = None,
    ) -> Kept:
        """Copy a file in, whole and on the disk before it has its place; return what it is.

        ``check`` looks at the copy and its first bytes, and may refuse it.
        """
        draft = self._draft(name)
        try:
            kept = self._filled(draft, source, name, largest)
            if check is not None:
                check(draft, kept.head)
            self._settle(draft, kept)
        except OSError as error:
            raise DeskError(NOT_KEPT, name=name, why=reason_of(error)) from error
        finally:
            with suppress(OSError):
                draft.unlink()
        return kept

    @contextmanager
    def reading(self, sha256: str, name: str) -> Iterator[BinaryIO]:
        """Give the file of a hash to read; refuses where it is missing or no file of ours."""
        try:
            descriptor = os.open(self._inside(sha256), _LOOK)
        except (OSError, ValueError) as error:
            raise DeskError(FILE_MISSING, name=name) from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise DeskError(FILE_MISSING, name=name)
        with os.fdopen(descriptor, "rb") as file:
            yield file

    def check(self, sha256: str, name: str) -> None:
        """Refuse a file that is missing or not what its hash says."""
        with self.reading(sha256, name) as file:
            try:
                found = _digest(file)
            except OSError as error:
                raise DeskError(FILE_CHANGED, name=name) from error
        if found != sha256:
            raise DeskError(FILE_CHANGED, name=name)

    def content(self, sha256: str, name: str) -> bytes:
        """Return the bytes of a file, looked at as a whole."""
        with self.reading(sha256, name) as file:
            found = file.read()
        if hashlib.sha256(found).hexdigest() != sha256:
            raise DeskError(FILE_CHANGED, name=name)
        return found

    def _inside(self, sha256: str) -> Path:
        """Return where a file lies; a folder that leads elsewhere counts as missing."""
        place = self.place_of(sha256)
        real = Path(os.path.realpath(place.parent))
        if real != Path(os.path.realpath(self.root)) / sha256[:2] / sha256[2:4]:
            raise ValueError(sha256)
        return place

    def _draft(self, name: str) -> Path:
        try:
            self.root.mkdir(mode=0o700, exist_ok=True)
            draft = self.root / f"{_INCOMING}{uuid4().hex}"
            os.close(os.open(draft, _MAKE, 0o600))
        except OSError as error:
            raise DeskError(NOT_KEPT, name=name, why=reason_of(error)) from error
        self._sweep(draft)
        return draft

    def _sweep(self, draft: Path) -> None:
        """Take away what somebody began long ago and never finished."""
        now = draft.stat().st_mtime
        for old in self.root.glob(f"{_INCOMING}*"):
            with suppress(OSError):
                if now - old.lstat().st_mtime > _STALE_S:
                    old.unlink()

    def _filled(self, draft: Path, source: BinaryIO, name: str, largest: int) -> Kept:
        digest, size, head = hashlib.sha256(), 0, b""
        with draft.open("r+b") as file:
            while block := _read(source, name):
                digest.update(block)
                size += len(block)
                head = head or block[:HEAD_BYTES]
                if size > largest:
                    raise DeskError(TOO_LARGE, name=name, limit=largest // (1024 * 1024))
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        if not size:
            raise DeskError(EMPTY_FILE, name=name)
        return Kept(digest.hexdigest(), size, head)

    def _settle(self, draft: Path, kept: Kept) -> None:
        """Give a draft its place; a damaged file there is made good by it."""
        place = self.place_of(kept.sha256)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._inside(kept.sha256)
        draft.replace(place)
        for folder in (place.parent, place.parent.parent, self.root):
            sync_folder(folder)


@contextmanager
def opened_source(path: Path, name: str) -> Iterator[BinaryIO]:
    """Give a file somebody wants to attach; links, folders, pipes and devices are refused.

    So is the open store itself: closing it again would give up the locks on it.
    """
    refuse_open_here(path)
    try:
        descriptor = os.open(path, _LOOK)
    except OSError as error:
        if path.is_symlink() or path.is_dir():
            raise DeskError(NOT_A_FILE, field="path", name=name) from error
        raise DeskError(UNREADABLE, field="path", name=name, why=reason_of(error)) from error
    except ValueError as error:  # a null byte
        raise DeskError(UNREADABLE, field="path", name=name, why=str(error)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise DeskError(NOT_A_FILE, field="path", name=name)
    with os.fdopen(descriptor, "rb") as file:
        yield file


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := file.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _read(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(_BLOCK)
    except OSError as error:
        raise DeskError(UNREADABLE, field="path", name=name, why=reason_of(error)) from error
