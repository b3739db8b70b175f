"""A desk on a real store: made once, copied for each test; the clock stands still."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.opening import NewStation, create_station, open_desk
from tests.services.station import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

PEOPLE = (
    ("林例", ("lead", "admin")),
    ("陈办例", ("handler",)),
    ("何审例", ("auditor",)),
)


@pytest.fixture(scope="session")
def empty_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with three people and no case."""
    path = tmp_path_factory.mktemp("station") / "empty.ddk"
    create_station(
        path, NewStation(kind="sample", station="示例站", people=PEOPLE), lambda: NOW
    ).close()
    return path


@pytest.fixture
def desk(tmp_path: Path, empty_station: Path) -> Iterator[Desk]:
    """A desk of its own for each test."""
    yield from opened(empty_station, tmp_path / "station.ddk")


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory, empty_station: Path) -> Iterator[Desk]:
    """One desk for all examples of a property; each makes cases of its own."""
    yield from opened(empty_station, tmp_path_factory.mktemp("shared") / "station.ddk")


def opened(template: Path, path: Path) -> Iterator[Desk]:
    """Open a copy for the person who leads the station, and close it after use."""
    shutil.copy(template, path)
    desk = open_desk(path, lambda: NOW, "林例")
    yield desk
    desk.close()
