"""The bar of Today from December on: the next year's notice is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace


class CalendarBar(QFrame):
    """Only for who manages the station; out of sight while every year that is needed is there."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="warning"), "today.year")
        self._place = place
        self._year: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        self.words = named(label("", tone="warning"), "today.year.words")
        self.words.setWordWrap(True)
        self.act = button(self.tr("录入放假通知…"), "today.year.act")
        self.act.clicked.connect(lambda: place.go("station_rules", self._year))
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.hide()

    def ask(self) -> None:
        """Ask whether a year is missing."""
        if self._place.seat is None or not self._place.may("settings"):
            self.hide()
            return
        self._place.jobs.ask(_missing, self.show_year, key="today.year")

    def show_year(self, year: int | None) -> None:
        """Say which year is missing; None takes the bar away."""
        self._year = year
        if year is None:
            self.hide()
            return
        words = self.tr("%1 年的放假通知还没有录入，跨到这一年的期限都按估算。")
        self.words.setText(words.replace("%1", str(year)))
        self.setAccessibleName(self.words.text())
        self.show()


def _missing(desk: Desk) -> int | None:
    from dispute_desk.services.rule_questions import year_missing  # noqa: PLC0415 - open, loaded

    return year_missing(desk)
