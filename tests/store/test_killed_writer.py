"""A process that is killed while it writes loses nothing it had acknowledged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services import upkeep
from dispute_desk.services.undo import UndoEntry
from tests.store.stations import desk_of, station

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50
#: Ends a process at once, without a word to it.
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
#: The longest a writer lives after its first word, in seconds.
LONGEST = 0.12


@contextmanager
def nursery() -> Iterator[subprocess.Popen[bytes]]:
    """A process that starts a writer for each path it is told, one after the other."""
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "store" / "killed_writer.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    ) as nurse:
        yield nurse
        assert nurse.stdin is not None
        nurse.stdin.close()


def write_and_be_killed(nurse: subprocess.Popen[bytes], path: Path, seconds: float) -> list[int]:
    """Start a writer, kill it so long after its first commit; return what it acknowledged."""
    assert nurse.stdin is not None
    assert nurse.stdout is not None
    nurse.stdin.write(f"{path}\n".encode())
    nurse.stdin.flush()
    writer, first = int(nurse.stdout.readline()), int(nurse.stdout.readline())
    time.sleep(seconds)
    os.kill(writer, KILL)
    return [first, *map(int, iter(nurse.stdout.readline, b"dead\n"))]


@pytest.mark.slow
def test_fifty_killed_writers_lose_nothing_they_had_acknowledged(tmp_path: Path) -> None:
    path = station(tmp_path)
    chance = random.Random(2026)  # noqa: S311 - moments, no secrets
    with nursery() as nurse:
        for _ in range(KILLS):
            acknowledged = write_and_be_killed(nurse, path, chance.uniform(0, LONGEST))

            desk = desk_of(path)
            assert desk.lists.last_seq() in {acknowledged[-1], acknowledged[-1] + 1}
            desk.close()

    desk = desk_of(path)
    assert upkeep.check(desk) == []
    notes = desk.lists.case_file(2).notes
    made = [row for row in desk.lists.history(case_id=2, limit=100_000) if row.command == "AddNote"]
    assert len(notes) == len(made) >= KILLS
    desk.do(UndoEntry(seq=desk.lists.last_seq()))
    desk.close()
