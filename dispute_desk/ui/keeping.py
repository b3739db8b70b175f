"""Backups as the window keeps an eye on them: the last one, one more now, one on the way out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dispute_desk.ui.aside import Aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

#: How often the desk looks whether somebody else made a backup.
EVERY_MS = 60_000


@dataclass(frozen=True)
class Kept:
    """The newest verified backup beside the store, and where a second copy went."""

    made_at: datetime | None
    copy: Path | None = None


def look(desk: Desk) -> Kept:
    """Return the newest verified backup beside the store: the desk's threads look no further."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is open, so it is loaded

    last = next(iter(upkeep.backups_of(desk.store)), None)
    return Kept(last.made_at if last else None)


def look_everywhere(desk: Desk) -> datetime | None:
    """Return when the newest verified backup was made, wherever it lies; that may hang."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is open, so it is loaded

    last = upkeep.last_backup(desk.store)
    return last.made_at if last else None


def keep(desk: Desk) -> Kept:
    """Back the store up unless nothing changed, and send a copy to the station's folder."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is open, so it is loaded

    last = upkeep.backup_on_exit(desk)
    folder = desk.lists.settings().get("backup.folder")
    if not folder or last is None:
        return look(desk)
    copy = Path(str(folder)) / last.path.name
    if not copy.exists():
        upkeep.backup(desk, copy)
    return replace(look(desk), copy=copy)


def _after(close: Callable[[], object], _: Kept) -> None:
    close()


class Keeping(QObject):
    """Knows the last backup, also one a script made meanwhile; 立即备份 makes one more."""

    looked = Signal()
    #: The window waits for a backup before it closes.
    waiting = Signal(str)
    #: The backup failed, so the window does not close.
    stays = Signal()

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._done = False
        self._beside: datetime | None = None
        self._elsewhere: datetime | None = None
        self.aside = Aside(self)
        self.aside.trouble.connect(place.trouble)
        self.clock = QTimer(self)
        self.clock.setInterval(EVERY_MS)
        self.clock.timeout.connect(self.look)
        place.verbs.bind("data.backup", self.back_up, applies=lambda: place.may("backup"))

    def look(self) -> None:
        """Ask for the last backup, and again every minute.

        Places that were named once (a stick, a network folder) are looked at aside: one that hangs
        keeps neither the lists nor the way out waiting.
        """
        self.clock.start()
        self._place.jobs.ask(lambda desk: (look(desk), desk), self._look_on, key="backup.last")

    def _look_on(self, found: tuple[Kept, Desk]) -> None:
        kept, desk = found
        self._take(kept)
        self.aside.ask(partial(look_everywhere, desk), self._take_elsewhere)

    def back_up(self) -> None:
        """Make a verified copy now."""
        self._place.jobs.write(keep, self._kept, self._place.trouble)

    def must_wait(self, close: Callable[[], object]) -> bool:
        """Tell whether a backup is made first; then ``close`` is called when it is there.

        A failed backup is said, and the next wish to close is granted.
        """
        seat = self._place.seat
        if self._done or seat is None or seat.is_sample:
            return False
        self._done = True
        self.waiting.emit(self.tr("正在备份，马上退出…"))
        self._place.jobs.write(keep, partial(_after, close), self._not_kept)
        return True

    def _not_kept(self, error: Exception) -> None:
        self._place.trouble(error)
        self.stays.emit()
        self.waiting.emit(self.tr("备份没有成功；再次关闭窗口即退出。"))

    def _kept(self, kept: Kept) -> None:
        self._take(kept)
        self.look()
        words = self.tr("已备份并核对")
        if kept.copy is not None:
            words = self.tr("已备份并核对，另存于 %1").replace("%1", str(kept.copy.parent))
        self._place.say(words, None)

    def _take(self, kept: Kept) -> None:
        self._beside = kept.made_at
        self._show()

    def _take_elsewhere(self, made_at: datetime | None) -> None:
        if made_at != self._elsewhere:
            self._elsewhere = made_at
            self._show()

    def _show(self) -> None:
        known = [one for one in (self._beside, self._elsewhere) if one is not None]
        self._place.last_backup = max(known, default=None)
        self.looked.emit()
