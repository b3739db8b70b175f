"""The grid of the roster in the intake form: a pasted block handed over, rows taken out, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from dispute_desk.ui.pages.new_case.roster_block import PLACES
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.ui.pages.new_case.roster_rows import RosterEntries

_CONTROL = Qt.KeyboardModifier.ControlModifier


class RosterBoxes(EntryGrid):
    """The grid itself: a block that is pasted is handed over with the cell it came to."""

    brought = Signal(str)
    #: The last edit is to be taken back, or (False) done again.
    turned = Signal(bool)
    #: So many rows were taken out.
    taken_out = Signal(int)

    def __init__(self, name: str, spoken: str, entries: RosterEntries) -> None:
        super().__init__(name, spoken, entries.columns, grows=True, entries=entries)

    def paste(self, text: str) -> None:
        """Hand a block over: where its columns go is told and may be corrected."""
        if text.strip():
            self.brought.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take rows out by Ctrl and minus, and edits back by Ctrl+Z, as sheets do."""
        if event.modifiers() & _CONTROL and event.key() == Qt.Key.Key_Minus:
            self.take_out_rows()
        elif _turns(event):
            self.turned.emit(event.matches(QKeySequence.StandardKey.Undo))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of undo for the roster: in the window they mean something else."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _turns(event):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to take out the rows that are chosen, or the one under the mouse."""
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.go_to(index.row(), index.column())
        menu = named(QMenu(self), f"{self.objectName()}.menu", self.accessibleName())
        act = menu.addAction(self.tr("删除此行") + "\tCtrl+-")
        act.setObjectName(f"{self.objectName()}.take_out")
        act.triggered.connect(self.take_out_rows)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def take_out_rows(self) -> None:
        """Take out the rows in which cells are chosen; the cursor stays where they were."""
        self.settle()
        here = self.currentIndex()
        rows = {one.row() for one in self.selectedIndexes()} or {here.row()}
        column = max(here.column(), 0)
        told = self.entries.told()["rows"]
        left = [line for row, line in enumerate(told) if row not in rows]
        self.entries.show_rows(left or [("",) * len(PLACES)])
        self.go_to(min(*rows, self.entries.rowCount() - 1), column)
        self.taken_out.emit(len(told) - len(left))


def _turns(event: QKeyEvent) -> bool:
    """Tell whether a key takes an edit back or does it again."""
    kinds = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
    return again or any(map(event.matches, kinds))
