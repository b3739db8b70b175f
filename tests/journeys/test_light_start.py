"""What the first paint of a real start has loaded: Qt's largest tables of names are not there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from dispute_desk.app import FIRST_PAINT
from tests.store.stations import desk_of, register, station

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

#: Starts the window and says at its first paint which of the classes Qt has made, then ends.
DRIVER = """
import os, sys
from PySide6 import QtGui, QtWidgets
from dispute_desk import app

def say():
    made = {*vars(QtGui), *vars(QtWidgets)}
    print(*[name for name in ("QStyle", "QGradient", "QListView") if name in made])
    rooms = [name for name in sys.modules if name.startswith("dispute_desk.domain.")]
    print(*sorted(name.removeprefix("dispute_desk.domain.") for name in rooms), flush=True)
    os._exit(0)

app._say_first_paint = say
sys.exit(app.run(sys.argv[1:]))
"""


#: The rooms of the domain a first paint opens: each costs it about a millisecond.
NEEDED = {"errors", "origin", "stages", "today", "wording"}


def test_the_first_paint_makes_no_table_of_styles_or_gradients(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = station(tmp_path)
    desk = desk_of(path)
    register(desk, "陈一")
    desk.close()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    environment = dict(os.environ) | {FIRST_PAINT: "1", "QT_QPA_PLATFORM": "offscreen"}

    told = subprocess.run(
        [sys.executable, "-c", DRIVER, "--store", str(path)],
        env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    classes, rooms = told.stdout.splitlines()
    assert classes.split() == ["QListView"]
    assert set(rooms.split()) <= NEEDED
