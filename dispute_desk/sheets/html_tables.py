"""The tables of a page that calls itself a workbook."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_text import tidy
from dispute_desk.sheets import refusals
from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.grids import grid_of
from dispute_desk.sheets.limits import MOST_MERGES, WIDEST
from dispute_desk.sheets.texts import decode, decode_as
from dispute_desk.sheets.xlsx_colours import PLAIN

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell

#: The most a browser takes (HTML standard, §4.9.11).
_MOST_COLUMNS, _MOST_ROWS = 1000, 65_534
#: Cells that reach down at one time; a page with more is no table of ours.
_MOST_DOWN = 256
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*#?([0-9a-fA-F]{6})\b")
_UNSEEN = re.compile(r"display\s*:\s*none")


def read_html(file: str, data: bytes) -> list[Grid]:
    """Return the tables of a page as grids; tables within tables are grids of their own."""
    page = _Page(Totals(file))
    page.feed(_text(file, data))
    page.close()
    grids = [
        grid_of(table.extent.sheet, table.rows, table.found, hidden=False)
        for table in page.tables
        if table.rows
    ]
    if not grids:
        raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind="没有表格的网页")
    return grids


def _text(file: str, data: bytes) -> str:
    head = data[:2048].lower()
    if b"charset=gb" in head or b'charset="gb' in head:
        return decode_as(file, data, "gb18030")
    return decode(file, data)


class _Table:
    """A table that is being read: rows grow as cells are closed."""

    def __init__(self, totals: Totals, name: str) -> None:
        self.extent = Extent(totals, name)
        self.rows: list[list[Cell]] = []
        self.found = SheetDetails(merges=[])
        #: Cells that reach down into later rows: first column, last column, last row.
        self._down: list[tuple[int, int, int]] = []
        self._column = 0
        self.text: list[str] | None = None
        self._span = (1, 1)
        self._colour = ""

    def start_row(self, told: dict[str, str | None]) -> None:
        """Begin a row."""
        self.end_cell()
        self.rows.append([])
        self._column = 0
        number = len(self.rows)
        self.extent.add(number, 1)
        self._down = [one for one in self._down if one[2] >= number - 1]
        if _UNSEEN.search(told.get("style") or ""):
            self.found.hidden_rows.add(number)

    def start_cell(self, told: dict[str, str | None]) -> None:
        """Begin a cell."""
        self.end_cell()
        if not self.rows:
            self.start_row({})
        self._span = (
            _count(told.get("rowspan"), _MOST_ROWS),
            _count(told.get("colspan"), _MOST_COLUMNS),
        )
        background = (told.get("bgcolor") or "").removeprefix("#")
        style = _COLOUR.search(f"{told.get('style') or ''};background:{background}")
        self._colour = style[1].upper() if style else ""
        self.text = []

    def end_cell(self) -> None:
        """Put the cell that is open where no cell from above reaches."""
        if self.text is None:
            return
        value = tidy("".join(self.text))
        self.text = None
        column = self._column
        while reached := next((one for one in self._down if one[0] <= column <= one[1]), None):
            column = reached[1] + 1
        height, width = self._span
        self._column = column + width
        row = len(self.rows) - 1
        if height * width > 1:
            self._merge(row, column, height, width)
        if value:
            self._put(row, column, value)
        elif self._colour not in PLAIN and column < WIDEST:
            self.found.add_fill(row + 1, column, self._colour)

    def _put(self, row: int, column: int, value: str) -> None:
        self.extent.add(row + 1, column + 1)
        cells = self.rows[row]
        if not cells:
            self.extent.totals.add(self.extent.sheet, rows=1, cells=0)
        self.extent.totals.add(self.extent.sheet, rows=0, cells=1)
        cells.extend([""] * (column - len(cells)))
        cells.append(value)

    def _merge(self, row: int, column: int, height: int, width: int) -> None:
        if self.found.merges is None or len(self.found.merges) >= MOST_MERGES:
            self.found.incomplete = True
            return
        last_row, last_column = row + height - 1, column + width - 1
        self.found.merges.append((row, column, last_row, last_column))
        if height > 1:
            if len(self._down) >= _MOST_DOWN:
                self.found.incomplete = True
                return
            self._down.append((column, last_column, last_row))


def _count(told: str | None, most: int) -> int:
    return max(1, min(int(told[:9]), most)) if told and told.isdecimal() else 1


class _Page(HTMLParser):
    """Collects the tables in the order in which they begin."""

    def __init__(self, totals: Totals) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._totals = totals
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self._totals.sheet()
            self.tables.append(_Table(self._totals, f"table{len(self.tables) + 1}"))
            self._open.append(self.tables[-1])
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].start_row(dict(attrs))
        elif tag in {"td", "th"}:
            self._open[-1].start_cell(dict(attrs))
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell with its cell, row or table."""
        if self._open and tag in {"td", "th", "tr", "table"}:
            self._open[-1].end_cell()
            if tag == "table":
                self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take the text of a cell."""
        if self._open and self._open[-1].text is not None:
            self._open[-1].text.append(data)

    def close(self) -> None:
        """Close what the page left open."""
        super().close()
        for table in self._open:
            table.end_cell()
