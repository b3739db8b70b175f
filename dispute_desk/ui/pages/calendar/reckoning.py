"""Reckons the clocks of all open cases for the calendar, some cases at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.domain.planned import Planned
    from dispute_desk.services.calendar_days import CalendarDays
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

KEY = "calendar"


class Reckoning(QObject):
    """Asks step by step, so that other questions come in between; ``stop`` ends it."""

    #: What the days hold instead of what was told before.
    began = Signal(object)
    #: More of it (rows).
    more = Signal(object)
    #: How many cases are reckoned, of how many; equal when it is done.
    told = Signal(int, int)

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._turn = 0
        self._days: tuple[date, date] | None = None
        self._ahead: Sequence[int] = ()
        self._done = 0
        self.is_running = False

    def start(self, first: date, last: date, *, mine: bool) -> None:
        """Ask for what stands in these days; what was on its way is dropped."""
        self.stop()
        turn = self._turn
        self._days = (first, last)
        self.is_running = True

        def ask(desk: Desk) -> CalendarDays:
            from dispute_desk.services.calendar_days import (  # noqa: PLC0415 - open, so loaded
                calendar_start,
            )

            person = desk.actor.id if mine else None
            return calendar_start(desk, first, last, person_id=person)

        def take(answer: CalendarDays) -> None:
            if turn == self._turn:
                self._ahead, self._done = answer.ahead, 0
                self.began.emit(answer.rows)
                self._go_on()

        self._place.jobs.ask(ask, take, self._place.trouble, key=KEY)

    def stop(self) -> None:
        """Ask for nothing more; what comes late is not taken."""
        self._turn += 1
        self._ahead = ()
        self.is_running = False

    def _go_on(self) -> None:
        total = len(self._ahead)
        self.is_running = self._done < total
        self.told.emit(self._done, total)
        if self.is_running:
            self._ask_step()

    def _ask_step(self) -> None:
        if self._days is None:
            return
        turn, done, ahead, (first, last) = self._turn, self._done, self._ahead, self._days

        def ask(desk: Desk) -> tuple[int, list[Planned]]:
            from dispute_desk.services.calendar_days import (  # noqa: PLC0415 - open, so loaded
                STEP,
                clock_days,
            )

            ids = ahead[done : done + STEP]
            return len(ids), clock_days(desk, ids, first, last)

        def take(answer: tuple[int, list[Planned]]) -> None:
            count, rows = answer
            if turn == self._turn:
                self._done += count
                if rows:
                    self.more.emit(rows)
                self._go_on()

        self._place.jobs.ask(ask, take, self._place.trouble, key=KEY)
