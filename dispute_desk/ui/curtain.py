"""What waits for the first paint: the icons, whose drawing takes a tenth of the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Curtain:
    """Down only while the program starts; in tests and later it is up."""

    def __init__(self) -> None:
        self.is_down = False
        self._waiting: list[tuple[QWidget, Callable[[], object]]] = []

    def lower(self) -> None:
        """Let everything wait from now on."""
        self.is_down = True

    def rise(self) -> None:
        """Do everything that waits, unless its widget is gone."""
        self.is_down = False
        waiting, self._waiting = self._waiting, []
        for widget, act in waiting:
            if shiboken6.isValid(widget):
                act()

    def after_paint(self, widget: QWidget, act: Callable[[], object]) -> None:
        """Do something to a widget once the window has painted; at once when it has."""
        if self.is_down:
            self._waiting.append((widget, act))
        else:
            act()


#: One curtain for the process, like its theme.
curtain = Curtain()
