"""Columns side by side per month with a line over them, named in a legend and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT = 210
FOOT = 22
LEGEND = 24
HEAD = 18
SIDE = 8
#: Air between two labels.
GAP = 6
TONES = ("accent", "good", "violet", "warning")
LINE_TONE = "warning"


@dataclass(frozen=True)
class Row:
    """A named row of values, and how each reads."""

    name: str
    values: tuple[int, ...]
    texts: tuple[str, ...]


class SeriesChart(QWidget):
    """Painted from the data; its words are the accessible description."""

    def __init__(self, name: str, title: str, spoken: str) -> None:
        super().__init__()
        named(self, name, title)
        self.setAccessibleDescription(spoken)
        self._labels: tuple[str, ...] = ()
        self._columns: tuple[Row, ...] = ()
        self._line: Row | None = None
        self._small = font(SMALL_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(
        self, labels: Sequence[str], columns: Sequence[Row], line: Row | None = None
    ) -> None:
        """Show these rows of values."""
        self._labels, self._columns, self._line = tuple(labels), tuple(columns), line
        self.update()

    def sizeHint(self) -> QSize:
        """Return a sensible size."""
        return QSize(420, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint legend, columns, line and labels."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small)
        self._legend(painter)
        base = self.height() - FOOT
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, base, self.width(), base)
        step = (self.width() - 2 * SIDE) / max(len(self._labels), 1)
        said = self.said_labels(step)
        for number, label in enumerate(self._labels):
            place = QRect(round(SIDE + number * step), 0, round(step), self.height())
            self._group(painter, place, number, base)
            painter.setPen(theme.colour("muted"))
            foot = QRect(place.left() - 12, base + 2, place.width() + 24, FOOT)
            if number in said:
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, label)
        self._paint_line(painter, step, base)
        painter.end()

    def said_labels(self, step: float) -> frozenset[int]:
        """Return the labels that find room, from the last one back; the words tell all of them."""
        metrics = QFontMetrics(self._small)
        said: list[int] = []
        free = float(self.width()) + GAP
        for number in reversed(range(len(self._labels))):
            half = metrics.horizontalAdvance(self._labels[number]) / 2
            middle = SIDE + (number + 0.5) * step
            if middle + half + GAP <= free:
                said.append(number)
                free = middle - half
        return frozenset(said)

    def _largest(self) -> int:
        rows = [*self._columns, *([self._line] if self._line else [])]
        return max((value for row in rows for value in row.values), default=0) or 1

    def _y(self, value: int, base: int) -> float:
        return base - (base - LEGEND - HEAD) * value / self._largest()

    def _group(self, painter: QPainter, place: QRect, number: int, base: int) -> None:
        count = max(len(self._columns), 1)
        width = min(22.0, place.width() * 0.7 / count)
        left = place.center().x() - width * count / 2
        for index, row in enumerate(self._columns):
            value = row.values[number]
            top = self._y(value, base)
            column = QRectF(left + index * width + 1, top, width - 2, base - top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(TONES[index % len(TONES)]))
            painter.drawRoundedRect(column, 2, 2)
            if value and QFontMetrics(self._small).horizontalAdvance(row.texts[number]) < width + 8:
                painter.setPen(theme.colour("text"))
                above = QRectF(column.left() - 8, top - HEAD, width + 14, HEAD - 2)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, row.texts[number])

    def _paint_line(self, painter: QPainter, step: float, base: int) -> None:
        if self._line is None:
            return
        points = [
            QPointF(SIDE + (number + 0.5) * step, self._y(value, base))
            for number, value in enumerate(self._line.values)
        ]
        painter.setPen(QPen(theme.colour(LINE_TONE), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setBrush(theme.colour("surface"))
        for point in points:
            painter.drawEllipse(point, 3, 3)

    def _legend(self, painter: QPainter) -> None:
        left = 0
        entries = [(row.name, TONES[n % len(TONES)]) for n, row in enumerate(self._columns)]
        if self._line is not None:
            entries.append((self._line.name, LINE_TONE))
        for name, tone in entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tone))
            painter.drawRoundedRect(QRect(left, 6, 10, 10), 2, 2)
            painter.setPen(theme.colour("muted"))
            width = QFontMetrics(self._small).horizontalAdvance(name)
            painter.drawText(
                QRect(left + 16, 0, width + 4, 22), Qt.AlignmentFlag.AlignVCenter, name
            )
            left += width + 36
