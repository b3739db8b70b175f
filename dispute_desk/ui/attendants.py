"""What attends the window once it has painted: the seat, undo, backups, what others change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.rights import Right
from dispute_desk.ui.drafting.offering import DraftOffer
from dispute_desk.ui.dropping import Dropping
from dispute_desk.ui.figures_status import FiguresStatus
from dispute_desk.ui.keeping import Keeping
from dispute_desk.ui.other_files import OtherFiles
from dispute_desk.ui.seating import KINDS, Seating
from dispute_desk.ui.soundness import Soundness
from dispute_desk.ui.stopping import asked_to_stop, go_on
from dispute_desk.ui.undoing import Undoing
from dispute_desk.ui.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.page import Page


class Attendants:
    """Built together after the first paint, which needs none of them."""

    def __init__(self, window: MainWindow, *, named_person: bool) -> None:
        place = window.place
        self._window = window
        #: Pages of which it was said that what is typed there may go.
        self._given_up: set[str] = set()
        self._asked_of: tuple[str, Page]
        self.seating = Seating(place, window, named_person=named_person)
        self.watch = Watch(place.jobs, window)
        self.undoing = Undoing(place, window)
        self.keeping = Keeping(place, window)
        self.soundness = Soundness(place, window)
        self.other_files = OtherFiles(place, window)
        self.drafts = DraftOffer(place, window)
        self.figures = FiguresStatus(window)
        self.dropping = Dropping(window)
        self.seating.seated.connect(window.seated)
        self.seating.seated.connect(self.soundness.begin)
        self.seating.seated.connect(self.drafts.look)
        self.seating.seated.connect(self.figures.look)
        self.seating.renewed.connect(lambda: window.changed(KINDS))
        self.watch.others_changed.connect(window.others_changed)
        self.watch.others_changed.connect(self.seating.others_changed)
        self.keeping.looked.connect(window.show_backup)
        self.keeping.waiting.connect(window.status.told.setText)
        self.keeping.stays.connect(self._stay)
        place.verbs.bind(
            "window.person", self.seating.ask_who, applies=lambda: place.seat is not None
        )
        place.verbs.bind("go.others", window.rail.show_others)
        place.verbs.bind("go.scans", self._show_scans, applies=lambda: window.allows("settings"))
        place.verbs.bind("go.sums", self._show_sums, applies=lambda: place.seat is not None)
        place.verbs.bind(
            "papers.blank",
            self._show_blank_papers,
            applies=lambda: place.may(Right.ISSUE_PAPER.value) and place.seat is not None,
        )
        if place.preferences.now.scan_folder:
            from dispute_desk.ui.scans import ScanNotice  # noqa: PLC0415 - where there is a scanner

            self.scans = ScanNotice(place, window)
        if place.jobs.is_open:
            self.seating.begin()
            self.watch.begin()

    def let_go(self, pages: Mapping[str, Page]) -> bool:
        """Tell whether the window may close; shows what would be lost and asks first."""
        unsaved = next(
            (
                name
                for name, page in pages.items()
                if name not in self._given_up and page.is_unsaved()
            ),
            None,
        )
        if unsaved is None:
            return True
        from dispute_desk.ui.giving_up import ask_to_give_up  # noqa: PLC0415 - when needed

        self._window.go(unsaved)
        self._asked_of = unsaved, pages[unsaved]
        ask_to_give_up(self._window, self._close)
        return asked_to_stop() and self.let_go(pages)

    def _show_sums(self) -> None:
        from dispute_desk.ui.quick_sums.window import (  # noqa: PLC0415 - when first asked for
            show_quick_sums,
        )

        show_quick_sums(self._window.place, self._window)

    def _show_blank_papers(self) -> None:
        from dispute_desk.ui.blank_papers import show_blank_papers  # noqa: PLC0415 - when asked for

        show_blank_papers(self._window, self._window.place)

    def _show_scans(self) -> None:
        from dispute_desk.ui.scans import SCANS  # noqa: PLC0415 - the settings bring it anyway

        self._window.go("settings", SCANS)

    def _stay(self) -> None:
        """Ask again next time: the window goes on, and so may what is typed into it."""
        self._given_up.clear()
        go_on()

    def _close(self) -> None:
        """Let the page go that was asked about; a program that is stopped keeps the draft."""
        name, page = self._asked_of
        self._given_up.add(name)
        if not asked_to_stop():
            page.give_up()
            self._window.close()
