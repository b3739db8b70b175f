"""打印空白文书: tick which forms, look at them, print or save them; they are of no case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from dispute_desk.domain.papers import Part
from dispute_desk.services import case_papers
from dispute_desk.ui.messages import translated
from dispute_desk.ui.paper_sources import BlankForms
from dispute_desk.ui.paper_window import show_source
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.window_place import TITLE_BAR

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.ui.workplace import Workplace

SIZE = (460, 620)
_KIND = Qt.ItemDataRole.UserRole


class BlankPapers(QDialog):
    """A list of all forms by the part of the work; what is ticked is shown as one paper."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        named(self, "blankPapers", self.tr("打印空白文书"))
        self.setWindowTitle(self.tr("打印空白文书"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableGeometry().height() - TITLE_BAR
        self.resize(SIZE[0], min(SIZE[1], room))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(12)
        box.addWidget(label(self.tr("打印空白文书"), kind="bigTitle"))
        told = self.tr("勾选要印的表，留空手填。带案号的空白表请打开案件，用“打印”。")
        hint = label(told, kind="muted")
        hint.setWordWrap(True)
        box.addWidget(hint)
        self.list = named(QListWidget(), "blankPapers.list", self.tr("空白文书"))
        self.list.itemChanged.connect(self._count)
        self.list.itemActivated.connect(_turn)
        box.addWidget(self.list, 1)
        box.addLayout(self._foot())
        self._fill()
        self._count()

    def chosen(self) -> tuple[PaperKind, ...]:
        """Return the forms that are ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            case_papers.case_paper(item.data(_KIND))
            for item in items
            if item.data(_KIND) and item.checkState() is Qt.CheckState.Checked
        )

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        close = button(self.tr("关闭"), "blankPapers.close")
        close.clicked.connect(self.reject)
        self.look = button(self.tr("预览打印"), "blankPapers.look", kind="primary")
        self.look.clicked.connect(self._show)
        for one in (close, self.look):
            one.setAutoDefault(False)
            foot.addWidget(one)
        return foot

    def _fill(self) -> None:
        for part in Part:
            head = QListWidgetItem(translated("paper_part", part.value))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(head)
            for kind in case_papers.case_papers():
                if kind.part is part:
                    item = QListWidgetItem(translated("papers", kind.title))
                    item.setData(_KIND, kind.id)
                    item.setFlags(
                        Qt.ItemFlag.ItemIsEnabled
                        | Qt.ItemFlag.ItemIsSelectable
                        | Qt.ItemFlag.ItemIsUserCheckable
                    )
                    item.setCheckState(Qt.CheckState.Unchecked)
                    self.list.addItem(item)

    def _count(self) -> None:
        self.look.setEnabled(bool(self.chosen()))

    def _show(self) -> None:
        kinds = self.chosen()
        title = self.windowTitle()
        if len(kinds) == 1:
            title = translated("papers", kinds[0].title)
        show_source(self, self.place, BlankForms(kinds, title))


def _turn(item: QListWidgetItem) -> None:
    """Tick or untick the form Enter was pressed on."""
    if item.data(_KIND):
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def show_blank_papers(window: QWidget, place: Workplace) -> BlankPapers:
    """Open the list over a window."""
    shown = BlankPapers(place, window)
    shown.open()
    return shown
