"""The field one types in to filter: debounced, quiet while an input method is composing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from dispute_desk.ui.icons import icon
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

#: Pause after the last key before the list is asked.
DEBOUNCE_MS = 40


class SearchField(QLineEdit):
    """Tells what was typed once the hand rests; never in the middle of a composition."""

    searched = Signal(str)
    #: The arrow key down: on to what was found.
    left_down = Signal()

    def __init__(self, name: str, spoken: str, hint: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._composing = False
        self._last = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DEBOUNCE_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._tell)

    def put(self, text: str) -> None:
        """Show a text that is already being searched for."""
        self.setText(text)
        self._rest.stop()
        self._last = text.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field downwards; what was typed is told before."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self._composing:
            event.accept()  # it ends the composition and means nothing else
            return
        if event.key() == Qt.Key.Key_Down and not self._composing:
            self._tell()
            self.left_down.emit()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice whether pinyin is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._wait()

    def _wait(self) -> None:
        if self._composing:
            self._rest.stop()
        else:
            self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        text = self.text().strip()
        if not self._composing and text != self._last:
            self._last = text
            self.searched.emit(text)
