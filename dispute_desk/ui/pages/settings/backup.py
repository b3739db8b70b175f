"""Backups: when the last verified one was made, where else one goes, and 立即备份."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from datetime import datetime

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class BackupCard(SettingsCard):
    """The desk backs itself up on exit; here one sees it, and sends a copy elsewhere."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("backup", "")
        self.heading.text.say(self.tr("备份"))
        self.setAccessibleName(self.tr("备份"))
        self.place = place
        self.last = named(label(""), "settings.backup.last")
        self.words = label(
            self.tr("退出时自动备份到数据文件旁的 backups 文件夹，逐页核对，保留最近 20 份。"),
            kind="small",
        )
        self.words.setWordWrap(True)
        self.folder = named(QLineEdit(), "settings.backup.folder")
        self.folder.setReadOnly(True)
        self.folder.setPlaceholderText(self.tr("未设置（如 U 盘或网络文件夹）"))
        self.row = FormRow("settings.backup.folder", self.tr("另存一份到"), self.folder)
        self.choose = button(self.tr("选择文件夹…"), "settings.backup.choose")
        self.now = button(self.tr("立即备份"), "settings.backup.now", icon_name="copy")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.now)
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        for part in (self.last, self.words, self.row):
            self.box.addWidget(part)
        self.box.addLayout(buttons)
        self.now.clicked.connect(lambda: place.verbs.run("data.backup"))
        self.choose.clicked.connect(self._choose)

    def show_seat(self, seat: Seat) -> None:
        """Show the folder and whether this person may change it."""
        self.folder.setText(str(seat.settings.get("backup.folder") or ""))
        if seat.is_sample:
            self.words.setText(self.tr("这是示例，退出时不自动备份；“立即备份”照常可用。"))
        self.now.setEnabled(self.place.may("backup"))
        self.choose.setEnabled(self.place.may("settings"))

    def show_last(self, made_at: datetime | None) -> None:
        """Show when the last verified backup was made."""
        if made_at is None:
            self.last.setText(self.tr("还没有核对过的备份。"))
            return
        when = made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        self.last.setText(self.tr("最近一次核对过的备份：%1").replace("%1", when))

    def set_folder(self, folder: str) -> None:
        """Ask the desk to send a copy there from now on."""
        self.row.clear()
        command = ChangeSetting(name="backup.folder", value=folder or None)
        self.place.jobs.do(command, self._saved, self._refused)

    def _choose(self) -> None:
        folders = Folders(self.place.preferences, "backup_folder")
        chosen = folders.folder(self, self.tr("备份文件夹"), self.folder.text())
        if chosen:
            self.set_folder(chosen)

    def _saved(self, outcome: Outcome) -> None:
        say_saved(self.place, self.tr("已修改备份文件夹"), outcome)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.row.show_error(sentence_of(error))
            self.row.show_whole()
        else:
            self.place.trouble(error)
