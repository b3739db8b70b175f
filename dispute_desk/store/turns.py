"""Whose turn it is to write: who saves looks again soon, who writes something long lets him first.

SQLite's own waiting looks ever more seldom, up to 0.1 s apart: whoever came later and looked at the
right moment went first, and a save beside a large import waited for two of its pieces or three.
"""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.refusals import DISK_TROUBLE, STORE_BUSY, refusal_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Who saves looks again after so long, in seconds.
LOOK_S = 0.005
#: Who lets others first finds the store free twice, so long apart: who waits has looked meanwhile.
FREE_S = 0.02
#: So long he lets others first; then it is his turn as everybody's.
LETS_S = 1.0
_BEGIN = "BEGIN IMMEDIATE"


def begin_writing(connection: Connection, *, lets_others: bool) -> None:
    """Begin a write transaction; SQLITE_BUSY where it is nobody's turn within SQLite's patience."""
    given: Any = connection.connection.driver_connection
    ((patience_ms,),) = given.execute("PRAGMA busy_timeout").fetchall()
    given.execute("PRAGMA busy_timeout=0").fetchall()
    try:
        if not _is_our_turn(given, patience_ms / 1000, lets_others=lets_others):
            connection.exec_driver_sql(_BEGIN)  # refused as every statement is
    finally:
        given.execute(f"PRAGMA busy_timeout={patience_ms}").fetchall()


def _is_our_turn(given: Any, patience: float, *, lets_others: bool) -> bool:  # noqa: ANN401 - untyped
    """Wait for the store; tell whether it is ours now."""
    begun, was_free = monotonic(), not lets_others
    while True:
        waited = monotonic() - begun
        refused = _begin(given)
        if refused is None and (was_free or waited >= LETS_S):
            return True
        if refused is None:
            given.execute("ROLLBACK")
            was_free = True
        elif waited >= patience or refused.code != STORE_BUSY:
            return False
        else:
            was_free = not lets_others
        sleep(FREE_S if lets_others else LOOK_S)


def _begin(given: Any) -> DeskError | None:  # noqa: ANN401 - the driver is untyped
    """Begin; return what is in the way."""
    try:
        given.execute(_BEGIN)
    except driver.Error as error:
        return refusal_of(error, "") or DeskError(DISK_TROUBLE)
    return None
