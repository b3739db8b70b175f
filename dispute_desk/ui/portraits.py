"""Pictures of the main screens, taken without a screen; the demonstration shows them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow

SIZE = (1366, 768)
#: How long a screen may take to ask for everything it shows.
PATIENCE_S = 60.0
#: A screen is ready when nothing was asked for so long.
QUIET_S = 0.06
#: And looked at so often meanwhile, should the machine be slow.
LOOKS = 5
#: A question that waits until somebody stops typing waits at most so long.
REST_MS = 500


def take_portraits(
    window: MainWindow,
    folder: Path,
    suffix: str = "",
    about: Mapping[str, object] | None = None,
) -> list[Path]:
    """Visit every screen of an open window, wait until it rests, save it as PNG.

    ``about`` says what a screen is to show, for example ``{"case_file": 12}``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(*SIZE)
    window.show()
    taken: list[Path] = []
    for number, screen in enumerate(window.screens, 1):
        window.go(screen, (about or {}).get(screen))
        wait_until_quiet(window)
        path = folder / f"{number:02d}-{screen}{suffix}.png"
        if not window.grab().save(str(path), "PNG"):
            raise OSError(path)
        taken.append(path)
    return taken


def wait_until_quiet(window: MainWindow) -> None:
    """Let the window work until no question is on its way, or about to be, for a moment."""
    end = time.monotonic() + PATIENCE_S
    quiet_since, looks = time.monotonic(), 0
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if window.place.jobs.is_busy or _is_about_to_ask(window):
            quiet_since, looks = time.monotonic(), 0
        elif looks >= LOOKS and time.monotonic() - quiet_since >= QUIET_S:
            return
        looks += 1
        time.sleep(0.01)


def _is_about_to_ask(window: MainWindow) -> bool:
    """Tell whether a list waits until its search box rests."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= REST_MS
        for timer in window.findChildren(QTimer)
    )
