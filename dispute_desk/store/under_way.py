"""An import that is written in pieces: its mark in the store, and the lock of who writes it.

While the mark stands nothing of the import counts. The lock goes with its process: a mark without
a lock was left by a program that was ended in the middle.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import IO, TYPE_CHECKING

from sqlalchemy import delete, insert, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.import_under_way import UnderWay
from dispute_desk.store.lock import try_lock
from dispute_desk.store.own_tables import store_info
from dispute_desk.store.refusals import STORE_READ_ONLY

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

_NAME = "import_under_way"


def under_way(connection: Connection) -> UnderWay | None:
    """Return the import that is not wholly there; None where there is none."""
    told = connection.scalar(select(store_info.c.value).where(store_info.c.name == _NAME))
    return None if told is None else UnderWay(**json.loads(told))


def note_under_way(connection: Connection, one: UnderWay) -> None:
    """Write the mark, or how far it is now."""
    forget_under_way(connection)
    value = json.dumps(asdict(one), ensure_ascii=False)
    connection.execute(insert(store_info).values(name=_NAME, value=value))


def forget_under_way(connection: Connection) -> None:
    """Take the mark away."""
    connection.execute(delete(store_info).where(store_info.c.name == _NAME))


class ImportLock:
    """Held by the one who writes an import in pieces, or ends one that was left."""

    def __init__(self, store: Path) -> None:
        self._path = store.with_name(store.name + ".importing")
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock; tell whether nobody else has it."""
        while True:
            try:
                descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise DeskError(STORE_READ_ONLY, path=self._path) from error
            file = os.fdopen(descriptor, "r+b", buffering=0)
            if not try_lock(file):
                file.close()
                return False
            if self._is_at_its_place(file):
                self._file = file
                return True
            file.close()  # who had it before has just taken the file away

    def _is_at_its_place(self, file: IO[bytes]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the lock back, and take its file away."""
        file, self._file = self._file, None
        if file is None:
            return
        if os.name == "nt":  # there a file that is open cannot be taken away
            file.close()
        try:
            self._path.unlink(missing_ok=True)
        except PermissionError:
            pass  # somebody has just opened it, and takes it away in turn
        finally:
            file.close()
