"""The working days of one year: its notice, the year at a glance, its runs in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.ui.pages.station_rules.panel import RulePanel
from dispute_desk.ui.pages.station_rules.words import decisions_lines, year_status, year_words
from dispute_desk.ui.pages.station_rules.year_grid import YearGrid
from dispute_desk.ui.pages.station_rules.year_words import runs_words, worked_words
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.services.rule_questions import YearEntry


class YearPanel(RulePanel):
    """Enter the notice of a year that is not there, correct one that is not over."""

    enter = Signal()

    def __init__(self) -> None:
        extra = QWidget()
        box = QVBoxLayout(extra)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self.grid = YearGrid("rules.year.grid", self.tr("全年的休息日和上班日"))
        self.legend = named(label("", kind="small"), "rules.year.legend")
        self.legend.setWordWrap(True)
        box.addWidget(self.legend)
        box.addWidget(self.grid)
        super().__init__("year", "", extra)
        self.setAccessibleName(self.tr("工作日历"))
        self.legend.setText(self.tr("绿底是放假的日子，橙底是调休要上班的周末，灰字是平常的周末。"))
        self.enter_button = self.act("enter", self.tr("录入放假通知…"), kind="primary")
        self.enter_button.clicked.connect(self.enter)

    def show_entry(
        self, entry: YearEntry, work: WorkCalendar, this_year: int, *, may: bool
    ) -> None:
        """Show a year; one that is over cannot be changed any more."""
        year = entry.calendar
        pairs = []
        if year is not None:
            pairs = [
                (self.tr("放假"), runs_words(year)),
                (self.tr("调休上班"), worked_words(year) or self.tr("没有")),
            ]
        missing = self.tr(
            "国务院办公厅的通知还没有录入：这一年的休息日只按周末算，期限都说“按估算”。"
        )
        purpose = year.source if year is not None else missing
        self.tell(year_words(entry.year), year_status(entry), purpose, pairs)
        self.tell_decisions(decisions_lines(entry.decisions))
        self.grid.show_year(entry.year, work)
        is_open = year is None or entry.year >= this_year
        words = self.tr("录入放假通知…") if year is None else self.tr("改正…")
        self.enter_button.setText(words)
        self.enter_button.setAccessibleName(words)
        self.enter_button.setVisible(is_open)
        self.enter_button.setEnabled(may)
        if not is_open:
            self.say(self.tr("这一年已经过去，期限都按它算过，不能再改。"))
        elif not may:
            self.say(self.tr("录入通知需要负责人或管理员岗位。"))
        else:
            self.say("" if year is None else self.tr("国务院改了安排，或者有录错的，才需要改正。"))

    def restyle(self) -> None:
        """Paint the year in the colours of the theme."""
        self.grid.viewport().update()
