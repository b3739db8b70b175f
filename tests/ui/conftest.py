"""A window over an invented office: its desk answers at once and knows no store."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font, theme
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


class QuietDesk:
    """A desk that performs nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self.done: list[object] = []

    def do(self, command: object) -> object:
        """Remember a command."""
        self.done.append(command)
        return command


@pytest.fixture(scope="session", autouse=True)
def _letters(qapp: QApplication) -> None:
    register_fallback_font()
    theme.apply(qapp, "light")


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Threads over a quiet desk, started."""
    made = Jobs(QuietDesk, qapp)
    made.start()
    yield made
    made.stop()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def view_state() -> ViewState:
    """A memory of views without a file."""
    return ViewState()


@pytest.fixture
def place(jobs: Jobs, view_state: ViewState) -> Workplace:
    """A workplace without files."""
    return Workplace(
        jobs=jobs,
        verbs=Verbs(),
        view_state=view_state,
        preferences=PreferenceFile(None),
        clock=lambda: NOW,
    )


@pytest.fixture
def window(place: Workplace) -> Iterator[MainWindow]:
    """The window with every screen of the rail."""
    made = MainWindow(place)
    made.resize(1366, 740)
    made.show()
    yield made
    made.close()
    made.deleteLater()
