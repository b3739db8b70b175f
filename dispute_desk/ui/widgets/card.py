"""A card with one figure: what it counts, the number, and a word beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class FigureCard(QFrame):
    """One figure of the station; a click asks for the rows behind it."""

    clicked = Signal()

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        named(look(self, kind="card"), name, title)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(3)
        self._title = label(title, kind="small")
        self._figure = label("…", kind="figure")
        self._aside = label(" ", kind="small")
        self._unit = label("", kind="unit")
        number = QHBoxLayout()
        number.setSpacing(5)
        number.addWidget(self._figure)
        number.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch(1)
        box.addWidget(self._title)
        box.addLayout(number)
        box.addWidget(self._aside)

    def show_figure(self, figure: str, unit: str = "", aside: str = "", *, tone: str = "") -> None:
        """Show the number with its unit, and a word below it in a tone."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        self._aside.setText(aside or " ")
        look(self._aside, tone=tone)
        self.setAccessibleName(f"{self._title.text()}：{figure} {unit}。{aside}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the figure was clicked."""
        self.clicked.emit()
        super().mouseReleaseEvent(event)
