"""Small charts painted by hand: sorted bars and monthly columns, labelled where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_ROW = 30
BAR = 14
LABEL = 140
FIGURE = 92
FOOT = 22
HEAD = 20


@dataclass(frozen=True)
class Datum:
    """One bar or column: its word, its number, how the number reads, and what it opens."""

    label: str
    value: float
    text: str = ""
    id: str = ""

    @property
    def figure(self) -> str:
        """The number as it stands beside the bar."""
        return self.text or f"{self.value:g}"


class _Chart(QWidget):
    """What both charts share: data, a text alternative, and which mark was clicked."""

    chosen = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self._data: tuple[Datum, ...] = ()
        self._marks: list[tuple[QRect, Datum]] = []
        self._small = font(SMALL_SIZE)
        self._bold = font(SMALL_SIZE, bold=True)

    def show_data(self, data: Sequence[Datum]) -> None:
        """Show these numbers; the accessible description says them in words."""
        self._data = tuple(data)
        self.setAccessibleDescription("；".join(f"{d.label} {d.figure}" for d in self._data))
        self.updateGeometry()
        self.update()

    def largest(self) -> float:
        """Return the largest number, 1 when there is none, so that it can divide."""
        return max((datum.value for datum in self._data), default=0) or 1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which mark was clicked."""
        for place, datum in self._marks:
            if place.contains(event.position().toPoint()):
                self.chosen.emit(datum.id or datum.label)
                break
        super().mouseReleaseEvent(event)


class BarChart(_Chart):
    """Horizontal bars in the order given, word at the left, number at the end of the bar."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row's height for each bar."""
        return QSize(360, max(len(self._data), 1) * BAR_ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(260, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - LABEL - FIGURE
        self._marks = []
        for number, datum in enumerate(self._data):
            row = QRect(0, number * BAR_ROW, self.width(), BAR_ROW)
            self._marks.append((row, datum))
            painter.setFont(self._small)
            painter.setPen(theme.colour("text"))
            metrics = QFontMetrics(self._small)
            word = metrics.elidedText(datum.label, Qt.TextElideMode.ElideRight, LABEL - 12)
            painter.drawText(row.adjusted(0, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
            length = max(2.0, room * datum.value / self.largest()) if datum.value else 0.0
            bar = QRectF(LABEL, row.center().y() - BAR / 2 + 1, length, BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setFont(self._bold)
            painter.setPen(theme.colour("text"))
            end = QRect(QPoint(round(bar.right()) + 8, row.top()), QSize(FIGURE, BAR_ROW))
            painter.drawText(end, Qt.AlignmentFlag.AlignVCenter, datum.figure)
        painter.end()
