"""The edits of the roster in the intake form, taken back by Ctrl+Z and done again by Ctrl+Y."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.ui.pages.new_case.roster_rows import RosterEntries

#: So many edits can be taken back.
KEPT = 50


class RosterTurns:
    """Remembers how the roster stood before each edit: typed, pasted, rows taken out."""

    def __init__(self, entries: RosterEntries) -> None:
        self._entries = entries
        self._back: list[dict[str, Any]] = []
        self._forth: list[dict[str, Any]] = []
        self._now = entries.told()
        self._turning = False
        entries.edited.connect(self._note)

    def forget(self) -> None:
        """Begin anew: what stands now belongs to another form."""
        self._back.clear()
        self._forth.clear()
        self._now = self._entries.told()

    def turn(self, *, back: bool) -> bool:
        """Take the last edit back, or do it again; False where there is none."""
        there, here = (self._back, self._forth) if back else (self._forth, self._back)
        if not there:
            return False
        here.append(self._entries.told())
        self._turning = True
        self._entries.take(there.pop())
        self._turning = False
        self._now = self._entries.told()
        return True

    def _note(self) -> None:
        told = self._entries.told()
        if self._turning or told == self._now:
            return
        self._back = [*self._back[1 - KEPT :], self._now]
        self._forth.clear()
        self._now = told
