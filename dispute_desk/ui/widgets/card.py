"""A card with one figure: what it counts, the number, and a word beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

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
        for part in (self._title, self._figure, self._aside):
            box.addWidget(part)

    def show_figure(self, figure: str, aside: str = "", *, tone: str = "") -> None:
        """Show the number, and a word beside it in a tone."""
        self._figure.setText(figure)
        self._aside.setText(aside or " ")
        look(self._aside, tone=tone)
        self.setAccessibleName(f"{self._title.text()}：{figure}。{aside}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the figure was clicked."""
        self.clicked.emit()
        super().mouseReleaseEvent(event)
