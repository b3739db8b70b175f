"""The screens, one line each; a screen is imported when it is first visited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.workplace import Workplace

    Loader = Callable[[], Callable[[Workplace], Page]]


@dataclass(frozen=True)
class Screen:
    """A line of the rail: id, title, icon, the right it asks for, and how to get its class."""

    id: str
    source: str
    icon: str
    right: str | None
    load: Loader

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("pages", self.source)


def _settings() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.settings import SettingsPage  # noqa: PLC0415 - built when visited

    return SettingsPage


#: The rail from top to bottom; the last one stands apart at its foot.
SCREENS: tuple[Screen, ...] = (
    Screen("settings", QT_TRANSLATE_NOOP("pages", "设置"), "settings", None, _settings),
)
