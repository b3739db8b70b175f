"""The amber bar of 参数表: what lacks first, and one button that leads to adding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.ui.pages.policy.words import insurance_word
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.policy_years import Gap


class GapBar(QFrame):
    """Hidden where nothing lacks, or where one may not add anything."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="warning"), "policy.gap")
        self._gap: Gap | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        self.words = named(label("", tone="warning"), "policy.gap.words")
        self.words.setWordWrap(True)
        self.act = button(self.tr("补录本年度参数…"), "policy.gap.act", kind="primary")
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.act.clicked.connect(lambda: self.wanted.emit(self._gap))
        self.hide()

    def show_gap(self, gap: Gap | None) -> None:
        """Say what lacks first, or go away."""
        self._gap = gap
        if gap is not None:
            names = listed(insurance_word(one) for one in gap.insurances)
            words = self.tr("%1 起还没有%2的数字，这些月份算不出来。").replace("%1", str(gap.first))
            self.words.setText(words.replace("%2", names))
            self.setAccessibleName(self.words.text())
        self.setVisible(gap is not None)
