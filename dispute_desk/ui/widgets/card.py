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
        self._box = box = QVBoxLayout(self)
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
        self.be_flat(flat=False)

    def be_flat(self, *, flat: bool) -> None:
        """Stand in one line where the window is low; the word beside the figure is a tooltip."""
        box = self._box
        box.setContentsMargins(*((12, 8, 8, 8) if flat else (16, 12, 16, 12)))
        box.setDirection(box.Direction.LeftToRight if flat else box.Direction.TopToBottom)
        box.setSpacing(7 if flat else 3)
        self._aside.setHidden(flat)
        look(self._figure, kind="bigTitle" if flat else "figure")
        look(self._unit, kind="small" if flat else "unit")

    def words(self) -> str:
        """Return title, number and unit in a row."""
        return f"{self._title.text()} {self._figure.text()} {self._unit.text()}"

    def show_figure(self, figure: str, unit: str = "", aside: str = "", *, tone: str = "") -> None:
        """Show the number with its unit, and a word below it in a tone."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        self._aside.setText(aside or " ")
        look(self._aside, tone=tone)
        self.setAccessibleName(f"{self._title.text()}：{figure} {unit}。{aside}")
        self.setToolTip(aside)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the figure was clicked."""
        self.clicked.emit()
        super().mouseReleaseEvent(event)
