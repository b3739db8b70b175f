"""Workbooks to grids: the fast reader's values with the details only the file itself tells."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

import python_calamine
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals
from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.grids import grid_of
from dispute_desk.sheets.notes import notes_of
from dispute_desk.sheets.package import Package
from dispute_desk.sheets.second_reader import Values, read_slowly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

_EMPTY: tuple[Cell, ...] = ()


def read_workbook(file: str, data: bytes, kind: FileKind, *, slowly: bool = False) -> list[Grid]:
    """Return the sheets of a workbook; DeskError when no reader can open it.

    ``slowly`` leaves out the fast reader: it has ended a process over this file.
    """
    details = _details(file, data, kind)
    values = read_slowly(file, data, kind) if slowly else _values(file, data, kind)
    grids = [grid_of(one.name, one.rows, _told(one, details), hidden=one.hidden) for one in values]
    notes = notes_of(data, kind)
    first = next((at for at, grid in enumerate(grids) if grid.rows), None)
    if notes and first is not None:
        grids[first] = replace(grids[first], notes=(*notes, *grids[first].notes))
    return grids


def _told(values: Values, details: dict[str, SheetDetails] | None) -> SheetDetails:
    """Return the details of a sheet, together with what the reader of its values tells."""
    more = (details or {}).get(values.name)
    if more is None:
        more = SheetDetails(incomplete=True)
    if more.merges is None:
        more.merges = values.merges
    for (row, column), shown in values.errors.items():
        more.add_error(row, column, shown)
    return more


def _values(file: str, data: bytes, kind: FileKind) -> list[Values]:
    try:
        return list(_by_calamine(data))
    except python_calamine.PasswordError as error:
        raise DeskError(refusals.PASSWORD, file=file) from error
    except (python_calamine.CalamineError, OSError, ValueError, ArithmeticError):
        return read_slowly(file, data, kind)
    except BaseException as error:
        # The reader's panics pass ``except Exception``; they are known trouble of the file.
        if type(error).__name__ != "PanicException":
            raise
        return read_slowly(file, data, kind)


def _details(file: str, data: bytes, kind: FileKind) -> dict[str, SheetDetails] | None:
    """Return the details by sheet name; None when they cannot be read, which stops nothing."""
    try:
        if kind is FileKind.XLSX:
            from dispute_desk.sheets.xlsx_details import xlsx_details  # noqa: PLC0415 - by kind

            return xlsx_details(Package.of(data))
        if kind is FileKind.ODS:
            from dispute_desk.sheets.ods_details import ods_details  # noqa: PLC0415 - by kind

            return ods_details(file, Package.of(data))
        if kind is FileKind.XLS:
            from dispute_desk.sheets.biff_details import biff_details  # noqa: PLC0415 - by kind

            return biff_details(file, data)
        if kind is FileKind.XLSB:
            from dispute_desk.sheets.xlsb_details import xlsb_details  # noqa: PLC0415 - by kind

            return xlsb_details(file, Package.of(data))
    except (DeskError, MemoryError):
        raise
    except Exception as error:  # xlrd and XML fail in many ways; values may be whole all the same
        if kind is FileKind.ODS and isinstance(error, ExpatError):  # the content itself
            raise DeskError(refusals.DAMAGED, file=file) from error
        return None
    return None


def _by_calamine(data: bytes) -> Iterator[Values]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        found = book.get_sheet_by_name(sheet.name)
        yield Values(
            name=sheet.name,
            rows=_sharing_texts(found.iter_rows()),
            hidden=sheet.visible is not SheetVisibleEnum.Visible,
            merges=[
                (top, first, bottom, last)
                for (top, first), (bottom, last) in found.merged_cell_ranges or []
            ],
        )


def _sharing_texts(rows: Iterable[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Return rows in which equal texts are one object: ledgers say the same again and again.

    They come row by row, so that no second copy of all texts is there at any time.
    """
    known: dict[str, str] = {}
    once = known.setdefault
    return [
        _EMPTY
        if row.count("") == len(row)
        else [once(value, value) if type(value) is str else value for value in row]
        for row in rows
    ]
