"""Other stores from a running window: each opens in a window and a process of its own."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtWidgets import QFileDialog

from dispute_desk import places
from dispute_desk.clock import system_clock

if TYPE_CHECKING:
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
        chosen = self._ask(self.tr("打开其他数据文件"))
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
        from dispute_desk.ui.first_run import FirstRun, NewStation, Ways  # noqa: PLC0415 - as above

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
        source = self._ask(self.tr("选择备份文件"))
        if source is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("恢复成新文件"), f"{source.stem}-restored.ddk", ENDING
        )
        if chosen:
            self.restore(source, Path(chosen))

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

    def _ask(self, title: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", f"{ENDING};;*")
        return Path(chosen) if chosen else None

    def _start(self, path: Path) -> None:
        if not start_window(path):
            self._place.say(self.tr("没能打开新窗口：%1").replace("%1", path.name), None)
            return
        self._place.say(self.tr("已在新窗口打开 %1").replace("%1", path.name), None)


def start_window(path: Path) -> bool:
    """Start the program once more for another store; its own process takes that store's lock."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "dispute_desk"]
    started = QProcess.startDetached(sys.executable, [*own, "--store", str(path)])
    return bool(started[0] if isinstance(started, tuple) else started)
