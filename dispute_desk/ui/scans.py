"""The folder a scanner writes into: new files are offered once they are whole, never taken."""

from __future__ import annotations

import os
import stat
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from dispute_desk.ui.aside import Aside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.ui.workplace import Workplace

#: How often the folder is looked at: network folders do not tell what changes in them.
EVERY_MS = 2000
#: Files looked at in a folder; names that are half-written or none of ours.
MOST_FILES = 5000
_UNFINISHED = (".tmp", ".part", ".crdownload", ".partial")

#: Size and time of the last change of each file.
Listing = dict[Path, tuple[int, int]]
#: The part of the settings where the folder is chosen.
SCANS = "scans"


def listing(folder: Path) -> Listing | None:
    """Return the plain files of a folder; None while it cannot be read."""
    found: Listing = {}
    try:
        with os.scandir(folder) as entries:
            for entry, _ in zip(entries, range(MOST_FILES), strict=False):
                told = entry.stat(follow_symlinks=False)
                hidden = entry.name.startswith((".", "~$"))
                unfinished = entry.name.lower().endswith(_UNFINISHED)
                if stat.S_ISREG(told.st_mode) and not hidden and not unfinished:
                    found[Path(entry.path)] = (told.st_size, told.st_mtime_ns)
    except OSError:
        return None
    return found


def settled(before: Mapping[Path, tuple[int, int]], now: Listing) -> set[Path]:
    """Return the files that have content and did not change since the last look."""
    return {path for path, told in now.items() if told[0] and before.get(path) == told}


class ScanFolder(QObject):
    """Looks at one folder of this PC, beside the window; what was there before is not new."""

    #: What is offered changed.
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = ""
        self._known: set[Path] | None = None
        self._before: Listing = {}
        self._offered: dict[Path, int] = {}
        self._aside = Aside(self)
        self._watcher: QFileSystemWatcher | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.look)

    @property
    def offered(self) -> tuple[Path, ...]:
        """The new files, in the order they came."""
        return tuple(self._offered)

    def watch(self, folder: str) -> None:
        """Look at a folder from now on; an empty name looks at none."""
        if folder == self.folder:
            return
        self.folder, self._known, self._before = folder, None, {}
        self._offered = {}
        self._clock.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if folder:
            self._watcher = QFileSystemWatcher([folder], self)
            self._watcher.directoryChanged.connect(lambda _: self.look())
            self._clock.start()
            self.look()
        self.changed.emit()

    def look(self) -> None:
        """Look once."""
        if self.folder:
            self._aside.ask(partial(listing, Path(self.folder)), partial(self._take, self.folder))

    def set_aside(self, path: Path) -> None:
        """Offer a file no more: it was attached, or nobody wants it."""
        self._offered.pop(path, None)
        if self._known is not None:
            self._known.add(path)
        self.changed.emit()

    def _take(self, folder: str, now: Listing | None) -> None:
        if now is None or folder != self.folder:
            return
        if self._known is None:
            self._known = set(now)
        whole = settled(self._before, now) - self._known
        self._before = now
        offered = {path: one for path, one in self._offered.items() if path in now}
        for path in sorted(whole - set(offered), key=lambda one: now[one][1]):
            offered[path] = now[path][1]
        if offered != self._offered:
            self._offered = offered
            self.changed.emit()


def scans_of(place: Workplace) -> ScanFolder:
    """Return what looks at the scanner's folder this PC is set to, one for the whole window.

    It looks from the start of the window or the choice of the folder on: a scanner saves when it
    likes, and what came while no case was open waits for one.
    """
    found = place.jobs.findChild(ScanFolder)
    if found is None:
        found = ScanFolder(place.jobs)
    found.watch(place.preferences.now.scan_folder)
    return found


class ScanNotice(QObject):
    """Says that new scans wait, wherever in the window one is."""

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._told = 0
        scans_of(place).changed.connect(self._tell)

    def _tell(self) -> None:
        count = len(scans_of(self._place).offered)
        if count > self._told:
            words = self.tr("有 %1 份新扫描件：打开案件，在“附件”里附上。")
            self._place.say(words.replace("%1", str(count)), None)
        self._told = count
