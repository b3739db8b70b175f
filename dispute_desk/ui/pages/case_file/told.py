"""A card around a timeline: it folds away, and its older part comes when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.widgets.timeline import Happening, Timeline


def entries_in_words(view: CaseView, asked: int) -> str:
    """Say how many entries the history shows of ``asked``; nothing while they are to come."""
    if view.history_to_come:
        return ""
    some = QCoreApplication.translate("CaseFilePage", "最近 %1 条操作记录")
    every = QCoreApplication.translate("CaseFilePage", "%1 条操作记录")
    count = len(view.history)
    return (some if count >= asked else every).replace("%1", str(count))


class ToldCard(SectionCard):
    """What happened, newest first; 更早的记录 stands under it while there is more."""

    #: What is older than everything known here was asked for.
    older_asked = Signal()

    def __init__(self, name: str, title: str, line: Timeline, *, folded: bool = False) -> None:
        super().__init__(name, title)
        self._line = line
        self._more_behind = False
        self.box.addWidget(line)
        self.older = button("", f"{self.name}.older", kind="link")
        self.older.clicked.connect(self._show_older)
        self.older.hide()
        self.box.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold = self.action("fold", "")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        self.fold.setChecked(not folded)
        self._turn(not folded)

    def show_case(self, view: CaseView) -> None:
        """Leave the words to the page."""

    def tell(self, happenings: Sequence[Happening], *, more_behind: bool = False) -> None:
        """Show these; ``more_behind`` says that the desk knows older ones still."""
        self._more_behind = more_behind
        self._line.show_happenings(happenings)
        self._offer()

    def _show_older(self) -> None:
        nearly_all = self._line.left_out <= 0
        self._line.show_more()
        self._offer()
        if nearly_all and self._more_behind:
            self.older_asked.emit()

    def _offer(self) -> None:
        left = self._line.left_out
        words = self.tr("更早的记录（还有 %1 条）").replace("%1", str(left))
        self.older.setText(words if left and not self._more_behind else self.tr("更早的记录"))
        self.older.setAccessibleName(self.older.text())
        self.older.setVisible(self.fold.isChecked() and (left > 0 or self._more_behind))

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._line.setVisible(on)
        self._offer()
        self.fold.setText(self.tr("收起") if on else self.tr("展开"))
        self.fold.setAccessibleName(f"{self.fold.text()} {self.heading.accessibleName()}")
