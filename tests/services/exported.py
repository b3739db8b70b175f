"""An export as somebody works on it in WPS, and what its coming back means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from dispute_desk.domain.import_updates import Standing
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from dispute_desk.services.undo import WithdrawImport
from tests.services.station import file_of, visible

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.amount import Layer
    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.services.desk import Desk


def exported(desk: Desk, out: Path) -> Path:
    export_ledger(desk, out, CaseQuery())
    return out


def typed(out: Path, row: int, **cells: object) -> Path:
    """Type into cells of a row, as somebody does in WPS; a row below the last is a new one."""
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [str(cell.value).partition("（")[0] for cell in sheet[1]]
    for heading, value in cells.items():
        sheet.cell(row, headings.index(heading) + 1).value = value
    book.save(out)
    return out


def row_copied(out: Path, row: int, *, below: int | None = None) -> int:
    """Copy a row to another place, by default below the last; return its number."""
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    to = below + 1 if below else sheet.max_row + 1
    if below:
        sheet.insert_rows(to)
    for cell in list(sheet[row]):
        sheet.cell(to, cell.column).value = cell.value
    book.save(out)
    return to


def without_row(out: Path, row: int) -> Path:
    book = openpyxl.load_workbook(out)
    book.worksheets[0].delete_rows(row)
    book.save(out)
    return out


def recognised(desk: Desk, path: Path) -> Recognised:
    return make_planner(desk).recognise(preview_ledger(desk, path))


def changes(desk: Desk, path: Path) -> list[FieldUpdate]:
    return list(recognised(desk, path).updates)


def why(one: FieldUpdate) -> str:
    return one.refusal.code if one.refusal else ""


def taken(desk: Desk, path: Path, **choices: str) -> int:
    """Take the file in; return how many cases it changed. Undone, everything is as it was."""
    before = visible(desk)
    done = desk.do(ImportLedger(path=str(path), accept=True, choices=choices))
    after = visible(desk)
    desk.do(WithdrawImport(batch_id=done.value.batch_id))
    assert visible(desk) == before
    desk.undo(done.entry + 1)
    assert visible(desk) == after
    assert all(one.standing is Standing.LEFT for one in recognised(desk, path).updates)
    updated: int = done.value.updated
    return updated


def sum_of(desk: Desk, case_id: int, layer: Layer) -> list[tuple[int | None, int]]:
    return [
        (one["claimant_id"], one["fen"])
        for one in file_of(desk, case_id).amounts
        if one["layer"] is layer
    ]
