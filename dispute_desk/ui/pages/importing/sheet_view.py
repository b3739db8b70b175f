"""The workbook as it is, one sheet at a time: looked through, put right in place, by every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.ui.pages.importing.sheet_heads import FieldHeader, RowMargin
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QPaintEvent

    from dispute_desk.domain.ledger_decisions import CellAt
    from dispute_desk.domain.ledger_shown import SheetShape
    from dispute_desk.ui.models.paged import Index
    from dispute_desk.ui.pages.importing.sheet_model import SheetModel

_KEY, _MOD = Qt.Key, Qt.KeyboardModifier
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
#: The keys that go to another sheet.
_TURNS = {_KEY.Key_PageDown: 1, _KEY.Key_PageUp: -1}
_TRIGGER = QAbstractItemView.EditTrigger
_ENDS = QAbstractItemDelegate.EndEditHint
NARROWEST, WIDEST = 64, 210
#: Rows that say how wide a column is, and letters of a cell that are measured.
_ROWS_ASKED, _LETTERS = 60, 24
#: More merged cells than these are not joined: laying them out would hold the window up.
MOST_MERGES = 2_000
_CORNER = 7
#: Between the letters of a cell and its edges, both together.
_AROUND = 28


class SheetView(QTableView):
    """The grid; what its keys and menus ask for is told, not done."""

    menu_asked = Signal(QPoint)
    field_asked = Signal(int)
    left_out_asked = Signal()
    #: The next sheet or the one before.
    sheet_asked = Signal(int)
    #: Cells that are to be read otherwise, with their texts.
    put = Signal(object)

    def __init__(self, model: SheetModel) -> None:
        super().__init__()
        named(look(self, kind="sheet"), "importing.sheet", self.tr("工作表"))
        self.cells = model
        self.margin, self.fields = RowMargin(self), FieldHeader(self)
        self.setVerticalHeader(self.margin)
        self.setHorizontalHeader(self.fields)
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setEditTriggers(
            _TRIGGER.AnyKeyPressed | _TRIGGER.EditKeyPressed | _TRIGGER.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.fields.asked.connect(self.field_asked)
        self._fitted = False
        model.came.connect(lambda _: self._fit_columns())
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look_at_table())
        self.selectionModel().currentChanged.connect(lambda *_: self._look_at_table())

    def show_sheet(self, shape: SheetShape | None) -> None:
        """Show another sheet from its beginning."""
        self.clearSpans()
        self._fitted = False
        self.cells.show_sheet(shape)
        self.margin.fit()
        self.updateGeometries()
        if shape is None:
            return
        if len(shape.merges) <= MOST_MERGES:
            for top, left, bottom, right in shape.merges:
                if bottom < self.cells.rowCount() and right < self.cells.columnCount():
                    self.setSpan(top, left, bottom - top + 1, right - left + 1)
        if self.cells.rowCount():
            self.go_to(0, 0)

    def go_to(self, row: int, column: int, *, far: bool = True) -> None:
        """Make a cell (from 0) the current one; one that was out of sight comes to the middle."""
        index = self.cells.index(row, column)
        if not index.isValid():
            return
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        in_sight = self.viewport().rect().contains(self.visualRect(index))
        self.selectionModel().setCurrentIndex(index, alone)
        if not in_sight and far:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _look_at_table(self) -> None:
        """Show how the table of the current cell is read; of the first row in sight without it."""
        rows = self._rows_in_sight()
        here = self.currentIndex().row()
        self.cells.look_at((here if here in rows else rows.start) + 1)

    def chosen_cells(self) -> list[CellAt]:
        """Return the cells that are selected."""
        return sorted(self.cells.at(one.row(), one.column()) for one in self.selectedIndexes())

    def chosen_rows(self) -> list[int]:
        """Return the rows (from 1) of the cells that are selected."""
        return sorted({at.row for at in self.chosen_cells()})

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a sheet from the verbs of the window that have the same."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & _MOD.ControlModifier
            if event.key() == _KEY.Key_F2 or (held and event.key() in _TURNS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, copy, paste, clear and ask as a sheet does."""
        plain = not event.modifiers() & ~_MOD.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copied())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() in _ENTER and plain:
            if not self._is_typing():
                self._step(1, 0)
        elif event.key() in {_KEY.Key_Delete, _KEY.Key_Backspace} and plain:
            self.put.emit(dict.fromkeys(self.chosen_cells(), ""))
        elif event.key() == _KEY.Key_Down and event.modifiers() & _MOD.AltModifier:
            self.field_asked.emit(self.currentIndex().column())
        elif event.key() == _KEY.Key_Minus and event.modifiers() & _MOD.ControlModifier:
            self.left_out_asked.emit()
        elif event.key() in _TURNS and event.modifiers() & _MOD.ControlModifier:
            self.sheet_asked.emit(_TURNS[_KEY(event.key())])
        elif event.modifiers() & (_MOD.ControlModifier | _MOD.AltModifier):
            self._move_far(event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the cell for Chinese as for a key; Qt drops what is committed at one stroke."""
        closed = not self._is_typing()
        super().inputMethodEvent(event)
        editor = QApplication.focusWidget()
        if closed and event.commitString() and editor is not None and self._is_typing():
            QApplication.sendEvent(editor, event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter and to the side after Tab."""
        super().closeEditor(editor, _ENDS.NoHint)
        if hint is _ENDS.SubmitModelCache:
            self._step(1, 0)
        elif hint in {_ENDS.EditNextItem, _ENDS.EditPreviousItem}:
            self._step(0, 1 if hint is _ENDS.EditNextItem else -1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell under the pointer, or of the current one."""
        place = event.pos()
        if event.reason() is event.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        else:
            under = self.indexAt(place)
            if under.isValid() and under not in self.selectedIndexes():
                self.setCurrentIndex(under)
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, cells, corners where something is amiss or put right, the current cell."""
        painter = QPainter(self.viewport())
        self._paint_grounds(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_corners(painter)
        here = self.currentIndex()
        if here.isValid():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent" if self.hasFocus() else "muted"))
            painter.drawRect(self.visualRect(here).adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_grounds(self, painter: QPainter) -> None:
        """Paint fills, headings and what is amiss below the words: the style leaves it out."""
        columns = [
            column
            for column in range(self.cells.columnCount())
            if -self.columnWidth(column)
            < self.columnViewportPosition(column)
            < self.viewport().width()
        ]
        for row in self._rows_in_sight():
            for column in columns:
                ground = self.cells.ground(row, column)
                if ground is not None:
                    painter.fillRect(self.visualRect(self.cells.index(row, column)), ground)

    def _rows_in_sight(self) -> range:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), (self.cells.rowCount() - 1 if last < 0 else last) + 1)

    def _paint_corners(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        rows = self._rows_in_sight()
        for row in rows:
            for one in self.cells.drawn.problems.get(row + 1, ()):
                place = self.visualRect(self.cells.index(row, one.column or 0))
                painter.setBrush(theme.colour("danger" if one.stops else "warning"))
                corner = place.topRight()
                painter.drawPolygon(
                    QPolygon([corner, corner - QPoint(_CORNER, 0), corner + QPoint(0, _CORNER)])
                )
        painter.setBrush(theme.colour("accent"))
        for at in self.cells.put_right_between(rows):
            corner = self.visualRect(self.cells.index(at.row - 1, at.column)).topLeft()
            painter.drawPolygon(
                QPolygon([corner, corner + QPoint(_CORNER, 0), corner + QPoint(0, _CORNER)])
            )

    def _is_typing(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState

    def _step(self, down: int, right: int) -> None:
        here = self.currentIndex()
        row = min(max(here.row() + down, 0), self.cells.rowCount() - 1)
        column = min(max(here.column() + right, 0), self.cells.columnCount() - 1)
        self.go_to(row, column, far=False)

    def _move_far(self, event: QKeyEvent) -> None:
        """Go to the ends of the sheet; any other key with Ctrl or Alt is somebody else's."""
        last = self.cells.rowCount() - 1, self.cells.columnCount() - 1
        here = self.currentIndex()
        far = {
            _KEY.Key_Home: (0, 0),
            _KEY.Key_End: last,
            _KEY.Key_Up: (0, here.column()),
            _KEY.Key_Down: (last[0], here.column()),
            _KEY.Key_Left: (here.row(), 0),
            _KEY.Key_Right: (here.row(), last[1]),
        }.get(_KEY(event.key()))
        if far is not None and event.modifiers() & _MOD.ControlModifier:
            self.go_to(*far, far=False)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        else:
            event.ignore()

    def _copied(self) -> str:
        rows: dict[int, list[str]] = {}
        for at in self.chosen_cells():
            shown = self.cells.index(at.row - 1, at.column).data()
            rows.setdefault(at.row, []).append(str(shown))
        return "\n".join("\t".join(cells) for cells in rows.values())

    def _paste(self, text: str) -> None:
        """Put a block of another sheet into the cells from the current one on."""
        top, left = self.currentIndex().row(), self.currentIndex().column()
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        cells = {
            self.cells.at(row, column): word
            for row, line in enumerate(lines, top)
            for column, word in enumerate(line.split("\t"), left)
            if row < self.cells.rowCount() and column < self.cells.columnCount()
        }
        if text and top >= 0:
            self.put.emit(cells)

    def _fit_columns(self) -> None:
        """Make the columns as wide as the first rows and the words of their fields ask, once."""
        if self._fitted:
            return
        self._fitted = True
        self.fit_columns()

    def fit_columns(self) -> None:
        """Make the columns as wide as the rows and the words of their fields ask."""
        metrics = self.fontMetrics()
        first = max(self.cells.drawn.header_row or 1, 1) - 1
        rows = range(first, min(first + _ROWS_ASKED, self.cells.rowCount()))
        for column in range(self.cells.columnCount()):
            texts: Sequence[str] = [
                str(self.cells.index(row, column).data() or "")[:_LETTERS] for row in rows
            ]
            wide = max(map(metrics.horizontalAdvance, texts), default=0) + _AROUND
            wanted = max(wide, self.fields.words_width(column), NARROWEST)
            self.setColumnWidth(column, min(wanted, WIDEST))


class _Cells(QStyledItemDelegate):
    """Types into a cell plainly, with a name for who cannot see it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line one types into."""
        del option
        place = f"{letters_of(index.column())}{index.row() + 1}"
        made = named(
            QLineEdit(parent), "importing.sheet.cell", self.tr("改正 %1").replace("%1", place)
        )
        made.setStyleSheet("border-radius: 0; padding: 1px 4px; min-height: 0")
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the line; what somebody is typing stays when the cells around it change."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)
