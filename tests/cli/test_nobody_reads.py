"""A reader that went away: no command ends in a traceback for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a broken pipe otherwise")
@pytest.mark.parametrize(
    "call",
    [
        ("do", "RegisterCase", '{"x":1}'),
        ("list", "nosuch", "--json"),
        ("--json", "--lang"),
        ("list", "cases", "--json"),
    ],
)
def test_a_pipe_nobody_reads_is_no_traceback(tmp_path: Path, call: tuple[str, ...]) -> None:
    store = station(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        told = subprocess.run(
            [sys.executable, "-m", "dispute_desk", *call, "--store", str(store)],
            stdout=writing, stderr=subprocess.PIPE, text=True, check=False, timeout=120,
        )  # fmt: skip
    finally:
        os.close(writing)

    assert "Traceback" not in told.stderr
    assert "BrokenPipeError" not in told.stderr
    assert told.returncode in {0, 2}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a broken pipe otherwise")
def test_errors_nobody_reads_are_no_bug_either(tmp_path: Path) -> None:
    store = station(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        told = subprocess.run(
            [sys.executable, "-m", "dispute_desk", "do", "RegisterCase", '{"x":1}',
             "--store", str(store)],
            stdout=subprocess.PIPE, stderr=writing, text=True, check=False, timeout=120,
        )  # fmt: skip
    finally:
        os.close(writing)

    assert told.returncode == 2
