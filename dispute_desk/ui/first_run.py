"""The first screen of a new machine: 新建工作站, or 先看示例."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

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
from dispute_desk.ui.icons import app_icon
from dispute_desk.ui.messages import show_refusal
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, card_frame, label, named

#: Hears how many of how many steps are done.
Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class NewStation:
    """What the first screen asks for."""

    station: str
    district: str
    person: str


class FirstRun(QDialog):
    """Two ways in; a refusal of either keeps the screen open and says why."""

    _ended = Signal(object)
    _told = Signal(int, int)

    def __init__(
        self,
        *,
        make_station: Callable[[NewStation], None],
        open_sample: Callable[[Tell], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "firstRun", self.tr("欢迎"))
        self.setWindowTitle(self.tr("社保费争议调处工作台"))
        self.setWindowIcon(app_icon())
        self._make_station = make_station
        self._running = False
        self._ended.connect(self._take_end, Qt.ConnectionType.QueuedConnection)
        self.setFixedWidth(820)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 20, 36, 20)
        box.setSpacing(14)
        box.addWidget(label(self.tr("社保费争议调处工作台"), kind="title"))
        box.addWidget(
            label(
                self.tr("这台电脑上还没有工作站的数据。先建立工作站，或先打开示例看一看。"),
                kind="muted",
            )
        )
        self.bar = MessageBar("firstRun.bar")
        box.addWidget(self.bar)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self._station_card(), 3)
        if open_sample is not None:
            ways.addWidget(self._sample_card(open_sample), 2)
        box.addLayout(ways)
        self.progress = named(QProgressBar(), "firstRun.progress", self.tr("进度"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        box.addWidget(self.progress)
        self.progress.hide()
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

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
        sample.clicked.connect(lambda: self._try(lambda: open_sample(self._told.emit)))
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
        self._try(lambda: self._make_station(self.answer()))

    def _try(self, act: Callable[[], None]) -> None:
        """Do it beside the screen; what it refuses is said here, and the screen stays."""
        if self._running:
            return
        self._running = True
        self.bar.clear()
        self.progress.setRange(0, 0)
        self.progress.show()
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

    def _take_end(self, error: Exception | None) -> None:
        self._running = False
        self.progress.hide()
        for made in self.findChildren(QPushButton):
            made.setEnabled(True)
        if error is None:
            self.accept()
        elif isinstance(error, DeskError):
            show_refusal(error, self.rows, self.bar)
        else:
            from dispute_desk.ui.bug_window import show_bug  # noqa: PLC0415 - when needed

            show_bug(error, self)
