"""The road of a case in one line: the stations it passed, where it stands, what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_desk.domain.clock_facts import followed_before_end
from dispute_desk.domain.stages import Stage
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

#: The stations of the usual road, each with the stages that stand at it.
STATIONS: tuple[tuple[Stage, frozenset[Stage]], ...] = (
    (Stage.REGISTERED, frozenset({Stage.REGISTERED, Stage.SUPPLEMENT})),
    (Stage.ACCEPTED, frozenset({Stage.ACCEPTED, Stage.VERIFYING})),
    (Stage.MEDIATING, frozenset({Stage.MEDIATING, Stage.MED_FAILED})),
    (Stage.AGREED, frozenset({Stage.AGREED})),
    (Stage.PERFORMING, frozenset({Stage.PERFORMING, Stage.COLLECTION})),
    (Stage.FOLLOW_UP, frozenset({Stage.FOLLOW_UP})),
    (Stage.CLOSED, frozenset({Stage.CLOSED, Stage.ARCHIVED})),
)
RADIUS = 5.0
HEIGHT = 38


class RoadStrip(QWidget):
    """Painted; its words are the accessible description."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "case_file.road", self.tr("办理进度"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._points: list[tuple[str, bool, bool]] = []
        self._letters = font(SMALL_SIZE)
        self._bold = font(SMALL_SIZE, bold=True)

    def sizeHint(self) -> QSize:
        """Return a line with its words below."""
        return QSize(400, HEIGHT)

    def show_case(self, view: CaseView) -> None:
        """Show the stations with where the case has been."""
        came = (*view.file.before.moves, *view.file.moves)
        passed = {Stage(move["end"]) for move in came}
        passed |= {view.stage, Stage.REGISTERED}
        if followed_before_end(view.file) is not None:
            passed.add(Stage.FOLLOW_UP)
        here = view.stage
        if here is Stage.SUSPENDED and view.file.case["suspended_from"]:
            here = Stage(view.file.case["suspended_from"])
        self._points = [
            (
                view.words.stage(here if here in stages else stage),
                bool(stages & passed),
                here in stages,
            )
            for stage, stages in STATIONS
        ]
        said = (f"{words}{'✓' if was else ''}" for words, was, _ in self._points)
        self.setAccessibleDescription(" → ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the stations and their words."""
        del event
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._points)
        y = 9.0
        before = True
        for number, (words, passed, here) in enumerate(self._points):
            x = step * (number + 0.5)
            if number:
                painter.setPen(QPen(theme.colour("accent" if passed and before else "line"), 2))
                painter.drawLine(QPointF(x - step + RADIUS + 3, y), QPointF(x - RADIUS - 3, y))
            self._point(painter, QPointF(x, y), passed=passed, here=here)
            before = passed
            place = QRect(round(x - step / 2), 18, round(step), 20)
            painter.setFont(self._bold if here else self._letters)
            painter.setPen(theme.colour("accent" if here else "text" if passed else "muted"))
            room = QFontMetrics(painter.font()).elidedText(
                words, Qt.TextElideMode.ElideRight, place.width() - 4
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, room)
        painter.end()

    def _point(self, painter: QPainter, place: QPointF, *, passed: bool, here: bool) -> None:
        ink = theme.colour("accent" if passed else "muted")
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if passed else theme.colour("surface"))
        painter.drawEllipse(place, RADIUS, RADIUS)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1.4))
            painter.drawEllipse(place, RADIUS + 3, RADIUS + 3)
