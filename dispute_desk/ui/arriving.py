"""What the first screen offers is done here: a new station, the sample, another file, a backup."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dispute_desk import places
from dispute_desk.clock import system_clock
from dispute_desk.services.found_backups import (
    FOLDER,
    RESTORED,
    backups_for,
    free_name,
    plain_stem,
)
from dispute_desk.services.sample_ahead import SampleAhead, sweep_leftovers
from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.recent import is_there, still_there
from dispute_desk.ui.stopping import asked_to_stop, close_when_asked
from dispute_desk.ui.ways_in import Ways

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.preferences import PreferenceFile
    from dispute_desk.ui.ways_in import NewStation


class Arrival:
    """Asks what to open; what was chosen is whole before the window comes."""

    def __init__(
        self, store: Path, preferences: PreferenceFile, *, home: Path | None = None
    ) -> None:
        """``home`` is where a new store goes: the place that was named, else that of the store."""
        self._store = store
        self._home = home or store
        self._preferences = preferences
        self._chosen: Path | None = None
        self.sample = SampleAhead(places.sample_store(), system_clock)

    def ask(self, why: DeskError | None = None) -> Path | None:
        """Return what to open; ``why`` says what is in the way.

        None when the person left, or the system asked the program to stop.
        """
        sweep_leftovers(places.sample_store().parent)
        self.sample.begin()
        try:
            while self._screen(why).exec() == FirstRun.OTHER_LANGUAGE:
                pass
        finally:
            self.sample.drop()
        return None if asked_to_stop() else self._chosen

    def _screen(self, why: DeskError | None) -> FirstRun:
        screen = FirstRun(self._ways(why), why=why)
        screen.language_asked.connect(self._speak)
        close_when_asked(screen)
        return screen

    def _ways(self, why: DeskError | None) -> Ways:
        """Return what the screen can do now."""
        store, home = self._store, self._home
        mends = why is not None
        return Ways(
            make_station=self.make,
            open_sample=self.open_sample,
            open_file=self.open_file,
            restore=self.restore,
            place=None if is_there(home) else home,
            proposed=free_name(home.parent, home.stem),
            restored=self._place_of_restored(),
            again=(lambda: self.open_file(store)) if mends else None,
            backups=tuple(backups_for(store)) if mends else (),
            backup_folder=store.parent / FOLDER,
            recent=self._others(),
            preferences=self._preferences,
        )

    def _others(self) -> tuple[Path, ...]:
        """Return the other stores known on this machine, those opened last first."""
        usual = places.default_store()
        found = still_there(self._preferences, but=self._store)
        if is_there(usual) and usual.resolve() != self._store.resolve():
            found.append(usual.resolve())
        return tuple(dict.fromkeys(found))

    def _place_of_restored(self) -> Path:
        """Return where a restored store goes: beside what it replaces, where that may be."""
        if not is_there(self._store) and not is_there(self._home):
            return self._home
        folder = self._store.parent
        if not (folder.is_dir() and os.access(folder, os.W_OK)):
            folder = self._home.parent
        return free_name(folder, f"{plain_stem(self._store)}{RESTORED}")

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
        mark=asked.mark,
        people=((asked.person, ("lead", "admin")),),
    )
    upkeep.make_station(path, wish, system_clock)
