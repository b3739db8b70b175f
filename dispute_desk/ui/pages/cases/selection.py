"""What can be done with many selected cases at once; each verb is one command, one undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import button, label, named


class SelectionPanel(QWidget):
    """Says how many are selected and offers the verbs for all of them."""

    assign_asked = Signal()
    plan_asked = Signal()
    step_asked = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "cases.many", self.tr("所选的多件案件"))
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        self._count = named(label("", kind="bigTitle"), "cases.many.count")
        words = label(self.tr("以下操作一次作用于所选的全部案件，可以一次撤销。"), kind="muted")
        words.setWordWrap(True)
        self.assign = button(
            self.tr("指定承办人…"), "cases.many.assign", kind="primary", icon_name="person"
        )
        self.plan = button(self.tr("安排下一步…"), "cases.many.plan", icon_name="calendar")
        self.step = button(self.tr("改阶段…"), "cases.many.step", icon_name="check")
        clear = button(self.tr("取消选择"), "cases.many.clear", kind="link")
        for part in (self._count, words):
            box.addWidget(part)
        box.addSpacing(4)
        box.addWidget(self.assign)
        box.addWidget(self.plan)
        box.addWidget(self.step)
        box.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        keys = label(
            self.tr("空格：标记或取消一行；Shift+↑↓：连续选择；Ctrl+A：全选"), kind="small"
        )
        keys.setWordWrap(True)
        box.addWidget(keys)
        self.assign.clicked.connect(self.assign_asked)
        self.plan.clicked.connect(self.plan_asked)
        self.step.clicked.connect(self.step_asked)
        clear.clicked.connect(self.cleared)

    def show_count(self, count: int) -> None:
        """Say how many cases are selected."""
        words = self.tr("已选 %1 件").replace("%1", f"{count:,}")
        self._count.setText(words)
        self._count.setAccessibleName(words)
