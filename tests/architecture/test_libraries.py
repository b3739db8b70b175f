"""The libraries the house stands on: the known bugs in them are not in the versions we have."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QObject
from sqlcipher3 import dbapi2


def test_void_qt_calls_keep_the_reference_to_none() -> None:
    """PySide6 6.12.0 dropped one at each call: fatal after some 7,000 on Python 3.11."""
    thing = QObject()
    before = sys.getrefcount(None)

    for number in range(1000):
        thing.setObjectName(str(number))

    assert abs(sys.getrefcount(None) - before) < 100


def test_qt_is_of_a_version_the_desk_is_written_for() -> None:
    assert (6, 7) <= PySide6.__version_info__[:2] < (6, 12)


def test_sqlite_is_newer_than_its_write_ahead_log_bug() -> None:
    """SQLite 3.7.0 to 3.51.2 could reset the log under a reader and corrupt the file."""
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_the_driver_can_encrypt() -> None:
    connection = dbapi2.connect(":memory:")
    try:
        assert connection.execute("PRAGMA cipher_version").fetchone()[0]
    finally:
        connection.close()
