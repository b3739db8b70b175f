"""The process that reads is bound to 1 GB, whatever the system."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from dispute_desk.sheets import limits, memory


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes are those of 64 bits")
def test_the_limits_of_a_job_lie_where_windows_looks_for_them() -> None:
    told = memory.job_limits(limits.MEMORY)

    assert ctypes.sizeof(told) == 144
    assert type(told).process_memory.offset == 112
    assert int.from_bytes(bytes(told)[112:120], "little") == limits.MEMORY
    assert int.from_bytes(bytes(told)[16:20], "little") == 0x500


BOUND = """
from dispute_desk.sheets import limits, memory
memory.limit_memory()
try:
    bytearray(limits.MEMORY)
except MemoryError:
    print("bound")
"""


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not keep the bound")
def test_a_bound_process_gets_no_more_than_its_share() -> None:
    told = subprocess.run([sys.executable, "-c", BOUND], check=True, capture_output=True, text=True)

    assert told.stdout.strip() == "bound"
