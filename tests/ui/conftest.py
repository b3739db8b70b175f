"""A window over the store of an invented station."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font, theme
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import Workplace
from tests.ui.busy import fill_station

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
PERSON = ("林例", ("lead", "admin"))


@pytest.fixture(scope="session", autouse=True)
def _letters(qapp: QApplication) -> None:
    register_fallback_font()
    theme.apply(qapp, "light")


@pytest.fixture(autouse=True)
def _no_key_is_held(qapp: QApplication) -> None:
    """A form that closes on Ctrl+Enter is gone before Ctrl is let go: the next test starts free."""
    if qapp.keyboardModifiers():
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(scope="session")
def empty_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with one person and no case."""
    path = tmp_path_factory.mktemp("station") / "empty.ddk"
    new = NewStation(kind="sample", station="示例区社保费争议调处工作站", people=(PERSON,))
    create_station(path, new, lambda: NOW).store.close()
    return path


@pytest.fixture(scope="session")
def busy_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with three people and cases at every corner of the lists."""
    path = tmp_path_factory.mktemp("busy") / "busy.ddk"
    people = (PERSON, ("邓样浩", ("handler",)), ("何范仪", ("auditor",)))
    new = NewStation(kind="sample", station="示例区社保费争议调处工作站", people=people)
    desk = create_station(path, new, lambda: NOW)
    fill_station(desk)
    desk.store.close()
    return path


@pytest.fixture
def store_file(tmp_path: Path, empty_station: Path) -> Path:
    """A store of its own for each test, copied from an empty station."""
    return Path(shutil.copy(empty_station, tmp_path / "station.ddk"))


@pytest.fixture
def desk(store_file: Path) -> Iterator[Desk]:
    """A second desk at the same store, to prepare cases."""
    made = open_desk(store_file, lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: QApplication, store_file: Path) -> Iterator[Jobs]:
    """Threads over the desk of an empty station, started."""
    made = Jobs(lambda: open_desk(store_file, lambda: NOW), qapp)
    made.start()
    yield made
    made.stop(close=lambda desk: desk.store.close())
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
    made.call_attendants()
    yield made
    made.close()
    made.deleteLater()
