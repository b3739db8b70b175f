"""Where the rows of the sheet went: a word, its colour and a count each; a click leads on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from dispute_desk.domain.ledger import Bin
from dispute_desk.ui.icons import dress
from dispute_desk.ui.pages.importing.line_words import TONES
from dispute_desk.ui.pages.importing.words import BINS, said
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.cells import PILLS
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections import Counter

_DOT = 9


class Legend(QWidget):
    """Explains the margin of the grid, and leads to the next row of a kind."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.legend", self.tr("各行的去向"))
        row = FlowLayout(self, gap=6)
        self._chips: dict[Bin, QPushButton] = {}
        for one in Bin:
            chip = button(said(BINS[one]), f"importing.legend.{one.value}", kind="chip")
            dress(chip, partial(_dot, TONES[one]))
            chip.setToolTip(self.tr("到下一行“%1”").replace("%1", said(BINS[one])))
            chip.clicked.connect(partial(self._tell, one))
            row.addWidget(chip)
            self._chips[one] = chip

    def show_counts(self, counts: Counter[Bin]) -> None:
        """Show how many rows of the sheet went where."""
        for one, chip in self._chips.items():
            words = f"{said(BINS[one])} {counts[one]:,}"
            chip.setText(words)
            chip.setAccessibleName(words)
            chip.setVisible(bool(counts[one]))

    def counts(self) -> dict[str, str]:
        """Return the words in sight, by bin."""
        return {one.value: chip.text() for one, chip in self._chips.items() if not chip.isHidden()}

    def _tell(self, one: Bin) -> None:
        self.wanted.emit(one.value)


def _dot(tone: str) -> QIcon:
    drawn = QPixmap(_DOT * 2, _DOT * 2)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour(PILLS[tone][0]))
    painter.setBrush(theme.colour(PILLS[tone][0]))
    painter.drawRoundedRect(QRect(1, 1, _DOT - 2, _DOT - 2), 2, 2)
    painter.end()
    return QIcon(drawn)
