"""An area that scrolls up and down only, without a frame and without the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

#: Room beside the scroll bar, and between the two columns.
ASIDE, BETWEEN = 6, 14


class ScrolledSheet(QWidget):
    """What scrolls; as high as its content at the width it has, never as at its narrowest.

    ``QScrollArea`` takes the least height of a sheet for granted, and Qt measures that at the
    least width, where every sentence stands in many lines: the area then ended in emptiness.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width where it follows from it."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(least.width(), 0)
        return least


def scrolled(name: str, spoken: str) -> QScrollArea:
    """Return an area without anything in it yet."""
    area = named(QScrollArea(), name, spoken)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def put_sheet(area: QScrollArea, sheet: QWidget) -> None:
    """Put what scrolls into an area; the ground behind it shows."""
    area.setWidget(sheet)
    sheet.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)


def put_columns(area: QScrollArea, name: str, main: QLayout, side: QWidget) -> None:
    """Put a wide column and a narrow one beside it into an area."""
    sheet = named(ScrolledSheet(), name)
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, ASIDE, 0)
    row.setSpacing(BETWEEN)
    row.addLayout(main, 1)
    row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
    put_sheet(area, sheet)
