"""Looks whether the file on the bench is changed on the disk: saved in WPS, replaced, or gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from dispute_desk.ui.aside import Aside
from dispute_desk.ui.pages.importing.work import stamp_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.pages.importing.work import Stamp

#: A program that saves deletes, writes and renames: looked at once that is over.
REST_MS = 250
#: Network folders do not tell what changes in them.
EVERY_MS = 3000


class FileWatch(QObject):
    """Tells when the state of one file is no longer the one that was read."""

    #: Whether the file is there; False where it is gone.
    changed = Signal(bool)
    #: It is again as it was read.
    same = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: Stamp | None = None
        self._told: Stamp | None = None
        self._aside = Aside(self)
        self._watcher: QFileSystemWatcher | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.look)

    def watch(self, path: Path | None, stamp: Stamp | None = None) -> None:
        """Look at a file from now on, which was read in a state; at none without one."""
        self._path, self._stamp, self._told = path, stamp, stamp
        self._clock.stop()
        self._rest.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if path is not None:
            self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
            self._watcher.fileChanged.connect(lambda _: self._rest.start())
            self._watcher.directoryChanged.connect(lambda _: self._rest.start())
            self._clock.start()

    def is_at(self, path: Path, stamp: Stamp | None) -> bool:
        """Tell whether it looks at this state of this file already."""
        return (self._path, self._stamp) == (path, stamp)

    def look(self) -> None:
        """Look once, beside the window: a network folder may never answer."""
        if self._path is not None:
            self._aside.ask(partial(stamp_of, self._path), partial(self._take, self._path))

    def _take(self, path: Path, now: Stamp | None) -> None:
        if path != self._path:
            return
        if self._watcher is not None and now is not None:
            self._watcher.addPath(str(path))  # one that was replaced is another file
        if now == self._told:
            return
        self._told = now
        if now == self._stamp:
            self.same.emit()
        else:
            self.changed.emit(now is not None)
