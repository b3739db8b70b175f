"""Long writing in short pieces: how long a piece may last, and the gap in which others get in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.refusals import STORE_BUSY

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What opens a write transaction.
Opened = Callable[[], AbstractContextManager[Connection]]
#: So long a piece holds the store, in seconds.
PIECE_S = 0.25
#: So long the store is free behind it: who waits for it looks again after 0.1 s at the latest.
GAP_S = 0.11
#: What committing takes may leave a piece so much of its time, at least.
_LEAST = 0.2
#: The gap behind a piece that took longer than it should, as a part of what was too much.
_SLOW = 0.5
#: So often a piece waits for a store that others keep busy (each time as long as a save does).
_PATIENCE = 12


class Pace:
    """Keeps time: what it took to commit a piece is taken off the next one."""

    def __init__(self, opened: Opened) -> None:
        """Write through the connections ``opened`` gives, each for one piece."""
        self._opened = opened
        self._begun = self._ended = monotonic()
        self._committing = 0.0
        self._gap = GAP_S

    @contextmanager
    def piece(self) -> Iterator[Connection]:
        """Give a connection for one piece, behind the gap; it is committed when it ends well."""
        sleep(max(0.0, self._ended + self._gap - monotonic()))
        with self._entered() as connection:
            self._begun = monotonic()
            yield connection
            written = monotonic()
        self._ended = monotonic()
        self._committing = self._ended - written
        # a machine that is slow to write is slow to wake who waits
        self._gap = max(GAP_S, (self._ended - self._begun - PIECE_S) * _SLOW)

    @contextmanager
    def _entered(self) -> Iterator[Connection]:
        """Wait for the store as long as somebody in his patience would."""
        for turn in range(_PATIENCE):
            is_in = False
            try:
                with self._opened() as connection:
                    is_in = True
                    yield connection
            except DeskError as error:
                if is_in or error.code != STORE_BUSY or turn == _PATIENCE - 1:
                    raise
            else:
                return

    @property
    def is_over(self) -> bool:
        """Whether the piece has had its time."""
        allowed = max(PIECE_S - self._committing, PIECE_S * _LEAST)
        return monotonic() - self._begun >= allowed

    @property
    def is_gap(self) -> bool:
        """Whether the store is left free still."""
        return monotonic() - self._ended < self._gap
