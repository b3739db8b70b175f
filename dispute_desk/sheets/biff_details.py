"""What the fast reader does not tell of an old workbook (BIFF5 and 8): walks over its records.

The styles are xlrd's; the records are those of [MS-XLS] §2.4.
"""

from __future__ import annotations

import io
from struct import unpack_from
from typing import TYPE_CHECKING, Any

from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.xlsx_colours import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OLDEST = 50
_EOF, _FORMULA, _MULBLANK = 0x000A, 0x0006, 0x00BE
_BLANK, _BOOLERR, _ROW = 0x0201, 0x0205, 0x0208
_HIDDEN, _HAS_STYLE, _STYLE = 0x20, 0x80, 0x0FFF
_SPECIAL = b"\xff\xff"
_ERROR = 2
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def biff_details(data: bytes) -> dict[str, SheetDetails]:
    """Return the details by sheet name; empty for what is older than BIFF5.

    Merges are the fast reader's. xlrd raises whatever it likes on spoiled files.
    """
    import xlrd  # noqa: PLC0415 - for old workbooks only

    book = xlrd.open_workbook(
        file_contents=data, logfile=io.StringIO(), formatting_info=True, on_demand=True
    )
    if book.biff_version < _OLDEST:
        return {}
    colours = dict(_coloured(book))
    found = {}
    for name, start in zip(book.sheet_names(), book._sh_abs_posn, strict=True):  # noqa: SLF001 - where a sheet begins is told nowhere else
        found[name] = _details(bytes(book.mem), start, colours)
    return found


def _coloured(book: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - xlrd carries no types
    for number, style in enumerate(book.xf_list):
        shown = book.colour_map.get(style.background.pattern_colour_index)
        if style.background.fill_pattern and shown:
            colour = "".join(f"{part:02X}" for part in shown)
            if colour not in PLAIN:
                yield number, colour


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of the records of a sheet."""
    place, end = start, len(stream) - 4
    while 0 <= place <= end:
        kind, length = unpack_from("<HH", stream, place)
        if kind == _EOF or place + 4 + length > len(stream):
            return
        yield kind, place + 4, length
        place += 4 + length


def _details(stream: bytes, start: int, colours: Mapping[int, str]) -> SheetDetails:
    found = SheetDetails()
    own: dict[int, set[int]] = {}
    for kind, place, length in _records(stream, start):
        if kind == _ROW and length >= 16:  # noqa: PLR2004 - the length of the record
            _row(stream, place, found, colours)
        elif kind == _BOOLERR and length >= 8:  # noqa: PLR2004 - as above
            row, column, _, value, is_error = unpack_from("<HHHBB", stream, place)
            if is_error:
                found.add_error(row + 1, column, _ERRORS.get(value, "#?"))
        elif kind == _FORMULA and length >= 14:  # noqa: PLR2004 - as above
            _formula(stream, place, found)
        elif kind in {_BLANK, _MULBLANK} and length >= 6:  # noqa: PLR2004 - as above
            for row, column, style in _blanks(stream, place, length, kind):
                own.setdefault(row, set()).add(column)
                if style in colours:
                    found.add_fill(row, column, colours[style])
    for row, (colour, _) in found.row_fills.items():
        found.row_fills[row] = (colour, frozenset(own.get(row, ())))
    return found


def _row(stream: bytes, place: int, found: SheetDetails, colours: Mapping[int, str]) -> None:
    row, flags, style = unpack_from("<H10xHH", stream, place)
    if flags & _HIDDEN:
        found.hidden_rows.add(row + 1)
    if flags & _HAS_STYLE and style & _STYLE in colours:
        found.row_fills[row + 1] = (colours[style & _STYLE], frozenset())


def _formula(stream: bytes, place: int, found: SheetDetails) -> None:
    row, column = unpack_from("<HH", stream, place)
    result = stream[place + 6 : place + 14]
    if not result.endswith(_SPECIAL):
        if unpack_from("<d", result)[0] == 0:
            found.add_unevaluated(row + 1, column)
    elif result[0] == _ERROR:
        found.add_error(row + 1, column, _ERRORS.get(result[2], "#?"))


def _blanks(stream: bytes, place: int, length: int, kind: int) -> Iterator[tuple[int, int, int]]:
    """Yield row (from 1), column and style of blank cells."""
    row, first, style = unpack_from("<HHH", stream, place)
    if kind == _BLANK:
        yield row + 1, first, style
        return
    for number in range((length - 6) // 2):
        yield row + 1, first + number, unpack_from("<H", stream, place + 4 + 2 * number)[0]
