"""The calendar of the station: turn weeks or months, see what a day holds, write it as .ics."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.calendar.days import DAYS, DayGrid
from dispute_desk.ui.pages.calendar.words import TONES, short_words, what_words, whole_words
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.when import day_words
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.planned import Planned
    from dispute_desk.services.calendar_days import CalendarDays
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

ENDING = ".ics"
MONTH_WEEKS = 6
SIDE, NARROW_SIDE = 330, 240
#: Holds the row of a line in the list of a day.
ROW = Qt.ItemDataRole.UserRole


class CalendarPage(Page):
    """A month or a week, and beside it everything of the day one stands on."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "calendar")
        self.at = place.today()
        self.rows: Sequence[Planned] = ()
        self.span = ChipBar("calendar.span", self.tr("月或周"))
        self.span.show_chips([Chip("month", self.tr("月")), Chip("week", self.tr("周"))])
        self.whose = ChipBar("calendar.whose", self.tr("看谁的案件"))
        self.whose.show_chips([Chip("all", self.tr("全站")), Chip("mine", self.tr("我承办的"))])
        for bar, key in ((self.span, "span"), (self.whose, "whose")):
            kept = place.view_state.get("calendar", key)
            if kept in {"week", "mine"}:
                bar.choose(str(kept))
            bar.chosen.connect(partial(self._choose, key))
        self.grid = DayGrid("calendar.days", self.tr("日历"))
        self.grid.chosen.connect(self._show_day)
        self.grid.turned.connect(self.turn)
        self.grid.entered.connect(self._enter_list)
        self.export = button(self.tr("导出 .ics"), "calendar.export", icon_name="copy")
        self.export.clicked.connect(self.ask_file)
        self.body.addLayout(self._bar())
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.grid, 1)
        row.addLayout(self._day_side())
        self.body.addLayout(row, 1)
        place.verbs.bind("edit.refresh", self.visited, owner=self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("日历")

    def head_actions(self) -> list[QWidget]:
        """Return the button that writes the file."""
        return [self.export] if self.place.may("export") else []

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow the list of the day in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self.list.setFixedWidth(NARROW_SIDE if narrow else SIDE)

    def focus_first(self) -> None:
        """Put the focus on the days."""
        self.grid.setFocus()

    def restyle(self) -> None:
        """Paint again."""
        self.grid.viewport().update()

    def visited(self, about: object = None) -> None:
        """Ask for what stands in the days that are shown."""
        if isinstance(about, date):
            self.at = about
        first, weeks = self._first(), self._weeks()
        last = first + timedelta(days=weeks * DAYS - 1)
        month = self.at.month if weeks > 1 else 0
        shown = self.grid.days
        if (shown.first, shown.weeks, shown.month) != (first, weeks, month):
            shown.show_span(first, weeks, month, self.place.today())
            self.grid.choose(self.at)
        self.title.setText(f"{self.at:%Y-%m}" if weeks > 1 else f"{first} – {last}")
        mine = self.whose.current() == "mine"

        def ask(desk: Desk) -> CalendarDays:
            from dispute_desk.services.calendar_days import (  # noqa: PLC0415 - open, so loaded
                calendar_days,
            )

            person = desk.actor.id if mine else None
            return calendar_days(desk, first, last, person_id=person)

        self.place.jobs.ask(ask, self._take, self.place.trouble, key="calendar")

    def turn(self, step: int) -> None:
        """Go to the next or the former week or month."""
        if self._weeks() == 1:
            self.at += timedelta(days=DAYS * step)
        else:
            number = self.at.year * 12 + self.at.month - 1 + step
            self.at = date(number // 12, number % 12 + 1, 1)
        self.visited()

    def go_today(self) -> None:
        """Go to the week or month of today."""
        self.visited(self.place.today())
        self.grid.choose(self.at)

    def ask_file(self) -> None:
        """Ask where the file goes."""
        name = self.tr("日历") + f" {self.title.text()}{ENDING}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("导出日历"), name, self.tr("日历文件") + f" (*{ENDING})"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix.lower() == ENDING else Path(f"{chosen}{ENDING}"))

    def write(self, path: Path) -> None:
        """Write what is shown as an .ics file."""
        self.bar.clear()
        rows, name = list(self.rows), self.place.station or self.heading()

        def work(desk: Desk) -> int:
            from dispute_desk.services.calendar_days import (  # noqa: PLC0415 - when asked for
                write_calendar,
            )

            words = partial(what_words, profile=desk.profile)
            return write_calendar(desk, path, rows, name=name, words=words)

        told = self.tr("已导出 %1：%2 项").replace("%1", path.name)

        def say(count: int) -> None:
            self.place.say(told.replace("%2", str(count)), None)

        self.place.jobs.write(work, say, self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _take(self, told: CalendarDays) -> None:
        seat = self.place.seat
        if seat is None:
            return
        self.rows = told.rows
        lines: dict[date, list[tuple[str, str]]] = {}
        for row in told.rows:
            words = short_words(row, seat.profile)
            lines.setdefault(row.on, []).append((words, TONES[row.kind]))
        self.grid.days.show_lines(dict(lines), self._free())
        self._show_day(self.grid.day())
        words = self.tr("共 %1 项").replace("%1", str(len(told.rows)))
        if not told.is_whole:
            words += self.tr("；案件较多，期限只列出最早登记的一部分，可改看“我承办的”")
        self.told.emit(words)

    def _free(self) -> dict[date, str]:
        """Return the free days that are shown with the names of their holidays."""
        seat = self.place.seat
        shown = self.grid.days
        days = [shown.first + timedelta(days=n) for n in range(shown.weeks * DAYS)]
        calendar = seat.calendar if seat is not None else None
        return {
            day: translated("calendar", calendar.holiday(day))
            for day in days
            if calendar is not None and not calendar.is_workday(day)
        }

    def _show_day(self, day: date) -> None:
        self.at = day
        seat = self.place.seat
        free = self.grid.days.free.get(day, "")
        self.day_title.setText(" ".join(part for part in (day_words(day), free) if part))
        self.list.clear()
        rows = [row for row in self.rows if row.on == day]
        for row in rows if seat is not None else ():
            item = QListWidgetItem(whole_words(row, seat.profile) if seat else "")
            item.setData(ROW, row.case_id)
            self.list.addItem(item)
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def _enter_list(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _open(self, item: QListWidgetItem) -> None:
        open_case(self.place, item.data(ROW))

    def _choose(self, key: str, chosen: str) -> None:
        self.place.view_state.put("calendar", key, chosen)
        self.visited()

    def _weeks(self) -> int:
        return 1 if self.span.current() == "week" else MONTH_WEEKS

    def _first(self) -> date:
        """Return the Monday the page begins with."""
        day = self.at if self._weeks() == 1 else self.at.replace(day=1)
        return day - timedelta(days=day.weekday())

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        earlier = button("‹", "calendar.earlier", hint="PageUp")
        earlier.setAccessibleName(self.tr("前一页"))
        earlier.clicked.connect(lambda: self.turn(-1))
        later = button("›", "calendar.later", hint="PageDown")
        later.setAccessibleName(self.tr("后一页"))
        later.clicked.connect(lambda: self.turn(1))
        here = button(self.tr("今天"), "calendar.today")
        here.clicked.connect(self.go_today)
        self.title = named(label("", kind="heading"), "calendar.title")
        for widget in (earlier, here, later, self.title):
            row.addWidget(widget)
        row.addWidget(self.span, 1)
        row.addWidget(self.whose, 2)
        return row

    def _day_side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self.day_title = named(label("", kind="heading"), "calendar.day")
        self.list = named(QListWidget(), "calendar.list", self.tr("这一天"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(SIDE)
        self.list.itemActivated.connect(self._open)
        self.nothing = named(
            label(self.tr("这一天没有安排，也没有到期的期限。"), kind="muted"), "calendar.nothing"
        )
        self.nothing.setWordWrap(True)
        self.nothing.setFixedWidth(SIDE)
        column.addWidget(self.day_title)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        return column
