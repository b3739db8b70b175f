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


def waited_for(there: Path) -> bool:
    """Whether a file appears before the patience ends."""
    end = time.monotonic() + LONG_S
    while not there.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return there.exists()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes its windows by a message")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_session_that_ends_closes_the_window_and_its_store(tmp_path: Path, name: str) -> None:
    store = tmp_path / "station.ddk"
    create_station(store, STATION, system_clock).close()
    command = [sys.executable, "-m", "dispute_desk", "--store", str(store), "--user", "林例晓"]
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"} | home
    window = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    log = store.with_name(store.name + "-wal")
    assert waited_for(log)

    window.send_signal(getattr(signal, name))
    _, told = window.communicate(timeout=LONG_S)

    assert window.returncode == 0, told
    assert not log.exists()
    assert store.is_file()
