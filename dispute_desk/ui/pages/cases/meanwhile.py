"""What others changed in the chosen cases since they were shown: case by case, was and is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from dispute_desk.ui.pages.history.words import words_of
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.window_place import keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.changed_since import ChangedSince
    from dispute_desk.ui.seat import Seat

WIDTH, HEIGHT = 560, 420
#: Cases told one by one; of more it is said how many.
MOST = 200


class MeanwhileWindow(QDialog):
    """The changes in reading order, and the question: skip these cases, or write over them."""

    skipped = Signal()
    overwritten = Signal()

    def __init__(
        self, changes: Sequence[ChangedSince], chosen: int, seat: Seat, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._count, self._chosen = len({one.case_id for one in changes}), chosen
        title = self.tr("别人刚改过其中几件")
        named(self, "meanwhile", title)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 20, 0, 16)
        box.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(26, 0, 26, 0)
        head.setSpacing(8)
        head.addWidget(label(title, kind="bigTitle"))
        words = self.tr("您看到列表以后，所选 %1 件中有 %2 件已被别人改过。还没有保存任何改动。")
        words = words.replace("%1", f"{chosen:,}").replace("%2", f"{self._count:,}")
        told = named(label(words, kind="muted"), "meanwhile.told")
        told.setWordWrap(True)
        head.addWidget(told)
        box.addLayout(head)
        area = scrolled("meanwhile.area", title)
        sheet = named(ScrolledSheet(), "meanwhile.sheet")
        lines = QVBoxLayout(sheet)
        lines.setContentsMargins(26, 0, 26, 0)
        lines.setSpacing(4)
        self._tell(changes, seat, lines)
        lines.addStretch(1)
        put_sheet(area, sheet)
        box.addWidget(area, 1)
        box.addLayout(self._foot())
        keep_on_screen(self)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 26, 0)
        row.setSpacing(10)
        row.addStretch(1)
        back = button(self.tr("再想想"), "meanwhile.cancel")
        back.clicked.connect(self.reject)
        over = button(self.tr("仍然覆盖"), "meanwhile.overwrite")
        over.clicked.connect(lambda: self._decide(self.overwritten))
        row.addWidget(back)
        row.addWidget(over)
        if self._count < self._chosen:
            words = self.tr("跳过这 %1 件，改其余").replace("%1", f"{self._count:,}")
            skip = button(words, "meanwhile.skip", kind="primary")
            skip.setDefault(True)
            skip.clicked.connect(lambda: self._decide(self.skipped))
            row.addWidget(skip)
        return row

    def _decide(self, decision: SignalInstance) -> None:
        self.accept()
        decision.emit()

    def _tell(self, changes: Sequence[ChangedSince], seat: Seat, lines: QVBoxLayout) -> None:
        """Add the cases with what became of them."""
        names = {("person", one.id): one.name for one in seat.people}
        by_case = [list(rows) for _, rows in groupby(changes, key=lambda one: one.case_id)]
        for number, rows in enumerate(by_case[:MOST]):
            first = rows[0]
            heading = " · ".join(filter(None, (first.number or f"#{first.case_id}", first.who)))
            lines.addWidget(named(label(heading), f"meanwhile.{number}.case"))
            for place, one in enumerate(rows):
                title, was = words_of("case", one.field, one.was, seat, names)
                _, now = words_of("case", one.field, one.now, seat, names)
                words = self.tr("%1：%2 → %3（%4 改）").replace("%1", title)
                words = words.replace("%2", was).replace("%3", now).replace("%4", one.by)
                line = named(label(words, kind="small"), f"meanwhile.{number}.{place}")
                line.setWordWrap(True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                lines.addWidget(line)
            lines.addSpacing(8)
        if len(by_case) > MOST:
            words = self.tr("还有 %1 件，这里不再一一列出。")
            more = label(words.replace("%1", f"{len(by_case) - MOST:,}"), kind="small")
            lines.addWidget(named(more, "meanwhile.more"))
