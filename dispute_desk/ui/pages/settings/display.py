"""How this machine shows the desk: theme, language, scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout

from dispute_desk.ui.languages import NAMES
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.preferences import LANGUAGES, SCALES
from dispute_desk.ui.theme import theme, theme_in_force
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.workplace import Workplace


class DisplayCard(SettingsCard):
    """Each choice holds at once, or says that it holds from the next start."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("display", "")
        self.heading.text.say(self.tr("显示"))
        self.setAccessibleName(self.tr("显示"))
        self.place = place
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.theme_choice = self._choice("settings.theme", self.tr("外观"), self._themes())
        self.language_choice = self._choice("settings.language", self.tr("语言"), self._languages())
        self.scale_choice = self._choice("settings.scale", self.tr("缩放"), self._scales())
        for title, choice in (
            (self.tr("外观"), self.theme_choice),
            (self.tr("语言"), self.language_choice),
            (self.tr("缩放"), self.scale_choice),
        ):
            form.addRow(label(title, kind="muted"), choice)
        self.box.addLayout(form)
        self.later = named(label("", kind="small", tone="accent"), "settings.later")
        self.later.setWordWrap(True)
        self.box.addWidget(self.later)
        self.later.hide()
        self.show_now()
        self.theme_choice.activated.connect(self._change_theme)
        self.language_choice.activated.connect(self._change_language)
        self.scale_choice.activated.connect(self._change_scale)

    def _choice(self, name: str, spoken: str, values: list[tuple[str, object]]) -> Choice:
        choice = named(Choice(), name, spoken)
        choice.setMinimumWidth(200)
        for words, value in values:
            choice.addItem(words, value)
        return choice

    def _themes(self) -> list[tuple[str, object]]:
        return [
            (self.tr("浅色"), "light"),
            (self.tr("深色"), "dark"),
            (self.tr("跟随系统"), "system"),
        ]

    def _languages(self) -> list[tuple[str, object]]:
        return [(NAMES[language], language) for language in LANGUAGES]

    def _scales(self) -> list[tuple[str, object]]:
        return [(f"{scale}%", scale) for scale in SCALES]

    def show_now(self) -> None:
        """Show what is chosen now."""
        now = self.place.preferences.now
        for choice, value in (
            (self.theme_choice, now.theme),
            (self.language_choice, now.language),
            (self.scale_choice, now.scale),
        ):
            choice.setCurrentIndex(choice.findData(value))

    def _change_theme(self) -> None:
        chosen = self.theme_choice.currentData()
        self.place.preferences.change(theme=chosen)
        if theme_in_force(chosen) != theme.name:
            self.place.switch_theme(theme_in_force(chosen))

    def _change_language(self) -> None:
        self.place.preferences.change(language=self.language_choice.currentData())
        self._say_later(self.tr("语言将在下次打开工作台时更换。"))

    def _change_scale(self) -> None:
        self.place.preferences.change(scale=self.scale_choice.currentData())
        self._say_later(self.tr("缩放将在下次打开工作台时生效。"))

    def _say_later(self, words: str) -> None:
        self.later.setText(words)
        self.later.show()
