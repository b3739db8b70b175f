"""F6 and Shift+F6: from the sheet to what is asked, to the problems, the totals, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from dispute_desk.ui.widgets.tab_order import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class Panes(QObject):
    """The parts of a page in order; each takes the focus where it was there last."""

    def __init__(self, parent: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._parts = parts

    def forward(self) -> None:
        """Go to the next part."""
        self._go(1)

    def back(self) -> None:
        """Go to the part before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        seen = [one for one in self._parts if one.isVisible() and self._target(one)]
        had = QApplication.focusWidget()
        here = next(
            (n for n, one in enumerate(seen) if had is one or (had and one.isAncestorOf(had))), None
        )
        if not seen:
            return
        at = (0 if step > 0 else -1) if here is None else (here + step) % len(seen)
        target = self._target(seen[at])
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @staticmethod
    def _target(part: QWidget) -> QWidget | None:
        """Return what takes the focus in a part: what had it last, else the first that can."""
        last = part.focusWidget()
        if last is not None and last is not part and last.isVisible() and last.isEnabled():
            return last
        return next(
            (one for one in in_reading_order(part) if one.isVisible() and one.isEnabled()), None
        )
