"""Looks among the workers of other cases for the people who are new in a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from dispute_desk.domain.same_people import Key, KnownPerson
    from dispute_desk.ui.jobs import Jobs
    from dispute_desk.ui.roster.sheet import Sheet

#: So long after an edit the desk is asked.
PAUSE_MS = 250


class Elsewhere(QTimer):
    """Started anew by every edit; asks when nobody typed for a moment."""

    #: Somebody is known from another case.
    told = Signal()

    def __init__(self, sheet: Sheet, jobs: Jobs, case_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._jobs = jobs
        self._case_id = case_id
        self.setSingleShot(True)
        self.setInterval(PAUSE_MS)
        self.timeout.connect(self._ask)

    def _ask(self) -> None:
        wanted, case_id = self._sheet.people.sought(), self._case_id
        if wanted:
            self._jobs.ask(
                lambda desk: (wanted, desk.lists.known_people(wanted, case_id)),
                self._take,
                key="roster.known",
            )

    def _take(self, told: tuple[dict[Key, str], dict[Key, KnownPerson]]) -> None:
        if self._sheet.people.take_known(*told):
            self.told.emit()
