"""A year at a glance: twelve small months, 休 and 班 in their colours, each day by its key."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dispute_desk.domain.workdays import DayKind, WorkCalendar
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.calendar.marks import NO_MARK, DayMark, marks_of
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.when import day_words, weekday
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
#: Months beside each other; a month is a row of its name, one of weekdays and six of days, and
#: one that stays empty.
ACROSS, DOWN = 4, 3
WEEK, ROWS = 7, 9
#: A month and the blank column behind it.
BLOCK = WEEK + 1
LEAST_WIDE, LEAST_HIGH = 15, 15
#: The room a day reads well in.
WIDE, HIGH = 20, 16


def month_word(month: int) -> str:
    """Return a month as it is called above its days."""
    if is_english():
        english = QLocale(QLocale.Language.English)
        return english.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("station_rule", "%1 月").replace("%1", str(month))


class YearModel(QAbstractTableModel):
    """The days of a year laid out as a wall calendar; what lies between the months is empty."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.year = 2000
        self.marks: dict[date, DayMark] = {}
        self._weeks: list[list[list[int]]] = []
        self.show_year(2000, WorkCalendar())

    def show_year(self, year: int, work: WorkCalendar) -> None:
        """Show the days of a year."""
        self.beginResetModel()
        self.year = year
        self._weeks = [calendar.monthcalendar(year, month) for month in range(1, 13)]
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        self.marks = marks_of(work, map(date.fromordinal, range(first, last + 1)))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else DOWN * ROWS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else ACROSS * BLOCK - 1

    def month(self, index: Index) -> int:
        """Return the month a cell lies in."""
        return (index.row() // ROWS) * ACROSS + index.column() // BLOCK + 1

    def day(self, index: Index) -> date | None:
        """Return the day of a cell; None for a title or what is empty."""
        column, row = index.column() % BLOCK, index.row() % ROWS - 2
        weeks = self._weeks[self.month(index) - 1]
        if column == WEEK or not 0 <= row < len(weeks) or not weeks[row][column]:
            return None
        return date(self.year, self.month(index), weeks[row][column])

    def place(self, day: date) -> QModelIndex:
        """Return the cell of a day."""
        weeks = self._weeks[day.month - 1]
        row = next(number for number, week in enumerate(weeks) if day.day in week)
        across, down = (day.month - 1) % ACROSS, (day.month - 1) // ACROSS
        return self.index(down * ROWS + row + 2, across * BLOCK + day.weekday())

    def mark(self, day: date) -> DayMark:
        """Return what a day is marked with."""
        return self.marks.get(day, NO_MARK)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass what is no day."""
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows, and the day as it is read aloud."""
        day = self.day(index)
        if role == _ROLE.DisplayRole:
            return self._shown(index, day)
        if role in {_ROLE.ToolTipRole, _ROLE.AccessibleTextRole} and day is not None:
            return " ".join(part for part in (day_words(day), self.mark(day).words) if part)
        return None

    def _shown(self, index: Index, day: date | None) -> str:
        if day is not None:
            return str(day.day)
        row, column = index.row() % ROWS, index.column() % BLOCK
        if row == column == 0:
            return month_word(self.month(index))
        if row == 1 and column < WEEK:
            return weekday(column)[-1] if weekday(column).startswith("周") else weekday(column)[:1]
        return ""


class _DayPainter(QStyledItemDelegate):
    """Paints a day as a small square: free days on their ground, worked weekends in theirs."""

    def __init__(self, grid: YearGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model, box = self._grid.days, option.rect
        day = model.day(index)
        painter.save()
        letters = font(SMALL_SIZE - 1)
        if day is None:
            is_title = index.row() % ROWS == 0
            letters = font(SMALL_SIZE, bold=is_title) if is_title else letters
            painter.setPen(theme.colour("text" if is_title else "muted"))
        else:
            mark = model.mark(day)
            marked = mark.kind in {DayKind.HOLIDAY, DayKind.WORKED_WEEKEND}
            if marked:
                ground = "good_soft" if mark.kind is DayKind.HOLIDAY else "warning_soft"
                painter.fillRect(box.adjusted(1, 1, -1, -1), theme.colour(ground))
            tone = mark.tone if marked else "muted" if mark.kind is DayKind.WEEKEND else "text"
            letters = font(SMALL_SIZE - 1, bold=marked)
            painter.setPen(theme.colour(tone))
        painter.setFont(letters)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        if self._grid.hasFocus() and self._grid.currentIndex() == index and day is not None:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()


class YearGrid(QTableView):
    """Twelve months; the arrow keys walk through the days, a tooltip tells each."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.days = YearModel(self)
        self.setModel(self.days)
        self.setItemDelegate(_DayPainter(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            named(head, f"{name}.head", spoken)
            head.hide()
            head.setMinimumSectionSize(LEAST_HIGH)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for number in range(ACROSS * DOWN):
            row, column = number // ACROSS * ROWS, number % ACROSS * BLOCK
            self.setSpan(row, column, 1, WEEK)
        self.setMinimumSize((ACROSS * BLOCK - 1) * LEAST_WIDE, DOWN * ROWS * LEAST_HIGH)
        self.selectionModel().currentChanged.connect(lambda *_: self.viewport().update())

    def sizeHint(self) -> QSize:
        """Return the room a year reads well in."""
        return QSize((ACROSS * BLOCK - 1) * WIDE, DOWN * ROWS * HIGH)

    def show_year(self, year: int, work: WorkCalendar) -> None:
        """Show a year by a calendar."""
        self.days.show_year(year, work)
        for number in range(ACROSS * DOWN):
            self.setSpan(number // ACROSS * ROWS, number % ACROSS * BLOCK, 1, WEEK)
        self.setCurrentIndex(self.days.place(date(year, 1, 1)))
