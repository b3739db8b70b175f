"""Other stores from a running window: each opens in a window and a process of its own."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt

from dispute_desk import places
from dispute_desk.clock import system_clock
from dispute_desk.services.found_backups import FOLDER, RESTORED
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.recent import remember, still_there
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.workplace import Workplace

# What the file dialogs offer first.
ENDING = "*.ddk"


def sample(_: Desk, progress: JobProgress) -> Path:
    """Return the sample station of this machine, made first where there is none."""
    from dispute_desk.services.sample_ahead import SampleAhead  # noqa: PLC0415 - when asked for

    made = SampleAhead(places.sample_store(), system_clock)
    try:
        return made.take(progress.tell)
    finally:
        made.drop()


def restored(source: Path, target: Path, _: Desk, progress: JobProgress) -> tuple[Path, int]:
    """Make a new store out of a verified backup, never over an existing file.

    Returns it and how many of its attachments have no whole file.
    """
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is open, so it is loaded

    upkeep.restore(source, target, progress.tell)
    return target, len(upkeep.lost_files(target))


class OtherFiles(QObject):
    """Opens another store, the sample, or one made out of a backup; this window stays."""

    def __init__(self, place: Workplace, window: MainWindow) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        place.verbs.bind("data.open", self.ask_file)
        place.verbs.bind("data.sample", self.open_sample)
        place.verbs.bind("data.restore", self.ask_backup)
        place.verbs.bind("data.new_station", self.ask_station, applies=self._shows_sample)

    def ask_file(self) -> None:
        """Ask for a store and open it."""
        chosen = self._ask(self.tr("打开其他数据文件"), "data")
        if chosen is not None:
            self.open_file(chosen)

    def open_file(self, path: Path) -> None:
        """Open a store in a window of its own."""
        from dispute_desk.domain.errors import DeskError  # noqa: PLC0415 - when asked for
        from dispute_desk.services import upkeep  # noqa: PLC0415 - as above

        try:
            upkeep.look_at(path)
        except DeskError as error:
            self._place.trouble(error)
            return
        self._start(path)

    def open_sample(self) -> None:
        """Open the sample station in a window of its own."""
        self._place.say(self.tr("正在准备示例…"), None)
        self._place.jobs.work(sample, self._start, self._place.trouble)

    def ask_station(self) -> None:
        """Ask for a new station of one's own, make it and open it in a window of its own."""
        from dispute_desk.ui.arriving import make_station  # noqa: PLC0415 - when asked for
        from dispute_desk.ui.first_run import FirstRun  # noqa: PLC0415 - as above
        from dispute_desk.ui.ways_in import NewStation, Ways  # noqa: PLC0415 - as above

        usual, made = places.default_store(), list[Path]()

        def make(asked: NewStation, place: Path) -> None:
            make_station(place, asked)
            made.append(place)

        back = self.tr("返回示例")
        ways = Ways(make_station=make, place=None if usual.exists() else usual, back=back)
        screen = FirstRun(ways, parent=self._window)
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen.accepted.connect(lambda: self._start(made[-1]))
        screen.finished.connect(lambda _: self._window.page(self._window.current).focus_first())
        screen.open()

    def _shows_sample(self) -> bool:
        return self._place.seat is not None and self._place.seat.is_sample

    def ask_backup(self) -> None:
        """Ask for a backup and for the place of the new store, then make and open it."""
        backups = Path(self._place.store_path).parent / FOLDER if self._place.store_path else None
        source = self._ask(self.tr("选择备份文件"), "backup", first=backups)
        if source is None:
            return
        own = Path(self._place.store_path).parent if self._place.store_path else None
        folders = Folders(self._place.preferences, "new_data", first=own or places.data_folder())
        name = f"{source.stem}{RESTORED}.ddk"
        chosen, _ = folders.new_file(self._window, self.tr("恢复成新文件"), name, ENDING)
        if chosen is not None:
            self.restore(source, chosen)

    def restore(self, source: Path, target: Path) -> None:
        """Make a new store out of a backup and open it in a window of its own."""
        self._place.say(self.tr("正在恢复并核对…"), None)
        task = partial(restored, source, target)
        self._place.jobs.work(task, self._restored, self._place.trouble)

    def _restored(self, answer: tuple[Path, int]) -> None:
        target, lost = answer
        self._start(target)
        if lost:
            words = self.tr(
                "已恢复 %1，但有 %2 份附件的文件缺失。"
                "请把备份旁边的 attachments 文件夹一起拷来再恢复。"
            )
            self._place.say(words.replace("%1", target.name).replace("%2", str(lost)), None)

    def recent_menu(self, menu: QMenu) -> None:
        """Put the other stores that were opened here into a menu of their own: 最近打开."""
        own = Path(self._place.store_path) if self._place.store_path else None
        found = still_there(self._place.preferences, but=own)
        if not found:
            return
        part = named(menu.addMenu(self.tr("最近打开")), "menu.recent", self.tr("最近打开"))
        for number, path in enumerate(found):
            shown = f"{path.name} · {path.parent}"
            action = part.addAction(shown.replace("&", "&&"))
            action.setObjectName(f"recent.{number}")
            action.triggered.connect(partial(self._open_recent, path))

    def _open_recent(self, path: Path, checked: object = None) -> None:
        del checked
        self.open_file(path)

    def _ask(self, title: str, kind: str, *, first: Path | None = None) -> Path | None:
        folders = Folders(self._place.preferences, kind, first=first)
        return folders.file(self._window, title, f"{ENDING};;*", stores=True)

    def _start(self, path: Path) -> None:
        if not start_window(path):
            self._place.say(self.tr("没能打开新窗口：%1").replace("%1", path.name), None)
            return
        remember(self._place.preferences, path, leads=False)
        self._place.say(self.tr("已在新窗口打开 %1").replace("%1", path.name), None)


def start_window(path: Path) -> bool:
    """Start the program once more for another store; its own process takes that store's lock."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "dispute_desk"]
    started = QProcess.startDetached(sys.executable, [*own, "--store", str(path)])
    return bool(started[0] if isinstance(started, tuple) else started)
