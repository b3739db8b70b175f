"""The way from the settings to 参数表."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.ui.workplace import Workplace


class PolicyCard(SettingsCard):
    """Says what the figures are for; one button opens them."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("policy", "")
        self.heading.text.say(self.tr("参数表"))
        self.setAccessibleName(self.tr("参数表"))
        words = label(self.tr("测算补缴用的基数和费率：哪些月份能算，补录新年度，确认数字。"))
        words.setWordWrap(True)
        self.box.addWidget(named(words, "settings.policy.words"))
        self.open_button = button(self.tr("打开参数表"), "settings.policy.open")
        self.open_button.clicked.connect(lambda: place.go("policy", None))
        self.box.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
