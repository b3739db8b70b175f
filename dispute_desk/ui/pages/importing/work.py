"""Reading a workbook and importing it, as work beside the window that can be cancelled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.collecting import no_collections, spare_what_is_there
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.import_rows import Recognised
from dispute_desk.domain.ledger import Reading
from dispute_desk.services.importing import (
    IMPORT_STOPPED,
    ImportLedger,
    make_planner,
    prepare_import,
    preview_ledger,
)
from dispute_desk.ui.pages.importing.lines import Lines
from dispute_desk.ui.pages.importing.words import Cause, causes_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress

#: What one may choose: workbooks and plain text tables.
PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.et *.ods *.csv *.tsv *.txt"


def looks_like_a_ledger(path: Path) -> bool:
    """Tell by its name whether a dropped file may be a workbook."""
    return path.suffix.lower() in {pattern.lstrip("*") for pattern in PATTERNS.split()}


@dataclass(frozen=True)
class Understood:
    """A reading with all that the preview shows of it; in a large one that is long work."""

    reading: Reading
    workers: int
    employers: int
    amount_fen: int
    back_paid_fen: int
    causes: tuple[Cause, ...]
    lines: Lines
    recognised: Recognised


def read(path: Path, desk: Desk, progress: JobProgress) -> Understood:
    """Read and understand a workbook."""
    with no_collections():
        reading = preview_ledger(
            desk, path, tell=progress.tell, cancelled=lambda: progress.cancelled
        )
        recognised = make_planner(desk).recognise(reading)
        reading = replace(reading, warnings=(*reading.warnings, *recognised.ours))
        understood = Understood(
            reading=reading,
            workers=reading.worker_count,
            employers=reading.employer_count,
            amount_fen=reading.amount_fen,
            back_paid_fen=reading.back_paid_fen,
            causes=tuple(causes_of(reading)),
            lines=Lines(reading),
            recognised=recognised,
        )
        spare_what_is_there()
    return understood


def take_in(path: Path, reading: Reading, desk: Desk, progress: JobProgress) -> Outcome:
    """Import a reading; until the transaction begins it can be cancelled."""
    command = ImportLedger(path=str(path), reading=reading, accept=True)
    prepared = prepare_import(command, desk, cancelled=lambda: progress.cancelled)
    if progress.cancelled:
        raise DeskError(IMPORT_STOPPED)
    return desk.do(prepared)
