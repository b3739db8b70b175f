"""What stands under the boxes of a new case: the keys, 清空, 仅登记咨询, 登记案件."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import button, label, named


class Foot(QWidget):
    """Emits what was asked for."""

    saved = Signal()
    answered = Signal()
    wiped = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "new_case.foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        self._keys = (
            label("Enter", kind="key"),
            label(self.tr("下一格"), kind="small"),
            label("Ctrl+Enter", kind="key"),
            label(self.tr("保存"), kind="small"),
        )
        for hint in self._keys:
            row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        wipe = button(self.tr("清空"), "new_case.clear")
        wipe.clicked.connect(self.wiped)
        self.answer_button = button(self.tr("仅登记咨询"), "new_case.consult")
        self.answer_button.setToolTip(
            self.tr("只答复、不立案：计入来访来电和咨询，以后可以转为案件。")
        )
        self.answer_button.clicked.connect(self.answered)
        self.save_button = button(self.tr("登记案件"), "new_case.save", kind="primary")
        self.save_button.clicked.connect(self.saved)
        for one in (wipe, self.answer_button, self.save_button):
            row.addWidget(one)

    def fit(self, *, narrow: bool) -> None:
        """Leave the hints about keys out where there is little room."""
        for hint in self._keys:
            hint.setHidden(narrow)

    def be_busy(self, *, busy: bool) -> None:
        """Take no second press while the first one is being saved."""
        for one in (self.answer_button, self.save_button):
            one.setEnabled(not busy)
