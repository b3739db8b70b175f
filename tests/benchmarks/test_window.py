"""The window over 100,000 cases: what blocks it while a list is scrolled, and what it weighs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.measuring import tell
from tests.benchmarks.offices import office

if TYPE_CHECKING:
    from pathlib import Path

#: Scrolls the list of cases of a real window in a process of its own and prints what it met.
SCROLL = """
import gc, resource, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QTableView
from dispute_desk import app
from dispute_desk.clock import system_clock
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font

def run(store):
    app.prepare_environment(PreferenceFile(None).now)
    made = app.make_application(PreferenceFile(None).now)
    register_fallback_font()
    opening = lambda: open_desk(Path(store), system_clock)
    window = app.make_window(opening, None, PreferenceFile(None))
    window.resize(1366, 768)
    window.show()
    wait_until_quiet(window)
    window.go("cases")
    wait_until_quiet(window)
    gc.freeze()  # as the program does once it stands
    view = next(v for v in window.page("cases").findChildren(QTableView) if v.model().rowCount())
    rows = view.model().rowCount()
    met = {}

    def beat():
        now = time.perf_counter()
        gap = now - met["last"]
        met["last"] = now
        met["worst"] = max(met["worst"], gap)
        met["late"] += gap > 0.05
        met["beats"] += 1

    pulse = QTimer()
    pulse.setInterval(0)
    pulse.timeout.connect(beat)
    bar = view.verticalScrollBar()

    def phase(name, moves):
        wait_until_quiet(window)
        met.update(last=time.perf_counter(), worst=0.0, late=0, beats=0)
        pulse.start()
        for move in moves:
            move()
            end = time.perf_counter() + 0.05
            while time.perf_counter() < end:
                QCoreApplication.processEvents()
        pulse.stop()
        print(name, f"{met['worst'] * 1000:.1f}", met["late"], met["beats"], flush=True)

    steps = lambda values: [lambda v=v: bar.setValue(v) for v in values]
    phase("scrolling", steps(range(0, 3000, 25)))
    phase("jumping", steps([(i * 7919) % bar.maximum() for i in range(60)]))
    page = window.page("cases")
    words = ("陈", "陈例", "陈例芳", "物业", "")
    phase("typing", [lambda t=t: page.card.search.setText(t) for t in words])
    model = view.model()
    phase("sorting", [lambda c=c: model.sort(c) for c in (1, 2, 3)])
    wait_until_quiet(window)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("rows", rows, "peak", f"{peak:.0f}", flush=True)
    window.close()
    window.place.jobs.stop(close=lambda desk: desk.store.close())

if __name__ == "__main__":
    run(sys.argv[1])
"""


@pytest.mark.benchmark_ratio
def test_scrolling_100_000_cases_and_what_it_weighs(tmp_path: Path) -> None:
    script = tmp_path / "scroll.py"
    script.write_text(SCROLL, encoding="utf-8")
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(script), str(office(100_000))]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    *phases, weight = done.stdout.split("\n")[:-1]

    for line in phases:
        name, worst, late, beats = line.split()
        said = f"longest block {worst} ms, {late} over 50 ms of {beats} beats"
        tell(f"{name} in 100,000 cases", said, "50 ms")
    _, rows, _, peak = weight.split()
    assert int(rows) == 100_000
    tell("peak memory with 100,000 cases open", f"{peak} MB", "400 MB")
