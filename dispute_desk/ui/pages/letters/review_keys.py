"""待审批: a letter is looked at with Space, approved with Y, given back with R; on several, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.widgets.table import ListTable


class ReviewLine(QWidget):
    """The line above the letters that wait for approval: what the keys do, and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "letters.review", self.tr("审批"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = label(
            self.tr("空格预览，Y 同意，R 退回；按住 Shift 用方向键选几份，一次办理。"), kind="small"
        )
        words.setWordWrap(True)
        self.approve = button(self.tr("同意"), "letters.review.approve", icon_name="check")
        self.give_back = button(self.tr("退回"), "letters.review.return", icon_name="undo")
        for one, key in ((self.approve, "Y"), (self.give_back, "R")):
            one.setToolTip(key)
        row.addWidget(words, 1)
        row.addWidget(self.approve)
        row.addWidget(self.give_back)


class ReviewKeys(QObject):
    """Takes the three keys of the list while it shows what waits for approval."""

    def __init__(
        self,
        table: ListTable,
        acts: dict[Qt.Key, Callable[[], None]],
        applies: Callable[[], bool],
    ) -> None:
        super().__init__(table)
        self._acts, self._applies = acts, applies
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what a key stands for, before the list takes it as something typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            act = self._acts.get(Qt.Key(event.key()))
            if act is not None and not event.modifiers() and self._applies():
                act()
                return True
        return super().eventFilter(watched, event)
