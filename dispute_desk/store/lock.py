"""One window per store file: an operating-system lock that vanishes with its process.

It belongs to the open file, not to the process, so that nothing else in the process that opens
and closes the lock file (a dialog for files looking at a folder) gives it up.
"""

from __future__ import annotations

import errno
import os
import struct
import sys
from typing import IO, TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.refusals import STORE_READ_ONLY

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STORE_HELD = sentence(
    "store_held",
    QT_TRANSLATE_NOOP(
        "errors",
        "{person}从 {since} 起已在这台电脑的另一个窗口打开这个数据文件。"
        "请使用那个窗口，或先关闭它再打开。",
    ),
)
STORE_HELD_ELSEWHERE = sentence(
    "store_held_elsewhere",
    QT_TRANSLATE_NOOP(
        "errors",
        "{person}从 {since} 起在另一台电脑（{machine}）上打开了这个数据文件。"
        "请在那里关闭后再打开。",
    ),
)
_SOMEBODY = QT_TRANSLATE_NOOP("errors", "有人")
_JUST_NOW = QT_TRANSLATE_NOOP("errors", "刚才")
#: The byte that is locked lies far behind the holder's name, so that others can read the name.
_LOCKED_BYTE = 4096


if sys.platform != "win32":

    def _lock_open_file(descriptor: int) -> None:
        """Lock the byte for this open file; where the system has no such lock, the whole file."""
        if sys.platform == "linux":
            wanted = struct.pack("@hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, _LOCKED_BYTE, 1, 0)
            try:
                fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, wanted)
            except OSError as error:
                if error.errno != errno.EINVAL:  # a kernel before 3.15
                    raise
            else:
                return
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_lock(file: IO[bytes]) -> bool:
    """Lock an open file for as long as it stays open; tell whether nobody else had it."""
    file.seek(_LOCKED_BYTE)
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            _lock_open_file(file.fileno())
    except OSError:
        return False
    return True


class WindowLock:
    """Holds ``<store>.lock`` for as long as the window lives."""

    def __init__(self, path: Path, person: str, since: datetime) -> None:
        """Take the lock; refuses with who has it, and since when, where somebody has it."""
        self._since = f"{since.astimezone():%Y-%m-%d %H:%M}"
        self.path = path.with_name(path.name + ".lock")
        self._file: IO[bytes] = self._open()
        if not try_lock(self._file):
            refusal = self._refusal()
            self._file.close()
            raise refusal
        self._write(person)

    @staticmethod
    def _machine() -> str:
        """Return this machine's name (without the socket library: the first paint waits)."""
        return (
            os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
        )

    def _open(self) -> IO[bytes]:
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DeskError(STORE_READ_ONLY, path=self.path) from error
        return os.fdopen(descriptor, "r+b", buffering=0)

    def _refusal(self) -> DeskError:
        """Say who holds the store, since when and where, as far as the file tells."""
        self._file.seek(0)
        told = self._file.read(_LOCKED_BYTE).decode("utf-8", "replace").strip("\0 ").split("\n")
        person, machine, _, since, *_ = [*told, "", "", "", ""]
        code = STORE_HELD if machine in {"", self._machine()} else STORE_HELD_ELSEWHERE
        who, when = person or _SOMEBODY, since or _JUST_NOW
        return DeskError(code, person=who, since=when, machine=machine)

    def hold_for(self, person: str) -> None:
        """Say who sits in the window from now on."""
        if not self._file.closed:
            self._write(person)

    def _write(self, person: str) -> None:
        parts = (person, self._machine(), str(os.getpid()), self._since)
        self._file.seek(0)
        self._file.truncate()
        self._file.write("\n".join(" ".join(part.split()) for part in parts).encode())

    def release(self) -> None:
        """Give the lock back; safe to call twice."""
        if self._file.closed:
            return
        self._file.seek(0)
        self._file.truncate()
        self._file.close()
