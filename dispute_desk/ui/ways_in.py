"""The ways into the desk that a first screen offers, handed in by who can go them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dispute_desk import places
from dispute_desk.services.found_backups import FoundBackup
from dispute_desk.ui.preferences import PreferenceFile

#: Hears how many of how many steps are done.
Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class NewStation:
    """What the first screen asks for."""

    station: str
    district: str
    person: str
    mark: str = ""


@dataclass(frozen=True)
class Ways:
    """What the screen can do, and the place of a new store (None: it is asked for).

    Over a window that is open already, ``back`` is the word of the button that leads back to it.
    ``proposed`` is what is proposed then, ``restored`` where a backup is restored to without a
    question, ``again`` tries what could not be opened once more.
    """

    make_station: Callable[[NewStation, Path], None]
    open_sample: Callable[[Tell], None] | None = None
    open_file: Callable[[Path], None] | None = None
    restore: Callable[[Path, Path, Tell], None] | None = None
    place: Path | None = None
    back: str = ""
    proposed: Path = Path(places.STORE_FILE)
    restored: Path | None = None
    again: Callable[[], None] | None = None
    backups: tuple[FoundBackup, ...] = ()
    backup_folder: Path | None = None
    recent: tuple[Path, ...] = ()
    preferences: PreferenceFile = field(default_factory=lambda: PreferenceFile(None))
