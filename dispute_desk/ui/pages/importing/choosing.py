"""Where an import begins: the place to drop a workbook, and the earlier imports below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from dispute_desk.ui.pages.importing.batches import Batches
from dispute_desk.ui.pages.importing.kept_panel import KeptPanel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from dispute_desk.ui.workplace import Workplace


class Choosing(QStackedWidget):
    """Says what may be dropped here and offers the one next act; beside it what is remembered."""

    asked = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.batches = Batches(place)
        self.kept = KeptPanel(place)
        self._begin = QWidget()
        for part in (self._begin, self.kept):
            self.addWidget(part)
        self.batches.kept.clicked.connect(self._show_kept)
        self.kept.back.connect(self._show_begin)
        box = QVBoxLayout(self._begin)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        card = named(look(QFrame(), kind="card"), "importing.choose")
        inner = QVBoxLayout(card)
        drop = EmptyPanel(
            "importing.drop",
            self.tr("把台账工作簿拖进窗口"),
            self.tr(
                "认得 xlsx、xls、et、csv 等格式。先看读到什么，再决定导入；"
                "导入的历史案件保留原编号，可以整批撤销。"
            ),
            act=self.tr("选择文件…"),
            other=self.tr("空白模板…"),
            icon_name="importing",
        )
        drop.acted.connect(self.asked)
        self.pick, self.blank = drop.button, drop.other
        self.blank.setToolTip(self.tr("一份填好就能导入的空白台账，每列有说明和下拉选项"))
        inner.addWidget(drop)
        box.addWidget(card, 1)
        box.addWidget(self.batches, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew next time."""
        super().hideEvent(event)
        self.setCurrentWidget(self._begin)

    def _show_kept(self) -> None:
        self.kept.ask()
        self.setCurrentWidget(self.kept)
        self.kept.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_begin(self) -> None:
        self.setCurrentWidget(self._begin)
        self.batches.kept.setFocus(Qt.FocusReason.OtherFocusReason)
