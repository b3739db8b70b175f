"""The strip that shows long work: after a moment only, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.jobs import Job

#: Work shorter than this shows nothing.
SHOWS_AFTER_MS = 400
LOOKS_EVERY_MS = 80


class ProgressStrip(QFrame):
    """Watches one job: shows after 400 ms, hides when it ends, cancels it when asked.

    Without ``stops`` the work is one act that cannot be left half done.
    """

    cancelled = Signal()

    def __init__(self, name: str, *, stops: bool = True) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="accent"), name)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        self._what = label("", tone="accent")
        self._bar = named(QProgressBar(), f"{name}.bar", self.tr("进度"))
        self._bar.setTextVisible(False)
        stop = button(self.tr("取消"), f"{name}.cancel")
        stop.clicked.connect(self._stop)
        row.addWidget(self._what)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        stop.setVisible(stops)
        self._job: Job | None = None
        self._title = ""
        self._show_at = QTimer(self)
        self._show_at.setSingleShot(True)
        self._show_at.setInterval(SHOWS_AFTER_MS)
        self._show_at.timeout.connect(self.show)
        self._look_at = QTimer(self)
        self._look_at.setInterval(LOOKS_EVERY_MS)
        self._look_at.timeout.connect(self._look)
        self.hide()

    def watch(self, job: Job, title: str) -> None:
        """Watch a job under a title until it ends."""
        self._job = job
        self._title = title
        self._look()
        self._show_at.start()
        self._look_at.start()

    def counted(self) -> tuple[int, int]:
        """Return how many of how many steps the strip shows as done."""
        return self._bar.value(), self._bar.maximum()

    def _look(self) -> None:
        job = self._job
        if job is None or job.finished:
            self._rest()
            return
        progress = job.progress
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        words = progress.what or self._title
        self._what.setText(
            f"{words} {progress.done:,} / {progress.total:,}" if progress.total else words
        )

    def _rest(self) -> None:
        self._show_at.stop()
        self._look_at.stop()
        self._job = None
        self.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.progress.cancel()
        self.cancelled.emit()
