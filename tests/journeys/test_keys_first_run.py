"""The first screen by keys alone: a station is made, or the sample is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.ways_in import NewStation, Ways

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

#: Keys besides what is typed: workflow.md gives five screens to the first run; here it is one.
A_STATION, THE_SAMPLE = 4, 6


def press(*keys: str) -> int:
    """Press keys where the focus is; return how many."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keySequence(target, QKeySequence(key))
        QApplication.processEvents()
    return len(keys)


def commit(text: str) -> None:
    """Type Chinese as an input method commits it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event)


@pytest.fixture
def asked() -> list[object]:
    """What the screen asked for."""
    return []


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path, asked: list[object]) -> FirstRun:
    made = FirstRun(
        Ways(
            make_station=lambda station, _: asked.append(station),
            open_sample=lambda _: asked.append("sample"),
            place=tmp_path / "station.ddk",
        )
    )
    qtbot.addWidget(made)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return made


def test_a_station_is_made(qtbot: QtBot, screen: FirstRun, asked: list[object]) -> None:
    commit("示例区工作站")
    count = press("Tab")
    commit("示例区")
    count += press("Tab")
    count += press("Tab")  # past the mark in numbers, which is proposed
    commit("林例")
    count += press("Return")

    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [
        NewStation(station="示例区工作站", district="示例区", person="林例", mark="示例")
    ]
    assert count <= A_STATION
    qtbot.waitUntil(lambda: not screen.isVisible())


def test_the_sample_is_opened(qtbot: QtBot, screen: FirstRun, asked: list[object]) -> None:
    count = press("Tab", "Tab", "Tab", "Tab", "Tab", "Return")

    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["sample"]
    assert count <= THE_SAMPLE
    qtbot.waitUntil(lambda: not screen.isVisible())
