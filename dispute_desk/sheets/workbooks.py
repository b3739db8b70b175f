"""Workbooks to grids: the fast reader's values with the details only the file itself tells."""

from __future__ import annotations

import io
from itertools import chain
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

import python_calamine
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.sheets import refusals
from dispute_desk.sheets.details import Merge, SheetDetails
from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.limits import MOST_MARKS, MOST_MERGES
from dispute_desk.sheets.package import Package
from dispute_desk.sheets.second_reader import read_slowly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell

_EMPTY: tuple[Cell, ...] = ()
#: Something beside the values could not be read, or was too much to keep.
INCOMPLETE = "W_DETAILS_UNREAD"


def read_workbook(file: str, data: bytes, kind: FileKind) -> list[Grid]:
    """Return the sheets of a workbook; DeskError when no reader can open it."""
    details = _details(file, data, kind)
    try:
        return _by_calamine(data, details)
    except python_calamine.PasswordError as error:
        raise DeskError(refusals.PASSWORD, file=file) from error
    except (python_calamine.CalamineError, OSError, ValueError):
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

            return biff_details(data)
    except (DeskError, MemoryError):
        raise
    except ExpatError as error:
        if kind is FileKind.ODS:  # the content itself
            raise DeskError(refusals.DAMAGED, file=file) from error
    except Exception:  # noqa: BLE001 - xlrd and XML fail in many ways; values may be whole all the same
        return None
    return None


def _by_calamine(data: bytes, details: dict[str, SheetDetails] | None) -> list[Grid]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    grids = []
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        found = book.get_sheet_by_name(sheet.name)
        more = (details or {}).get(sheet.name)
        if more is None:
            more = SheetDetails(incomplete=True)
        if more.merges is None:
            more.merges = [
                (top, first, bottom, last)
                for (top, first), (bottom, last) in found.merged_cell_ranges or []
            ]
        rows = [
            _EMPTY if row.count("") == len(row) else row
            for row in found.to_python(skip_empty_area=False)
        ]
        hidden = sheet.visible is not SheetVisibleEnum.Visible
        grids.append(grid_of(sheet.name, rows, more, hidden=hidden))
    return grids


def grid_of(name: str, rows: Sequence[Row], found: SheetDetails, *, hidden: bool) -> Grid:
    """Return a sheet with its details, clipped to the range it uses."""
    height, width = len(rows), max(map(len, rows), default=0)
    merges, all_merges = _clipped(found.merges or (), height, width)
    fills = {place: found.fills[place] for place in found.fills if place[0] <= height}
    fills.update(_row_fills(found, rows))
    incomplete = found.incomplete or not all_merges
    return Grid(
        name=name,
        rows=rows,
        hidden=hidden,
        hidden_rows=frozenset(row for row in found.hidden_rows if row <= height),
        merges=merges,
        errors={place: found.errors[place] for place in found.errors if place[0] <= height},
        unevaluated=frozenset(found.unevaluated),
        fills=fills,
        notes=(INCOMPLETE,) if incomplete and height else (),
    )


def _clipped(merges: Iterable[Merge], height: int, width: int) -> tuple[list[Merge], bool]:
    """Return the merges within the used range, and whether these are all.

    Honest merges do not overlap: what covers more than the sheet has is not taken.
    """
    kept: list[Merge] = []
    room = height * width
    for top, first, bottom, last in merges:
        if top >= height or first >= width or bottom < top or last < first:
            continue
        merge = (top, first, min(bottom, height - 1), min(last, width - 1))
        room -= (merge[2] - top + 1) * (merge[3] - first + 1)
        if room < 0 or len(kept) >= MOST_MERGES:
            return kept, False
        kept.append(merge)
    return kept, True


def _row_fills(found: SheetDetails, rows: Sequence[Row]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the blank cells of rows that are coloured as a whole."""
    coloured = (
        ((row, column), colour)
        for row, (colour, own) in found.row_fills.items()
        if row <= len(rows)
        for column, value in enumerate(rows[row - 1])
        if (value is None or value == "") and column not in own
    )
    for _, one in zip(range(MOST_MARKS), chain(coloured), strict=False):
        yield one
