"""Progress of a long work as its caller hears it; knows no window."""

from __future__ import annotations

from collections.abc import Callable

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

Tell = Callable[[int, int], None]
Cancelled = Callable[[], bool]

REPORT_STOPPED = sentence(
    "report_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，报表没有生成，数据没有变动。需要时请重新生成。"),
)


class Steps:
    """Counts the steps of a work and stops it between two of them when it was cancelled."""

    def __init__(self, total: int, tell: Tell | None, cancelled: Cancelled | None) -> None:
        self._total = total
        self._tell = tell
        self._cancelled = cancelled
        self._done = 0

    def step(self) -> None:
        """Tell that one more step is done; refuses with ``report_stopped`` when cancelled."""
        if self._cancelled is not None and self._cancelled():
            raise DeskError(REPORT_STOPPED)
        self._done = min(self._done + 1, self._total)
        if self._tell is not None:
            self._tell(self._done, self._total)
