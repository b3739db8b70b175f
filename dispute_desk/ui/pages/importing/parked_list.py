"""The list of what is parked: one line each, made when it is seen; decided by the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.importing.words import in_words, said
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.models.paged import Index
    from dispute_desk.ui.pages.importing.parked import Parked

_ROLE = Qt.ItemDataRole
_WORDS = frozenset({int(_ROLE.DisplayRole), int(_ROLE.ToolTipRole), int(_ROLE.AccessibleTextRole)})
_CHOOSE = QT_TRANSLATE_NOOP("importing", "请选定")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("importing", "不写入")
_TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ParkedModel(QAbstractListModel):
    """What holds of each, and a mark on those nobody decided."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parked: Sequence[Parked] = ()

    def show_parked(self, parked: Sequence[Parked]) -> None:
        """Show these; where only choices changed the place in the list stays."""
        same = [one.id for one in parked] == [one.id for one in self.parked]
        if not same:
            self.beginResetModel()
        self.parked = parked
        if not same:
            self.endResetModel()
        elif parked:
            self.dataChanged.emit(self.index(0), self.index(len(parked) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.parked)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return the line of one, coloured by whether it waits for a person."""
        if not index.isValid():
            return None
        one = self.parked[index.row()]
        if role in _WORDS:
            mark = "●" if one.asked and not one.decided else "○" if not one.options else "✓"
            nothing = _CHOOSE if one.options else _NOT_WRITTEN
            holds = in_words(one.chosen) if one.chosen else said(nothing)
            line = f"{mark} {one.place.sheet} {one.place.row}　{holds}　{one.words}"
            why = not one.options and role != _ROLE.DisplayRole
            return f"{line}\n{one.note}" if why and one.note else line
        if role == _ROLE.ForegroundRole:
            if one.asked and not one.decided:
                return theme.colour("warning")
            return None if one.options else theme.colour("muted")
        return None


class ParkedList(QListView):
    """↑↓ walk, ←→ choose, Enter takes what stands there and goes on."""

    looked = Signal(int)
    turned = Signal(int)
    taken = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.words = ParkedModel(self)
        self.setModel(self.words)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setToolTip(self.tr("↑↓ 看，←→ 选，Enter 确认并到下一件"))
        self.selectionModel().currentRowChanged.connect(
            lambda index, _: self.looked.emit(index.row())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and confirm by the keyboard."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _TURNS:
            self.turned.emit(_TURNS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self.taken.emit()
        else:
            super().keyPressEvent(event)
