"""The days of the calendar: a month of weeks or one week, each day a cell with what it holds."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dispute_desk.domain.workdays import DayKind
from dispute_desk.ui.pages.calendar.marks import NO_MARK, DayMark
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.when import day_words, weekday
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPainter

Index = QModelIndex | QPersistentModelIndex
DAYS = 7
PAD = 6
#: Lines one row takes in the high cell of a week; in a month it has one.
WEEK_LINES = 2
_ROLE = Qt.ItemDataRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

#: Whole sentences a tooltip has room for.
MOST_TOLD = 12


class DayLine(NamedTuple):
    """A line of a day: its words, the tone they are painted in, and the whole sentence."""

    text: str
    tone: str
    whole: str


class DayModel(QAbstractTableModel):
    """Seven columns of days; what each holds is told in lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.first = date(2000, 1, 3)
        self.weeks = 1
        self.month = 0
        self.today = self.first
        self.lines: dict[date, Sequence[DayLine]] = {}
        self.marks: dict[date, DayMark] = {}

    def show_span(self, first: date, weeks: int, month: int, today: date) -> None:
        """Show these weeks; ``month`` is the one that is meant, 0 where all days are."""
        self.beginResetModel()
        self.first, self.weeks, self.month, self.today = first, weeks, month, today
        self.lines = {}
        self.endResetModel()

    def show_lines(self, lines: dict[date, Sequence[DayLine]], marks: dict[date, DayMark]) -> None:
        """Show what the days hold, and which are free or worked in exchange."""
        self.lines, self.marks = lines, marks
        last = self.index(self.weeks - 1, DAYS - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def put_lines(self, lines: dict[date, Sequence[DayLine]]) -> None:
        """Show what some days hold now."""
        self.lines |= lines
        for day in lines:
            if 0 <= (day - self.first).days < self.weeks * DAYS:
                here = self.cell(day)
                self.dataChanged.emit(here, here)

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.first + timedelta(days=index.row() * DAYS + index.column())

    def mark(self, day: date) -> DayMark:
        """Return what a day is marked with."""
        return self.marks.get(day, NO_MARK)

    def cell(self, day: date) -> QModelIndex:
        """Return the cell of a day that is shown."""
        number = (day - self.first).days
        return self.index(number // DAYS, number % DAYS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of weeks."""
        return 0 if parent.isValid() else self.weeks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of days of a week."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the weekday."""
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return weekday(section)
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return the day as it is read aloud: its name, and everything it holds."""
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ToolTipRole}:
            return None
        day = self.day(index)
        head = " ".join(part for part in (day_words(day), self.mark(day).words) if part)
        lines = self.lines.get(day, ())
        if role != _ROLE.ToolTipRole:
            return "\n".join([head, *(line.text for line in lines)])
        told = [line.whole for line in lines[:MOST_TOLD]]
        more = len(lines) - len(told)
        return "\n".join([head, *told, *([f"+{more}"] if more else [])])


class _DayPainter(QStyledItemDelegate):
    """Paints a day: its number, the holiday, as many lines as find room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        model = index.model()
        if not isinstance(model, DayModel):
            return
        painter.save()
        day, box = model.day(index), option.rect
        view = option.widget
        chosen = isinstance(view, QTableView) and view.currentIndex() == index
        rests = model.mark(day).kind in {DayKind.HOLIDAY, DayKind.WEEKEND}
        ground = "selection" if chosen else "raised" if rests else "surface"
        painter.fillRect(box, theme.colour(ground))
        painter.setPen(theme.colour("line"))
        painter.drawRect(box.adjusted(-1, -1, -1, -1))
        if chosen and view.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -3, -3))
        self._paint_head(painter, model, day, box)
        most = WEEK_LINES if model.weeks == 1 else 1
        self._paint_lines(painter, model.lines.get(day, ()), box, most)
        painter.restore()

    def _paint_head(self, painter: QPainter, model: DayModel, day: date, box: QRect) -> None:
        other = bool(model.month) and day.month != model.month
        is_today = day == model.today
        letters = font(SMALL_SIZE, bold=is_today)
        painter.setFont(letters)
        mark = model.mark(day)
        rests = mark.kind in {DayKind.HOLIDAY, DayKind.WEEKEND}
        tone = "accent" if is_today else "muted" if other or rests else "text"
        painter.setPen(theme.colour(tone))
        number = f"{day.month}-{day.day}" if day.day == 1 else str(day.day)
        words = " ".join(part for part in (number, mark.holiday) if part)
        room = QRect(box.left() + PAD, box.top() + 3, box.width() - 2 * PAD, 18)
        corner = f"{mark.corner}?" if mark.corner and mark.is_estimate else mark.corner
        cornered = font(SMALL_SIZE, bold=mark.tone != "muted")
        taken = QFontMetrics(cornered).horizontalAdvance(f" {corner}") if corner else 0
        painter.drawText(room, _LEFT, elided(words, letters, room.width() - taken))
        painter.setFont(cornered)
        painter.setPen(theme.colour(mark.tone))
        painter.drawText(room, _RIGHT, corner)

    def _paint_lines(
        self, painter: QPainter, lines: Sequence[DayLine], box: QRect, most: int
    ) -> None:
        letters = font(SMALL_SIZE)
        painter.setFont(letters)
        measure = QFontMetrics(letters)
        height = measure.height() + 2
        width = box.width() - 2 * PAD
        room = max((box.height() - 24) // height, 0)
        top = box.top() + 22
        parts, left = fitting(lines, room, partial(broken, measure=measure, width=width, most=most))
        for words, tone in parts:
            painter.setPen(theme.colour(tone))
            painter.drawText(QRect(box.left() + PAD, top, width, height), _LEFT, words)
            top += height
        if left:
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRect(box.left() + PAD, top, width, height), _LEFT, f"+{left}")


