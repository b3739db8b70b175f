"""Which report of which period: a month, or any two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dispute_desk.domain.months import Month
from dispute_desk.services.reports.door import REPORTS, Period
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, icon_button, label, look, named
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

CHIPS_DOWN = 4  # px: the chips stand in the middle of the fields beside them


class Chooser(QFrame):
    """Asks for report and period; a wrong period is said under its field."""

    asked = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        named(look(self, kind="card"), "reports.chooser", self.tr("报表与期间"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        self.report = named(Choice(), "reports.report", self.tr("报表"))
        for line in REPORTS:
            self.report.addItem(translated("reports", line.title), line.id)
        self.report.setMinimumWidth(110)
        self.mode = ChipBar("reports.mode", self.tr("期间"))
        self.mode.show_chips([Chip("month", self.tr("按月")), Chip("days", self.tr("起止日期"))])
        self.mode.setMinimumWidth(160)
        self.months = self._months(today)
        self.days = self._days(today)
        self.build = button(self.tr("生成"), "reports.build", kind="primary")
        for part in (self.report, self.mode, self.months, self.days):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.build, 0, Qt.AlignmentFlag.AlignTop)
        self.mode.chosen.connect(self._switch)
        self.build.clicked.connect(self.asked)
        for field in (self.month, self.first, self.last):
            field.returnPressed.connect(self.asked)
        self._switch("month")
        self.mode.setContentsMargins(0, CHIPS_DOWN, 0, 0)

    def period(self) -> Period | None:
        """Return the period; None when a field is wrong, which then says so."""
        for one in self.rows.values():
            one.clear()
        if self.mode.current() == "month":
            month = self.month.month()
            if month is None:
                self.rows["month"].show_error(self.tr("请填写月份，如 2026-10。"))
                return None
            return Period.month(month)
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            wrong = "first" if first is None else "last"
            self.rows[wrong].show_error(self.tr("请填写日期。"))
            return None
        if first > last:
            self.rows["last"].show_error(self.tr("截止日早于起始日。"))
            return None
        return Period(first, last)

    def choose(self, report: str) -> bool:
        """Choose a report of the days of this year so far; False for one there is not."""
        place = self.report.findData(report)
        if place < 0:
            return False
        self.report.setCurrentIndex(place)
        self.mode.choose("days")
        return True

    def report_id(self) -> str:
        """Return the chosen report."""
        return str(self.report.currentData())

    def _months(self, today: Callable[[], date]) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.month = MonthField("reports.month", self.tr("月份"), today=today)
        self.month.set_month(Month.of(today()).plus(-1))
        self.month.setFixedWidth(130)
        self.rows = {"month": FormRow("reports.month", self.tr("月份"), self.month)}
        self.rows["month"].hide_title()
        before = icon_button("reports.month.before", self.tr("上一个月"), "back")
        after = icon_button("reports.month.after", self.tr("下一个月"), "chevron")
        before.clicked.connect(lambda: self._step(-1))
        after.clicked.connect(lambda: self._step(1))
        for part in (before, self.rows["month"], after):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return panel

    def _days(self, today: Callable[[], date]) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.first = DateField("reports.first", self.tr("起始日"), today=today)
        self.last = DateField("reports.last", self.tr("截止日"), today=today)
        self.first.set_day(today().replace(month=1, day=1))
        self.last.set_day(today())
        for name, title, field in (
            ("first", self.tr("起始日"), self.first),
            ("last", self.tr("截止日"), self.last),
        ):
            field.setFixedWidth(150)
            self.rows[name] = FormRow(f"reports.{name}", title, field)
            self.rows[name].hide_title()
        row.addWidget(self.rows["first"], 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(self.tr("至"), kind="muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.rows["last"], 0, Qt.AlignmentFlag.AlignTop)
        return panel

    def _step(self, months: int) -> None:
        month = self.month.month()
        if month is not None:
            self.month.set_month(month.plus(months))
            self.asked.emit()

    def _switch(self, mode: str) -> None:
        self.months.setVisible(mode == "month")
        self.days.setVisible(mode == "days")
