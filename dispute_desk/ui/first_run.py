"""The first screen of a new machine, and of a store that cannot be opened: the ways in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.icons import app_icon
from dispute_desk.ui.languages import NAMES, is_english
from dispute_desk.ui.messages import sentence_of, show_refusal
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, card_frame, label, named

#: Hears how many of how many steps are done.
Tell = Callable[[int, int], None]
#: What the file dialogs offer first.
FILES = "*.ddk;;*"


@dataclass(frozen=True)
class NewStation:
    """What the first screen asks for."""

    station: str
    district: str
    person: str


@dataclass(frozen=True)
class Ways:
    """What the screen can do, and the place of a new store (None: it is asked for).

    Over a window that is open already, ``back`` is the word of the button that leads back to it.
    """

    make_station: Callable[[NewStation, Path], None]
    open_sample: Callable[[Tell], None] | None = None
    open_file: Callable[[Path], None] | None = None
    restore: Callable[[Path, Path, Tell], None] | None = None
    place: Path | None = None
    back: str = ""


class FirstRun(QDialog):
    """The ways in; a refusal of any keeps the screen open and says why."""

    #: What the screen ends with when somebody asks for another language.
    OTHER_LANGUAGE = 2

    language_asked = Signal(str)
    _ended = Signal(object)
    _told = Signal(int, int)

    def __init__(
        self, ways: Ways, *, why: DeskError | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "firstRun", self.tr("欢迎"))
        self.setWindowTitle(self.tr("社保费争议调处工作台"))
        self.setWindowIcon(app_icon())
        self._ways = ways
        self._running = False
        self._doing = ""
        self._ended.connect(self._take_end, Qt.ConnectionType.QueuedConnection)
        self.setFixedWidth(820)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 20, 36, 20)
        box.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("社保费争议调处工作台"), kind="title"), 1)
        if not ways.back:
            head.addWidget(self._language())
        box.addLayout(head)
        said = self.tr("这台电脑上还没有工作站的数据。先建立工作站，或先打开示例看一看。")
        if why is not None:
            said = self.tr("可以改开别的数据文件、从备份恢复、新建工作站，或先看示例。")
        elif ways.back:
            said = self.tr("新工作站存成单独的数据文件，在新窗口打开；现在打开的这一份不受影响。")
        words = label(said, kind="muted")
        words.setWordWrap(True)
        box.addWidget(words)
        self.bar = MessageBar("firstRun.bar")
        box.addWidget(self.bar)
        if why is not None:
            self.bar.say(sentence_of(why))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self._station_card(), 3)
        if ways.open_sample is not None:
            cards.addWidget(self._sample_card(ways.open_sample), 2)
        box.addLayout(cards)
        box.addLayout(self._files())
        box.addLayout(self._progress())
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self.station.setFocus()  # typing starts here, not at the word for the language

    def _progress(self) -> QVBoxLayout:
        box = QVBoxLayout()
        self.progress = named(QProgressBar(), "firstRun.progress", self.tr("进度"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.step = named(label("", kind="small"), "firstRun.step")
        for part in (self.step, self.progress):
            box.addWidget(part)
            part.hide()
        return box

    def _language(self) -> QPushButton:
        """Return the button that turns the screen into the other language."""
        other = "zh" if is_english() else "en"
        made = button(NAMES[other], "firstRun.language", kind="link")
        made.setAutoDefault(False)

        def turn() -> None:
            if not self._running:
                self.language_asked.emit(other)
                self.done(self.OTHER_LANGUAGE)

        made.clicked.connect(turn)
        return made

    def _files(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for shown, words, name, act in (
            (self._ways.open_file, self.tr("打开已有数据文件…"), "file", self._ask_file),
            (self._ways.restore, self.tr("从备份恢复…"), "restore", self._ask_backup),
        ):
            if shown is not None:
                made = button(words, f"firstRun.{name}")
                made.setAutoDefault(False)
                made.clicked.connect(act)
                row.addWidget(made)
        row.addStretch(1)
        if self._ways.back:
            back = button(self._ways.back, "firstRun.back", icon_name="back")
            back.setAutoDefault(False)
            back.clicked.connect(self.reject)
            row.addWidget(back)
        return row

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("打开数据文件"), "", FILES)
        if chosen and self._ways.open_file is not None:
            open_file = self._ways.open_file
            self._try(lambda: open_file(Path(chosen)), self.tr("正在查看数据文件"))

    def _ask_backup(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("选择备份文件"), "", FILES)
        target = self._place() if chosen else None
        if target is not None and self._ways.restore is not None:
            restore = self._ways.restore
            self._try(
                lambda: restore(Path(chosen), target, self._told.emit),
                self.tr("正在恢复并核对"),
            )

    def _place(self) -> Path | None:
        """Return where a new store goes; asks where the usual place is taken."""
        if self._ways.place is not None:
            return self._ways.place
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("新数据文件保存到"), "station.ddk", "*.ddk"
        )
        return Path(chosen) if chosen else None

    def answer(self) -> NewStation:
        """Return what was typed."""
        return NewStation(
            station=self.station.text().strip(),
            district=self.district.text().strip(),
            person=self.person.text().strip(),
        )

    def _station_card(self) -> QFrame:
        card = card_frame("firstRun.station")
        box = QVBoxLayout(card)
        box.setContentsMargins(22, 18, 22, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("新建工作站"), kind="bigTitle"))
        self.station, self.district, self.person = QLineEdit(), QLineEdit(), QLineEdit()
        self.station.setPlaceholderText(self.tr("如 ××区社保费争议调处工作站"))
        self.rows = {
            "station": FormRow("firstRun.name", self.tr("工作站名称"), self.station, required=True),
            "district": FormRow("firstRun.district", self.tr("所在区（县）"), self.district),
            "person": FormRow(
                "firstRun.person",
                self.tr("您的姓名"),
                self.person,
                hint=self.tr("第一位使用者是负责人，之后可在设置里添加同事。"),
                required=True,
            ),
        }
        for row in self.rows.values():
            box.addWidget(row)
        box.addStretch(1)
        make = button(self.tr("建立工作站"), "firstRun.make", kind="primary")
        make.clicked.connect(self._make)
        box.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _sample_card(self, open_sample: Callable[[Tell], None]) -> QFrame:
        card = card_frame("firstRun.sample")
        box = QVBoxLayout(card)
        box.setContentsMargins(22, 18, 22, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("先看示例"), kind="bigTitle"))
        words = label(
            self.tr("示例工作站里的人和单位都是虚构的，可以随意试用，不影响以后建立自己的工作站。"),
            kind="muted",
        )
        words.setWordWrap(True)
        box.addWidget(words)
        box.addStretch(1)
        sample = button(self.tr("打开示例"), "firstRun.open")
        sample.clicked.connect(
            lambda: self._try(lambda: open_sample(self._told.emit), self.tr("正在准备示例"))
        )
        box.addWidget(sample, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make(self) -> None:
        for row in self.rows.values():
            row.clear()
        wanted = {"station": self.station, "person": self.person}
        empty = [name for name, field in wanted.items() if not field.text().strip()]
        for name in empty:
            self.rows[name].show_error(self.tr("请填写。"))
        if empty:
            self.rows[empty[0]].show_whole()
            return
        place, asked = self._place(), self.answer()
        if place is not None:
            self._try(lambda: self._ways.make_station(asked, place), self.tr("正在建立工作站"))

    def _try(self, act: Callable[[], None], doing: str) -> None:
        """Do it beside the screen; what it refuses is said here, and the screen stays."""
        if self._running:
            return
        self._running = True
        self.bar.clear()
        self.progress.setRange(0, 0)
        self.progress.show()
        self._doing = doing
        self.step.setText(f"{doing}…")
        self.step.show()
        for made in self.findChildren(QPushButton):
            made.setEnabled(False)

        def run() -> None:
            try:
                act()
            except Exception as error:  # noqa: BLE001 - the door of the thread: told on the screen
                self._ended.emit(error)
            else:
                self._ended.emit(None)

        threading.Thread(target=run, name="firstRun", daemon=True).start()

    def reject(self) -> None:
        """Leave, but not in the middle of making a station."""
        if not self._running:
            super().reject()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.step.setText(f"{self._doing} {done} / {total}")

    def _take_end(self, error: Exception | None) -> None:
        self._running = False
        self.progress.hide()
        self.step.hide()
        for made in self.findChildren(QPushButton):
            made.setEnabled(True)
        if asked_to_stop():
            self.reject()
        elif error is None:
            self.accept()
        elif isinstance(error, DeskError):
            show_refusal(error, self.rows, self.bar)
        else:
            from dispute_desk.ui.bug_window import show_bug  # noqa: PLC0415 - when needed

            show_bug(error, self)
