"""The amber bar of 参数表: what is to be done first, and one button that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.domain.office_rows import OfficeKind, RowState
from dispute_desk.services.policy_rows import figures_of
from dispute_desk.ui.pages.policy.words import insurance_word, kind_word
from dispute_desk.ui.pages.today.figures_bar import CONFIRM, YEAR
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_years import Gap
    from dispute_desk.services.policy_questions import PolicySheet


class GapBar(QFrame):
    """Drafts that wait for the person at the desk come first, then the first gap."""

    #: Add the figures of a gap; confirm a draft and what came with it.
    wanted = Signal(object)
    to_confirm = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="warning"), "policy.gap")
        self._gap: Gap | None = None
        self._draft: OfficeRowView | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        self.words = named(label("", tone="warning"), "policy.gap.words")
        self.words.setWordWrap(True)
        self.act = button(self.tr("补录本年度参数…"), "policy.gap.act", kind="primary")
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.act.clicked.connect(self._lead)
        self.hide()

    def lead(self, begin: object) -> None:
        """Begin with what somebody was led here for, if it is still to be done."""
        if begin == (CONFIRM if self._draft is not None else YEAR):
            self._lead()

    def show_sheet(self, sheet: PolicySheet, *, may: bool) -> None:
        """Say what is to be done first by who sits at the desk; who may not, is told who may."""
        if not may:
            self._draft, self._gap = None, None
            if sheet.gap is None:
                self.hide()
            else:
                words = self._of_gap(sheet.gap)
                who = self.tr("请由有权限的人补录：%1。").replace("%1", listed(sheet.others))
                self._say(words + (who if sheet.others else ""), "")
            return
        drafts = [one for one in sheet.rows if one.state is RowState.DRAFT]
        mine = [one for one in drafts if one.made_by_id == sheet.me and sheet.others]
        others = [one for one in drafts if one not in mine]
        self._draft = others[0] if others else None
        self._gap = None if others or _is_met(sheet.gap, mine) else sheet.gap
        if self._draft is not None:
            words = self.tr("%1 录入的草稿待核对确认：%2，共 %3 行。")
            self._say(
                words.replace("%1", self._draft.made_by or "")
                .replace("%2", kind_word(self._draft))
                .replace("%3", str(len(others))),
                self.tr("核对并确认…"),
            )
        elif mine and self._gap is None:
            words = self.tr("%1 行草稿已录入，等另一位核对文件后确认：%2。")
            names = listed(sheet.others)
            self._say(words.replace("%1", str(len(mine))).replace("%2", names), "")
        elif self._gap is not None:
            self._say(self._of_gap(self._gap), self.tr("补录本年度参数…"))
        else:
            self.hide()

    def _of_gap(self, gap: Gap) -> str:
        names = listed(insurance_word(one) for one in gap.insurances)
        words = self.tr("%1 起还没有%2的数字，这些月份算不出来。")
        return words.replace("%1", str(gap.first)).replace("%2", names)

    def _say(self, words: str, act: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.setVisible(bool(act))
        self.show()

    def _lead(self) -> None:
        if self._draft is not None:
            self.to_confirm.emit(self._draft)
        elif self._gap is not None:
            self.wanted.emit(self._gap)


def _is_met(gap: Gap | None, drafts: list[OfficeRowView]) -> bool:
    """Tell whether drafts already stand for the first month that lacks a figure."""
    if gap is None:
        return True
    figures = [figures_of(one.fields) for one in drafts if one.kind is not OfficeKind.SHIPPED]
    return any(
        one.insurance in gap.insurances and one.from_month <= gap.first <= one.to_month
        for one in figures
    )
