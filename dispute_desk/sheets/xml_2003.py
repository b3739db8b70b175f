"""The sheets of a SpreadsheetML 2003 file, which is one XML document."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals
from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.grids import grid_of
from dispute_desk.sheets.limits import HIGHEST_ROW, MOST_MERGES, WIDEST
from dispute_desk.sheets.xlsx_colours import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

_SS = "urn:schemas-microsoft-com:office:spreadsheet "
_SHEET, _ROW, _CELL, _DATA = (f"{_SS}{name}" for name in ("Worksheet", "Row", "Cell", "Data"))
_HIDDEN_SHEET = "urn:schemas-microsoft-com:office:excel Visible"
_MIDNIGHT = "T00:00:00.000"


def read_xml_2003(file: str, data: bytes) -> list[Grid]:
    """Return the sheets; DeskError when the document is broken or beyond all measure."""
    scan = _Scan(Totals(file))
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.hear
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the parser takes it by position
    except (expat.ExpatError, ValueError, LookupError) as error:  # odd encodings among them
        if scan.sheets:
            raise DeskError(
                refusals.DAMAGED_SHEET, file=file, sheet=scan.sheets[-1].extent.sheet
            ) from error
        raise DeskError(refusals.DAMAGED, file=file) from error
    return [
        grid_of(one.extent.sheet, one.rows, one.found, hidden=one.hidden) for one in scan.sheets
    ]


class _Sheet:
    """A sheet that is being read."""

    def __init__(self, totals: Totals, name: str) -> None:
        self.extent = Extent(totals, name)
        self.rows: list[list[Cell]] = []
        self.found = SheetDetails(merges=[])
        self.hidden = False


class _Scan:
    """Follows sheets, rows and cells."""

    def __init__(self, totals: Totals) -> None:
        self.sheets: list[_Sheet] = []
        self._totals = totals
        self._colours: dict[str, str] = {}
        self._style = ""
        self._row = self._column = 0
        self._row_style = ""
        self._kind = self._text = ""
        self._cell: Mapping[str, str] | None = None
        self._hears = False

    def start(self, tag: str, told: dict[str, str]) -> None:
        """Open a style, a sheet, a row, a cell or its value."""
        if tag == _DATA:
            self._kind, self._text, self._hears = told.get(f"{_SS}Type", ""), "", True
        elif tag == _CELL:
            self._cell = told
            self._column = _number(told.get(f"{_SS}Index"), WIDEST + 1) or self._column + 1
            self._kind = self._text = ""
        elif tag == _ROW:
            self._start_row(told)
        elif tag == _SHEET:
            self._totals.sheet()
            self.sheets.append(_Sheet(self._totals, told.get(f"{_SS}Name", "")))
            self._row = 0
        elif tag == f"{_SS}Style":
            self._style = told.get(f"{_SS}ID", "")
        elif tag == f"{_SS}Interior" and told.get(f"{_SS}Pattern", "Solid") != "None":
            self._colours[self._style] = told.get(f"{_SS}Color", "").removeprefix("#").upper()
        elif tag == _HIDDEN_SHEET:
            self._hears, self._text = True, ""

    def _start_row(self, told: dict[str, str]) -> None:
        self._row = _number(told.get(f"{_SS}Index"), HIGHEST_ROW + 1) or self._row + 1
        self._column = 0
        self._row_style = told.get(f"{_SS}StyleID", "")
        if self.sheets and told.get(f"{_SS}Hidden") == "1":
            self.sheets[-1].found.hidden_rows.add(self._row)

    def end(self, tag: str) -> None:
        """Close what ``start`` opened."""
        if tag == _DATA:
            self._hears = False
        elif tag == _CELL and self._cell is not None and self.sheets:
            self._end_cell(self.sheets[-1], self._cell)
            self._cell = None
        elif tag == _HIDDEN_SHEET:
            self._hears = False
            if self.sheets:
                self.sheets[-1].hidden = self._text.strip() in {"SheetHidden", "SheetVeryHidden"}

    def hear(self, text: str) -> None:
        """Take the text of a value."""
        if self._hears:
            self._text += text

    def _end_cell(self, sheet: _Sheet, told: Mapping[str, str]) -> None:
        row, column = self._row, self._column - 1
        across = _number(told.get(f"{_SS}MergeAcross"), WIDEST) or 0
        down = _number(told.get(f"{_SS}MergeDown"), HIGHEST_ROW) or 0
        self._column += across
        merges = sheet.found.merges
        if across + down and merges is not None:
            if len(merges) < MOST_MERGES:
                merges.append((row - 1, column, row - 1 + down, column + across))
            else:
                sheet.found.incomplete = True
        if self._kind == "Error":
            sheet.found.add_error(row, column, self._text.strip() or "#?")
        elif self._text:
            self._put(sheet, row, column)
        else:
            colour = self._colours.get(told.get(f"{_SS}StyleID", self._row_style), "")
            if len(colour) == len("RRGGBB") and colour not in PLAIN:
                sheet.found.add_fill(row, column, colour)
        is_empty = self._text.strip() in {"", "0"} and self._kind in {"", "Number"}
        if f"{_SS}Formula" in told and is_empty:
            sheet.found.add_unevaluated(row, column)

    def _put(self, sheet: _Sheet, row: int, column: int) -> None:
        sheet.extent.add(row, column + 1)
        sheet.rows.extend([] for _ in range(row - len(sheet.rows)))
        cells = sheet.rows[row - 1]
        self._totals.add(sheet.extent.sheet, rows=0 if cells else 1, cells=1)
        cells.extend([""] * (column + 1 - len(cells)))
        number = self._kind == "Number"
        cells[column] = _value(self._text) if number else self._text.removesuffix(_MIDNIGHT)


def _number(told: str | None, most: int) -> int | None:
    return min(int(told[:9]), most) if told and told.isdecimal() else None


def _value(text: str) -> Cell:
    try:
        return float(text)
    except ValueError:
        return text
