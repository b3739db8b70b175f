"""Closes the window as a person would when the system asks the program to stop."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import FrameType

#: The property of the application that says so.
_STOPPING = "asked_to_stop"
#: What a system sends at the end of a session or a person in a terminal; not all have all.
_ASKS = ("SIGTERM", "SIGHUP", "SIGINT")


def close_when_asked() -> None:
    """Close every window, with its backup, when the system or a terminal asks for it.

    The request is heard when the window next does something of its own, two seconds later at most.
    """
    for name in _ASKS:
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, _close)


def close_at_log_off(app: QApplication) -> None:
    """Close every window, with its backup, when the person logs off or the machine shuts down."""
    app.commitDataRequest.connect(close_now)


def _close(number: int, frame: FrameType | None) -> None:
    del number, frame
    QTimer.singleShot(0, close_now)


def close_now() -> None:
    """Close every window, with its backup and without a question."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_STOPPING, _ASKS)
    QApplication.closeAllWindows()


def go_on() -> None:
    """Forget that the system asked: the window stays, and what is typed from now on is guarded."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_STOPPING, None)


def asked_to_stop() -> bool:
    """Tell whether the system waits for the program to stop; then no window asks questions."""
    app = QCoreApplication.instance()
    return app is not None and app.property(_STOPPING) is not None
