"""What reading a spoiled workbook may come to: a whole reading, or one clear sentence."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.errors import SENTENCES, DeskError
from dispute_desk.sheets import read_ledger, refusals
from dispute_desk.sheets.limits import MEMORY
from tests.soak.memory import ChildMemory

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dispute_desk.domain.ledger import Reading
    from tests.soak.mutating import Mutant

TODAY = date(2026, 11, 22)


class Soaked(NamedTuple):
    """What the files came to, what is wrong, and the most memory a child took, in bytes."""

    counts: Counter[str]
    wrong: list[str]
    peak: int


def soak(mutants: Iterable[Mutant], folder: Path, *, longest: float | None = None) -> Soaked:
    """Read each in turn; whatever is wrong is kept in the folder.

    ``longest`` is how many seconds a file may take on an idle machine.
    """
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    peak = 0
    for mutant in mutants:
        path = folder / mutant.name
        path.write_bytes(mutant.data)
        started = time.monotonic()
        with ChildMemory() as memory:
            came_to, fault = _outcome(path)
        peak = max(peak, memory.peak)
        seconds = time.monotonic() - started
        counts[came_to] += 1
        if longest is not None and seconds > longest:
            fault = f"{seconds:.0f} s, {came_to}"
        if memory.peak > MEMORY:
            fault = f"{memory.peak:,} bytes, {came_to}"
        if fault:
            wrong.append(f"{mutant.told} ({path.name}): {fault}")
        else:
            path.unlink()
    return Soaked(counts, wrong, peak)


def _outcome(path: Path) -> tuple[str, str]:
    """Return what reading came to, and what is wrong with that ("": nothing)."""
    try:
        reading = read_ledger(path, today=TODAY)
    except DeskError as refusal:
        return refusal.code, _wrong_refusal(path, refusal)
    return "read", _wrong_reading(reading)


def _wrong_refusal(path: Path, refusal: DeskError) -> str:
    told = refusal.sentence()
    if refusal.code == refusals.READER_FAILED:
        return f"not foreseen: {refusal.__cause__}"
    if refusal.code not in SENTENCES or path.name not in told or "{" in told:
        return f"no clear sentence: {told}"
    return ""


def _wrong_reading(reading: Reading) -> str:
    for sheet in reading.sheets:
        counted = sum(count for _, count in sheet.bins)
        if counted != sheet.rows:
            return f"sheet {sheet.sheet}: {counted} of {sheet.rows} rows are accounted for"
    return ""
