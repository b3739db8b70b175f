"""An area that scrolls up and down only, without a frame and without the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

#: Room beside the scroll bar, and between the two columns.
ASIDE, BETWEEN = 6, 14


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
    sheet = named(QWidget(), name)
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, ASIDE, 0)
    row.setSpacing(BETWEEN)
    row.addLayout(main, 1)
    row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
    put_sheet(area, sheet)
