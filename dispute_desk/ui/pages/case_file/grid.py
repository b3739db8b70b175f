"""A small table of rows in memory: as high as its rows, up to a limit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from dispute_desk.ui.models.paged import TONE_ROLE, Look
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.widgets.cells import (
    BELOW_ROLE,
    BelowDelegate,
    CellDelegate,
    LinesDelegate,
)
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 36
#: A row with two lines in a cell.
HIGH_ROW = 48
HEAD_HEIGHT = 34
#: What a cell takes left and right of its words.
CELL_ROOM = 24
#: What a pill takes around its words: its dot and the rounded ends.
PILL_ROOM = 34
#: Rows in sight before the table scrolls by itself.
MOST_ROWS = 9
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Row = dict[str, Any]
#: What stands in a cell without a value.
NOTHING = "—"
_SAYS_NOTHING = frozenset({"", NOTHING})
#: Columns whose room follows from what stands in them.
_MEASURED = frozenset({Look.MONEY, Look.PILL})


@dataclass(frozen=True)
class GridColumn:
    """A column: its title, what it shows of a row, and how."""

    title: str
    text: Callable[[Row], str]
    width: int
    look: Look = Look.TEXT
    tone: Callable[[Row], str] | None = None
    act: bool = False
    stretch: bool = False
    #: Hidden while no row has anything in it.
    needs_content: bool = False
    hint: Callable[[Row], str] | None = None
    #: What gives way where there is no room, the highest first; 0 stays.
    rank: int = 0
    #: May go over two lines; takes the room of the longest one, up to so much.
    lines_up_to: int = 0
    #: A small quiet line below the words of a cell.
    below: Callable[[Row], str] | None = None

    def whole(self, row: Row) -> str:
        """Return all that stands in a cell."""
        below = self.below(row) if self.below is not None else ""
        return "\n".join(filter(None, (self.text(row), below)))

    def spoken(self, row: Row) -> str:
        """Return what a screen reader says of a cell."""
        return f"{self.title}：{self.whole(row)}".replace("\n", " ")


def _hint(row: Row) -> str:
    """Return no tooltip."""
    del row
    return ""


class _Rows(QAbstractTableModel):
    """Rows and columns as the view asks for them."""

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()
        self._small = font(SMALL_SIZE)
        self.small_letters = QFontMetrics(self._small)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Return a title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].look is Look.MONEY else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell shows."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        shown = {
            Qt.ItemDataRole.DisplayRole: column.text,
            Qt.ItemDataRole.ToolTipRole: _hint if column.act else column.hint or column.whole,
            Qt.ItemDataRole.AccessibleTextRole: column.spoken,
            TONE_ROLE: column.tone,
            BELOW_ROLE: column.below,
        }.get(role)
        if shown is not None:
            return shown(row)
        looks: dict[int, Any] = {
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if column.look is Look.MONEY else _LEFT,
            Qt.ItemDataRole.FontRole: self._small if column.look is Look.MUTED else None,
            Qt.ItemDataRole.ForegroundRole: self._ink(column),
        }
        return looks.get(role)

    def _ink(self, column: GridColumn) -> QColor | None:
        if column.act:
            return theme.colour("accent")
        return theme.colour("muted") if column.look is Look.MUTED else None


class Grid(QTableView):
    """Rows of one section of the case file; Enter or a click on the act column acts on a row."""

    acted = Signal(int, int)
    #: Somebody asked what can be done with the current row (the place on the screen).
    menu_asked = Signal(QPoint)

    def __init__(self, name: str, spoken: str, columns: Sequence[GridColumn]) -> None:
        super().__init__()
        named(self, name, spoken)
        self._rows = _Rows(columns)
        self.setModel(self._rows)
        self._known: set[int] = set()
        self._high = ROW_HEIGHT
        self._wanted: list[int] = []
        self._look_over()
        self._manners()
        for number, column in enumerate(columns):
            self.setColumnWidth(number, column.width)
            if column.look is Look.PILL:
                self.setItemDelegateForColumn(number, CellDelegate(Look.PILL, self))
            elif column.lines_up_to:
                self.setItemDelegateForColumn(number, LinesDelegate(self))
            elif column.below is not None:
                self.setItemDelegateForColumn(number, BelowDelegate(self))
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.acted.emit(index.row(), 0))
        self._fit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current row and the place stay."""
        if tuple(rows) == self._rows.rows:
            return
        current, place = self.currentIndex(), self.verticalScrollBar().value()
        row, column = current.row(), current.column()
        self._rows.show_rows(rows)
        self._look_over()
        self._widen_sums()
        self._give_way()
        self._fit()
        if 0 <= row < len(rows):
            self.setCurrentIndex(self._rows.index(row, max(column, 0)))
        self.verticalScrollBar().setValue(place)

    def row(self, number: int) -> Row:
        """Return a row."""
        return self._rows.rows[number]

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows.rows)

    def is_act(self, column: int) -> bool:
        """Tell whether a column holds an act of its own."""
        return self._rows.columns[column].act

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        return self._rows.columns[column].text(self._rows.rows[row])

    def painted_buttons(self) -> list[QRect]:
        """Return where the acts in sight are painted, and the sums: no toast stands over them."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        acts = [n for n, column in enumerate(self._rows.columns) if column.act]
        found = []
        for row in range(max(first, 0), (last if last >= 0 else self.count() - 1) + 1):
            told = self._rows.rows[row]
            if told.get("is_sum"):
                line = self.visualRect(self._rows.index(row, 0))
                found.append(QRect(0, line.top(), self.viewport().width(), line.height()))
            found += [
                self.visualRect(self._rows.index(row, n))
                for n in acts
                if not self.isColumnHidden(n) and self._rows.columns[n].text(told)
            ]
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter; leave with Tab."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.acted.emit(self.currentIndex().row(), 0)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_mouse and (index := self.indexAt(event.pos())).isValid():
            self.setCurrentIndex(index)
        self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room that is left to the column that wants it."""
        super().resizeEvent(event)
        self._give_way()
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _use_room(self) -> None:
        wanting = [n for n, column in enumerate(self._rows.columns) if column.stretch]
        if not wanting:
            return
        number = wanting[0]
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(number)
        room = max(self._rows.columns[number].width, self.viewport().width() - others)
        if room != header.sectionSize(number):
            header.resizeSection(number, room)

    def _give_way(self) -> None:
        """Hide columns without content; where there is no room, those that give way too."""
        shown = {n: column for n, column in enumerate(self._rows.columns) if n in self._known}
        while sum(self._wanted[number] for number in shown) > self.viewport().width():
            least = max(shown, key=lambda number: shown[number].rank)
            if not shown[least].rank:
                break
            del shown[least]
        for number in range(len(self._rows.columns)):
            self.setColumnHidden(number, number not in shown)
        self._shorten(sum(self._wanted[number] for number in shown) - self.viewport().width())
        self._use_room()

    def _shorten(self, lacking: int) -> None:
        """Let long numbers lose their middle where the acts behind them would be out of sight."""
        for number, column in enumerate(self._rows.columns):
            if column.lines_up_to:
                least = min(self._wanted[number], column.width)
                wanted = self._wanted[number] - max(lacking, 0)
                self.setColumnWidth(number, max(wanted, least))

    def _look_over(self) -> None:
        """Learn once what these rows ask for: the columns with content, the room of each."""
        self._known, self._wanted = set(), []
        for number, column in enumerate(self._rows.columns):
            measured = column.look in _MEASURED or column.lines_up_to
            told = [column.text(row) for row in self._rows.rows] if measured else []
            asked = told if measured else map(column.text, self._rows.rows)
            if not column.needs_content or any(text not in _SAYS_NOTHING for text in asked):
                self._known.add(number)
            self._wanted.append(self._room_for(column, told))

    def _room_for(self, column: GridColumn, told: Sequence[str]) -> int:
        """Return the room a column asks for; a sum whole: half a sum is a wrong sum."""
        if column.lines_up_to:
            lines = {line for text in told for line in text.split("\n")}
            widest = max(map(self._rows.small_letters.horizontalAdvance, lines), default=0)
            return min(widest + CELL_ROOM, column.lines_up_to)
        if column.look is Look.PILL:
            return self._room_of_pills(column, told)
        if column.look is not Look.MONEY:
            return column.width
        longest = max(told, key=len, default="")
        room = max(column.width, self.fontMetrics().horizontalAdvance(longest) + CELL_ROOM)
        below = {column.below(row) for row in self._rows.rows} if column.below else set()
        small = max(map(self._rows.small_letters.horizontalAdvance, below), default=0)
        return max(room, small + CELL_ROOM)

    def _room_of_pills(self, column: GridColumn, told: Sequence[str]) -> int:
        """Return the room of the widest pill, or of the title; never more than was laid out."""
        widest = max(map(self._rows.small_letters.horizontalAdvance, set(told)), default=0)
        title = self.fontMetrics().horizontalAdvance(column.title)
        return min(column.width, max(widest + PILL_ROOM, title) + CELL_ROOM)

    def _widen_sums(self) -> None:
        """Give sums and long numbers the room they need, rows of two lines their height."""
        columns = self._rows.columns
        several = any(
            "\n" in column.whole(row)
            for column in columns
            if column.lines_up_to or column.below is not None
            for row in self._rows.rows
        )
        self._high = HIGH_ROW if several else ROW_HEIGHT
        self.verticalHeader().setDefaultSectionSize(self._high)
        for number, column in enumerate(columns):
            if column.look in {Look.MONEY, Look.PILL} or column.lines_up_to:
                self.setColumnWidth(number, self._wanted[number])

    def _clicked(self, index: QModelIndex) -> None:
        column = self._rows.columns[index.column()]
        if column.act and column.text(self._rows.rows[index.row()]):
            self.acted.emit(index.row(), index.column())

    def _fit(self) -> None:
        shown = min(max(self.count(), 1), MOST_ROWS)
        shown_ones = (
            column.width if column.stretch else self.columnWidth(number)
            for number, column in enumerate(self._rows.columns)
            if not self.isColumnHidden(number)
        )
        wide = sum(shown_ones) > max(self.viewport().width(), 1)
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(HEAD_HEIGHT + shown * self._high + bar + 4)

    def _manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        for head in (self.verticalHeader(), self.horizontalHeader()):
            named(head, f"{self.objectName()}.head", self.accessibleName())
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(48)
        columns.setFixedHeight(HEAD_HEIGHT)
