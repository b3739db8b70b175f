"""The only engine factory: one driver, one set of switches, read back before use."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.dialect import SCHEME, STATEMENTS
from dispute_desk.store.refusals import DRIVER_TOO_OLD
from dispute_desk.store.turns import begin_writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

#: SQLite 3.7.0 … 3.51.2 can corrupt a file when a WAL is reset (design.md, dependencies).
OLDEST_SAFE = (3, 51, 3)
#: How long a writer waits for another process, in milliseconds.
BUSY_MS = 5000

#: Pages of log (16 MB) from which on a commit copies them into the file.
_LOG = 4000
_SWITCHES: tuple[tuple[str, str, str | int], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("busy_timeout", str(BUSY_MS), BUSY_MS),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("cache_size", "-65536", -65536),
    ("wal_autocheckpoint", str(_LOG), _LOG),
)

# Without an adapter of its own the driver looks a None up in three places in vain: binding one
# then takes ten times as long as binding a text.
driver.register_adapter(type(None), {None: None}.get)


#: What the driver raises where SQLAlchemy does not stand between.
DriverError = driver.Error


class SwitchError(RuntimeError):
    """The driver did not take a switch; the store must not be used like this."""


def check_driver() -> None:
    """Refuse a SQLite that may damage the file."""
    found = tuple(int(part) for part in driver.sqlite_version.split("."))
    if found < OLDEST_SAFE:
        needed = ".".join(str(part) for part in OLDEST_SAFE)
        raise DeskError(DRIVER_TOO_OLD, found=driver.sqlite_version, needed=needed)


def set_switches(connection: Any, key: bytes | None) -> None:  # noqa: ANN401 - the driver is untyped
    """Give the key first, then every switch, and read each back."""
    connection.isolation_level = None
    if key is not None:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    for name, value, expected in _SWITCHES:
        connection.execute(f"PRAGMA {name}={value}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            raise SwitchError(name)


@contextmanager
def long_writing(connection: Connection, *, checked: bool) -> Iterator[Callable[[], object]]:
    """Turn the switches of a connection, outside any transaction, for something long.

    Its commits copy no log into the file: what is given does that, to be called where nothing is
    held, so that it is left to nobody's save.
    """
    given: Any = connection.connection.driver_connection

    def turn(log: int, keys: str) -> None:
        given.execute(f"PRAGMA wal_autocheckpoint={log}").fetchall()
        given.execute(f"PRAGMA foreign_keys={keys}").fetchall()

    turn(0, "ON" if checked else "OFF")
    try:
        yield lambda: given.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    finally:
        turn(_LOG, "ON")


def open_engine(path: Path, key: bytes | None = None) -> Engine:
    """Return the engine of a store file; ``key`` opens an encrypted one (32 bytes)."""
    check_driver()
    engine = create_engine(
        f"{SCHEME}:///{path}",
        module=driver,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000},
        execution_options={"compiled_cache": STATEMENTS},
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, record: object) -> None:  # noqa: ANN401
        del record
        set_switches(connection, key)

    @event.listens_for(engine, "begin")
    def _begun(connection: Any) -> None:  # noqa: ANN401
        options = connection.get_execution_options()
        if options.get("reading", False):
            connection.exec_driver_sql("BEGIN")
        else:
            begin_writing(connection, lets_others=options.get("lets_others", False))

    return engine
