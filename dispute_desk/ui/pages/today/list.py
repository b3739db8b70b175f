"""The list of 今日待办: painted lines in cards, walked by arrow keys, with a button each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from dispute_desk.ui.pages.today.acted import place_of
from dispute_desk.ui.pages.today.line_keys import keys_of
from dispute_desk.ui.pages.today.painting import LINE_ROLE, LinePainter, button_place
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from dispute_desk.ui.pages.today.lines import Line

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """The lines of the page; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line, or its words for people who listen."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return line.sentence
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return keys_of(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.sentence}\n{keys_of(line)}" if line.item is not None else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that headings and quiet words are no stops."""
        if index.isValid() and self.lines[index.row()].kind in {"head", "caption", "rest"}:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TodayList(QListView):
    """Enter, Ctrl+Enter or the button does what a line asks for; a double click opens it."""

    opened = Signal(object)
    acted = Signal(object)
    #: Enter on several lines at once.
    acted_together = Signal(object)
    #: The arrow keys stand on another line.
    moved = Signal()
    unfolded = Signal(str)
    #: Other lines are selected.
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="bare"), "today.list", self.tr("今日待办"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        #: Where the mouse is; kept here because asking for the viewport loads 15 ms of classes.
        self.pointed = QPoint(-1, -1)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self._painter = LinePainter(self)
        self.setItemDelegate(self._painter)
        self.doubleClicked.connect(self._open)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        #: Lines are marked by Space while the arrow keys walk past others.
        self._marking = False

    def selected_cases(self) -> tuple[int, ...]:
        """Return the cases of the lines that are meant, each once, from top to bottom.

        A person's request is no case: nothing that is done to cases is done to it.
        """
        items = (line.item for line in self.meant_lines())
        return tuple(dict.fromkeys(item.case_id for item in items if item and item.case_id))

    def selected_lines(self) -> tuple[Line, ...]:
        """Return the selected lines that are about something."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        lines = (self.lines.lines[row] for row in rows)
        return tuple(line for line in lines if line.item is not None)

    def meant_lines(self) -> tuple[Line, ...]:
        """Return the lines Enter and the verbs mean: those that are marked, else the current one.

        The current line alone counts where the keys went on with Ctrl held: nothing is marked.
        """
        selected, line = self.selected_lines(), self.current_line()
        if self._marking or len(selected) > 1:
            return selected
        return (line,) if line is not None else ()

    def is_marking(self) -> bool:
        """Tell whether other lines are meant than the one the arrow keys stand on."""
        selected = self.selected_lines()
        here = self.selectionModel().isSelected(self.currentIndex())
        return len(selected) > 1 or (self._marking and bool(selected) and not here)

    def select_one(self) -> None:
        """Leave the line the arrow keys stand on selected alone."""
        self._marking = False
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.currentIndex(), how)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; what was current and selected stays so if it is still there."""
        before, row = self.lines.lines, self.currentIndex().row()
        selected = {place_of(before[one.row()]) for one in self.selectedIndexes()}
        place = self.verticalScrollBar().value()
        self._painter.measure(lines)
        self.lines.show_lines(lines)
        self._choose_again(before, row)
        self._select_again(selected)
        self.verticalScrollBar().setValue(place)
        self._marking = self._marking and len(self.selected_lines()) > 1
        self.chosen.emit()

    def current_line(self) -> Line | None:
        """Return the line the arrow keys stand on."""
        index = self.currentIndex()
        return index.data(LINE_ROLE) if index.isValid() else None

    def choose_case(self, case_id: int) -> bool:
        """Make the first line of a case the current one."""
        for row, line in enumerate(self.lines.lines):
            if line.item is not None and line.item.case_id == case_id:
                self._stand_on(row)
                return True
        return False

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Make the first of these rows the current one and select them all, in sight."""
        self._marking = False
        self._stand_on(rows[0])
        how = QItemSelectionModel.SelectionFlag.Select
        for row in rows[1:]:
            self.selectionModel().select(self.lines.index(row), how)
        self.scrollTo(self.lines.index(rows[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter, once however long it is held; walk with the arrow keys over headings."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            if not event.isAutoRepeat():
                self.act()
            return
        if event.key() == Qt.Key.Key_Space and plain:
            self._mark()
            return
        if event.key() == Qt.Key.Key_Escape and (self._marking or len(self.selectedIndexes()) > 1):
            self.select_one()
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if step is not None and (shift or not event.modifiers()):
            self._walk(step, more=shift)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the buttons."""
        self.pointed = event.position().toPoint()
        over = self._button_at(self.pointed) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button under the mouse says; unfold on a click on the fold."""
        super().mouseReleaseEvent(event)
        selecting = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & selecting:
            return  # the click takes the line to the others
        place = event.position().toPoint()
        index = self._button_at(place)
        if index is not None:
            self.acted.emit(index.data(LINE_ROLE))
            return
        line = self.indexAt(place).data(LINE_ROLE)
        if line is not None and line.kind == "fold":
            self.unfolded.emit(line.section.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the lines anew: how many a sentence takes follows from the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget where the mouse was."""
        super().leaveEvent(event)
        self.pointed = QPoint(-1, -1)
        self.viewport().update()

    def act(self) -> None:
        """Do what the current line asks for; of several selected ones never that alone."""
        line, meant = self.current_line(), self.meant_lines()
        if len(meant) > 1:
            self.acted_together.emit(meant)
        elif line is not None and line.kind == "fold":
            self.unfolded.emit(line.section.id)
        elif meant:
            self.acted.emit(meant[0])

    def button_rect(self, row: int) -> QRect:
        """Return where the button of a line is painted."""
        line, place = self.lines.lines[row], self.visualRect(self.lines.index(row))
        return button_place(self._painter.row_of(line, place), line.act)

    def painted_buttons(self) -> list[QRect]:
        """Return where the buttons in sight are painted."""
        rows = range(self.lines.rowCount())
        seen = self.viewport().rect()
        return [
            self.button_rect(row)
            for row in rows
            if self.lines.lines[row].act and self.visualRect(self.lines.index(row)).intersects(seen)
        ]

    def _button_at(self, place: QPoint) -> QModelIndex | None:
        index = self.indexAt(place)
        line = index.data(LINE_ROLE) if index.isValid() else None
        if line is None or not line.act:
            return None
        return index if self.button_rect(index.row()).contains(place) else None

    def _open(self, index: Index) -> None:
        line = index.data(LINE_ROLE) if index.isValid() else None
        if line is None or line.item is None or self._button_at(self.pointed) is not None:
            return  # what the button does was done by the first click
        self.opened.emit(line)

    def _mark(self) -> None:
        """Mark the line the arrow keys stand on, or take its mark away."""
        line = self.current_line()
        if line is None or line.item is None:
            return
        if not self._marking and len(self.selectedIndexes()) <= 1:
            self._marking = True
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        else:
            self._marking = True
            how = QItemSelectionModel.SelectionFlag.Toggle
        self.selectionModel().setCurrentIndex(self.currentIndex(), how)
        if not self.selectedIndexes():
            self.select_one()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is clicked; that ends the marking by Space."""
        self._marking = False
        super().mousePressEvent(event)

    def _walk(self, step: int, *, more: bool = False) -> None:
        """Go to the next line; with ``more`` the lines passed stay selected."""
        row = self.currentIndex().row() + step
        how = QItemSelectionModel.SelectionFlag.Select
        if not more:
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self._marking and not more:
            how = QItemSelectionModel.SelectionFlag.NoUpdate
        while 0 <= row < len(self.lines.lines):
            index = self.lines.index(row)
            if self.lines.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.selectionModel().setCurrentIndex(index, how)
                if row == 1:
                    self.scrollToTop()
                return
            row += step
        if step < 0:
            self.scrollToTop()

    def _select_again(self, places: set[tuple[str, int] | None]) -> None:
        for row, line in enumerate(self.lines.lines):
            place = place_of(line)
            if place is not None and place in places:
                how = QItemSelectionModel.SelectionFlag.Select
                self.selectionModel().select(self.lines.index(row), how)

    def _stand_on(self, row: int) -> None:
        """Make a line the current and only selected one, whatever key is held meanwhile."""
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.lines.index(row), how)

    def _choose_again(self, before: Sequence[Line], row: int) -> None:
        """Stand where one stood; where that line went, on the next one that is still there."""
        there = {place_of(line): at for at, line in enumerate(self.lines.lines) if line.item}
        row = max(row, 0)
        for line in (*before[row:], *reversed(before[:row])):
            at = there.get(place_of(line)) if line.item is not None else None
            if at is not None:
                self._stand_on(at)
                return
        if there:
            self._stand_on(min(there.values()))
