"""The calendar of the station: turn weeks or months, see what a day holds, write it as .ics."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.planned import PlannedKind
from dispute_desk.domain.today import Awaited
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.calendar.days import DAYS, DayGrid, DayLine
from dispute_desk.ui.pages.calendar.marks import estimate_words, marks_of
from dispute_desk.ui.pages.calendar.reckoning import Reckoning
from dispute_desk.ui.pages.calendar.words import day_line, tone_of, what_words, whole_words
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.theme import theme
from dispute_desk.ui.when import day_words
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.planned import Planned
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

ENDING = ".ics"
MONTH_WEEKS = 6
SIDE, NARROW_SIDE = 330, 240
#: Holds the screen and the record a line of the list of a day leads to.
ROW = Qt.ItemDataRole.UserRole
#: Holds what tells a line from every other one.
LINE = Qt.ItemDataRole(ROW + 1)
#: The list of the day waits so long for more that comes together.
SOON_MS = 300


class CalendarPage(Page):
    """A month or a week, and beside it everything of the day one stands on."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "calendar")
        self.at = place.today()
        self._by_day: dict[date, list[Planned]] = {}
        self.reckoning = Reckoning(place, self)
        self.reckoning.began.connect(self._begin)
        self.reckoning.more.connect(self._add)
        self.reckoning.told.connect(self._tell)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._show_more)
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
        #: Whether everything that is shown has come.
        self._complete = False
        self.body.addLayout(self._bar())
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.grid, 1)
        row.addLayout(self._day_side())
        self.body.addLayout(row, 1)
        place.verbs.bind("edit.refresh", self.visited, owner=self)

    @property
    def rows(self) -> list[Planned]:
        """Everything that is shown, in the order of days and times."""
        return [row for day in sorted(self._by_day) for row in self._by_day[day]]

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("日历")

    def head_actions(self) -> list[QWidget]:
        """Return the button that writes the file."""
        return [self.export] if self.place.may("export") else []

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow the list of the day in a narrow window."""
        super().fit(narrow=narrow, low=low)
        for part in (self.list, self.estimate, self.nothing):
            part.setFixedWidth(NARROW_SIDE if narrow else SIDE)

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
        self._complete = False
        self._tell_nothing()
        self.export.setEnabled(False)
        self.export.setToolTip(self.tr("期限推算完以后可以导出"))
        self.reckoning.start(first, last, mine=self.whose.current() == "mine")

    def hideEvent(self, event: QHideEvent) -> None:
        """Reckon no further once the page is left."""
        if not event.spontaneous():
            self.reckoning.stop()
        super().hideEvent(event)

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
        folders = Folders(self.place.preferences, "calendar")
        patterns = self.tr("日历文件") + f" (*{ENDING})"
        path, _ = folders.new_file(self, self.tr("导出日历"), name, patterns)
        if path is not None:
            self.write(path if path.suffix.lower() == ENDING else Path(f"{path}{ENDING}"))

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

    def _begin(self, rows: Sequence[Planned]) -> None:
        """Show what the days hold instead of what they held before."""
        self._by_day = {}
        self._mark()
        self._add(rows)
        self._show_day(self.grid.day())

    def _add(self, rows: Sequence[Planned]) -> None:
        """Put more rows into their days."""
        seat = self.place.seat
        if seat is None:
            return
        for row in rows:
            self._by_day.setdefault(row.on, []).append(row)
        fresh: dict[date, Sequence[DayLine]] = {}
        for day in {row.on for row in rows}:
            self._by_day[day].sort(key=lambda row: row.order)
            fresh[day] = [
                day_line(row, seat.profile, self.place.today()) for row in self._by_day[day]
            ]
        self.grid.days.put_lines(fresh)
        if self.grid.day() in fresh:
            self._soon.start()

    def _tell(self, done: int, total: int) -> None:
        """Say how much there is, and how far the clocks are reckoned."""
        words = self.tr("共 %1 项").replace("%1", f"{sum(map(len, self._by_day.values())):,}")
        if done < total:
            further = self.tr("；正在推算期限：还有 %1 件").replace("%1", f"{total - done:,}")
            words += further
        self._complete = done >= total
        self._tell_nothing()
        self.export.setEnabled(self._complete)
        self.told.emit(words)

    def _show_more(self) -> None:
        """Show what came to the day one stands on; the list keeps its place."""
        here = self.list.currentItem()
        kept = here.data(LINE) if here is not None else None
        self._show_day(self.grid.day())
        for number in range(self.list.count()):
            if kept is not None and self.list.item(number).data(LINE) == kept:
                self.list.setCurrentRow(number)

    def _mark(self) -> None:
        """Mark the days that are free or worked in exchange, and say where that is a guess."""
        seat, shown = self.place.seat, self.grid.days
        if seat is None:
            shown.show_lines({}, {})
            return
        days = [shown.first + timedelta(days=n) for n in range(shown.weeks * DAYS)]
        shown.show_lines({}, marks_of(seat.calendar, days))
        words = estimate_words(seat.calendar, days[0], days[-1])
        self.estimate.setText(words)
        self.estimate.setVisible(bool(words))

    def _show_day(self, day: date) -> None:
        self.at = day
        seat = self.place.seat
        mark = self.grid.days.mark(day).words
        self.day_title.setText(" ".join(part for part in (day_words(day), mark) if part))
        self.list.clear()
        rows = self._by_day.get(day, [])
        for row in rows if seat is not None else ():
            item = QListWidgetItem(whole_words(row, seat.profile) if seat else "")
            tone = tone_of(row, self.place.today())
            if tone == "danger":
                item.setForeground(theme.colour(tone))
            item.setData(ROW, _place_of(row))
            item.setData(LINE, f"{row.kind} {row.what} {row.record_id}")
            self.list.addItem(item)
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def _tell_nothing(self) -> None:
        """Say that a day is free only once everything has come that may stand in it."""
        free = self.tr("这一天没有安排，也没有到期的期限。")
        self.nothing.setText(free if self._complete else self.tr("正在读取…"))
        self.nothing.setAccessibleName(self.nothing.text())

    def _enter_list(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _open(self, item: QListWidgetItem) -> None:
        screen, record_id = item.data(ROW)
        self.place.go(screen, record_id)

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
        self.nothing = named(label("", kind="muted"), "calendar.nothing", self.tr("这一天"))
        self.nothing.setWordWrap(True)
        self.nothing.setFixedWidth(SIDE)
        #: Says of which year the notice is not there yet.
        self.estimate = named(label("", tone="warning"), "calendar.estimate")
        self.estimate.setWordWrap(True)
        column.addWidget(self.estimate)
        column.addWidget(self.day_title)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        return column


def _place_of(row: Planned) -> tuple[str, int | None]:
    """Return the screen a line leads to, and what it is to show there."""
    if row.kind is PlannedKind.REQUEST:
        return "requests", row.record_id
    if row.kind is PlannedKind.DUTY and row.what == Awaited.LETTER:
        return "letters", row.record_id
    return ("case_file", row.case_id) if row.case_id else ("visits", row.record_id)
