"""A workbook on the bench: read once, looked at, decided about, understood anew, taken in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_profile import NO_MEMORY
from dispute_desk.domain.ledger_shown import MOST_ROWS
from dispute_desk.services.importing import make_planner
from dispute_desk.sheets.memory import give_back_freed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date
    from pathlib import Path

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_profile import Memory
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.domain.ledger_sent import Lot
    from dispute_desk.domain.ledger_shown import RowShown, SheetShape
    from dispute_desk.domain.ledger_status import Statuses
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.import_plan import Planner
    from dispute_desk.services.known_store import KnownStore
    from dispute_desk.sheets import LedgerChild

    Tell = Callable[[int, int], None]
    Cancelled = Callable[[], bool]


def get_ready(desk: Desk) -> None:
    """Load what the first workbook needs, before there is one."""
    del desk  # the question of a screen is always put to one
    from dispute_desk.services.import_plan import Planner  # noqa: PLC0415 - heavy
    from dispute_desk.sheets import readers  # noqa: PLC0415 - heavy

    readers.get_ready()
    Planner.get_ready()


def _take(planner: Planner, lot: Lot) -> None:
    """Make the rows of cases ready, and see what the bench asks of them while they are at hand."""
    planner.prepare(lot)
    _ = lot.outline


class ImportSession:
    """One workbook in a child process that stays; asked from one thread at a time.

    Where the child was ended (a question was cancelled, the file made it fail) the next question
    begins a fresh one, so that nothing that was decided is lost.
    """

    def __init__(self, path: Path, today: date, memory: Memory = NO_MEMORY) -> None:
        self._path = path
        self._today = today
        self._memory = memory
        self._began_with = Decisions()
        self._has_read = False
        #: What was seen of the store last.
        self._known: KnownStore | None = None
        self._child = self._fresh()

    def read(
        self,
        desk: Desk,
        decisions: Decisions,
        *,
        tell: Tell | None = None,
        cancelled: Cancelled | None = None,
    ) -> tuple[Reading, Planner]:
        """Return what the workbook is understood as with all decisions, and what prepares it."""
        planner = make_planner(desk, self._known)
        self._known = planner.known
        if self._child.is_closed:
            self._began_with, self._has_read = decisions, False
            self._child = self._fresh()
        if not self._has_read and decisions != self._began_with:
            self._first(tell, cancelled, None)
        if not self._has_read:
            reading = self._first(tell, cancelled, planner)
        else:
            take = partial(_take, planner)
            reading = self._child.again(decisions, tell=tell, cancelled=cancelled, take=take)
        give_back_freed()  # what unpacked cases took
        return reading, planner

    def _first(
        self, tell: Tell | None, cancelled: Cancelled | None, planner: Planner | None
    ) -> Reading:
        take = partial(_take, planner) if planner is not None else None
        reading = self._child.answer(tell=tell, cancelled=cancelled, take=take)
        self._has_read = True
        return reading

    @property
    def recalled(self) -> Recalled | None:
        """What was remembered at the last reading; None where nothing was."""
        return self._child.recalled

    def shapes(self) -> list[SheetShape]:
        """Return how large each sheet is; only after the workbook has been read."""
        self._live_on()
        return self._child.shapes()

    def rows(self, sheet: str, first: int, count: int) -> list[RowShown]:
        """Return a stretch of the rows of a sheet from ``first`` (from 1) on."""
        self._live_on()
        return self._child.rows(sheet, first, count)

    def texts(self, sheets: Collection[str]) -> dict[str, list[tuple[str, ...]]]:
        """Return the texts of all rows of some sheets, those that are there."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for shape in self.shapes():
            if shape.sheet in sheets:
                rows = found.setdefault(shape.sheet, [])
                while len(rows) < shape.rows:
                    came = self._child.rows(shape.sheet, len(rows) + 1, MOST_ROWS)
                    if not came:
                        break
                    rows.extend(one.texts for one in came)
        return found

    def annotate(
        self,
        out: Path,
        statuses: Statuses,
        *,
        tell: Tell | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """Write a copy of the workbook that says of every row what became of it."""
        self._live_on()
        self._child.annotate(out, statuses, tell=tell, cancelled=cancelled)

    def _live_on(self) -> None:
        """Read the workbook again where its child was ended meanwhile."""
        if self._child.is_closed:
            self._child, self._has_read = self._fresh(), False
        if not self._has_read:
            self._first(None, None, None)

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def _fresh(self) -> LedgerChild:
        from dispute_desk.sheets import LedgerChild  # noqa: PLC0415 - heavy, when first used

        began = self._began_with
        return LedgerChild(self._path, today=self._today, decisions=began, memory=self._memory)
