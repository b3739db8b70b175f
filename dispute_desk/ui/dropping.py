"""What is dropped onto the window: a workbook is an old ledger to import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.ui.pages.importing.work import looks_like_a_ledger

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_ledger(mime: QMimeData) -> Path | None:
    """Return the first workbook among dropped files."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return next((path for path in paths if looks_like_a_ledger(path)), None)
