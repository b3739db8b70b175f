"""A line of text that ends in … where there is no room, and tells the whole as a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from dispute_desk.ui.widgets.naming import look, named


class ElidedLabel(QLabel):
    """Takes whatever width it is given; its accessible text and tooltip are whole."""

    def __init__(self, text: str, name: str, *, kind: str = "muted") -> None:
        super().__init__(text)
        named(look(self, kind=kind), name, text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._hint()

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text)
        self._hint()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tooltip only where the text does not fit."""
        super().resizeEvent(event)
        self._hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        place = self.contentsRect()
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, self.alignment(), text)
        painter.end()

    def _hint(self) -> None:
        whole = self.fontMetrics().horizontalAdvance(self.text())
        self.setToolTip(self.text() if whole > self.contentsRect().width() else "")
