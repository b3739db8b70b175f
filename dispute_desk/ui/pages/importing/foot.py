"""The foot of the bench: what would be taken in now, how much was decided, and the next act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.ui.sums import sum_and_unit
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dispute_desk.ui.pages.importing.work import Understood


class Foot(QWidget):
    """Counts that follow every decision; nothing is written before the button at its end."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.foot", self.tr("将要导入的内容"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.words = named(QWidget(), "importing.foot.words")
        self._flow = FlowLayout(self.words, gap=12)
        self._figures: list[QLabel] = []
        self.decided = button(self.tr("您的改动"), "importing.decided", kind="link")
        self.decided.setToolTip(self.tr("到下一处改过的格子（再按一次到再下一处）"))
        self.decided.hide()
        self.copy = button(self.tr("批注副本…"), "importing.copy")
        self.copy.setToolTip(
            self.tr(
                "原文件一点不动；副本每一行后面写明去向，退回的格子标红，这里改过的格子已改好并标绿（Ctrl+S）"
            )
        )
        self.other = button(self.tr("换一个文件…"), "importing.other")
        self.leave = button(self.tr("放弃"), "importing.leave")
        self.anew = button(self.tr("重新理解"), "importing.anew")
        self.go = button(self.tr("下一步"), "importing.next", kind="primary", icon_name="importing")
        self.go.setToolTip(self.tr("先看会导入什么，还不写入（Ctrl+Enter）"))
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addStretch(1)
        for part in (self.decided, self.copy, self.other, self.leave, self.anew, self.go):
            acts.addWidget(part)
        figures = QVBoxLayout()
        figures.addStretch(1)
        figures.addWidget(self.words)
        figures.addStretch(1)
        self._box.addLayout(figures, 1)
        self._box.addLayout(acts)

    def fit(self, *, narrow: bool) -> None:
        """Give the figures a line of their own in a narrow window: all of them are read."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(down if narrow else across)

    def text(self) -> str:
        """Return the figures in one line."""
        return self.words.accessibleName()

    def _show_figures(self, figures: list[str]) -> None:
        while len(self._figures) < len(figures):
            made = label("")
            self._figures.append(made)
            self._flow.addWidget(made)
        for number, one in enumerate(self._figures):
            one.setVisible(number < len(figures))
            one.setText(figures[number] if number < len(figures) else "")
        self.words.setAccessibleName(" · ".join(figures))
        self.words.updateGeometry()

    def show_understood(self, understood: Understood, *, may: bool) -> None:
        """Show what would be taken in now."""
        self._show_figures(self.figures(understood))
        new, updated = understood.new, understood.plan.updated
        words = self.tr("下一步：核对 %1 件新案件")
        if updated:
            words = self.tr("下一步：核对 %1 件新案件、%2 件修改")
        words = words.replace("%1", f"{new:,}").replace("%2", f"{updated:,}")
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(may and understood.brings_something)
        self.anew.hide()

    def show_decided(self, count: int) -> None:
        """Show how many things were decided."""
        words = self.tr("已改 %1 处").replace("%1", f"{count:,}")
        self.decided.setText(words)
        self.decided.setAccessibleName(words)
        self.decided.setVisible(bool(count))

    def wait(self, *, stopped: bool = False) -> None:
        """Take nothing in before what was decided is understood."""
        self.go.setEnabled(False)
        self.anew.setVisible(stopped)

    def figures(self, understood: Understood) -> list[str]:
        """Return what would be taken in, a figure each."""
        reading = understood.reading
        told = [
            (self.tr("案件 %1 件"), f"{len(reading.cases):,}"),
            (self.tr("职工 %1 人"), f"{understood.workers:,}"),
            (self.tr("单位 %1 家"), f"{understood.employers:,}"),
            (self.tr("涉案金额 %1"), " ".join(sum_and_unit(understood.amount_fen))),
            (self.tr("台账载明补缴 %1"), " ".join(sum_and_unit(understood.back_paid_fen))),
        ]
        if reading.rejected:
            told.append((self.tr("退回 %1 行"), f"{len(reading.rejected):,}"))
        return [words.replace("%1", count) for words, count in told]
