"""Where a control with the focus goes away, the focus stays on the page, never in the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from dispute_desk.ui.main_window import MainWindow


class FocusKept(QObject):
    """Watches the focus of a window; where Qt hands it on by itself, the page takes it.

    Who walks into the rail by Tab leaves a control that is still there, and stays in the rail.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: QWidget | None = None
        self._left: QWidget | None = None
        self._rest = QTimer(self)  # what goes away with its neighbours goes one after the other
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._look)
        self._app = QApplication.instance()
        if isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._moved)
            window.closing.connect(self._stop)

    def _stop(self) -> None:
        """Watch no more: a window that is taken apart moves its focus, too."""
        self._window.closing.disconnect(self._stop)
        if isinstance(self._app, QApplication):
            self._app.focusChanged.disconnect(self._moved)
        self._rest.stop()
        self._last = self._left = None

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        before = self._last
        if now is not None and now.window() is self._window:
            self._last = now
        if before is None or not (now is None or self._in_rail(now)):
            return
        if not isValid(before) or not self._in_rail(before):
            self._left = before
            self._rest.start()

    def _look(self) -> None:
        """Bring the focus back where the control that had it is gone."""
        left, self._left = self._left, None
        window, now = self._window, QApplication.focusWidget()
        if left is None or not window.isActiveWindow() or not window.current:
            return
        gone = not isValid(left) or not left.isVisible() or not left.isEnabled()
        if gone and (now is None or self._in_rail(now)):
            window.page(window.current).focus_first()

    def _in_rail(self, widget: QWidget) -> bool:
        return self._window.rail.isAncestorOf(widget)
