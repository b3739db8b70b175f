"""Puts the house together: preferences, window, and the desk opened behind it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from dispute_desk.clock import system_clock
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.theme import (
    needs_fallback_font,
    quiet_locale,
    register_fallback_font,
    theme,
    theme_in_force,
)
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.preferences import PreferenceFile, Preferences

#: How long a thread may hold the interpreter while the window wants to paint.
SWITCH_S = 0.0005


def prepare_environment(preferences: Preferences) -> None:
    """Set what Qt reads only once, before the application exists."""
    if preferences.scale != 100:  # noqa: PLR2004 - per cent
        os.environ["QT_SCALE_FACTOR"] = str(preferences.scale / 100)
    if "fcitx" in os.environ.get("QT_IM_MODULE", ""):
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheel has no fcitx plugin; fcitx5 speaks ibus
    sys.setswitchinterval(SWITCH_S)


def make_application(preferences: Preferences) -> QApplication:
    """Return the application, painted and speaking as preferred."""
    found = QCoreApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("dispute-desk")
    app.setApplicationDisplayName("")
    quiet_locale()
    use_language(preferences.language)
    theme.apply(app, theme_in_force(preferences.theme))
    return app


def make_window(
    open_desk: Callable[[], Desk], folder: Path | None, preferences: PreferenceFile
) -> MainWindow:
    """Return the window of a desk that is opened behind it once it has painted."""
    place = Workplace(
        jobs=Jobs(open_desk),
        verbs=Verbs(),
        view_state=ViewState(folder / "views.json" if folder else None),
        preferences=preferences,
        clock=system_clock,
    )
    window = MainWindow(place)
    window.painted.connect(lambda: QTimer.singleShot(0, place.jobs.start))
    window.painted.connect(_letters_for_all)
    return window


def _letters_for_all() -> None:
    """Give a machine without Chinese letters the shipped ones, after the first paint."""
    register_fallback_font()
    app = QApplication.instance()
    if needs_fallback_font() and isinstance(app, QApplication):
        theme.apply(app, theme.name)
