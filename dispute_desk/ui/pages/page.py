"""What every screen is: a heading, its actions, a body that asks when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from dispute_desk.ui.workplace import Workplace

#: A page of less room than this in logical pixels: a small screen, or a large scale.
NARROW, LOW = 900, 520


class Page(QWidget):
    """A screen; the window builds it when it is first visited and asks it to refresh."""

    #: A word for the left of the status line: 共 60 件，已选 1 件.
    told = Signal(str)
    #: The heading changed.
    renamed = Signal(str)

    def __init__(self, place: Workplace, name: str) -> None:
        super().__init__()
        named(self, f"page.{name}")
        self.place = place
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 0, 24, 14)
        self.body.setSpacing(14)
        self.bar = MessageBar(f"page.{name}.bar")
        self.body.addWidget(self.bar)
        self._cramped = (False, False)

    def speak_at_foot(self) -> None:
        """Say what is to be said below all there is: nothing moves under the hands above it."""
        self.body.removeWidget(self.bar)
        self.body.addWidget(self.bar)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.accessibleName()

    def head_actions(self) -> list[QWidget]:
        """Return the buttons at the right of the heading, the main one last."""
        return []

    def visited(self, about: object = None) -> None:
        """Ask for what is shown; ``about`` says what somebody wants to see here."""
        del about

    def changed(self, kinds: object) -> None:
        """Ask again because records of these kinds changed."""
        del kinds
        self.visited()

    def is_unsaved(self) -> bool:
        """Tell whether something was typed here that would be lost with the window."""
        return False

    def give_up(self) -> None:
        """Forget the draft of what was typed here: it was said that it may go."""

    def restyle(self) -> None:
        """Draw again what was drawn in the colours of the former theme."""

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Make do with little room, or spread out again."""
        del narrow
        self.body.setSpacing(10 if low else 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notice when there is little room."""
        super().resizeEvent(event)
        cramped = (self.width() < NARROW, self.height() < LOW)
        if cramped != self._cramped:
            self._cramped = cramped
            self.fit(narrow=cramped[0], low=cramped[1])

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()
