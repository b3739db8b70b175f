"""Many cases changed at once, a large ledger imported, a month reported."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.clock import system_clock
from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services import seeding
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.opening import create_station, open_desk
from dispute_desk.services.reports import door
from dispute_desk.sheets import readers
from dispute_desk.sheets.reading import NONE_YET
from dispute_desk.ui.jobs import JobProgress
from dispute_desk.ui.pages.importing.work import OnTheBench
from tests.benchmarks import large_import
from tests.benchmarks.ledgers import write_ledger
from tests.benchmarks.measuring import seconds, tell, tell_ratio, tell_times
from tests.benchmarks.offices import STATION, copy_of, office

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "made" / "p06_large_3000.xlsx"
MANY = 300


def opened(path: Path) -> Desk:
    return open_desk(path, system_clock)


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("size", [10_000, 100_000])
def test_300_cases_changed_in_one_command(size: int, tmp_path: Path) -> None:
    desk = opened(copy_of(size, tmp_path))
    ids = tuple(desk.lists.case_ids(CaseQuery(limit=MANY * 7)))
    people = [person.id for person in desk.lists.people()]
    assigned, planned = [], []
    for turn in range(7):
        chosen = ids[turn * MANY : (turn + 1) * MANY]
        handler = people[1 + turn % (len(people) - 1)]
        assigned.append(seconds(desk.do, AssignCase(case_ids=chosen, handler_id=handler)))
        action = SetNextAction(case_ids=chosen, next_action=f"第{turn}次")
        planned.append(seconds(desk.do, action))
    desk.close()

    tell_times(f"300 of {size} assigned", assigned, "200 ms")
    tell_times(f"300 of {size} given a next action", planned, "200 ms")


@pytest.mark.benchmark_ratio
def test_import_of_3000_rows(tmp_path: Path) -> None:
    rounds = []
    for turn in range(6):
        desk = create_station(tmp_path / f"ours-{turn}.ddk", STATION, system_clock)
        command = ImportLedger(path=str(LEDGER), accept=True)
        ours = seconds(desk.do, command)
        bare = seconds(large_import.bare_import, LEDGER, tmp_path / f"bare-{turn}.db")
        assert len(desk.lists.case_ids(CaseQuery())) == 3000
        desk.close()
        rounds.append((ours, bare))

    tell_ratio("import of 3,000 rows", rounds[1:], "5 x + 0.3 s for the child process")


@pytest.mark.benchmark_ratio
def test_a_ledger_of_3000_rows_dropped_and_taken_in(tmp_path: Path) -> None:
    """What the window does off its thread: all the bench shows, then the import; reader ready."""
    readers.get_ready()
    shown, taken = [], []
    for turn in range(6):
        desk = create_station(tmp_path / f"{turn}.ddk", STATION, system_clock)
        work = OnTheBench(LEDGER)
        begun = time.perf_counter()
        told = work.understand(NONE_YET, desk, JobProgress())
        shown.append(time.perf_counter() - begun)
        command = ImportLedger(path=str(LEDGER), accept=True, reading=told.reading, plan=told.plan)
        taken.append(seconds(desk.do, command))
        work.close(desk, JobProgress())
        desk.close()

    tell_times("3,000 rows from drop to preview", shown, "2 s")
    tell_times("taken in", taken, "3 s")


@pytest.mark.benchmark_ratio
def test_import_of_100000_rows_of_15_columns(tmp_path: Path) -> None:
    ledger = write_ledger(tmp_path / "long.xlsx", 100_000)
    rounds, cpu, peaks = [], [], []
    for turn in range(3):
        ours = large_import.measured("ours", ledger, tmp_path / f"ours-{turn}.ddk")
        bare = large_import.measured("bare", ledger, tmp_path / f"bare-{turn}.db")
        assert ours["rows"] == 100_000
        rounds.append((ours["seconds"], bare["seconds"]))
        cpu.append((ours["cpu"] + ours["reader_cpu"], bare["cpu"]))
        peaks.append(ours)

    tell_ratio("import of 100,000 rows", rounds, "4 x, goal 3 x")
    tell_ratio("import of 100,000 rows, CPU of both processes", cpu, "none")
    names = ("peak_mb", "reader_peak_mb", "together_mb")
    main, reader, both = (max(one[name] for one in peaks) for name in names)
    said = f"{main:.0f} MB, the reader {reader:.0f} MB, both at once {both:.0f} MB"
    tell("memory at its peak", said, "500 MB")


@pytest.mark.benchmark_ratio
def test_a_decision_about_a_ledger_of_100000_rows(tmp_path: Path) -> None:
    """A row left out in the middle: all the bench shows of the workbook is understood anew."""
    readers.get_ready()
    desk = create_station(tmp_path / "office.ddk", STATION, system_clock)
    work = OnTheBench(write_ledger(tmp_path / "long.xlsx", 100_000))
    first = seconds(work.understand, NONE_YET, desk, JobProgress())
    decided = []
    for row in (50_001, 70_001, 90_001):
        left_out = Decisions(left_out=frozenset({Place("台账", row)}))
        decided.append(seconds(work.understand, left_out, desk, JobProgress()))
    work.close(desk, JobProgress())
    desk.close()

    tell_times("100,000 rows from drop to preview", [first], "60 s")
    tell_times("a decision about 100,000 rows", decided, "none; a few seconds wished for")


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("size", [10_000, 100_000])
def test_monthly_report(size: int, tmp_path: Path) -> None:
    desk = opened(office(size))
    month = door.read_period(month=f"{desk.office().today:%Y-%m}")
    built, written = [], []
    for turn in range(4):
        begun = time.perf_counter()
        report = door.build_report(desk, "monthly", month, with_rows=True)
        cases = door.cases_behind(desk, report)
        built.append(time.perf_counter() - begun)
        pdf, xlsx = tmp_path / f"{turn}.pdf", tmp_path / f"{turn}.xlsx"
        written.append(seconds(door.write_report, report, pdf=pdf, xlsx=xlsx, cases=cases))
        assert report.reconciles
    desk.close()
    whole = [one + other for one, other in zip(built, written, strict=True)]

    tell_times(f"monthly report of {size} cases, figures", built, "none")
    tell_times(f"monthly report of {size} cases, with PDF and workbook", whole, "3 s at 10,000")


@pytest.mark.benchmark_ratio
def test_seed(tmp_path: Path) -> None:
    times = []
    for turn in range(3):
        desk = create_station(tmp_path / f"{turn}.ddk", STATION, system_clock)
        times.append(seconds(seeding.seed, desk, cases=3000))
        desk.close()

    tell_times("seeding 3,000 cases", times, "about 2 s")


@pytest.mark.benchmark_ratio
def test_the_sample_station(tmp_path: Path) -> None:
    from dispute_desk.services.sample import make_sample

    times = []
    for turn in range(4):
        begun = time.perf_counter()
        make_sample(tmp_path / f"{turn}.ddk", system_clock).close()
        times.append(time.perf_counter() - begun)

    tell_times("making the sample station", times, "2 s")
