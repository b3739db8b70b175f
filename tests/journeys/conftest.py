"""A keyboard before the real window, over the store of an invented station."""

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
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font, theme
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import Workplace
from tests.journeys.keys import Keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
PEOPLE = (("林例", ("lead", "admin")), ("邓样浩", ("handler",)))


@pytest.fixture(scope="session")
def bare_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station of two people without a case."""
    path = tmp_path_factory.mktemp("bare") / "bare.ddk"
    new = NewStation(kind="sample", station="示例区工作站", people=PEOPLE)
    create_station(path, new, lambda: NOW).close()
    return path


@pytest.fixture
def station_file(tmp_path: Path, bare_station: Path) -> Path:
    """A store of its own for each journey."""
    return Path(shutil.copy(bare_station, tmp_path / "station.ddk"))


@pytest.fixture
def desk(station_file: Path) -> Iterator[Desk]:
    """A second desk at the same store: it prepares what is there before a journey begins."""
    made = open_desk(station_file, lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def keyboard(qtbot: QtBot, qapp: QApplication, station_file: Path) -> Iterator[Keyboard]:
    """The keyboard of somebody who sits down before 今日待办."""
    register_fallback_font()
    theme.apply(qapp, "light")
    jobs = Jobs(lambda: open_desk(station_file, lambda: NOW), qapp)
    place = Workplace(
        jobs=jobs,
        verbs=Verbs(),
        view_state=ViewState(),
        preferences=PreferenceFile(None),
        clock=lambda: NOW,
    )
    made = MainWindow(place)
    made.resize(1366, 768)
    made.go("today")
    made.show()
    made.activateWindow()
    jobs.start()
    wait_until_quiet(made)
    yield Keyboard(qtbot, made)
    made.close()
    jobs.stop(close=lambda desk: desk.close())
    made.deleteLater()
