"""What the fast reader does not tell of an old workbook (BIFF5 and 8): walks over its records.

The styles are xlrd's; the records are those of [MS-XLS] §2.4.
"""

from __future__ import annotations

import io
from struct import unpack_from
from typing import TYPE_CHECKING, Any

from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.xlsx_colours import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OLDEST = 50
_EOF, _FORMULA, _MULBLANK = 0x000A, 0x0006, 0x00BE
_BLANK, _BOOLERR, _ROW = 0x0201, 0x0205, 0x0208
#: The least length of each record that is looked at.
_NEVER = 1 << 16
_LENGTHS = {
    **dict.fromkeys((0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x027E), 6),
    **dict.fromkeys((_BLANK, _MULBLANK), 6),
    _BOOLERR: 8,
    _FORMULA: 14,
    _ROW: 16,
}
#: Records of cells that hold something: [MS-XLS] §2.3.
_VALUES = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_HIDDEN, _HAS_STYLE, _STYLE = 0x20, 0x80, 0x0FFF
_SPECIAL = b"\xff\xff"
_ERROR = 2
#: What the codes of errors are shown as; xlsb has the same.
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def biff_details(file: str, data: bytes) -> dict[str, SheetDetails]:
    """Return the details by sheet name; empty for what is older than BIFF5.

    DeskError when a sheet reaches beyond all measure. Merges are the fast reader's. xlrd raises
    whatever it likes on spoiled files.
    """
    import xlrd  # noqa: PLC0415 - for old workbooks only

    book = xlrd.open_workbook(
        file_contents=data, logfile=io.StringIO(), formatting_info=True, on_demand=True
    )
    if book.biff_version < _OLDEST:
        return {}
    colours = dict(_coloured(book))
    found = {}
    totals = Totals(file)
    stream = bytes(book.mem)
    starts = book._sh_abs_posn  # noqa: SLF001 - where a sheet begins is told nowhere else
    for name, start in zip(book.sheet_names(), starts, strict=True):
        found[name] = _details(stream, start, colours, Extent(totals, name))
    return found


def _coloured(book: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - xlrd carries no types
    for number, style in enumerate(book.xf_list):
        shown = book.colour_map.get(style.background.pattern_colour_index)
        if style.background.fill_pattern and shown:
            colour = "".join(f"{part:02X}" for part in shown)
            if colour not in PLAIN:
                yield number, colour


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of the records of a sheet that are of interest."""
    place, end = start, len(stream) - 4
    while 0 <= place <= end:
        kind, length = unpack_from("<HH", stream, place)
        if kind == _EOF or place + 4 + length > len(stream):
            return
        if length >= _LENGTHS.get(kind, _NEVER):
            yield kind, place + 4, length
        place += 4 + length


def _details(stream: bytes, start: int, colours: Mapping[int, str], extent: Extent) -> SheetDetails:
    found = SheetDetails()
    own: dict[int, set[int]] = {}
    rows = columns = 0
    for kind, place, length in _records(stream, start):
        if kind in _VALUES:
            row, column = unpack_from("<HH", stream, place)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        if kind == _ROW:
            _row(stream, place, found, colours)
        elif kind == _BOOLERR:
            _error(stream, place, found)
        elif kind == _FORMULA:
            _formula(stream, place, found)
        elif kind in {_BLANK, _MULBLANK}:
            for row, column, style in _blanks(stream, place, length, kind):
                own.setdefault(row, set()).add(column)
                if style in colours:
                    found.add_fill(row, column, colours[style])
    extent.add(rows, columns)
    for row, (colour, _) in found.row_fills.items():
        found.row_fills[row] = (colour, frozenset(own.get(row, ())))
    return found


def _row(stream: bytes, place: int, found: SheetDetails, colours: Mapping[int, str]) -> None:
    row, flags, style = unpack_from("<H10xHH", stream, place)
    if flags & _HIDDEN:
        found.hidden_rows.add(row + 1)
    if flags & _HAS_STYLE and style & _STYLE in colours:
        found.row_fills[row + 1] = (colours[style & _STYLE], frozenset())


def _error(stream: bytes, place: int, found: SheetDetails) -> None:
    row, column, _, value, is_error = unpack_from("<HHHBB", stream, place)
    if is_error:
        found.add_error(row + 1, column, ERRORS.get(value, "#?"))


def _formula(stream: bytes, place: int, found: SheetDetails) -> None:
    row, column = unpack_from("<HH", stream, place)
    result = stream[place + 6 : place + 14]
    if not result.endswith(_SPECIAL):
        if unpack_from("<d", result)[0] == 0:
            found.add_unevaluated(row + 1, column)
    elif result[0] == _ERROR:
        found.add_error(row + 1, column, ERRORS.get(result[2], "#?"))


def _blanks(stream: bytes, place: int, length: int, kind: int) -> Iterator[tuple[int, int, int]]:
    """Yield row (from 1), column and style of blank cells."""
    row, first, style = unpack_from("<HHH", stream, place)
    if kind == _BLANK:
        yield row + 1, first, style
        return
    for number in range((length - 6) // 2):
        yield row + 1, first + number, unpack_from("<H", stream, place + 4 + 2 * number)[0]
