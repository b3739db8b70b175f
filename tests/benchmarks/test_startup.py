"""From process start to the first painted page, against a bare PySide6 window on the same file."""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

import dispute_desk
from dispute_desk.app import FIRST_PAINT
from tests.benchmarks.offices import copy_of

ROUNDS = 7
#: A window over the first hundred rows of the store, by the driver alone.
BARE = """
import os, sys, time
import sqlcipher3
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

class Window(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, end)

def end():
    print(time.monotonic(), time.process_time(), flush=True)
    os._exit(0)

app = QApplication([])
rows = sqlcipher3.connect(sys.argv[1]).execute(
    'select id, number, stage, cause, channel, received_on, next_action, next_action_on '
    'from cases order by id desc limit 100').fetchall()
table = QTableWidget(100, 8)
for y, row in enumerate(rows):
    for x, value in enumerate(row):
        table.setItem(y, x, QTableWidgetItem(str(value)))
window = Window()
window.setCentralWidget(table)
window.resize(1366, 700)
window.show()
app.exec()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """An office of 10,000 cases in a file."""
    return copy_of(10_000, tmp_path)


def painted(command: list[str], folder: Path) -> tuple[float, float]:
    """Return wall and CPU seconds from process start to first paint."""
    environment = dict(os.environ) | {FIRST_PAINT: "1", "XDG_CONFIG_HOME": str(folder)}
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    wall, cpu = (float(word) for word in done.stdout.split())
    return wall - begun, cpu


@pytest.mark.benchmark_ratio
def test_first_paint(store: Path, tmp_path: Path) -> None:
    compileall.compile_dir(str(Path(dispute_desk.__file__).parent), quiet=2)  # as an install does
    bare_file = tmp_path / "bare.py"
    bare_file.write_text(BARE, encoding="utf-8")
    bare = [sys.executable, str(bare_file), str(store)]
    ours = [sys.executable, "-m", "dispute_desk", "--store", str(store)]
    painted(bare, tmp_path)
    painted(ours, tmp_path)
    rounds = [(painted(bare, tmp_path), painted(ours, tmp_path)) for _ in range(ROUNDS)]
    for name, which in (("wall", 0), ("cpu", 1)):
        ratios = [o[which] / b[which] for b, o in rounds]
        print(  # noqa: T201 - a benchmark prints
            f"\nfirst paint {name}: {statistics.median(ratios):.2f} x bare "
            f"({min(ratios):.2f} to {max(ratios):.2f}, n={ROUNDS}), "
            f"bare {statistics.median(b[which] for b, _ in rounds) * 1000:.0f} ms"
        )
    assert len(rounds) == ROUNDS
