"""Looks at a store file's first bytes, without a database library and without touching it."""

from __future__ import annotations

import os
import stat
import struct
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.refusals import (
    STORE_DAMAGED,
    STORE_EMPTY,
    STORE_FOREIGN,
    STORE_IS_FOLDER,
    STORE_MISSING,
    STORE_NEWER,
    STORE_READ_ONLY,
)

if TYPE_CHECKING:
    from pathlib import Path

#: ``PRAGMA application_id`` of every store: "DDSK".
APPLICATION_ID = 0x4444534B
#: The newest form of the store this program knows (``PRAGMA user_version``).
STORE_VERSION = 16
#: The migrations this program knows; a store marked with another one was written by a newer one.
REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
)

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_BIGGEST_PAGE = 65536


def check_header(path: Path) -> int:
    """Return the store's version, or refuse: what ``read_header`` refuses, and read-only."""
    version = read_header(path)
    _check_writable(path)
    return version


def read_header(path: Path) -> int:
    """Return the store's version, or refuse: missing, empty, foreign, newer, cut off.

    Reads the database header of the SQLite file format (page size at byte 16, pages at 28,
    user_version at 60, application_id at 68); the file stays untouched.
    """
    if path.is_dir():
        raise DeskError(STORE_IS_FOLDER, path=path)
    if not path.exists():
        raise DeskError(STORE_MISSING, path=path)
    header = _first_bytes(path)
    if not header:
        raise DeskError(STORE_EMPTY, path=path)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise DeskError(STORE_FOREIGN, path=path)
    page, pages, version, application = (
        int(number)
        for number in (
            struct.unpack_from(">H", header, 16)[0],
            struct.unpack_from(">I", header, 28)[0],
            struct.unpack_from(">I", header, 60)[0],
            struct.unpack_from(">I", header, 68)[0],
        )
    )
    if application != APPLICATION_ID:
        raise DeskError(STORE_FOREIGN, path=path)
    if version > STORE_VERSION:
        raise DeskError(STORE_NEWER, path=path, found=version, known=STORE_VERSION)
    if path.stat().st_size < pages * (_BIGGEST_PAGE if page == 1 else page) and not _has_log(path):
        raise DeskError(STORE_DAMAGED, path=path)
    return version


def _has_log(path: Path) -> bool:
    """Tell whether a write-ahead log lies beside the file: it may hold the pages that lack."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except PermissionError as error:
        raise DeskError(STORE_READ_ONLY, path=path) from error


def _check_writable(path: Path) -> None:
    """Refuse what is marked read-only, also for an administrator whom it would not stop."""
    for place in (path, path.parent):
        owner_may = place.stat().st_mode & stat.S_IWUSR
        if not owner_may or not os.access(place, os.W_OK):
            raise DeskError(STORE_READ_ONLY, path=path)
