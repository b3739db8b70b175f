"""The small window of 快速计算: stands beside the desk, blocks nothing, keeps what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout

from dispute_desk.ui.form_fit import put_over_window
from dispute_desk.ui.quick_sums.sums import ContributionPane, LateFeePane, LimitPane, TermPane
from dispute_desk.ui.steps.entries import Kit
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.quick_sums.pane import SumPane
    from dispute_desk.ui.workplace import Workplace

SIZE = (480, 660)
PANES: tuple[type[SumPane], ...] = (LateFeePane, LimitPane, ContributionPane, TermPane)


class QuickSums(QDialog):
    """Four tabs; Escape puts the window away."""

    def __init__(self, place: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "quick", self.tr("快速计算"))
        self.setWindowTitle(self.tr("快速计算"))
        self.setModal(False)
        self.resize(*SIZE)
        kit = Kit("quick", place.today, place.seat.calendar if place.seat is not None else None)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(8)
        self.tabs = named(QTabWidget(), "quick.tabs", self.tr("快速计算"))
        self.panes = [kind(kit) for kind in PANES]
        for pane in self.panes:
            self.tabs.addTab(pane, pane.title())
        self.tabs.currentChanged.connect(lambda at: self.panes[at].focus_first())
        box.addWidget(self.tabs, 1)
        words = label(self.tr("只作参考，不存入案件；以税务机关核定为准。"), kind="small")
        box.addWidget(named(words, "quick.about"))
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            made = QShortcut(QKeySequence(keys), self)
            made.activated.connect(lambda step=step: self._turn(step))

    def appear(self) -> None:
        """Come to the front, ready for typing; where it was left, at first over the desk."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Moved):
            put_over_window(self)
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.panes[self.tabs.currentIndex()].focus_first()

    def _turn(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())


def show_quick_sums(place: Workplace, window: QWidget) -> None:
    """Show the one window of quick sums of this desk."""
    found = window.findChild(QuickSums)
    (found if isinstance(found, QuickSums) else QuickSums(place, window)).appear()
