"""How far the cells of an xlsx sheet reach: by counting its tags, exactly where in doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from dispute_desk.sheets.extents import Extent
from dispute_desk.sheets.limits import HIGHEST_ROW, LARGEST_GRID
from dispute_desk.sheets.xlsx_scan import column_of

if TYPE_CHECKING:
    from typing import IO

    from dispute_desk.sheets.extents import Totals

_CHUNK = 1 << 18
_FAR = re.compile(rb' r="(?:([A-Z]{2,})\d|[A-Z]?(\d{6,})")')
#: Cells beyond the columns A to Z, or beyond row 99,999, are looked at one by one.
_NEAR_COLUMNS = 26
_NEAR_ROWS = 99_999
_LONGEST_NUMBER = 12


class SheetBounds:
    """The rows, columns and values of a sheet counted in windows of its text.

    Windows overlap: what is counted is that, and no reason to refuse a sheet that keeps to the
    limits by some hundred cells.
    """

    def __init__(self, totals: Totals, sheet: str, prefix: bytes) -> None:
        self.totals = totals
        self.sheet = sheet
        self._row = b"<" + prefix + b"row"
        self._cells = (b"<" + prefix + b"c ", b"<" + prefix + b"c>")
        self._values = (b"<" + prefix + b"v", b"<" + prefix + b"is")
        self._far = _NEAR_COLUMNS
        self._last = 0
        self._unplaced = False

    def look(self, window: bytes) -> None:
        """Take a stretch of XML into account; DeskError when there is more than any ledger has."""
        rows = window.count(self._row)
        values = sum(map(window.count, self._values))
        self.totals.add(self.sheet, rows=min(rows, values), cells=values)
        cells = sum(map(window.count, self._cells))
        self._last += rows
        if window.count(b' r="') < rows + cells - 1:
            self._unplaced = True
        for letters, number in set(_FAR.findall(window)):
            if letters:
                self._far = max(self._far, column_of(letters[:4].decode()) + 1)
            else:
                self._last = max(self._last, int(number[:_LONGEST_NUMBER]))

    @property
    def is_doubtful(self) -> bool:
        """Whether the sheet may reach farther than readers bear: by its tags alone, all is well."""
        last = max(self._last, _NEAR_ROWS)
        return self._unplaced or last > HIGHEST_ROW or last * self._far > LARGEST_GRID


def measure_exactly(stream: IO[bytes], bounds: SheetBounds) -> None:
    """Parse a sheet for the places of its values; DeskError when one lies too far out."""
    scan = _Places(Extent(bounds.totals, bounds.sheet))
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = scan.start
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk)


class _Places:
    """Follows rows and cells; only those that hold a value count."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._row = 0
        self._column = 0
        self._farthest = (0, 0)

    def start(self, tag: str, attributes: list[str]) -> None:
        """Take a row, a cell or a value."""
        name = tag.rpartition(":")[2]
        if name == "c":
            self._cell(_told(attributes))
        elif name in {"v", "is"}:
            if self._row > self._farthest[0] or self._column > self._farthest[1]:
                row, column = self._farthest
                self._farthest = (max(row, self._row), max(column, self._column))
                self._extent.add(*self._farthest)
        elif name == "row":
            told = _told(attributes)
            self._row = int(told[:_LONGEST_NUMBER]) if told.isdecimal() else self._row + 1
            self._column = 0

    def _cell(self, told: str) -> None:
        letters = told.rstrip("0123456789")
        number = told[len(letters) :]
        if number:
            self._row = int(number[:_LONGEST_NUMBER])
        self._column = column_of(letters[:6]) + 1 if letters.isalpha() else self._column + 1


def _told(attributes: list[str]) -> str:
    return next(
        (attributes[at + 1] for at in range(0, len(attributes), 2) if attributes[at] == "r"), ""
    )
