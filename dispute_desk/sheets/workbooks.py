"""Workbooks to grids: calamine first, xlrd second for old files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import python_calamine
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.sheets import refusals
from dispute_desk.sheets.guard import FileKind
from dispute_desk.sheets.xlsx_details import SheetDetails, xlsx_details

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

_EMPTY: tuple[Cell, ...] = ()


def read_workbook(file: str, data: bytes, kind: FileKind) -> list[Grid]:
    """Return the sheets of a workbook; DeskError when no reader can open it."""
    try:
        return _by_calamine(data, kind)
    except python_calamine.PasswordError as error:
        raise DeskError(refusals.PASSWORD, file=file) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        if kind is FileKind.XLS:
            return _by_xlrd(file, data)
        raise DeskError(refusals.DAMAGED, file=file) from error
    except BaseException as error:
        # The reader's panics pass ``except Exception``; they are known trouble of the file.
        if type(error).__name__ != "PanicException":
            raise
        if kind is FileKind.XLS:
            return _by_xlrd(file, data)
        raise DeskError(refusals.DAMAGED, file=file) from error


def _by_calamine(data: bytes, kind: FileKind) -> list[Grid]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    details = xlsx_details(data) if kind is FileKind.XLSX else {}
    grids = []
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        found = book.get_sheet_by_name(sheet.name)
        more = details.get(sheet.name, SheetDetails())
        grids.append(
            Grid(
                name=sheet.name,
                rows=[
                    _EMPTY if row.count("") == len(row) else row
                    for row in found.to_python(skip_empty_area=False)
                ],
                hidden=sheet.visible is not SheetVisibleEnum.Visible,
                hidden_rows=more.hidden_rows,
                merges=[
                    (top, first, bottom, last)
                    for (top, first), (bottom, last) in found.merged_cell_ranges or []
                ],
                errors=more.errors,
                unevaluated=more.unevaluated,
                fills=more.fills,
            )
        )
    return grids


def _by_xlrd(file: str, data: bytes) -> list[Grid]:
    import xlrd  # noqa: PLC0415 - the second reader is loaded only when the first one failed

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), formatting_info=False)
        return [_xlrd_grid(xlrd, book, sheet) for sheet in book.sheets()]
    except xlrd.XLRDError as error:
        reason = refusals.PASSWORD if "encrypted" in str(error).lower() else refusals.DAMAGED
        raise DeskError(reason, file=file) from error
    except Exception as error:  # the old reader fails in many ways on spoiled files
        raise DeskError(refusals.DAMAGED, file=file) from error


def _xlrd_grid(xlrd: Any, book: Any, sheet: Any) -> Grid:  # noqa: ANN401 - xlrd carries no types
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
    return Grid(
        name=sheet.name,
        rows=rows,
        hidden=bool(sheet.visibility),
        merges=[
            (top, first, bottom - 1, last - 1) for top, bottom, first, last in sheet.merged_cells
        ],
        errors=errors,
    )
