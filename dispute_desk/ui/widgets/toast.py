"""A fact that just became true, with 撤销 beside it; never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from dispute_desk.ui.widgets.free_place import free_place, taken_by
from dispute_desk.ui.widgets.naming import PushButton, label, look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QHideEvent

STAYS_MS = 6000
#: So often a toast looks whether something one uses has come beneath it.
LOOKS_MS = 250
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
    """Floats over the lower part of its parent and goes by itself; rests while pointed at.

    It covers no control. Where there is no room for that it is ``crowded_out``.
    """

    crowded_out = Signal()

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
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKS_MS)
        self._looking.timeout.connect(self._step_aside)
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
        if self._place():
            self.show()
            self.raise_()
            self._clock.start()
            self._looking.start()
        else:
            self.hide()
            self.crowded_out.emit()

    def text(self) -> str:
        """Return the fact on the toast."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._step_aside)  # once the page has its new shape
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self._looking.stop()
        super().hideEvent(event)

    def _place(self) -> bool:
        """Stand where nothing one uses is covered; False where there is no such place."""
        place = free_place(self._ground, self, self.size(), self._ground.height() - MARGIN)
        if place is not None:
            self.move(place)
        return place is not None

    def _step_aside(self) -> None:
        """Go somewhere else if something one uses came beneath, or give way to it."""
        if not self.isVisible():
            return
        here, ground = self.geometry(), self._ground.rect()
        covers = any(here.intersects(one) for one in taken_by(self._ground, self))
        if (covers or not ground.contains(here)) and not self._place():
            self.hide()
            self.crowded_out.emit()
