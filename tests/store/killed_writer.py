"""Writes notes into a station, telling each once it is committed; started to be killed."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from dispute_desk.clock import system_clock
from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import open_desk


def write_for_ever(path: Path) -> None:
    """Add notes until somebody ends the process."""
    desk = open_desk(path, system_clock)
    for number in count():
        outcome = desk.do(AddNote(case_id=2, text=f"第{number}条"))
        sys.stdout.write(f"{outcome.seq}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
