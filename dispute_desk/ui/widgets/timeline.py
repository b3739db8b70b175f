"""What happened in a case, one point under the other on a line."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

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
#: How many points stand there at first, and how many more come at a time.
PAGE, MORE = 25, 200


class Happening(NamedTuple):
    """A point of the timeline: what, when and by whom; not done yet if it lies ahead."""

    title: str
    aside: str = ""
    done: bool = True
    tone: str = "accent"


class Timeline(QWidget):
    """Painted, so that a hundred happenings cost nothing; the words are its accessible text.

    Of very many only the first ``PAGE`` stand there until more are asked for.
    """

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._all: Sequence[Happening] = ()
        self._length = PAGE
        self._happenings: tuple[Happening, ...] = ()
        self._laid: tuple[int, list[int]] | None = None
        self._big = font(BASE_SIZE)
        self._small = font(SMALL_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def left_out(self) -> int:
        """How many happenings are known and not shown yet."""
        return len(self._all) - len(self._happenings)

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show these points from top to bottom, as many as stood there before."""
        self._all = happenings
        self._take()

    def shorten(self) -> None:
        """Begin with the first page again: what comes is another story."""
        self._length = PAGE

    def show_more(self) -> None:
        """Show the next ones, too."""
        self._length += MORE
        self._take()

    def _take(self) -> None:
        self._happenings = tuple(self._all[: self._length])
        self._laid = None
        self.setAccessibleDescription("；".join(f"{h.title} {h.aside}" for h in self._happenings))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all points at a width."""
        return self._tops(width)[-1]

    def sizeHint(self) -> QSize:
        """Return a sensible size."""
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the points and the words that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tops = self._tops(self.width())
        first = max(bisect_right(tops, event.rect().top()) - 1, 0)
        for number in range(first, len(self._happenings)):
            top, below = tops[number], tops[number + 1]
            if top > event.rect().bottom():
                break
            if number + 1 < len(self._happenings):
                painter.setPen(QPen(theme.colour("line"), 2))
                painter.drawLine(QPointF(9, top + 17), QPointF(9, below + 3))
            self._point(painter, self._happenings[number], top)
            self._words(painter, self._happenings[number], top)
        painter.end()

    def _tops(self, width: int) -> list[int]:
        """Return where each point begins at a width in px, and where the last one ends."""
        if self._laid is None or self._laid[0] != width:
            heights = (self._height(h, width) for h in self._happenings)
            self._laid = width, list(accumulate(heights, initial=2))
        return self._laid[1]

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
            tall = self._text_height(happening.aside, width, big=False)
            place = QRect(LEFT, title.bottom() + 3, width, tall)
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
