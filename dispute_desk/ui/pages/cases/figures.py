"""The four figures above the list of cases; a click shows the rows behind a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.ui.sums import sum_and_unit
from dispute_desk.ui.widgets.card import FigureCard
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class HeadFigures(QWidget):
    """本月受理, 办理中, 超期, 本年补缴入库."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "cases.figures", self.tr("本站数字"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._open = ("…", "")
        self._unplanned = "0"
        self.accepted = FigureCard(self.tr("本月受理"), "cases.figure.accepted")
        self.open = FigureCard(self.tr("办理中"), "cases.figure.open")
        self.overdue = FigureCard(self.tr("超期"), "cases.figure.overdue")
        self.paid = FigureCard(self.tr("本年补缴入库"), "cases.figure.paid")
        self._cards = (self.accepted, self.open, self.overdue, self.paid)
        for card in self._cards:
            row.addWidget(card, 1)
        self.open.clicked.connect(lambda: self.asked.emit("open"))
        self.overdue.clicked.connect(lambda: self.asked.emit("overdue"))

    def be_flat(self, *, flat: bool) -> None:
        """Take one line only."""
        for card in self._cards:
            card.be_flat(flat=flat)

    def show_figures(self, figures: Mapping[str, int], unit: str, today: date) -> None:
        """Show the figures; ``unit`` is what the station counts cases in (件 or 宗)."""
        month = self.tr("%1 月 1 日以来").replace("%1", str(today.month))
        self.accepted.show_figure(f"{figures['accepted_this_month']:,}", unit, month)
        self._open = (f"{figures['open']:,}", unit)
        self.show_unplanned(self._unplanned)
        overdue = figures["overdue"]
        words = self.tr("请尽快处理") if overdue else self.tr("没有超期")
        self.overdue.show_figure(f"{overdue:,}", unit, words, tone="danger" if overdue else "good")
        people = self.tr("涉及职工 %1 人").replace("%1", str(figures["people_paid_this_year"]))
        self.paid.show_figure(*sum_and_unit(figures["paid_this_year"]), people)

    def show_unplanned(self, count: str) -> None:
        """Say how many of the open ones have no next action."""
        self._unplanned = count
        none = count == "0"
        words = self.tr("都已安排下一步") if none else self.tr("其中 %1 件待安排")
        self.open.show_figure(
            *self._open, words.replace("%1", count), tone="" if none else "warning"
        )
