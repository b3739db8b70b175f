"""A keyboard before the real window, over the store of an invented station."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.ui.portraits import wait_until_quiet
from tests.journeys.keys import Keyboard
from tests.journeys.seat import HANDLER, LEAD, desk_at, make_station, seated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk


@pytest.fixture(scope="session")
def bare_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station of two people without a case."""
    return make_station(tmp_path_factory.mktemp("bare") / "bare.ddk", LEAD, HANDLER)


@pytest.fixture
def station_file(tmp_path: Path, bare_station: Path) -> Path:
    """A store of its own for each journey."""
    return Path(shutil.copy(bare_station, tmp_path / "station.ddk"))


@pytest.fixture
def desk(station_file: Path) -> Iterator[Desk]:
    """A second desk at the same store: it prepares what is there before a journey begins."""
    made = desk_at(station_file)
    yield made
    made.close()


@pytest.fixture
def keyboard(qtbot: QtBot, qapp: QApplication, station_file: Path) -> Iterator[Keyboard]:
    """The keyboard of somebody who sits down before 今日待办."""
    with seated(qapp, station_file) as window:
        wait_until_quiet(window)
        yield Keyboard(qtbot, window)
