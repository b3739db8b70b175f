"""The system ends the program: the window closes as if a person had closed it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from dispute_desk.clock import system_clock
from dispute_desk.services.opening import NewStation, create_station

if TYPE_CHECKING:
    from pathlib import Path

STATION = NewStation(station="例区工作站", people=(("林例晓", ("lead", "admin")),))
#: A hang, not a slow machine, would wait so long.
LONG_S = 90


def says(file: Path, word: str) -> bool:
    """Whether a file is there and holds a word."""
    return file.exists() and word in file.read_text(encoding="utf-8", errors="replace")


def waited_for(file: Path, word: str) -> bool:
    """Whether a file says a word before the patience ends."""
    end = time.monotonic() + LONG_S
    while not says(file, word) and time.monotonic() < end:
        time.sleep(0.05)
    return says(file, word)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes its windows by a message")
@pytest.mark.parametrize("damaged", [True, False])
def test_the_first_screen_ends_when_the_system_asks(tmp_path: Path, *, damaged: bool) -> None:
    store = tmp_path / "station.ddk"
    if damaged:
        store.write_bytes(b"no store at all" * 1000)
    said = tmp_path / "said"
    listening = (
        "import sys; from pathlib import Path; from dispute_desk import app;"
        "from dispute_desk.ui.first_run import FirstRun;"
        "shown = FirstRun.showEvent;"
        f"FirstRun.showEvent = lambda *a: (shown(*a), Path({str(said)!r}).write_text('here'));"
        f"sys.exit(app.run(['--store', {str(store)!r}]))"
    )
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"} | home
    command = [sys.executable, "-c", listening]
    screen = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    assert waited_for(said, "here"), "no first screen came"

    screen.send_signal(signal.SIGTERM)
    _, told = screen.communicate(timeout=LONG_S)

    assert screen.returncode == 0, told


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes its windows by a message")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_session_that_ends_closes_the_window_with_its_backup(tmp_path: Path, name: str) -> None:
    store = tmp_path / "station.ddk"
    create_station(store, STATION, system_clock).close()
    command = [sys.executable, "-m", "dispute_desk", "--store", str(store)]
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"} | home
    window = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    holder = store.with_name(store.name + ".lock")
    assert waited_for(holder, "林例晓"), "nobody sat down"

    window.send_signal(getattr(signal, name))
    _, told = window.communicate(timeout=LONG_S)

    assert window.returncode == 0, told
    assert not store.with_name(store.name + "-wal").exists()
    assert [one.name for one in (tmp_path / "backups").glob("station-*.ddk")]
