"""Writes notes into a station, telling each once it is committed; started to be killed."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

from dispute_desk.clock import system_clock
from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import open_desk


def say(word: object) -> None:
    """Tell a line at once; so short a line is told whole or not at all."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def write_for_ever(path: Path) -> None:
    """Tell who writes, then add notes until somebody ends the process."""
    say(os.getpid())
    desk = open_desk(path, system_clock)
    for number in count():
        say(desk.do(AddNote(case_id=2, text=f"第{number}条")).seq)


def nurse(path: Path) -> None:
    """Start a writer in a process of its own and tell when it is dead."""
    if not hasattr(os, "fork"):
        subprocess.run([sys.executable, __file__, str(path)], check=False)
    elif child := os.fork():
        os.waitpid(child, 0)
    else:
        write_for_ever(path)
    say("dead")


if __name__ == "__main__":
    if sys.argv[1:]:
        write_for_ever(Path(sys.argv[1]))
    for line in sys.stdin:  # one nursery for all writers: it has opened every door once
        nurse(Path(line.strip()))
