"""A status as a pill: a dot and a word on a quiet ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.ui.theme import SMALL_SIZE, font
from dispute_desk.ui.widgets.cells import DOT, PADDING, PILL_HEIGHT, paint_pill
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Pill(QWidget):
    """Painted like the pills of the list; a screen reader hears the word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self._letters = font(SMALL_SIZE)
        self._word = ""
        self._tone = "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, word: str, tone: str) -> None:
        """Show a word in a tone."""
        self._word, self._tone = word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the word wants."""
        width = QFontMetrics(self._letters).horizontalAdvance(self._word)
        return QSize(width + 2 * PADDING + DOT + 8, PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        painter = QPainter(self)
        place = QRect(0, -1, self.width(), self.height())
        paint_pill(painter, place, self._word, self._tone, self._letters)
        painter.end()
