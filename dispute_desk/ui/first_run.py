"""The first screen of a new machine, and of a store that cannot be opened: the ways in."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.icons import app_icon
from dispute_desk.ui.languages import NAMES, is_english
from dispute_desk.ui.messages import sentence_of, show_refusal
from dispute_desk.ui.own_mark import OwnMark
from dispute_desk.ui.rescue import RescueCards, recent_buttons
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.ways_in import NewStation, Tell, Ways
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, card_frame, label, look, named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

#: What the file dialogs offer first.
FILES = "*.ddk;;*"
WIDTH = 820
#: So many of the files opened last stand beside the two buttons.
_BESIDE = 2


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
        #: Something was to be opened and could not be: mending that comes before a new station.
        self.rescue: RescueCards | None = None
        self._ended.connect(self._take_end, Qt.ConnectionType.QueuedConnection)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 20, 36, 20)
        box.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("社保费争议调处工作台"), kind="title"), 1)
        if not ways.back:
            head.addWidget(self._language())
        box.addLayout(head)
        said = self.tr("这台电脑上还没有工作站的数据。先建立工作站，或先打开示例看一看。")
        mends = why is not None and why.code != "store_missing"
        if mends:
            said = self.tr("可以从备份恢复，改开别的数据文件，或再试一次。")
        elif why is not None:
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
        self._new = self._new_cards()
        if why is not None and mends:
            self.rescue = self._rescue_cards(why.code)
            box.addWidget(self.rescue)
            box.addWidget(self._fold(), 0, Qt.AlignmentFlag.AlignLeft)
            self._new.hide()
        box.addWidget(self._new)
        if self.rescue is None:
            box.addLayout(self._files())
        box.addLayout(self._progress())
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        # typing starts here, not at the word for the language
        (self.station if self.rescue is None else self.rescue.first).setFocus()

    def _new_cards(self) -> QWidget:
        made = named(QWidget(self), "firstRun.new")
        cards = QHBoxLayout(made)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(16)
        cards.addWidget(self._station_card(), 3)
        if self._ways.open_sample is not None:
            cards.addWidget(self._sample_card(self._ways.open_sample), 2)
        return made

    def _rescue_cards(self, code: str) -> RescueCards:
        again = self._ways.again
        return RescueCards(
            self._ways.backups,
            self._ways.recent,
            restore=self._restore,
            ask_backup=self._ask_backup,
            open_file=self._open,
            ask_file=self._ask_file,
            again=None if again is None else lambda: self._try(again, self.tr("正在查看数据文件")),
            code=code,
        )

    def _fold(self) -> QPushButton:
        """Return what shows the cards of a new station instead, and back."""
        closed, opened = self.tr("新建工作站或看示例…"), self.tr("返回：恢复或打开别的数据文件")
        made = button(closed, "firstRun.more", kind="link")
        made.setAutoDefault(False)

        def turn() -> None:
            new = self._new.isHidden()
            self._new.setVisible(new)
            if self.rescue is not None:
                self.rescue.setVisible(not new)
                (self.station if new else self.rescue.first).setFocus()
            made.setText(opened if new else closed)
            made.setAccessibleName(made.text())
            self._settle()

        made.clicked.connect(turn)
        return made

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
        if self._ways.recent:
            row.addSpacing(10)
            row.addWidget(label(self.tr("最近打开："), kind="muted"))
        for made in recent_buttons(self._ways.recent[:_BESIDE], self._open):
            look(made, kind="link")
            row.addWidget(made)
        row.addStretch(1)
        if self._ways.back:
            back = button(self._ways.back, "firstRun.back", icon_name="back")
            back.setAutoDefault(False)
            back.clicked.connect(self.reject)
            row.addWidget(back)
        return row

    def _ask_file(self) -> None:
        folders = Folders(self._ways.preferences, "data")
        chosen = folders.file(self, self.tr("打开数据文件"), FILES, stores=True)
        if chosen is not None:
            self._open(chosen)

    def _open(self, path: Path) -> None:
        open_file = self._ways.open_file
        if open_file is not None:
            self._try(lambda: open_file(path), self.tr("正在查看数据文件"))

    def _ask_backup(self) -> None:
        folders = Folders(self._ways.preferences, "backup", first=self._ways.backup_folder)
        chosen = folders.file(self, self.tr("选择备份文件"), FILES)
        if chosen is not None:
            self._restore(chosen)

    def _restore(self, source: Path) -> None:
        """Make a new store out of a backup; an existing file is never touched."""
        target = self._ways.restored or self._place()
        restore = self._ways.restore
        if target is not None and restore is not None:
            self._try(lambda: restore(source, target, self._told.emit), self.tr("正在恢复并核对"))

    def _place(self) -> Path | None:
        """Return where a new store goes; asks where the usual place is taken."""
        if self._ways.place is not None:
            return self._ways.place
        proposed = self._ways.proposed
        folders = Folders(self._ways.preferences, "new_data", first=proposed.parent)
        words = self.tr("新数据文件保存到")
        return folders.new_file(self, words, proposed.name, "*.ddk")[0]

    def answer(self) -> NewStation:
        """Return what was typed."""
        return NewStation(
            station=self.station.text().strip(),
            district=self.district.text().strip(),
            person=self.person.text().strip(),
            mark=self.mark.mark(),
        )

    def _station_card(self) -> QFrame:
        card = card_frame("firstRun.station")
        box = QVBoxLayout(card)
        box.setContentsMargins(22, 18, 22, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("新建工作站"), kind="bigTitle"))
        self.station, self.district, self.person = QLineEdit(), QLineEdit(), QLineEdit()
        self.station.setPlaceholderText(self.tr("如 ××区社保费争议调处工作站"))
        self.mark = OwnMark(self.station, self.district)
        self.rows = {
            "station": FormRow("firstRun.name", self.tr("工作站名称"), self.station, required=True),
            "district": FormRow("firstRun.district", self.tr("所在区（县）"), self.district),
            "mark": self.mark.row,
            "person": FormRow(
                "firstRun.person",
                self.tr("您的姓名"),
                self.person,
                hint=self.tr("第一位使用者是负责人，之后可在设置里添加同事。"),
                required=True,
            ),
        }
        for row, line in zip(self.rows.values(), self._fields(), strict=True):
            box.addWidget(row)
            if line is not self.mark.line:
                line.textChanged.connect(row.clear)
        box.addStretch(1)
        words = label(
            self.tr("数据文件目前不加密、也不设密码，请放在受控、磁盘已加密的电脑上。"),
            kind="small",
        )
        words.setWordWrap(True)
        box.addWidget(words)
        make = button(self.tr("建立工作站"), "firstRun.make", kind="primary")
        make.clicked.connect(self._make)
        box.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.station, self.district, self.mark.line, self.person

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
        self.mark.look()
        wanted = {"station": self.station, "mark": self.mark.line, "person": self.person}
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

    def showEvent(self, event: QShowEvent) -> None:
        """Give every wrapped sentence its lines."""
        super().showEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Take the height the words need at this width."""
        box = self.layout()
        if box is not None:
            box.activate()
            self.resize(WIDTH, max(box.heightForWidth(WIDTH), box.minimumSize().height()))

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
