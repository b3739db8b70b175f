"""What attends the window once it has painted: the seat, undo, backups, what others change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.keeping import Keeping
from dispute_desk.ui.other_files import OtherFiles
from dispute_desk.ui.seating import Seating
from dispute_desk.ui.undoing import Undoing
from dispute_desk.ui.watching import Watch

if TYPE_CHECKING:
    from dispute_desk.ui.main_window import MainWindow


class Attendants:
    """Built together after the first paint, which needs none of them."""

    def __init__(self, window: MainWindow, *, named_person: bool) -> None:
        place = window.place
        self.seating = Seating(place, window, named_person=named_person)
        self.watch = Watch(place.jobs, window)
        self.undoing = Undoing(place, window)
        self.keeping = Keeping(place, window)
        self.other_files = OtherFiles(place, window)
        self.seating.seated.connect(window.seated)
        self.watch.others_changed.connect(window.others_changed)
        self.keeping.looked.connect(window.show_backup)
        self.keeping.waiting.connect(window.status.told.setText)
        place.verbs.bind(
            "window.person", self.seating.ask_who, applies=lambda: place.seat is not None
        )
        if place.jobs.is_open:
            self.seating.begin()
            self.watch.begin()
