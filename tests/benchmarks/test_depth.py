"""One large case, the home page of a large office, and saving while something long is going on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dispute_desk.clock import system_clock
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.editing import AddNote
from dispute_desk.services.importing import ImportLedger, prepare_import
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import create_station, open_desk
from tests.benchmarks.ledgers import write_ledger
from tests.benchmarks.measuring import seconds, tell, tell_times
from tests.benchmarks.offices import KEPT, STATION, copy_of, office

LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "made" / "p06_large_3000.xlsx"
WORKERS, ENTRIES, MANY, ROWS = 1000, 5000, 10_000, 3000

#: Opens the large case in a real window in a process of its own and scrolls its workers.
OPENING = """
import gc, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from dispute_desk import app
from dispute_desk.clock import system_clock
from dispute_desk.services.opening import open_desk
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font

class Paints(QObject):
    def __init__(self):
        super().__init__()
        self.at = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.perf_counter()
        return False

def run(store):
    app.prepare_environment(PreferenceFile(None).now)
    made = app.make_application(PreferenceFile(None).now)
    register_fallback_font()
    opening = lambda: open_desk(Path(store), system_clock)
    window = app.make_window(opening, None, PreferenceFile(None))
    window.resize(1366, 768)
    window.show()
    window.go("cases")
    wait_until_quiet(window)
    gc.freeze()  # as the program does once it stands
    large, small = 1, 2
    for turn in range(5):
        window.go("case_file", small)
        wait_until_quiet(window)
        page = window.page("case_file")
        paints = Paints()
        begun = time.perf_counter()
        window.go("case_file", large)
        while page.view is None or page.view.id != large:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        page.claimants.installEventFilter(paints)
        page.repaint()
        while paints.at is None:
            QCoreApplication.processEvents()
        print("open", f"{(paints.at - begun) * 1000:.1f}", flush=True)
    wait_until_quiet(window)
    met = {"last": time.perf_counter(), "worst": 0.0, "late": 0, "beats": 0}

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
    pulse.start()
    bar = page.area.verticalScrollBar()
    for step in range(0, bar.maximum(), max(bar.maximum() // 120, 1)):
        bar.setValue(step)
        end = time.perf_counter() + 0.05
        while time.perf_counter() < end:
            QCoreApplication.processEvents()
    pulse.stop()
    print("scroll", f"{met['worst'] * 1000:.1f}", met["late"], met["beats"], flush=True)
    window.close()
    window.place.jobs.stop(close=lambda desk: desk.store.close())

if __name__ == "__main__":
    run(sys.argv[1])
"""

#: Saves again and again until it is over, and tells how long each save took.
SAVING = """
import sys, time
from pathlib import Path
from dispute_desk.clock import system_clock
from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import open_desk

def run(store, case_id, over):
    desk = open_desk(Path(store), system_clock)
    print(flush=True)
    while not Path(over).exists():
        begun = time.perf_counter()
        desk.do(AddNote(case_id=int(case_id), text="联系"))
        print(time.perf_counter() - begun, flush=True)
        time.sleep(0.05)
    desk.close()

if __name__ == "__main__":
    run(*sys.argv[1:])
"""


def large_case() -> Path:
    """Return a store with one case of a thousand workers and five thousand entries, and another."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"large-case-{WORKERS}-{ENTRIES}.ddk"
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        desk = create_station(draft, STATION, system_clock)
        people = tuple(
            NewClaimant(name=f"例{number}", phone=f"138{number:08d}", claimed=Fen(100_000 + number))
            for number in range(WORKERS)
        )
        firm = "广州例信制衣有限公司"
        case_id = desk.do(RegisterCase(claimants=people, employer=firm, cause="04")).value
        desk.do(RegisterCase(claimants=people[:2], employer=firm, cause="04"))
        for number in range(ENTRIES):
            desk.do(AddNote(case_id=case_id, text=f"第 {number} 次联系"))
        desk.close()
        draft.replace(path)
    return path


@pytest.mark.benchmark_ratio
def test_opening_and_scrolling_a_case_of_1000_workers(tmp_path: Path) -> None:
    script = tmp_path / "opening.py"
    script.write_text(OPENING, encoding="utf-8")
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(script), str(large_case())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    *opened, scrolled = done.stdout.split("\n")[:-1]

    times = [float(line.split()[1]) / 1000 for line in opened]
    tell_times("a case of 1,000 workers and 5,000 entries opened", times[1:], "150 ms")
    _, worst, late, beats = scrolled.split()
    said = f"longest block {worst} ms, {late} over 50 ms of {beats} beats"
    tell("scrolling its file", said, "50 ms")


@pytest.mark.benchmark_ratio
def test_the_home_page_of_100_000_cases() -> None:
    desk = open_desk(office(100_000), system_clock)
    today = desk.office().today
    everybody = [seconds(desk.lists.today, today, None) for _ in range(9)]
    mine = [seconds(desk.lists.today, today, desk.actor.id) for _ in range(9)]
    desk.close()

    tell_times("今日待办 of 100,000 cases", everybody, "200 ms")
    tell_times("今日待办 of one person", mine, "200 ms")


@pytest.mark.benchmark_ratio
def test_10_000_cases_changed_by_one_command_and_taken_back(tmp_path: Path) -> None:
    desk = open_desk(copy_of(100_000, tmp_path), system_clock)
    people = [person.id for person in desk.lists.people()]
    done, undone = [], []
    for turn in range(3):
        ids = tuple(desk.lists.case_ids(CaseQuery(limit=MANY)))
        handler = people[1 + turn % (len(people) - 1)]
        begun = time.perf_counter()
        outcome = desk.do(AssignCase(case_ids=ids, handler_id=handler))
        done.append(time.perf_counter() - begun)
        undone.append(seconds(desk.undo, outcome.entry))
    desk.close()

    tell_times("10,000 cases assigned", done, "1.5 s")
    tell_times("taken back", undone, "none")


def long_ledger(rows: int, folder: Path) -> Path:
    return LEDGER if rows == ROWS else write_ledger(folder / "long.xlsx", rows)


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("rows", [ROWS, 100_000])
def test_saving_while_a_ledger_is_imported_beside(rows: int, tmp_path: Path) -> None:
    """A second process and a second thread of the importing one save all the while."""
    store, over = tmp_path / "office.ddk", tmp_path / "over"
    desk = create_station(store, STATION, system_clock)
    firm = "广州例信制衣有限公司"
    case_id = desk.do(RegisterCase(claimants=(NewClaimant(name="张例"),), employer=firm)).value
    prepared = prepare_import(
        ImportLedger(path=str(long_ledger(rows, tmp_path)), accept=True), desk
    )
    script = tmp_path / "saving.py"
    script.write_text(SAVING, encoding="utf-8")
    told = [sys.executable, str(script), str(store), str(case_id), str(over)]
    other = subprocess.Popen(told, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    other.stdout.readline()  # it stands open
    here: list[float] = []

    def save() -> None:
        while not over.exists():
            here.append(seconds(desk.do, AddNote(case_id=case_id, text="联系")))
            time.sleep(0.05)

    saving = threading.Thread(target=save)
    saving.start()
    took = seconds(desk.do, prepared)
    over.touch()
    saving.join()
    there = [float(one) for one in other.communicate()[0].split()]
    desk.close()

    for where, waits in (("another process", there), ("the same process", here)):
        said = f"longest {max(waits) * 1000:.0f} ms of {len(waits)} saves in {took:.0f} s"
        tell(f"a save of {where} beside an import of {rows:,} rows", said, "1 s")
