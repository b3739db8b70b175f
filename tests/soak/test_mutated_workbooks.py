"""Ten thousand spoiled workbooks, by hand: python3 packaging/desk.py test tests/soak -s.

SOAK_COUNT, SOAK_SEED and SOAK_FOLDERS (further folders of workbooks) change what is read.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from tests.soak.mutating import mutants, sources
from tests.soak.outcome import soak

#: No file may keep the reader busy for longer, in seconds.
LONGEST = 30.0


@pytest.mark.slow
def test_no_spoiled_workbook_does_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count = int(os.environ.get("SOAK_COUNT", "10000"))
    random = Random(int(os.environ.get("SOAK_SEED", "1")))  # noqa: S311 - damage, not secrets
    folders = [Path(one) for one in os.environ.get("SOAK_FOLDERS", "").split(os.pathsep) if one]

    counts, wrong, peak = soak(mutants(random, sources(folders), count), tmp_path, longest=LONGEST)

    with capsys.disabled():
        for came_to, times in counts.most_common():
            print(f"{times:6d} {came_to}")  # noqa: T201 - the outcome of a soak
        print(f"{peak / 2**20:6.0f} MB the largest child")  # noqa: T201 - the outcome of a soak
    assert wrong == []
    assert counts.total() == count
