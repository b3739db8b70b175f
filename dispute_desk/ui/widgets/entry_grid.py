"""A grid one types into as in a sheet: Enter down, Tab right, columns pasted, cells filled down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn, EntryRows, Index
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import look, named
from dispute_desk.ui.widgets.typed_field import MoneyField

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE, HEAD, EDGE = 34, 34, 2
#: How large the sign of a doubtful cell is.
SIGN = 14
_KEY = Qt.Key
_ARROWS = frozenset({_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home})
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_KEPT = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Copy)
_TRIGGER = QAbstractItemView.EditTrigger


class EntryGrid(QTableView):
    """Rows of entries, fast however many there are; read and written by ``entries``."""

    #: Enter or Tab led out of the last cell.
    left = Signal()
    #: Lines that were pasted, and lines there was no row for.
    pasted = Signal(int, int)

    def __init__(
        self,
        name: str,
        spoken: str,
        columns: Sequence[EntryColumn],
        *,
        ticks: bool = False,
        grows: bool = False,
        entries: EntryRows | None = None,
    ) -> None:
        super().__init__()
        named(look(self, kind="entry"), name, spoken)
        self.entries = entries or EntryRows(columns, ticks=ticks, parent=self)
        self._grows = grows
        #: What was copied out of this grid last.
        self.copied = ""
        #: Where Tab set out from in this row: Enter goes below it, as in a sheet.
        self._began: int | None = None
        self.setModel(self.entries)
        self.setItemDelegate(EntryCells(self))
        self._manners()
        for number, column in enumerate(columns):
            self.setColumnWidth(number, column.width)
            if column.stretch:
                mode = QHeaderView.ResizeMode.Stretch
                self.horizontalHeader().setSectionResizeMode(number, mode)

    def fit_rows(self, most: int) -> None:
        """Be as high as the rows, up to so many."""
        shown = min(max(self.entries.rowCount(), 1), most)
        self.setFixedHeight(HEAD + shown * LINE + 2 * EDGE)

    def go_to(self, row: int, column: int) -> None:
        """Put the focus on a cell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(row, column)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell to type into, whichever way the focus came."""
        super().focusInEvent(event)
        here = self.currentIndex()
        if here.isValid() and self.entries.may_type(here.column()):
            return
        typed = [n for n in range(len(self.entries.columns)) if self.entries.may_type(n)]
        if typed and self.entries.rowCount() and event.reason() in _BY_KEYS:
            self._choose(max(here.row(), 0), typed[0])

    def settle(self) -> None:
        """Take what is still being typed into a cell."""
        if self._is_typing():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_sight(self) -> list[int]:
        """Return the columns in sight from the current one on."""
        first = max(self.currentIndex().column(), 0)
        count = len(self.entries.columns)
        return [number for number in range(first, count) if not self.isColumnHidden(number)]

    def paste(self, text: str) -> None:
        """Put a block of a sheet into the cells from the current one on."""
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        block = [line.split("\t") for line in lines]
        top = max(self.currentIndex().row(), 0)
        places = self.in_sight()
        room = self.entries.rowCount() - top
        if self._grows and len(block) > room:
            self.entries.add_rows(len(block) - room)
            room = len(block)
        self.entries.put(
            (top + down, place, cell)
            for down, line in enumerate(block[:room])
            for place, cell in zip(places, line, strict=False)
            if self.entries.may_type_in(top + down, place)
        )
        self.pasted.emit(min(len(block), room), max(len(block) - room, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, fill, copy, paste, clear and tick as a sheet does."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied = self._chosen_text()
            QGuiApplication.clipboard().setText(self.copied)
        elif event.key() == _KEY.Key_D and event.modifiers() == _CONTROL:
            self._fill_down()
        elif event.key() in _ENTER and plain:
            if not self._is_typing():  # else the editor has it and goes down when it is closed
                self._go_down()
        elif event.key() in {_KEY.Key_Delete, _KEY.Key_Backspace} and plain:
            self.entries.put((row, column, "") for row, column in self._chosen(typed=True))
        elif event.key() == _KEY.Key_Space and plain and self._ticks_here():
            self._turn_ticks()
        else:
            if event.key() in _ARROWS:
                self._began = None
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set out anew from the cell that is clicked."""
        self._began = None
        super().mousePressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the cell for Chinese as for a key; Qt drops what is committed at one stroke."""
        closed = not self._is_typing()
        super().inputMethodEvent(event)
        editor = QApplication.focusWidget()
        if closed and event.commitString() and editor is not None and self._is_typing():
            QApplication.sendEvent(editor, event)

    def event(self, event: QEvent) -> bool:
        """Let Tab walk over the cells of a row before it leaves; keep the keys of a sheet.

        Pasting and copying mean something else in the window.
        """
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and any(map(event.matches, _KEPT)):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {_KEY.Key_Tab: 1, _KEY.Key_Backtab: -1}.get(_KEY(event.key()))
            if step is not None and self._walk(step):
                return True
        return super().event(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on where the key that ended the typing leads."""
        ends = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, ends.NoHint)
        if hint is ends.SubmitModelCache:
            self._go_down()
        elif hint in {ends.EditNextItem, ends.EditPreviousItem}:
            step = 1 if hint is ends.EditNextItem else -1
            if not self._walk(step):
                self.focusNextPrevChild(step > 0)

    def _choose(self, row: int, column: int) -> None:
        """Go to a cell and select it alone, whatever keys are still held."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._began = None
        self.selectionModel().setCurrentIndex(self.entries.index(row, column), alone)

    def _is_typing(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState

    def _go_down(self) -> None:
        below = self.currentIndex().row() + 1
        if below >= self.entries.rowCount():
            self.left.emit()
            return
        here = self.currentIndex().column()
        self._choose(below, here if self._began is None else self._began)

    def _walk(self, step: int) -> bool:
        """Go to the next cell to type into; False where there is none that way."""
        typed = [
            n
            for n in range(len(self.entries.columns))
            if self.entries.may_type(n) and not self.isColumnHidden(n)
        ]
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if row < 0 or len(typed) == 1:
            return False
        ahead = [n for n in typed if (n - column) * step > 0]
        began = column if self._began is None else self._began
        if not ahead:
            row += step
            ahead, began = typed, min(began, typed[0])
        if not 0 <= row < self.entries.rowCount():
            return False
        self._choose(row, min(ahead) if step > 0 else max(ahead))
        self._began = began
        return True

    def _chosen(self, *, typed: bool = False) -> list[tuple[int, int]]:
        found = [(one.row(), one.column()) for one in self.selectedIndexes()]
        return sorted(cell for cell in found if not typed or self.entries.may_type_in(*cell))

    def _chosen_text(self) -> str:
        rows: dict[int, list[str]] = {}
        for row, column in self._chosen():
            rows.setdefault(row, []).append(self.entries.text(row, column))
        return "\n".join("\t".join(cells) for cells in rows.values())

    def _fill_down(self) -> None:
        first: dict[int, str] = {}
        for row, column in self._chosen(typed=True):
            first.setdefault(column, self.entries.text(row, column))
        self.entries.put((row, column, first[column]) for row, column in self._chosen(typed=True))

    def _ticks_here(self) -> bool:
        flags = self.entries.flags(self.entries.index(max(self.currentIndex().row(), 0), 0))
        return bool(flags & Qt.ItemFlag.ItemIsUserCheckable)

    def _turn_ticks(self) -> None:
        rows = {row for row, _ in self._chosen()} or {self.currentIndex().row()}
        self.entries.tick(rows, on=not self.entries.is_ticked(self.currentIndex().row()))

    def _manners(self) -> None:
        self.setEditTriggers(
            _TRIGGER.AnyKeyPressed | _TRIGGER.EditKeyPressed | _TRIGGER.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        for head in (rows, columns):
            named(head, f"{self.objectName()}.head", self.accessibleName())
            head.setHighlightSections(False)
            head.setTextElideMode(Qt.TextElideMode.ElideRight)  # whole in its tooltip
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(LINE)
        columns.setFixedHeight(HEAD)


_CONTROL = Qt.KeyboardModifier.ControlModifier


class EntryCells(QStyledItemDelegate):
    """Types a sum with what it is taken for, a text plainly; frames the current cell."""

    def __init__(self, grid: EntryGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line one types into."""
        del option
        column = self._grid.entries.columns[index.column()]
        name = f"{self._grid.objectName()}.cell"
        if column.kind is CellKind.MONEY:
            made: QLineEdit = MoneyField(name, column.title)
        else:
            made = named(QLineEdit(), name, column.title)
        made.setParent(parent)
        made.setStyleSheet("border-radius: 0; padding: 2px 6px")
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the line; what somebody is typing stays when the cells around it change."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell on its ground, and around the current one the ring of the focus."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
        if self._grid.entries.is_wrong(index.row(), index.column()):
            self._sign(painter, option)
        if self._grid.hasFocus() and self._grid.currentIndex() == index:
            painter.save()
            painter.setPen(theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()

    def _sign(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint the sign of a doubtful cell at its left edge: a chosen cell hides its ground."""
        ratio = self._grid.devicePixelRatioF()
        top = option.rect.center().y() - SIGN // 2
        sign = pixmap("warning", tone="warning", size=SIGN, ratio=ratio)
        painter.drawPixmap(option.rect.left() + 6, top, sign)
