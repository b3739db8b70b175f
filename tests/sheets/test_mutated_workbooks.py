"""Five hundred spoiled workbooks are read or refused in one sentence (ten thousand: tests/soak)."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from dispute_desk.sheets.limits import MEMORY
from tests.soak.mutating import mutants, sources
from tests.soak.outcome import soak

if TYPE_CHECKING:
    from pathlib import Path

#: In five tests, so that they run beside each other.
EACH = 100


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_no_spoiled_workbook_does_harm(tmp_path: Path, seed: int) -> None:
    spoiled = mutants(Random(seed), sources(), EACH)  # noqa: S311 - damage, not secrets

    counts, wrong, peak = soak(spoiled, tmp_path)

    assert wrong == []
    assert counts.total() == EACH
    assert len(counts) > 2
    assert peak <= MEMORY
