"""The one excepthook: every error nobody caught goes to the bug window, and the desk goes on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import TracebackType


def install_hook() -> None:
    """Send every error nobody caught to the bug window, or to standard error off its thread."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from dispute_desk.ui.bug_window import bug_report, show_bug  # noqa: PLC0415 - when needed

        app = QApplication.instance()
        if isinstance(app, QApplication) and QThread.currentThread() is app.thread():
            show_bug(error.with_traceback(trace), app.activeWindow())
        else:
            sys.stderr.write(bug_report(error.with_traceback(trace)) + "\n")

    sys.excepthook = hook
