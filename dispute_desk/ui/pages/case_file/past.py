"""The case as of a day: asked for in the history, shown under a bar that leads back to now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.case_file.told_later import later_words
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.pages.case_file.section_card import SectionCard
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace


class PastView(QFrame):
    """Hidden while the case is shown as it is now."""

    #: Another day is to be shown, or none.
    changed = Signal()

    def __init__(self, place: Workplace, page: Page) -> None:
        super().__init__()
        self.day: date | None = None
        self._page = page
        self._today = place.today
        named(look(self, kind="bar", tone="accent"), "case_file.past", self.tr("某一天的案件"))
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 8, 10, 8)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.words = named(label("", tone="accent"), "case_file.past.words")
        self.field = DateField("case_file.past.day", self.tr("日期"), today=place.today)
        self.field.setFixedWidth(150)
        self.field.returnPressed.connect(self._show)
        show = button(self.tr("查看"), "case_file.past.show")
        show.clicked.connect(self._show)
        back = button(self.tr("回到现在"), "case_file.past.back", kind="primary")
        back.clicked.connect(self._back)
        row.addWidget(self.words, 1)
        for part in (self.field, show, back):
            row.addWidget(part)
        self.later = named(label(""), "case_file.past.later")
        self.later.setWordWrap(True)
        box.addLayout(row)
        box.addWidget(self.later)
        self.forget()

    def asked_by(self, card: SectionCard) -> None:
        """Put the act that opens this on a card."""
        act = card.action("past", self.tr("某一天…"))
        act.setToolTip(self.tr("查看案件在某一天的样子"))
        act.clicked.connect(self._begin)

    def tell(self, view: CaseView) -> None:
        """Say what of the day was entered after it and does not stand in the case shown."""
        words = later_words(view) if self.day is not None else ""
        self.later.setText(words)
        self.later.setVisible(bool(words))

    def forget(self) -> None:
        """Show another case as it is now."""
        self.day = None
        self.later.hide()
        self.hide()

    def refuse(self, error: DeskError) -> None:
        """Say why there is nothing to see of that day; the case of now stays."""
        self.day = None
        self.later.hide()
        self.words.setText(sentence_of(error))
        self.field.setFocus()

    def _begin(self) -> None:
        self.words.setText(self.tr("查看案件在哪一天结束时的样子？"))
        self.show()
        self.field.setFocus()

    def _show(self) -> None:
        day = self.field.day()
        if day is None or day > self._today():
            self.words.setText(self.tr("请填写今天或以前的日期，如 1015、2026-03-01。"))
            return
        self.day = day
        words = self.tr("%1 结束时已经登记的内容，只供查看")
        self.words.setText(words.replace("%1", day.isoformat()))
        self.changed.emit()

    def _back(self) -> None:
        self.forget()
        self.changed.emit()
