"""A fact that just became true, with 撤销 beside it; never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from dispute_desk.ui.widgets.naming import PushButton, label, look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

STAYS_MS = 6000
MARGIN = 44


@dataclass(frozen=True)
class Offer:
    """Something the toast offers in other words than 撤销."""

    words: str
    act: Callable[[], None]

    def __call__(self) -> None:
        """Do it."""
        self.act()


class Toast(QFrame):
    """Floats over the bottom of its parent and goes by itself; rests while pointed at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(look(self, kind="toast"), "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        self._text = named(label(""), "toast.text")
        self._undo = named(PushButton(self.tr("撤销")), "toast.undo", self.tr("撤销"))
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in its place
        self._undo.clicked.connect(self.take_back)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        self._act: Callable[[], None] | None = None
        #: Whether something else has happened since: what was said is no longer news.
        self.is_settled = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAYS_MS)
        self._clock.timeout.connect(self.hide)
        self._ground = parent
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a fact; ``undo`` takes it back."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._act = undo
        self.is_settled = False
        QTimer.singleShot(0, self, self._settle)
        words = undo.words if isinstance(undo, Offer) else self.tr("撤销")
        self._undo.setText(words)
        self._undo.setAccessibleName(words)
        self._undo.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._clock.start()

    def text(self) -> str:
        """Return the fact on the toast."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while pointed at."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        self._clock.start()
        super().leaveEvent(event)

    @property
    def words(self) -> str:
        """Return what the button says, empty without one."""
        return self._undo.text() if self._act is not None else ""

    def _settle(self) -> None:
        self.is_settled = True

    def take_back(self) -> None:
        """Do what the button says."""
        if self._undo.hasFocus() and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()  # else Qt hands the focus on to whatever comes next
        self.hide()
        if self._act is not None:
            self._act()

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Remember where the focus was before it came here."""
        if now is self._undo and before is not None and before is not self._undo:
            self._came_from = before

    def _place(self) -> None:
        x = (self._ground.width() - self.width()) // 2
        self.move(x, self._ground.height() - self.height() - MARGIN)
