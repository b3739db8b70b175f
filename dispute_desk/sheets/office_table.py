"""A workbook or text file of an office's own figures to its lines; runs in a child process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.office_table import HEADINGS, MOST_ROWS, SHEET
from dispute_desk.sheets import refusals
from dispute_desk.sheets.child import bytes_of, sheets_of
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.memory import limit_memory
from dispute_desk.sheets.reading import look_before
from dispute_desk.sheets.writing import Format, WriteColumn, write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: More cells than a row of such a table has.
_WIDE = 60


def read_office_lines(
    path: str, *, tell: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> list[tuple[int, list[object]]]:
    """Return the lines of the sheet of figures (else the first sheet) with their numbers.

    Only for a child process: its memory is bounded.
    """
    limit_memory()
    tell(0, 1)
    file = Path(path)
    look_before(file)
    data = bytes_of(file)
    grids = [one for one in sheets_of(file.name, data, check(file.name, data)) if not one.hidden]
    if cancelled():
        raise DeskError(refusals.CANCELLED, file=file.name)
    grid = next((one for one in grids if one.name == SHEET), grids[0] if grids else None)
    if grid is None:
        return []
    rows = grid.rows[: MOST_ROWS + 1]
    return [(line, list(row[:_WIDE])) for line, row in enumerate(rows, start=1)]


def write_office_lines(path: Path, rows: Sequence[Sequence[str]]) -> int:
    """Write rows of figures as a workbook; every cell is text, so that no program changes it."""
    columns = [WriteColumn(heading, Format.TEXT) for heading in HEADINGS]
    return write_table(path, sheet=SHEET, headings=columns, rows=rows)
