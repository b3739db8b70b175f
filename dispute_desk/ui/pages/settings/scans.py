"""The folder of this PC's scanner: new files in it are offered in the open case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from dispute_desk.ui.folders import Folders
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.scans import scans_of
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.ui.workplace import Workplace


class ScansCard(SettingsCard):
    """Belongs to this machine and holds at once."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("scans", "")
        self.heading.text.say(self.tr("扫描件"))
        self.setAccessibleName(self.tr("扫描件"))
        self.place = place
        words = label(
            self.tr(
                "扫描仪或高拍仪存到这个文件夹的新文件，会列在打开的案件的附件里，由您决定附不附。"
            ),
            kind="small",
        )
        words.setWordWrap(True)
        self.folder = named(QLineEdit(), "settings.scans.folder", self.tr("扫描件文件夹"))
        self.folder.setReadOnly(True)
        self.folder.setPlaceholderText(self.tr("未设置"))
        row = FormRow("settings.scans.folder", self.tr("扫描件文件夹（本机）"), self.folder)
        self.choose = button(self.tr("选择文件夹…"), "settings.scans.choose")
        self.leave = button(self.tr("不再查看"), "settings.scans.leave")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.choose, self.leave):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self.box.addWidget(words)
        self.box.addWidget(row)
        self.box.addLayout(buttons)
        self.choose.clicked.connect(self._choose)
        self.leave.clicked.connect(lambda: self.set_folder(""))
        self.show_now()

    def show_now(self) -> None:
        """Show what holds."""
        folder = self.place.preferences.now.scan_folder
        self.folder.setText(folder)
        self.folder.setToolTip(folder)
        self.leave.setEnabled(bool(folder))

    def set_folder(self, folder: str) -> None:
        """Keep the choice; the folder is looked at from now on."""
        self.place.preferences.change(scan_folder=folder)
        scans_of(self.place)
        self.show_now()

    def _choose(self) -> None:
        folders = Folders(self.place.preferences, "scans")
        chosen = folders.folder(self, self.tr("扫描件文件夹"), self.folder.text())
        if chosen:
            self.set_folder(chosen)
