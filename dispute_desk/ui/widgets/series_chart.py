"""Columns side by side per month with a line over them, named in a legend and in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

HEIGHT = 210
FOOT = 22
LEGEND = 24
HEAD = 18
SIDE = 8
#: Air between two labels.
GAP = 6
TONES = ("accent", "good", "violet", "warning")
LINE_TONE = "warning"


#: Height of a value, and the air between it and what stands below or above it.
VALUE = 13
AIR = 2
#: Radius of a point of the line.
DOT = 3
#: So much wider than its column a value may be at its foot: the air between two columns.
_OVERHANG = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def heights_between(points: Sequence[QPointF], left: float, right: float) -> list[float]:
    """Return the heights a line passes through between two places; none where it is elsewhere."""
    found = [point.y() for point in points if left <= point.x() <= right]
    for first, second in pairwise(points):
        for x in (left, right):
            if first.x() <= x <= second.x() and first.x() < second.x():
                part = (x - first.x()) / (second.x() - first.x())
                found.append(first.y() + part * (second.y() - first.y()))
    return found


def place_of_value(column: QRectF, wide: float, points: Sequence[QPointF]) -> tuple[QRectF, bool]:
    """Return where the value of a column is written, clear of the line, and if that is inside it.

    Over the column where the line leaves room, else at its foot, else over the line.
    """
    given, wide = wide, max(wide, column.width())
    left = column.center().x() - wide / 2
    passed = heights_between(points, left - DOT, left + wide + DOT)
    reach = DOT + 1

    def free(place: QRectF) -> bool:
        return not passed or (
            max(passed) + reach <= place.top() or min(passed) - reach >= place.bottom()
        )

    over = QRectF(left, column.top() - VALUE - AIR, wide, VALUE)
    foot = QRectF(left, column.bottom() - VALUE - AIR, wide, VALUE)
    if free(over):
        return over, False
    if column.height() >= VALUE + AIR and given <= column.width() + _OVERHANG and free(foot):
        return foot, True
    return QRectF(left, min(passed) - reach - VALUE, wide, VALUE), False


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
        self._years: frozenset[int] = frozenset()
        self._small = font(SMALL_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(
        self,
        labels: Sequence[str],
        columns: Sequence[Row],
        line: Row | None = None,
        years: Collection[int] = (),
    ) -> None:
        """Show these rows of values; ``years`` are the places of the labels that begin a year."""
        self._years = frozenset(years)
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
        points = self._points(step, base)
        for number in range(len(self._labels)):
            place = QRect(round(SIDE + number * step), 0, round(step), self.height())
            self._group(painter, place, number, base, points)
        painter.setPen(theme.colour("muted"))
        for number, left in self.label_places(step).items():
            foot = QRectF(left, base + 2, self.width(), FOOT)
            painter.drawText(foot, _LEFT, self._labels[number])
        self._paint_line(painter, points)
        painter.end()

    def label_places(self, step: float) -> dict[int, float]:
        """Return where the labels that find room begin; the words tell all of them.

        Each stands under the middle of its columns. The first one and those of ``years`` are
        always there: the others leave them room, and where they would touch each other they give
        way, the first to the left, a later one to the right.
        """
        metrics = QFontMetrics(self._small)
        wide = [float(metrics.horizontalAdvance(label)) for label in self._labels]
        own = [SIDE + (number + 0.5) * step - one / 2 for number, one in enumerate(wide)]
        always = sorted({0, *self._years} & set(range(len(wide))))
        found: dict[int, float] = {}
        free = 0.0
        for number, after in zip_longest(always, always[1:]):
            left = min(own[number], self.width() - wide[number])
            if number == 0 and after is not None:
                left = min(left, own[after] - GAP - wide[0])
            found[number] = left = max(left, free)
            free = left + wide[number] + GAP
        for number in reversed(range(len(wide))):
            left, right = own[number], own[number] + wide[number]
            if right <= self.width() and all(
                right + GAP <= there or there + wide[other] + GAP <= left
                for other, there in found.items()
            ):
                found[number] = left
        return found

    def _largest(self) -> int:
        rows = [*self._columns, *([self._line] if self._line else [])]
        return max((value for row in rows for value in row.values), default=0) or 1

    def _y(self, value: int, base: int) -> float:
        return base - (base - LEGEND - HEAD) * value / self._largest()

    def _group(
        self,
        painter: QPainter,
        place: QRect,
        number: int,
        base: int,
        points: Sequence[QPointF],
    ) -> None:
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
            wide = QFontMetrics(self._small).horizontalAdvance(row.texts[number])
            if value and wide < width + 8:
                label, inside = place_of_value(column, wide, points)
                painter.setPen(theme.colour("surface" if inside else "text"))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, row.texts[number])

    def _points(self, step: float, base: int) -> list[QPointF]:
        values = self._line.values if self._line is not None else ()
        return [
            QPointF(SIDE + (number + 0.5) * step, self._y(value, base))
            for number, value in enumerate(values)
        ]

    def _paint_line(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        painter.setPen(QPen(theme.colour(LINE_TONE), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setBrush(theme.colour("surface"))
        for point in points:
            painter.drawEllipse(point, DOT, DOT)

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
