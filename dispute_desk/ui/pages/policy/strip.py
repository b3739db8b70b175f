"""The strip of 参数表: a row for each insurance, a column for each month, colour and pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dispute_desk.domain.contribution_words import INSURANCE_WORDS
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.policy_coverage import COVER_WORDS, Cover, cover_of, last_month
from dispute_desk.ui.messages import translated
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.policy_view import PolicyView

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD, SIDE = 26, 24, 92
#: The least width of a month; narrower windows scroll.
NARROWEST = 4
#: How much of a full colour shows: so many months in a row would shout.
STRONG = 0.72
#: From this width on months stand apart.
GAPPED = 9
_ROLE = Qt.ItemDataRole
_ELIDED = Qt.TextElideMode.ElideRight
_PATTERN = Qt.BrushStyle
#: Ground, ink of the pattern and the pattern of each colour: no two differ by colour alone.
LOOKS: dict[Cover, tuple[str, str, Qt.BrushStyle]] = {
    Cover.SOUND: ("good", "good", _PATTERN.SolidPattern),
    Cover.SECONDARY: ("accent", "surface", _PATTERN.Dense7Pattern),
    Cover.CONTESTED: ("warning", "surface", _PATTERN.BDiagPattern),
    Cover.UNCONFIRMED: ("warning_soft", "warning", _PATTERN.DiagCrossPattern),
    Cover.EXPIRED: ("neutral_soft", "muted", _PATTERN.HorPattern),
    Cover.GAP: ("neutral_soft", "muted", _PATTERN.NoBrush),
    Cover.ABSENT: ("surface", "surface", _PATTERN.NoBrush),
}


def paint_cover(painter: QPainter, box: QRect, cover: Cover) -> None:
    """Paint the colour and pattern of a month, or of its sign in the legend."""
    ground, ink, pattern = LOOKS[cover]
    painter.setOpacity(STRONG if ground in {"good", "accent", "warning"} else 1.0)
    painter.fillRect(box, theme.colour(ground))
    painter.setOpacity(1.0)
    if pattern not in {_PATTERN.NoBrush, _PATTERN.SolidPattern}:
        painter.fillRect(box, QBrush(theme.colour(ink), pattern))
    if cover is Cover.GAP:  # an empty box: nothing stands there
        painter.setPen(theme.colour("muted"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))


class StripModel(QAbstractTableModel):
    """The insurances of a region by month; what a cell is worth is found when it is first seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.insurances: tuple[Insurance, ...] = ()
        self.first = Month(2016, 7)
        self.months = 0
        self._view: PolicyView | None = None
        self._covers: dict[tuple[int, int], Cover] = {}

    def show_view(self, view: PolicyView) -> None:
        """Show these figures."""
        self.beginResetModel()
        self._view, self._covers = view, {}
        self.insurances = view.pack.usual
        self.first = view.pack.covers_from
        last = last_month(view)
        years = last.year - self.first.year
        self.months = years * MONTHS_A_YEAR + last.month - self.first.month + 1
        self.endResetModel()

    def month(self, column: int) -> Month:
        """Return the month of a column."""
        return self.first.plus(column)

    def cell(self, insurance: Insurance, month: Month) -> QModelIndex:
        """Return the cell of a month; an invalid one where it is not shown."""
        if insurance not in self.insurances:
            return QModelIndex()
        column = (month.year - self.first.year) * MONTHS_A_YEAR + month.month - self.first.month
        return self.index(self.insurances.index(insurance), column)

    def cover(self, row: int, column: int) -> Cover:
        """Return how well a month can be computed."""
        if self._view is None:
            return Cover.GAP
        key = (row, column)
        if key not in self._covers:
            found = cover_of(self._view, self.insurances[row], self.month(column))
            self._covers[key] = found
        return self._covers[key]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of insurances."""
        return 0 if parent.isValid() else len(self.insurances)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of months."""
        return 0 if parent.isValid() else self.months

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the insurance of a row, the month of a column."""
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return str(self.month(section))
        return translated("contribution", INSURANCE_WORDS[self.insurances[section]])

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return the cell as it is read aloud: insurance, month, what its colour means."""
        if role not in {_ROLE.AccessibleTextRole, _ROLE.ToolTipRole} or not index.isValid():
            return None
        insurance = translated("contribution", INSURANCE_WORDS[self.insurances[index.row()]])
        cover = COVER_WORDS[self.cover(index.row(), index.column())]
        return f"{insurance} {self.month(index.column())}：{translated('policy', cover)}"


