"""The draft of a new case: kept while the form is filled in, put back with as many people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import uuid4

from dispute_desk.ui.drafting.inputs import write_into
from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.drafting.offering import NEW_CASE, Restoring

if TYPE_CHECKING:
    from dispute_desk.ui.pages.new_case.page import NewCasePage

_PERSON = re.compile(r"new_case\.person(\d+)\.")
_ROSTER = "new_case.roster.grid"


class NewCaseDraft:
    """Keeps what is typed into the page; waits with putting back for the words of the station.

    Every form filled in has a place of its own: one that a crash left waits until it is wanted or
    given up, and is never written over by the next visitor's.
    """

    def __init__(self, page: NewCasePage) -> None:
        self._page = page
        self._waiting: Restoring | None = None
        self.keeper = DraftKeeper(
            page.place, page, form=NEW_CASE, record=_place(), title=page.heading()
        )
        self.keeper.failed.connect(page.place.trouble)

    def asked(self, about: object) -> None:
        """Take a draft to put back, if that is what the page was opened for."""
        if isinstance(about, Restoring):
            self._waiting = about

    def words_known(self) -> None:
        """Watch from now on; put back what waits."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            if not self._page.is_unsaved():
                self.keeper.begin()
            return
        self._make_room(waiting)
        self.keeper.record = waiting.record
        self.keeper.begin()
        write_into(self._page, waiting.written)
        self._page.quick.was_filled()
        self.keeper.was_restored(waiting.written)

    def saved(self) -> None:
        """Forget the draft and watch the empty form."""
        self.keeper.let_go()
        self.keeper.record = _place()
        self.keeper.begin()

    def _make_room(self, waiting: Restoring) -> None:
        people = self._page.people
        rows = [int(found[1]) for name in waiting.written if (found := _PERSON.match(name))]
        while len(people.rows) <= max(rows, default=0):
            people.add()
        if _ROSTER in waiting.written:
            people.bring_empty_roster()


def _place() -> str:
    """Return a place no draft has yet."""
    return uuid4().hex
