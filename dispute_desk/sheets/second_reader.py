"""The second readers, for what the fast one cannot open: xlrd for old files, openpyxl for new."""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Row
from dispute_desk.sheets import refusals
from dispute_desk.sheets.details import Merge
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.limits import SECOND_READER

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger_text import Cell

_EMPTY: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Values:
    """What a reader says of a sheet: its cells, and what else it happens to know."""

    name: str
    rows: Sequence[Row]
    hidden: bool
    merges: list[Merge] = field(default_factory=list)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)


def read_slowly(file: str, data: bytes, kind: FileKind) -> list[Values]:
    """Return the sheets by the second reader; DeskError when it cannot open the file either."""
    readers: dict[FileKind, Callable[[str, bytes], list[Values]]] = {
        FileKind.XLS: _by_xlrd,
        FileKind.XLSX: _by_openpyxl,
    }
    if kind not in readers:
        raise DeskError(refusals.DAMAGED, file=file)
    try:
        return readers[kind](file, data)
    except (DeskError, MemoryError):
        raise
    except Exception as error:  # both fail in many ways on spoiled files
        if "encrypted" in str(error).lower():
            raise DeskError(refusals.PASSWORD, file=file) from error
        raise DeskError(refusals.DAMAGED, file=file) from error


def _by_openpyxl(file: str, data: bytes) -> list[Values]:
    import openpyxl  # noqa: PLC0415 - the second reader is loaded only when the first one failed

    until = time.monotonic() + SECOND_READER
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of styles and extensions that are of no interest
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        totals = Totals(file)
        return [_openpyxl_grid(sheet, totals, until) for sheet in book.worksheets]


def _openpyxl_grid(sheet: Any, totals: Totals, until: float) -> Values:  # noqa: ANN401 - openpyxl has no types
    sheet.reset_dimensions()
    totals.sheet()
    extent = Extent(totals, sheet.title)
    rows: list[tuple[Cell, ...]] = []
    errors: dict[tuple[int, int], str] = {}
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if time.monotonic() > until:
            seconds = int(SECOND_READER)
            raise DeskError(refusals.TOO_SLOW, file=totals.file, seconds=seconds)
        row = []
        for column, cell in enumerate(cells):
            broken = cell.data_type == "e"
            if broken:
                errors[(number, column)] = str(cell.value)
            row.append("" if broken or cell.value is None else cell.value)
        filled = len(row) - row.count("")
        if filled:
            extent.add(number, len(row))
            totals.add(sheet.title, rows=1, cells=filled)
            letters = sum(len(value) for value in row if isinstance(value, str))
            totals.add_letters(sheet.title, letters)
        rows.append(tuple(row) if filled else _EMPTY)
    while rows and not rows[-1]:
        rows.pop()
    return Values(name=sheet.title, rows=rows, hidden=sheet.sheet_state != "visible", errors=errors)


def _by_xlrd(file: str, data: bytes) -> list[Values]:
    import xlrd  # noqa: PLC0415 - the second reader is loaded only when the first one failed

    book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), formatting_info=False)
    totals = Totals(file)
    return [_xlrd_grid(xlrd, book, sheet, totals) for sheet in book.sheets()]


def _xlrd_grid(xlrd: Any, book: Any, sheet: Any, totals: Totals) -> Values:  # noqa: ANN401 - xlrd carries no types
    Extent(totals, sheet.name).add(sheet.nrows, sheet.ncols)
    rows: list[list[Cell]] = []
    errors: dict[tuple[int, int], str] = {}
    for row in range(sheet.nrows):
        cells: list[Cell] = []
        for column, cell in enumerate(sheet.row(row)):
            value: Cell = cell.value
            if cell.ctype == xlrd.XL_CELL_DATE:
                value = xlrd.xldate_as_datetime(cell.value, book.datemode)
            elif cell.ctype == xlrd.XL_CELL_ERROR:
                errors[(row + 1, column)] = xlrd.error_text_from_code.get(cell.value, "#?")
                value = None
            elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                value = bool(cell.value)
            cells.append(value)
        rows.append(cells)
    return Values(
        name=sheet.name,
        rows=rows,
        hidden=bool(sheet.visibility),
        merges=[
            (top, first, bottom - 1, last - 1) for top, bottom, first, last in sheet.merged_cells
        ],
        errors=errors,
    )
