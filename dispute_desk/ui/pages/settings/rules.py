"""The way from the settings to 期限与口径, and which year's calendar is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace


class RulesCard(SettingsCard):
    """Says what is settled there; a year without its notice is told in the colour of a warning."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("rules", "")
        self.heading.text.say(self.tr("期限与口径"))
        self.setAccessibleName(self.tr("期限与口径"))
        self.place = place
        words = label(
            self.tr("各种办理期限、档案保管期限、每年的放假和调休：核定、修改、录入通知。")
        )
        words.setWordWrap(True)
        self.box.addWidget(named(words, "settings.rules.words"))
        self.missing = named(label("", tone="warning"), "settings.rules.missing")
        self.missing.setWordWrap(True)
        self.missing.hide()
        self.box.addWidget(self.missing)
        self.open_button = button(self.tr("打开期限与口径"), "settings.rules.open")
        self.open_button.clicked.connect(lambda: place.go("station_rules", None))
        self.box.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self) -> None:
        """Ask whether a year's calendar should be there by now and is not."""
        self.place.jobs.ask(missing_year, self._show, key="settings.rules")

    def _show(self, year: int | None) -> None:
        words = self.tr("%1 年的放假通知还没有录入，跨到这一年的期限都按估算。")
        self.missing.setText("" if year is None else words.replace("%1", str(year)))
        self.missing.setVisible(year is not None)


def missing_year(desk: Desk) -> int | None:
    """Ask the desk which year's calendar should be there by now and is not."""
    from dispute_desk.services.rule_questions import year_missing  # noqa: PLC0415 - open, loaded

    return year_missing(desk)
