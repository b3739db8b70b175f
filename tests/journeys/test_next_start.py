"""The next start opens what was opened last; a lost or damaged store is said with the choices."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dispute_desk import places
from dispute_desk.clock import system_clock
from dispute_desk.services import upkeep
from dispute_desk.services.opening import NewStation, create_station

if TYPE_CHECKING:
    from pathlib import Path

STATION = NewStation(station="示例区工作站", people=(("林例晓", ("lead", "admin")),))
#: Starts the program, does an act on the first screen if it comes (or leaves it), tells what is
#: opened, and closes the window as soon as somebody sits at the desk.
DRIVER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from dispute_desk import app
from dispute_desk.ui.first_run import FirstRun

act = sys.argv[1]
keep_name = app.keep_name

def say_who(window, lock):
    keep_name(window, lock)
    def seated(seat):
        print("opened", window.place.store_path, flush=True)
        window.attendants.keeping.must_wait = lambda close: False
        QTimer.singleShot(0, window.close)
    window.painted.connect(lambda: window.seating.seated.connect(seated))

def come(screen):
    print("said", screen.bar.text(), flush=True)
    for one in screen.findChildren(QPushButton):
        if one.objectName().startswith("firstRun.recent") or one.objectName() == act:
            print("offered", one.objectName(), one.toolTip(), flush=True)
    made = screen.findChild(QPushButton, act)
    screen.reject() if made is None else made.click()

shown = FirstRun.showEvent

def show(screen, event):
    shown(screen, event)
    QTimer.singleShot(0, lambda: come(screen))

FirstRun.showEvent = show
app.keep_name = say_who
sys.exit(app.run(sys.argv[2:]))
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a station and the sample in the usual places, and homes of its own."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.delenv("DISPUTE_DESK_STORE", raising=False)
    places.data_folder().mkdir(parents=True)
    desk = create_station(places.default_store(), STATION, system_clock)
    upkeep.backup_on_exit(desk)
    desk.close()
    # the sample is there already: no first screen has to begin one
    create_station(places.sample_store(), NewStation(kind="sample"), system_clock).close()
    return tmp_path


def started(*arguments: str, act: str = "nothing") -> list[str]:
    """Start the program once and return what it told."""
    told = subprocess.run(
        [sys.executable, "-c", DRIVER, act, *arguments],
        env=dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert "Traceback" not in told.stderr, told.stderr
    return told.stdout.splitlines()


def test_what_a_damaged_station_was_restored_to_comes_up_from_then_on(home: Path) -> None:
    usual = places.default_store()
    usual.write_bytes(usual.read_bytes()[:20_000])
    restored = usual.with_name("station-restored.ddk")

    first = started(act="firstRun.backup.0")

    assert "数据文件已损坏" in first[0]
    assert first[-1] == f"opened {restored}"
    assert usual.stat().st_size == 20_000
    assert started() == [f"opened {restored}"]

    # what is named for one start wins, and is not the one of the next
    other = home / "other.ddk"
    create_station(other, STATION, system_clock).close()
    assert started("--store", str(other)) == [f"opened {other}"]
    assert started() == [f"opened {restored}"]


def test_a_last_station_that_is_gone_is_said_with_the_choices(home: Path) -> None:
    elsewhere = home / "stick" / "ours.ddk"
    elsewhere.parent.mkdir()
    create_station(elsewhere, STATION, system_clock).close()
    places.preferences_file().parent.mkdir(parents=True, exist_ok=True)
    places.preferences_file().write_text(f'{{"recent": ["{elsewhere}"]}}', encoding="utf-8")
    assert started() == [f"opened {elsewhere}"]

    elsewhere.rename(home / "moved.ddk")
    told = started(act="firstRun.recent.0")

    assert "上次使用的数据文件不在了" in told[0]
    assert "ours.ddk" in told[0]
    assert f"offered firstRun.recent.0 {places.default_store()}" in told
    assert told[-1] == f"opened {places.default_store()}"
    assert started() == [f"opened {places.default_store()}"]


def test_the_sample_comes_up_only_where_nothing_else_was_opened(home: Path) -> None:
    sample = places.sample_store()
    places.default_store().rename(home / "away.ddk")

    assert started(act="firstRun.open")[-1] == f"opened {sample}"
    assert started() == [f"opened {sample}"]

    (home / "away.ddk").rename(places.default_store())
    assert started() == [f"opened {places.default_store()}"]
    assert started() == [f"opened {places.default_store()}"]
