"""The draft of a new case: kept while the form is filled in, put back with as many people."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.drafting.inputs import write_into, written_in
from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.drafting.offering import NEW_CASE, Restoring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.ui.desk import Desk
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
                self._page.place.jobs.ask(_waiting, self._mention, key="new_case.drafts")
            return
        self._make_room(waiting.written)
        self.keeper.record = waiting.record
        self.keeper.begin()
        write_into(self._page, waiting.written)
        self._page.quick.was_filled()
        self.keeper.was_restored(waiting.written)

    def _mention(self, count: int) -> None:
        """Say over the empty form that one was left unfinished."""
        bar = self._page.bar
        if not count or self._page.is_unsaved() or bar.text():
            return
        words = QCoreApplication.translate("new_case", "有 %1 份没有登记完的来访登记草稿。")
        bar.say(words.replace("%1", str(count)), tone="accent")
        restore = QCoreApplication.translate("new_case", "恢复草稿")
        show = partial(self._page.place.verbs.run, "data.drafts")
        bar.offer(("restore", restore, show))

    def wipe(self) -> None:
        """Empty the form; what stood there comes back by 撤销."""
        from dispute_desk.ui.widgets.toast import Offer  # noqa: PLC0415 - when first needed

        if not self._page.is_unsaved():
            self._page.clear()
            return
        written = written_in(self._page)
        self._page.clear()
        words = QCoreApplication.translate("new_case", "已清空登记表")
        undo = QCoreApplication.translate("new_case", "撤销")
        self._page.place.say(words, Offer(undo, lambda: self._put_back(written)))

    def _put_back(self, written: dict[str, Any]) -> None:
        self._page.clear()
        self._make_room(written)
        write_into(self._page, written)
        self._page.quick.was_filled()

    def saved(self) -> None:
        """Forget the draft and watch the empty form."""
        self.keeper.let_go()
        self.keeper.record = _place()
        self.keeper.begin()

    def _make_room(self, written: Mapping[str, Any]) -> None:
        people = self._page.people
        rows = [int(found[1]) for name in written if (found := _PERSON.match(name))]
        while len(people.rows) <= max(rows, default=0):
            people.add()
        if _rows_in(written.get(_ROSTER)):
            people.bring_empty_roster()


def _rows_in(told: Any) -> bool:  # noqa: ANN401 - as a draft keeps a grid
    return bool(told and told.get("rows"))


def _waiting(desk: Desk) -> int:
    from dispute_desk.services.drafts import drafts_of  # noqa: PLC0415 - open, so it is loaded

    return sum(one.form == NEW_CASE for one in drafts_of(desk))


def _place() -> str:
    """Return a place no draft has yet."""
    return uuid4().hex