def elided(words: str, letters: QFont, room: int) -> str:
    """Return words that fit into so many pixels."""
    return QFontMetrics(letters).elidedText(words, Qt.TextElideMode.ElideRight, room)


def fitting(
    lines: Sequence[DayLine], room: int, breaks: Callable[[str], list[str]]
) -> tuple[list[tuple[str, str]], int]:
    """Return the written lines that find room, each with its tone, and how many rows do not.

    A row stands whole or not at all; the count of the others takes the last line.
    """
    written: list[tuple[str, str]] = []
    for number, line in enumerate(lines):
        parts = [(words, line.tone) for words in breaks(line.text)]
        is_last = number == len(lines) - 1
        if len(written) + len(parts) + (0 if is_last else 1) > room:
            return written, len(lines) - number
        written += parts
    return written, 0


def broken(text: str, *, measure: QFontMetrics, width: int, most: int) -> list[str]:
    """Return a text in so many lines at most, broken at a blank where there is one near."""
    parts: list[str] = []
    while len(parts) < most - 1 and measure.horizontalAdvance(text) > width:
        fits = next((n for n in range(len(text), 1, -1) if _width(measure, text[:n]) <= width), 1)
        blank = text.rfind(" ", 1, fits + 1)
        cut = blank if blank > fits // 2 else fits
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, measure.elidedText(text, Qt.TextElideMode.ElideRight, width)]


def _width(measure: QFontMetrics, text: str) -> int:
    return measure.horizontalAdvance(text.rstrip())


class DayGrid(QTableView):
    """The days; arrow keys walk, Enter goes to what the day holds, PageUp and PageDown turn."""

    #: The day the arrow keys stand on.
    chosen = Signal(object)
    entered = Signal()
    turned = Signal(int)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.days = DayModel(self)
        self.setModel(self.days)
        self.setItemDelegate(_DayPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        for head in (self.horizontalHeader(), self.verticalHeader()):
            named(head, f"{name}.head", spoken)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            head.setMinimumSectionSize(40)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(self._tell)

    def day(self) -> date:
        """Return the day the arrow keys stand on."""
        return self.days.day(self.currentIndex())

    def choose(self, day: date) -> None:
        """Go to a day that is shown."""
        self.setCurrentIndex(self.days.cell(day))
        self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the list of the day; PageUp and PageDown turn the page."""
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif key in turns:
            self.turned.emit(turns[key])
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self.currentIndex().isValid():
            self.chosen.emit(self.day())
        self.viewport().update()
