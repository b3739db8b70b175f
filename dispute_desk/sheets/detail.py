"""A file of the detail of an answer to its rows; runs in a child process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.person_detail import read_detail
from dispute_desk.sheets import refusals
from dispute_desk.sheets.child import bytes_of, sheets_of
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.memory import limit_memory
from dispute_desk.sheets.reading import look_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.detail_rows import DetailRead
    from dispute_desk.domain.detail_words import DetailWords


def read_detail_file(
    path: str,
    words: DetailWords,
    *,
    tell: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> DetailRead:
    """Return what a file says of people; only for a child process: its memory is bounded."""
    limit_memory()
    tell(0, 1)
    file = Path(path)
    look_before(file)
    data = bytes_of(file)
    grids = sheets_of(file.name, data, check(file.name, data))
    if cancelled():
        raise DeskError(refusals.CANCELLED, file=file.name)
    return read_detail(file.name, grids, words)
