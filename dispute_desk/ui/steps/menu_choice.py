"""Several of many words, ticked in a list that drops from a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent

#: Room beside the words: at the left, and at the right for the arrow.
AIR, ARROW = 10, 28
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NONE_CHOSEN = QT_TRANSLATE_NOOP("entries", "未选择")


class _TickMenu(QMenu):
    """Stays open while several are ticked, by a click, Enter or Space; Escape closes it alone."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is under the mouse."""
        if not self._ticks(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the chosen line; Escape goes no further than this list."""
        if event.key() in _TICKS and self._ticks(self.activeAction()):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            event.accept()
            return
        super().keyPressEvent(event)

    @staticmethod
    def _ticks(action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.toggle()
        return True


def _types(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not held and event.text().isprintable() and bool(event.text().strip())


_OPENS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4})
_TICKS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class MenuChoice(QPushButton):
    """Several of many words, ticked in a menu, shown in one line."""

    ticked = Signal()

    def __init__(self, name: str, spoken: str, choices: Sequence[tuple[str, Any]]) -> None:
        super().__init__()
        named(self, name, spoken)
        menu = named(_TickMenu(self), f"{name}.menu", spoken)
        self._actions = []
        for words, value in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            action.toggled.connect(self._show)
            self._actions.append(action)
        self.setMenu(menu)
        self.setStyleSheet("padding: 5px 9px")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as a choice does: Qt leaves a button with a menu no air at the left."""
        del event
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        place = self.rect().adjusted(AIR, 0, -ARROW, 0)
        told = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        ink = theme.colour("text" if self.isEnabled() else "muted")
        painter.setPen(ink)
        painter.drawText(place, _LEFT, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list as a combo box does: by an arrow, F4, or what is typed."""
        if event.key() in _OPENS or _types(event):
            self.showMenu()
            return
        super().keyPressEvent(event)

    def values(self) -> tuple[Any, ...]:
        """Return what is ticked."""
        return tuple(action.data() for action in self._actions if action.isChecked())

    def tick(self, values: Sequence[Any]) -> None:
        """Tick exactly these."""
        for action in self._actions:
            action.setChecked(action.data() in values)

    def words(self) -> list[str]:
        """Return the words that are ticked."""
        return [action.text() for action in self._actions if action.isChecked()]

    def tick_words(self, words: Sequence[str]) -> None:
        """Tick exactly the entries with these words."""
        for action in self._actions:
            action.setChecked(action.text() in words)

    def _show(self) -> None:
        ticked = listed(action.text() for action in self._actions if action.isChecked())
        self.setText(ticked or QCoreApplication.translate("entries", _NONE_CHOSEN))
        self.setToolTip(ticked)
        self.ticked.emit()
