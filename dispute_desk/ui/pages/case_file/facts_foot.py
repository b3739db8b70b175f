"""What ends an edit of facts: stands below what scrolls, in sight wherever one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QScrollArea

#: What saves, as in every form; Ctrl+S does too.
KEYS = ("Ctrl+Enter", "Ctrl+S")


class FactsFoot(QFrame):
    """The keys that save, 取消 and 保存修改; hidden while nothing is edited."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        named(look(self, kind="card"), f"{name}.foot", self.tr("保存或取消修改"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        for key in KEYS:
            row.addWidget(label(key, kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(self.tr("保存"), kind="small"))
        row.addStretch(1)
        self.cancel = button(self.tr("取消"), f"{name}.cancel")
        self.cancel.clicked.connect(self.given_up)
        self.save = button(self.tr("保存修改"), f"{name}.save", kind="primary")
        self.save.clicked.connect(self.saved)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, as in the form above."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def below(self, area: QScrollArea) -> QVBoxLayout:
        """Return what scrolls with the foot below it."""
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(self)
        return column
