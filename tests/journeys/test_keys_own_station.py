"""From the sample to a station of one's own and back, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from dispute_desk.services.opening import open_desk
from tests.journeys.seat import NOW
from tests.ui.hands import find

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.keys import Keyboard

#: Keys besides what is typed.
A_STATION, BACK = 6, 3


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The stores windows were opened for."""
    opened: list[Path] = []

    def start(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr("dispute_desk.ui.other_files.start_window", start)
    return opened


def test_a_station_of_ones_own_is_made_while_the_sample_stays_open(
    keyboard: Keyboard, started: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own" / "station.ddk"
    monkeypatch.setenv("DISPUTE_DESK_STORE", str(own))
    keyboard.begin()

    keyboard.press("Ctrl+K")
    keyboard.type("xjgzz")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("firstRun")
    keyboard.type("例区工作站")
    keyboard.press("Tab", "Tab", "Tab")  # past the mark in numbers, which is proposed
    keyboard.type("林例")
    keyboard.press("Return")
    keyboard.until(lambda: started == [own])
    keyboard.rest()

    assert keyboard.count <= A_STATION
    desk = open_desk(own, lambda: NOW)
    assert [one.name for one in desk.lists.people()] == ["林例"]
    desk.close()
    assert keyboard.window.current == "today"
    assert keyboard.window.isVisible()
    assert keyboard.window.toast is not None
    assert "station.ddk" in keyboard.window.toast.text()


def test_who_changes_his_mind_is_back_in_the_sample(
    keyboard: Keyboard, started: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "station.own"
    monkeypatch.setenv("DISPUTE_DESK_STORE", str(own))
    keyboard.begin()

    keyboard.press("Ctrl+K")
    keyboard.type("xjgzz")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("firstRun")
    keyboard.press("Escape")
    keyboard.rest()

    assert keyboard.count <= BACK
    assert keyboard.focused() == "today.welcome.act", "where work began before"
    assert started == []
    assert not own.exists()


def test_the_menu_offers_a_station_of_ones_own_over_the_sample_and_the_sample_over_it(
    keyboard: Keyboard,
) -> None:
    data = find(keyboard.window.build_menu(), "menu.data", QMenu)
    texts = [entry.text() for entry in data.actions()]

    assert {"新建工作站", "打开示例", "打开其他数据文件"} <= set(texts)
