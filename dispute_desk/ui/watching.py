"""Notices what another window or the command line changed in the same store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from dispute_desk.ui.jobs import Jobs

EVERY_MS = 2000


class Watch(QObject):
    """Asks for the newest journal entry on the reader's thread; tells when it is not ours."""

    others_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._known: int | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.look)
        jobs.opened.connect(self.begin)

    def begin(self) -> None:
        """Begin to look, every two seconds."""
        self._clock.start()
        self.look()

    def look(self) -> None:
        """Ask once."""
        self._jobs.ask(lambda desk: desk.lists.last_seq(), self._take, key="watch")

    def stop(self) -> None:
        """Look no more."""
        self._clock.stop()

    def _take(self, seq: int) -> None:
        known, self._known = self._known, seq
        if known is not None and seq > max(known, self._jobs.last_own_seq):
            self.others_changed.emit()
