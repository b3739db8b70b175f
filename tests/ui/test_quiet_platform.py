"""Without a screen nothing is said that is of no use; everything else is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

#: Opens a window of a fixed size, which Qt remarks on where there is no screen, and warns of more.
OPENS = """
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QDialog
from dispute_desk import app
from dispute_desk.ui.preferences import Preferences

made = app.make_application(Preferences())
window = QDialog()
window.setFixedSize(200, 100)
window.show()
made.processEvents()
qWarning("something else")
"""


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_only_the_remark_on_window_sizes_is_left_out(platform: str) -> None:
    place = {**os.environ, "QT_QPA_PLATFORM": platform}

    done = subprocess.run(
        [sys.executable, "-c", OPENS], env=place, capture_output=True, text=True, check=True
    )

    assert done.stderr.splitlines() == ["something else"]
