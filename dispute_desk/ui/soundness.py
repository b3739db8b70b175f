"""Looks once, a while after the window opened, whether the data file is whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dispute_desk.ui.aside import Aside

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

#: The first work of the day comes before it, in ms.
AFTER_MS = 20_000


class Soundness(QObject):
    """A damaged page is said before anybody relies on the file, not when somebody comes upon it.

    The look reads the whole file, so it happens aside and only once.
    """

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._begun = False
        self.aside = Aside(self)
        self.aside.trouble.connect(place.trouble)
        self.clock = QTimer(self)
        self.clock.setSingleShot(True)
        self.clock.setInterval(AFTER_MS)
        self.clock.timeout.connect(self.look)

    def begin(self, _: object = None) -> None:
        """Look after a while; another person at the desk is no reason to look again."""
        if not self._begun:
            self._begun = True
            self.clock.start()

    def look(self) -> None:
        """Look at the file of the store that is open now."""
        self._place.jobs.ask(lambda desk: desk, self._look_on, key="soundness")

    def _look_on(self, desk: Desk) -> None:
        from dispute_desk.services import upkeep  # noqa: PLC0415 - open, so it is loaded

        self.aside.ask(partial(upkeep.check_file, desk.store), self._sound)

    def _sound(self, _: object) -> None:
        """Say nothing of a file that is whole."""
