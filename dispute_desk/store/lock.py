"""One window per store file: an operating-system lock that vanishes with its process."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.refusals import STORE_READ_ONLY

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STORE_HELD = sentence(
    "store_held",
    QT_TRANSLATE_NOOP(
        "errors",
        "这个数据文件已在另一个窗口打开（{holder}）。请使用那个窗口，或先关闭它再打开。",
    ),
)
#: The byte that is locked lies far behind the holder's name, so that others can read the name.
_LOCKED_BYTE = 4096


class WindowLock:
    """Holds ``<store>.lock`` for as long as the window lives."""

    def __init__(self, path: Path, person: str) -> None:
        """Take the lock; refuses with the holder's name when somebody has it."""
        self.path = path.with_name(path.name + ".lock")
        self._file: IO[bytes] = self._open()
        if not self._try_lock():
            holder = self._holder()
            self._file.close()
            raise DeskError(STORE_HELD, holder=holder)
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

    def _try_lock(self) -> bool:
        self._file.seek(_LOCKED_BYTE)
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _LOCKED_BYTE)
        except OSError:
            return False
        return True

    def _holder(self) -> str:
        self._file.seek(0)
        return self._file.read(_LOCKED_BYTE).decode("utf-8", "replace").strip() or "?"

    def hold_for(self, person: str) -> None:
        """Say who sits in the window from now on."""
        if not self._file.closed:
            self._write(person)

    def _write(self, person: str) -> None:
        parts = (person, self._machine(), str(os.getpid()))
        self._file.seek(0)
        self._file.truncate()
        self._file.write(" · ".join(part for part in parts if part).encode())

    def release(self) -> None:
        """Give the lock back; safe to call twice."""
        if self._file.closed:
            return
        self._file.seek(0)
        self._file.truncate()
        self._file.close()
