"""A process that is killed while it writes loses nothing it had acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dispute_desk.services import upkeep
from dispute_desk.services.undo import UndoEntry
from tests.store.stations import desk_of, station

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50
#: The longest a writer lives after its first word, in seconds.
LONGEST = 0.12


def write_and_be_killed(path: Path, seconds: float) -> list[int]:
    """Start a writer, kill it so long after its first commit; return what it acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "store" / "killed_writer.py"), str(path)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    assert writer.stdout is not None
    first = writer.stdout.readline()
    time.sleep(seconds)
    writer.kill()
    rest = writer.stdout.read()
    writer.wait()
    writer.stdout.close()
    return [int(line) for line in (first + rest).split(b"\n")[:-1] if line]


@pytest.mark.slow
def test_fifty_killed_writers_lose_nothing_they_had_acknowledged(tmp_path: Path) -> None:
    path = station(tmp_path)
    chance = random.Random(2026)  # noqa: S311 - moments, no secrets
    for _ in range(KILLS):
        acknowledged = write_and_be_killed(path, chance.uniform(0, LONGEST))

        desk = desk_of(path)
        assert acknowledged
        assert desk.lists.last_seq() in {acknowledged[-1], acknowledged[-1] + 1}
        desk.close()

    desk = desk_of(path)
    assert upkeep.check(desk) == []
    notes = desk.lists.case_file(2).notes
    made = [row for row in desk.lists.history(case_id=2, limit=100_000) if row.command == "AddNote"]
    assert len(notes) == len(made) >= KILLS
    desk.do(UndoEntry(seq=desk.lists.last_seq()))
    desk.close()
