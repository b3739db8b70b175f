"""A copy of a ledger with what became of each row, to be put right in WPS and imported again."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dispute_desk.sheets.file_kind import FileKind
from dispute_desk.sheets.package import Package
from dispute_desk.sheets.whole_file import written_whole
from dispute_desk.sheets.writing import without_control
from dispute_desk.sheets.xlsx_details import sheet_parts
from dispute_desk.sheets.xlsx_marking import can_mark, write_marked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.domain.ledger_grid import Book, Grid
    from dispute_desk.domain.ledger_status import CellMark, RowStatus, Statuses
    from dispute_desk.domain.ledger_text import Cell

    Tell = Callable[[int, int], None]

#: How wide our column is, in letters.
_WIDTH = 60


def write_annotated(
    data: bytes, kind: FileKind, book: Book, statuses: Statuses, out: Path, tell: Tell
) -> None:
    """Write the workbook in ``data``, read as ``book``, with the statuses of its rows to ``out``.

    An xlsx stays as it is but for our column and colours; what is no xlsx becomes one, with its
    cells, merged cells and hidden rows. The file appears whole or not at all; DeskError when it
    cannot be written.
    """
    with written_whole(out) as draft:
        if kind is FileKind.XLSX and _keeps_its_form(data):
            columns = {grid.name: _behind(grid) for grid in book.grids}
            write_marked(data, draft, statuses, columns, tell)
        else:
            _write_anew(book, statuses, draft, tell)


def _keeps_its_form(data: bytes) -> bool:
    package = Package.of(data)
    parts = sheet_parts(package, package.main_part() or "")
    return all(can_mark(package.read(part)[:200]) for _, part in parts)


def _behind(grid: Grid) -> int:
    """Return the first column (from 0) to the right of every sheet's cells."""
    return max(map(len, grid.rows), default=0)


def _write_anew(book: Book, statuses: Statuses, path: Path, tell: Tell) -> None:
    import openpyxl  # noqa: PLC0415 - heavy, wanted for such a copy only

    made: Any = openpyxl.Workbook()
    made.remove(made.active)
    for number, grid in enumerate(book.grids):
        tell(number, len(book.grids))
        page = _Page(made.create_sheet(grid.name), grid)
        page.write(statuses.get(grid.name, {}), tell)
    if not any(one.sheet_state == "visible" for one in made.worksheets):
        made.worksheets[0].sheet_state = "visible"
    made.save(path)


class _Page:
    """One sheet of a copy that is written anew."""

    def __init__(self, sheet: Any, grid: Grid) -> None:  # noqa: ANN401 - openpyxl has no types
        from openpyxl.styles import PatternFill  # noqa: PLC0415 - heavy, as above

        self._sheet = sheet
        self._grid = grid
        self._column = _behind(grid)
        self._fill = PatternFill

    def write(self, statuses: dict[int, RowStatus], tell: Tell) -> None:
        """Write every row, with its status behind it."""
        for number, row in enumerate(self._grid.rows, 1):
            for column, value in enumerate(row):
                self._put(number, column, value)
            status = statuses.get(number)
            if status is not None:
                self._text(number, self._column, status.words)
                for one in status.cells:
                    self._mark(number, one)
            if number % 1000 == 0:
                tell(number, len(self._grid.rows))
        self._look()

    def _mark(self, row: int, mark: CellMark) -> None:
        if mark.text is not None:
            self._sheet.cell(row, mark.column + 1).value = None
        if mark.text:
            self._text(row, mark.column, mark.text)
        self._colour(row, mark.column, mark.fill)

    def _put(self, row: int, column: int, value: Cell) -> None:
        error = self._grid.errors.get((row, column))
        if error:
            cell = self._sheet.cell(row, column + 1, error)
            cell.data_type = "e"
        elif isinstance(value, str):
            if value:
                self._text(row, column, value)
        elif isinstance(value, datetime | date):
            self._sheet.cell(row, column + 1, value).number_format = "yyyy-mm-dd"
        elif value is not None:
            self._sheet.cell(row, column + 1, value)
        fill = self._grid.fills.get((row, column))
        if fill:
            self._colour(row, column, fill)

    def _text(self, row: int, column: int, text: str) -> None:
        cell = self._sheet.cell(row, column + 1, without_control(text))
        cell.data_type = "s"  # also what begins like a formula

    def _colour(self, row: int, column: int, colour: str) -> None:
        cell = self._sheet.cell(row, column + 1)
        cell.fill = self._fill("solid", fgColor=f"FF{colour}")

    def _look(self) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy, as above

        self._sheet.column_dimensions[get_column_letter(self._column + 1)].width = _WIDTH
        if self._grid.hidden:
            self._sheet.sheet_state = "hidden"
        for row in self._grid.hidden_rows:
            self._sheet.row_dimensions[row].hidden = True
        for top, first, bottom, last in self._grid.merges:
            self._sheet.merge_cells(
                start_row=top + 1, start_column=first + 1, end_row=bottom + 1, end_column=last + 1
            )