class _MonthPainter(QStyledItemDelegate):
    """Paints one month."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint colour, pattern and the frame of the chosen cell."""
        model, view = index.model(), option.widget
        if not isinstance(model, StripModel) or not isinstance(view, QTableView):
            return
        painter.save()
        new_year = model.month(index.column()).month == 1
        box = option.rect.adjusted(
            1 if new_year else 0, 2, -1 if option.rect.width() > GAPPED else 0, -2
        )
        paint_cover(painter, box, model.cover(index.row(), index.column()))
        if view.currentIndex() == index:
            painter.setPen(theme.colour("text"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.setPen(theme.colour("surface"))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            if view.hasFocus():
                painter.setPen(theme.colour("text"))
                painter.drawRect(option.rect.adjusted(2, 2, -3, -3))
        painter.restore()


class _Years(QHeaderView):
    """The years over the months."""

    def __init__(self, strip: StripModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._strip = strip
        self.setFixedHeight(HEAD)

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(super().sizeHint().width(), HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each year where its months are in sight."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("surface"))
        painter.setFont(font(SMALL_SIZE))
        column = 0
        while column < self._strip.months:
            month = self._strip.month(column)
            last = min(column + MONTHS_A_YEAR - month.month, self._strip.months - 1)
            left = self.sectionViewportPosition(column)
            right = self.sectionViewportPosition(last) + self.sectionSize(last)
            self._write(painter, QRect(left, 0, right - left, HEAD), str(month.year))
            column = last + 1
        painter.end()

    def _write(self, painter: QPainter, box: QRect, year: str) -> None:
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.left(), 4, box.left(), HEAD)
        painter.setPen(theme.colour("muted"))
        shown = box.adjusted(4, 0, 0, 0)
        shown.setLeft(max(shown.left(), 2))  # a year scrolled half away keeps its number
        if painter.fontMetrics().horizontalAdvance(year) <= shown.width():
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(shown, side, year)


class _Insurances(QHeaderView):
    """The insurances at the left."""

    def __init__(self, strip: StripModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._strip = strip
        self.setFixedWidth(SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each insurance beside its months."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("surface"))
        painter.setFont(font(SMALL_SIZE))
        painter.setPen(theme.colour("text"))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for row in range(len(self._strip.insurances)):
            words = str(self._strip.headerData(row, Qt.Orientation.Vertical))
            box = QRect(0, self.sectionViewportPosition(row), self.width() - 6, ROW)
            shown = painter.fontMetrics().elidedText(words, _ELIDED, box.width())
            painter.drawText(box, side, shown)
        painter.end()


class Strip(QTableView):
    """Arrow keys walk; PageUp and PageDown go a year back and on; Enter acts on the cell."""

    #: The insurance and month the arrow keys stand on.
    chosen = Signal(object, object)
    entered = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.strip = StripModel(self)
        self.setModel(self.strip)
        self.setItemDelegate(_MonthPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalHeader(named(_Years(self.strip, self), f"{name}.years", spoken))
        self.setVerticalHeader(named(_Insurances(self.strip, self), f"{name}.rows", spoken))
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setMinimumSectionSize(NARROWEST)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(ROW)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_view(self, view: PolicyView) -> None:
        """Show these figures; the cell one stood on is kept."""
        before = self.place()
        self.strip.show_view(view)
        self._use_height()
        if before is not None:
            self.choose(*before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the scroll bar where the months need one."""
        super().resizeEvent(event)
        self._use_height()

    def _use_height(self) -> None:
        bar = self.horizontalScrollBar()
        scrolls = NARROWEST * self.strip.months > self.viewport().width()
        more = bar.sizeHint().height() if scrolls else 0
        self.setFixedHeight(HEAD + ROW * len(self.strip.insurances) + 4 + more)

    def place(self) -> tuple[Insurance, Month] | None:
        """Return the insurance and month the arrow keys stand on."""
        here = self.currentIndex()
        if not here.isValid():
            return None
        return self.strip.insurances[here.row()], self.strip.month(here.column())

    def choose(self, insurance: Insurance, month: Month) -> None:
        """Go to a cell."""
        cell = self.strip.cell(insurance, month)
        if cell.isValid():
            self.setCurrentIndex(cell)
            self.scrollTo(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last month, PageUp and PageDown a year at once."""
        years = {Qt.Key.Key_PageUp: -MONTHS_A_YEAR, Qt.Key.Key_PageDown: MONTHS_A_YEAR}
        key, here = Qt.Key(event.key()), self.currentIndex()
        if key in years and here.isValid():
            wanted = here.column() + years[key]
            self._walk_to(here.row(), min(max(wanted, 0), self.strip.months - 1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and here.isValid():
            self._walk_to(here.row(), 0 if key is Qt.Key.Key_Home else self.strip.months - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _walk_to(self, row: int, column: int) -> None:
        self.setCurrentIndex(self.strip.index(row, column))

    def _tell(self) -> None:
        here = self.place()
        if here is not None:
            self.chosen.emit(*here)
        self.viewport().update()
