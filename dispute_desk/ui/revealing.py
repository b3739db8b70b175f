"""The full numbers of one person, shown for a while by a logged act, then hidden again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from dispute_desk.domain.identity import mask_id, mask_numbers_in, mask_phone
from dispute_desk.domain.rights import Right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

#: How long numbers stay in sight, in seconds.
SHOWN_S = 30


class Revealing(QObject):
    """Knows whose numbers a page shows; they go by time, with the page and with the person."""

    changed = Signal()

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._place = place
        self._whose: int | None = None
        self._shown_to: int | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_S * 1000)
        self._clock.timeout.connect(self.hide)
        page.installEventFilter(self)

    def may(self, view: CaseView, person: dict[str, object]) -> bool:
        """Tell whether there is something to show, and whether the person at the desk may."""
        return view.may(Right.REVEAL) and bool(person["phone"] or person["id_no"])

    def is_shown(self, person_id: int) -> bool:
        """Tell whether the numbers of a person are in sight, to whoever asked for them."""
        return self._whose == person_id and self._shown_to == self._seated()

    def id_no(self, person: dict[str, object]) -> str:
        """Return an identity number as it may be seen now."""
        number = str(person["id_no"] or "")
        return number if self._is_shown(person) else mask_id(number)

    def name(self, person: dict[str, object]) -> str:
        """Return a name as it may be seen now: a number typed beside it is masked."""
        name = str(person["name"] or "")
        return name if self._is_shown(person) else mask_numbers_in(name)

    def phone(self, person: dict[str, object]) -> str:
        """Return a telephone number as it may be seen now."""
        number = str(person["phone"] or "")
        return number if self._is_shown(person) else mask_phone(number)

    def turn(self, view: CaseView, person: dict[str, object]) -> None:
        """Show the numbers of a person once the act is written down, or hide them again."""
        if self._is_shown(person):
            self.hide()
            return
        from dispute_desk.services.revealing import (  # noqa: PLC0415 - open, so it is loaded
            RevealRecord,
        )

        person_id = int(str(person["id"]))
        command = RevealRecord(
            kind="claimant", record_id=person_id, ref=f"{view.number} {person['name']}"
        )
        self._place.jobs.do(
            command, partial(self._show, person_id, self._seated()), self._place.trouble
        )

    def copy_phone(self, person: dict[str, object]) -> None:
        """Put a telephone number that is in sight on the clipboard."""
        if self._is_shown(person) and person["phone"]:
            QGuiApplication.clipboard().setText(str(person["phone"]))

    def hide(self) -> None:
        """Mask everything again."""
        self._clock.stop()
        if self._whose is not None:
            self._whose = None
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mask everything when the page is left."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _show(self, person_id: int, asked_by: int | None, _: Outcome) -> None:
        page = self.parent()
        if asked_by != self._seated() or not getattr(page, "isVisible", bool)():
            return
        self._whose, self._shown_to = person_id, asked_by
        self._clock.start()
        self.changed.emit()

    def _is_shown(self, person: dict[str, object]) -> bool:
        return self.is_shown(int(str(person["id"])))

    def _seated(self) -> int | None:
        seat = self._place.seat
        return seat.actor.id if seat is not None else None
