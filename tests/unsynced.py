"""Stores of tests do not wait for the disk.

No power is cut here, and what a killed process has written stays with the system; what other
processes open (the command line, the writers that are killed) keeps the switches as shipped.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from dispute_desk.store import engine

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = engine._SWITCHES
UNSYNCED = tuple(
    ("synchronous", "OFF", 0) if name == "synchronous" else (name, value, found)
    for name, value, found in SHIPPED
)


@contextmanager
def unsynced() -> Iterator[None]:
    """Open stores without waiting, for a while."""
    engine._SWITCHES = UNSYNCED
    yield
    engine._SWITCHES = SHIPPED
