"""An import in a process of its own: how long, and how much memory it and its reader took."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import subprocess
import sys
import threading
import time
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver
from python_calamine import CalamineWorkbook

if TYPE_CHECKING:
    from collections.abc import Callable

#: How often the reader's memory is looked at, in seconds.
_GLANCE = 0.1
_KB = 1024


def measured(which: str, ledger: Path, store: Path) -> dict[str, float]:
    """Import a ledger (``ours``, ``bare``); return rows, seconds of clock and CPU, peaks in MB."""
    told = subprocess.run(
        [sys.executable, "-m", __name__, which, str(ledger), str(store)],
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def bare_import(ledger: Path, store: Path) -> int:
    """Read every row and write it into one table in one transaction; return how many."""
    connection = driver.connect(str(store), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL").fetchall()
    connection.execute("PRAGMA synchronous=FULL").fetchall()
    book = CalamineWorkbook.from_filelike(BytesIO(ledger.read_bytes()))
    rows = [
        [str(cell) for cell in row]
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    ]
    width = max(map(len, rows))
    columns = ", ".join(f"c{number}" for number in range(width))
    connection.execute(f"CREATE TABLE t ({columns})")
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * width)
    padded = [row + [""] * (width - len(row)) for row in rows]
    connection.executemany(f"INSERT INTO t VALUES ({marks})", padded)  # noqa: S608 - marks
    connection.execute("COMMIT")
    connection.close()
    return len(rows)


def our_import(ledger: Path, store: Path) -> Callable[[], int]:
    """Return what imports it into a new store that stands open; it says how many cases came."""
    from dispute_desk.clock import system_clock
    from dispute_desk.services.import_session import get_ready
    from dispute_desk.services.importing import ImportLedger
    from dispute_desk.services.opening import create_station
    from tests.benchmarks.offices import STATION

    desk = create_station(store, STATION, system_clock)
    get_ready(desk)  # as the page of imports does when it is visited

    def act() -> int:
        cases: int = desk.do(ImportLedger(path=str(ledger), accept=True)).value.cases
        desk.close()
        return cases

    return act


class Watch(threading.Thread):
    """Looks at the memory and the CPU seconds of the reading child while it lives."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak_mb = 0.0
        #: What both processes held at once at most.
        self.together_mb = 0.0
        self.cpu = 0.0
        self.is_over = False

    def run(self) -> None:
        """Look until it is over."""
        ticks = os.sysconf("SC_CLK_TCK")
        while not self.is_over:
            for child in multiprocessing.active_children():
                folder = Path(f"/proc/{child.pid}")
                try:
                    status = (folder / "status").read_text(encoding="ascii", errors="replace")
                    stat = (folder / "stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue
                self.peak_mb = max(self.peak_mb, _told_mb(status, "VmHWM"))
                ours = Path("/proc/self/status").read_text(encoding="ascii")
                now = _told_mb(status, "VmRSS") + _told_mb(ours, "VmRSS")
                self.together_mb = max(self.together_mb, now)
                self.cpu = max(self.cpu, (int(stat[11]) + int(stat[12])) / ticks)
            time.sleep(_GLANCE)


def _told_mb(status: str, name: str) -> float:
    """Return a size a process tells of itself, in MB."""
    found = [line.split()[1] for line in status.splitlines() if line.startswith(name)]
    return int(found[0]) / _KB if found else 0.0


def main(which: str, ledger: str, store: str) -> None:
    """Import and print what it took as JSON."""
    given = Path(ledger), Path(store)
    act = our_import(*given) if which == "ours" else partial(bare_import, *given)
    watch = Watch()
    watch.start()
    begun, cpu = time.perf_counter(), time.process_time()
    rows = act()
    told = {
        "rows": rows,
        "seconds": time.perf_counter() - begun,
        "cpu": time.process_time() - cpu,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB,
    }
    watch.is_over = True
    watch.join()
    reader = {
        "reader_cpu": watch.cpu,
        "reader_peak_mb": watch.peak_mb,
        "together_mb": max(watch.together_mb, told["peak_mb"]),
    }
    print(json.dumps(told | reader))  # noqa: T201 - told to whoever measures


if __name__ == "__main__":
    main(*sys.argv[1:])
