"""A line of text that leads somewhere: a click on its words, or Enter, opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class LinkLabel(ElidedLabel):
    """Plain text until it leads somewhere; then the hand says so, and the keyboard reaches it."""

    clicked = Signal()

    def __init__(self, text: str, name: str, *, kind: str = "muted") -> None:
        super().__init__(text, name, kind=kind)
        self._leads = ""

    def lead(self, where: str) -> None:
        """Lead somewhere, in a word for screen readers; nowhere if there is none."""
        self._leads = where
        self.setAccessibleDescription(where)
        self.setMouseTracking(bool(where))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if where else Qt.FocusPolicy.NoFocus)
        if not where:
            self.unsetCursor()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over the words."""
        super().mouseMoveEvent(event)
        if self._leads and self._words().contains(event.position().toPoint()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open where the words were clicked."""
        super().mouseReleaseEvent(event)
        if self._leads and self._words().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space."""
        if self._leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; a line under them where they lead somewhere and have the focus."""
        super().paintEvent(event)
        if not self._leads:
            return
        words = self._words()
        painter = QPainter(self)
        painter.setPen(theme.colour("accent" if self.hasFocus() else "line"))
        painter.drawLine(words.bottomLeft(), words.bottomRight())
        painter.end()

    def _words(self) -> QRect:
        place = self.contentsRect()
        wide = min(self.fontMetrics().horizontalAdvance(self.text()), place.width())
        high = min(self.fontMetrics().height() + 2, place.height())
        return QRect(place.left(), place.center().y() - high // 2, wide, high)
