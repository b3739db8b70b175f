"""A thread for what may never answer, as a network folder that hangs: nobody waits for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from dispute_desk.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
#: How often the window looks whether the answer is there, in ms.
EVERY_MS = 300


class Aside(QObject):
    """Asks one thing at a time, beside the threads of the desk; its answer comes back here.

    The thread knows nothing of the window: where it hangs, the window may be gone before it ends.
    """

    #: Something failed (the error).
    trouble = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: tuple[threading.Thread, Job] | None = None
        self._ear = QTimer(self)
        self._ear.setInterval(EVERY_MS)
        self._ear.timeout.connect(self._hear)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still on its way."""
        return self._asked is not None

    def ask(self, question: Callable[[], T], done: Callable[[T], None]) -> None:
        """Ask, unless an earlier question has found no answer yet."""
        if self.is_waiting:
            return
        job = Job(question, done, None)
        thread = threading.Thread(target=job.perform, name="aside", daemon=True)
        self._asked = (thread, job)
        thread.start()
        self._ear.start()

    def _hear(self) -> None:
        if self._asked is None or self._asked[0].is_alive():
            return
        _, job = self._asked
        self._asked = None
        self._ear.stop()
        job.deliver(self.trouble.emit)
