"""The words below the sheet that say how many cells are doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.roster.doubtful import Doubtful

#: Rows that are looked at before anything is shown; of more the count follows, some at a time,
#: each time no longer than nobody notices.
AT_ONCE, SOME = 150, 25


class DoubtsTold(QLabel):
    """Counts the doubtful cells and says how many; ``next_one`` is there while there are any.

    The cells in sight know their doubts by themselves, whether they were counted yet or not.
    """

    def __init__(self, doubtful: Doubtful, next_one: QWidget) -> None:
        super().__init__()
        self._doubtful = doubtful
        self._next = next_one
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)
        named(self, "roster.doubts")
        look(self, kind="muted")

    def tell(self) -> None:
        """Say how many cells are doubtful, of very many rows a moment later."""
        if self._doubtful.waits() > AT_ONCE:
            self.setText(self.tr("正在找存疑的格子…"))
            look(self, tone="muted")
            self._later.start(0)
            return
        count = self._doubtful.count()
        words = self.tr("存疑 %1 格").replace("%1", str(count))
        self.setText(words if count else "")
        look(self, tone="warning")
        self._next.setVisible(bool(count))

    def _go_on(self) -> None:
        self._doubtful.look_at(SOME)
        if self._doubtful.waits() > SOME:
            self._later.start(0)
        else:
            self.tell()
