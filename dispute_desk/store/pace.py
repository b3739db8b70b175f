"""Long writing in short pieces: how long a piece may last, and the gap in which others get in."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.errors import DeskError
from dispute_desk.store.refusals import STORE_BUSY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

#: So long a piece holds the store, in seconds.
PIECE_S = 0.15
#: So long the store is free behind it, for the next rows to be made ready; who waits has it sooner.
GAP_S = 0.08
#: What committing takes may leave a piece so much of its time, at least.
_LEAST = 0.2
#: The gap behind a piece that took longer than it should, as a part of what was too much.
_SLOW = 0.5
#: So often a piece waits for a store that others keep busy (each time as long as a save does).
_PATIENCE = 12


class Pieces(NamedTuple):
    """What opens the write transaction of a piece, and what copies the log into the file."""

    opened: Callable[[], AbstractContextManager[Connection]]
    copy_log: Callable[[], None] = lambda: None


class Pace:
    """Keeps time: what it took to commit a piece is taken off the next one."""

    def __init__(self, pieces: Pieces) -> None:
        """Write through the connections that are opened, each for one piece."""
        self._opened, self._copy_log = pieces
        self._begun = self._ended = monotonic()
        self._committing = 0.0
        self._gap = GAP_S

    @contextmanager
    def piece(self) -> Iterator[Connection]:
        """Give a connection for one piece, behind the gap; it is committed when it ends well.

        The log is copied at once, or the save that comes next would do it; and what was saved since
        before the next piece: a log that is copied wholly is begun anew.
        """
        sleep(max(0.0, self._ended + self._gap - monotonic()))
        self._copy_log()
        with self._entered() as connection:
            self._begun = monotonic()
            yield connection
            written = monotonic()
        self._ended = monotonic()
        self._committing = self._ended - written
        # a machine that is slow to write is slow to wake who waits
        self._gap = max(GAP_S, (self._ended - self._begun - PIECE_S) * _SLOW)
        self._copy_log()

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
