"""A form's contents that scroll where the window is lower than they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

#: What the title, the bar and the buttons of a form take of the window's height.
AROUND = 150
LEAST = 200


class Tall(QScrollArea):
    """As high as what it holds, but never higher than the window leaves room for."""

    def __init__(self, name: str, spoken: str, window: QWidget, width: int) -> None:
        super().__init__()
        named(self, name, spoken)
        self._most = max(window.height() - AROUND, LEAST)
        self._wide = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        self.box = QVBoxLayout(sheet)
        self.box.setContentsMargins(0, 0, 2, 0)
        self.box.setSpacing(12)
        self.setWidget(sheet)
        sheet.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the height of the contents at the form's width."""
        width = self.viewport().width() if self.isVisible() else self._wide
        return QSize(self._wide, min(self.box.totalHeightForWidth(width) + 2, self._most))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: what is higher scrolls inside."""
        return QSize(0, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with a sentence that appears."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
