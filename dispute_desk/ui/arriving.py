"""What the first screen offers is done here: a new station, the sample, another file, a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk import places
from dispute_desk.clock import system_clock
from dispute_desk.services.sample_ahead import SampleAhead
from dispute_desk.ui.first_run import FirstRun, Ways
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.stopping import asked_to_stop, close_when_asked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.first_run import NewStation
    from dispute_desk.ui.preferences import PreferenceFile


class Arrival:
    """Asks what to open; what was chosen is whole before the window comes."""

    def __init__(self, store: Path, preferences: PreferenceFile) -> None:
        self._store = store
        self._preferences = preferences
        self._chosen: Path | None = None
        self.sample = SampleAhead(places.sample_store(), system_clock)

    def ask(self, why: DeskError | None = None) -> Path | None:
        """Return what to open; ``why`` says what is in the way.

        None when the person left, or the system asked the program to stop.
        """
        self.sample.begin()
        try:
            while self._screen(why).exec() == FirstRun.OTHER_LANGUAGE:
                pass
        finally:
            self.sample.drop()
        return None if asked_to_stop() else self._chosen

    def _screen(self, why: DeskError | None) -> FirstRun:
        taken = self._store.exists()
        ways = Ways(
            make_station=self.make,
            open_sample=self.open_sample,
            open_file=self.open_file,
            restore=self.restore,
            place=None if taken else self._store,
        )
        screen = FirstRun(ways, why=why)
        screen.language_asked.connect(self._speak)
        close_when_asked(screen)
        return screen

    def make(self, asked: NewStation, place: Path) -> None:
        """Make a new station."""
        make_station(place, asked)
        self._chosen = place

    def open_sample(self, tell: Callable[[int, int], None]) -> None:
        """Open the sample; most of it is there already."""
        self._chosen = self.sample.take(tell)

    def open_file(self, path: Path) -> None:
        """Open another store if it is one."""
        from dispute_desk.services import upkeep  # noqa: PLC0415 - the store comes with it

        upkeep.look_at(path)
        self._chosen = path

    def restore(self, source: Path, target: Path, tell: Callable[[int, int], None]) -> None:
        """Make a new store out of a verified backup."""
        from dispute_desk.services import upkeep  # noqa: PLC0415 - the store comes with it

        target.parent.mkdir(parents=True, exist_ok=True)
        upkeep.restore(source, target, tell)
        self._chosen = target

    def _speak(self, language: str) -> None:
        self._preferences.change(language=language)
        use_language(language)


def make_station(path: Path, asked: NewStation) -> None:
    """Make a new station as the first screen asks for it."""
    from dispute_desk.services import opening, upkeep  # noqa: PLC0415 - the store comes with it

    path.parent.mkdir(parents=True, exist_ok=True)
    wish = opening.NewStation(
        station=asked.station,
        district=asked.district or None,
        people=((asked.person, ("lead", "admin")),),
    )
    upkeep.make_station(path, wish, system_clock)
