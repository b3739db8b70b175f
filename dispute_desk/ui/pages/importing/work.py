"""Reading a workbook and importing it, as work beside the window that can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.importing import (
    IMPORT_STOPPED,
    ImportLedger,
    prepare_import,
    preview_ledger,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress

#: What one may choose: workbooks and plain text tables.
PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.et *.ods *.csv *.tsv *.txt"


def looks_like_a_ledger(path: Path) -> bool:
    """Tell by its name whether a dropped file may be a workbook."""
    return path.suffix.lower() in {pattern.lstrip("*") for pattern in PATTERNS.split()}


def read(path: Path, desk: Desk, progress: JobProgress) -> Reading:
    """Read and understand a workbook."""
    return preview_ledger(desk, path, tell=progress.tell, cancelled=lambda: progress.cancelled)


def take_in(path: Path, reading: Reading, desk: Desk, progress: JobProgress) -> Outcome:
    """Import a reading; until the transaction begins it can be cancelled."""
    command = ImportLedger(path=str(path), reading=reading, accept=True)
    prepared = prepare_import(command, desk, cancelled=lambda: progress.cancelled)
    if progress.cancelled:
        raise DeskError(IMPORT_STOPPED)
    return desk.do(prepared)
