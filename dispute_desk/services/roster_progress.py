"""How far the saving of a sheet of workers is, and the way to stop it: all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

ROSTER_STOPPED = sentence(
    "roster_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，一行也没有保存；表格里填的都还在，可以接着改或再保存。"),
)
#: Lines between two looks, and the steps behind the lines: workers, sums, what stands beside.
_EVERY, _BEHIND = 20, 3


@dataclass(frozen=True)
class Watched:
    """Who is told how far it is, and whether it is to stop."""

    tell: Callable[[int, int], object]
    stopped: Callable[[], bool]


class Saving:
    """Counts the lines of one saving; refuses to go on once it is to stop."""

    def __init__(self, lines: int, watched: Watched | None) -> None:
        self._watched = watched
        self._lines = lines
        self._done = 0

    def line(self, number: int) -> None:
        """Say that a line is reached."""
        if number % _EVERY == 1:
            self._at(number - 1)

    def step(self) -> None:
        """Say that one of the steps behind the lines is reached."""
        self._at(max(self._done + 1, self._lines))

    def _at(self, done: int) -> None:
        self._done = done
        if self._watched is None:
            return
        if self._watched.stopped():
            raise DeskError(ROSTER_STOPPED)
        self._watched.tell(done, self._lines + _BEHIND)
