"""What happened in a case, one point under the other on a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.ui.theme import BASE_SIZE, SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

STEP_GAP = 14
LEFT = 26
RADIUS = 5.5


@dataclass(frozen=True)
class Happening:
    """A point of the timeline: what, when and by whom; not done yet if it lies ahead."""

    title: str
    aside: str = ""
    done: bool = True
    tone: str = "accent"


class Timeline(QWidget):
    """Painted, so that a hundred happenings cost nothing; the words are its accessible text."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._happenings: tuple[Happening, ...] = ()
        self._big = font(BASE_SIZE)
        self._small = font(SMALL_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show these points from top to bottom."""
        self._happenings = tuple(happenings)
        self.setAccessibleDescription("；".join(f"{h.title} {h.aside}" for h in self._happenings))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all points at a width."""
        return sum(self._height(h, width) for h in self._happenings) + 2

    def sizeHint(self) -> QSize:
        """Return a sensible size."""
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the points and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 2
        for number, happening in enumerate(self._happenings):
            height = self._height(happening, self.width())
            if number + 1 < len(self._happenings):
                painter.setPen(QPen(theme.colour("line"), 2))
                painter.drawLine(QPointF(9, top + 17), QPointF(9, top + height + 3))
            self._point(painter, happening, top)
            self._words(painter, happening, top)
            top += height
        painter.end()

    def _point(self, painter: QPainter, happening: Happening, top: int) -> None:
        ink = theme.colour(happening.tone if happening.done else "muted")
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if happening.done else theme.colour("surface"))
        painter.drawEllipse(QPointF(9, top + 9), RADIUS, RADIUS)

    def _words(self, painter: QPainter, happening: Happening, top: int) -> None:
        width = self.width() - LEFT
        painter.setFont(self._big)
        painter.setPen(theme.colour("text" if happening.done else "muted"))
        title = QRect(LEFT, top, width, self._text_height(happening.title, width, big=True))
        painter.drawText(title, _WRAP, happening.title)
        if happening.aside:
            painter.setFont(self._small)
            painter.setPen(theme.colour("muted"))
            place = QRect(LEFT, title.bottom() + 3, width, 1000)
            painter.drawText(place, _WRAP, happening.aside)

    def _height(self, happening: Happening, width: int) -> int:
        room = width - LEFT
        height = self._text_height(happening.title, room, big=True) + STEP_GAP
        if happening.aside:
            height += self._text_height(happening.aside, room, big=False) + 2
        return height

    def _text_height(self, text: str, width: int, *, big: bool) -> int:
        metrics = QFontMetrics(self._big if big else self._small)
        return metrics.boundingRect(QRect(0, 0, max(width, 40), 1000), _WRAP, text).height()


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
