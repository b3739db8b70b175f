"""The grid of the sheet: manners of a sheet, words offered while typing, pasting that is told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QStyle, QStyleOptionViewItem, QWidget

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.roster.columns import MATCH
from dispute_desk.ui.roster.rows import RosterRows
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.entry_grid import SIGN, EntryCells, EntryGrid
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.ui.models.entry_rows import Index
    from dispute_desk.ui.roster.sheet import Sheet

HEAD_WIDTH, HEAD_AIR, ROW = 46, 30, 30
#: Air at the sides of a cell, and the sign of a doubt.
EDGE = 9
_TURNS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class RosterGrid(EntryGrid):
    """The workers as rows; a block that is pasted is handed over with the cell it came to."""

    brought = Signal(str)
    #: The cell one stands on is another one, or says something else.
    moved = Signal()

    def __init__(self, sheet: Sheet, spoken: str, name: str = "roster.grid") -> None:
        rows = RosterRows(sheet)
        super().__init__(name, spoken, sheet.columns, grows=True, entries=rows)
        self.rows = rows
        rows.setParent(self)
        self.setItemDelegate(_SheetCells(self))
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        side = self.verticalHeader()
        side.show()
        side.setMinimumWidth(HEAD_WIDTH)
        side.setDefaultSectionSize(ROW)
        heads = self.horizontalHeader()
        heads.setStretchLastSection(False)
        for number, column in enumerate(sheet.columns):
            room = heads.fontMetrics().horizontalAdvance(column.title) + HEAD_AIR
            self.setColumnWidth(number, max(column.width, room))
        if MATCH in sheet.place:
            heads.moveSection(heads.visualIndex(sheet.place[MATCH]), 0)
        self.horizontalScrollBar().valueChanged.connect(self._names_aside)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.rows.edited.connect(self.moved)
        self.left.connect(self._more)

    def show_view(self, view: str) -> None:
        """Show the columns of a view."""
        for number, column in enumerate(self.rows.sheet.columns):
            self.setColumnHidden(number, not column.belongs_to(view))
        if self.isColumnHidden(self.currentIndex().column()):
            self._choose(max(self.currentIndex().row(), 0), 0)

    def show_from(self, row: int) -> None:
        """Bring a row to the top of what is in sight, or as high as it goes."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        self.scrollTo(index, self.ScrollHint.PositionAtTop)

    def in_sight(self) -> list[int]:
        """Return the columns in sight from the current one on; 对照 only where one stands on it."""
        first = max(self.currentIndex().column(), 0)
        ids = [column.id for column in self.rows.sheet.columns]
        return [one for one in super().in_sight() if one == first or ids[one] != MATCH]

    def paste(self, text: str) -> None:
        """Hand a block over: where its columns go is told and may be corrected."""
        if text.strip():
            self.brought.emit(text)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of undo for the sheet: in the window they mean something else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            redo = event.key() == Qt.Key.Key_Y and bool(
                event.modifiers() == Qt.KeyboardModifier.ControlModifier
            )
            if redo or any(map(event.matches, _TURNS)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take edits back as a sheet does, and offer the words of a cell."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.turn(back=True)
        elif event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.turn(back=False)
        elif (event.key(), event.modifiers()) == (
            Qt.Key.Key_Down,
            Qt.KeyboardModifier.AltModifier,
        ):
            self.offer_words(self.currentIndex().row(), self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current cell in sight where a sentence above makes the sheet lower."""
        super().resizeEvent(event)
        here = self.currentIndex()
        if not here.isValid() or event.oldSize().height() <= event.size().height():
            return
        cell = self.visualRect(here)
        if cell.top() < event.oldSize().height() and cell.bottom() >= event.size().height():
            self.scrollTo(here)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the words a cell may hold, where it takes words of a list."""
        index = self.indexAt(event.pos())
        if index.isValid() and self.offer_words(index.row(), index.column()):
            event.accept()
        else:
            super().contextMenuEvent(event)

    def offer_words(self, row: int, column: int) -> bool:
        """Show the words a cell may hold below it; tell whether it takes any."""
        sheet = self.rows.sheet
        words = sheet.reader.choices(sheet.columns[column])
        if not words or not self.rows.may_type_in(row, column):
            return False
        menu = named(QMenu(self), f"{self.objectName()}.words", sheet.columns[column].title)
        for word in words:
            put = partial(self.rows.put, [(row, column, word)])
            menu.addAction(word).triggered.connect(lambda _=False, put=put: put())
        menu.aboutToHide.connect(menu.deleteLater)
        self.go_to(row, column)
        place = self.visualRect(self.model().index(row, column))
        menu.popup(self.viewport().mapToGlobal(place.bottomLeft()))
        return True

    def turn(self, *, back: bool) -> None:
        """Take the last edit back, or do it again, and go where it was."""
        sheet = self.rows.sheet
        at = sheet.undo() if back else sheet.redo()
        if at is not None:
            self.rows.tell()
            if not self.isColumnHidden(at[1]):
                self.go_to(*at)

    def _more(self) -> None:
        """Go on below the last row: there is always one more."""
        row = len(self.rows.sheet.rows)
        self.rows.add_rows(1)
        self._choose(row, max(self.currentIndex().column(), 0))

    def _names_aside(self, pixels: int) -> None:
        aside = pixels > 0
        if aside != self.rows.names_aside:
            self.rows.names_aside = aside
            last = len(self.rows.sheet.rows) - 1
            self.rows.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)


class _SheetCells(EntryCells):
    """Types as every grid of entries does, and offers the words of a column that takes codes."""

    def __init__(self, grid: RosterGrid) -> None:
        super().__init__(grid)
        self._rows = grid.rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell without asking the style: a thousand rows are scrolled through."""
        rows, row, column = self._rows, index.row(), index.column()
        place: QRect = option.rect
        doubtful = rows.is_wrong(row, column)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("selection"))
        elif doubtful:
            painter.fillRect(place, theme.colour("warning_soft"))
        elif rows.is_changed(row, column):
            painter.fillRect(place, theme.colour("accent_soft"))
        inner = place.adjusted(EDGE, 0, -EDGE, 0)
        if doubtful:
            sign = pixmap(
                "warning", tone="warning", size=SIGN, ratio=self._grid.devicePixelRatioF()
            )
            painter.drawPixmap(inner.left(), inner.center().y() - SIGN // 2, sign)
            inner = inner.adjusted(SIGN + 4, 0, 0, 0)
        text = rows.text(row, column)
        if text:
            painter.setPen(rows.ink(row, column))
            whole = option.fontMetrics.horizontalAdvance(text) <= inner.width()
            shown = text if whole else self._short(option, text, inner.width())
            painter.drawText(inner, rows.side(column), shown)
        if self._grid.hasFocus() and self._grid.currentIndex() == index:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    @staticmethod
    def _short(option: QStyleOptionViewItem, text: str, width: int) -> str:
        return option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line one types into, with the words of its column."""
        made = super().createEditor(parent, option, index)
        column = self._rows.sheet.columns[index.column()]
        words = self._rows.sheet.reader.choices(column)
        if words and isinstance(made, QLineEdit):
            offered = QCompleter(words, made)
            offered.setFilterMode(Qt.MatchFlag.MatchContains)
            offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            made.setCompleter(offered)
            made.setPlaceholderText(" / ".join(words[:3]))
        return made
