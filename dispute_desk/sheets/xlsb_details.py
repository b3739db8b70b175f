"""What the fast reader does not tell of an xlsb: walks over its records ([MS-XLSB] §2.4)."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING

from dispute_desk.sheets.biff_details import ERRORS
from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.limits import MOST_MERGES
from dispute_desk.sheets.xlsx_colours import PLAIN, theme_colours, tinted, usual_colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.sheets.package import Package

_ROW, _BLANK, _ERROR, _LAST_CELL = 0, 1, 3, 11
_FORMULA_NUMBER, _FORMULA_ERROR = 9, 11
_FILL, _STYLE, _SHEET, _MERGE = 45, 47, 156, 176
_BEGIN_STYLES, _END_STYLES = 617, 618
#: The least length of each record that is looked at.
_LENGTHS = {
    _ROW: 12,
    **dict.fromkeys(range(_BLANK, _LAST_CELL + 1), 8),
    _ERROR: 9,
    _FORMULA_NUMBER: 16,
    _FORMULA_ERROR: 9,
    _FILL: 12,
    _STYLE: 8,
    _SHEET: 12,
    _MERGE: 16,
    _BEGIN_STYLES: 0,
    _END_STYLES: 0,
}
_NEVER = 1 << 30
_HIDDEN = 0x10
_STYLE_BITS = 0xFFFFFF
_INDEXED, _RGB, _THEMED = 1, 2, 3
_WHOLE_TINT = 32_767


def xlsb_details(file: str, package: Package) -> dict[str, SheetDetails]:
    """Return the details by sheet name; DeskError when a sheet reaches beyond all measure.

    Fills of rows that are coloured as a whole, without cells, are not told.
    """
    workbook = package.main_part() or ""
    relations = package.relations(workbook)
    colours = _coloured_styles(package, {one.kind: one.target for one in relations})
    targets = {one.id: one.target for one in relations}
    totals = Totals(file)
    found = {}
    for relation, name in _sheets(package.read(workbook)):
        part = targets.get(relation, "")
        if part in package:
            totals.sheet()
            found[name] = _details(package.read(part), colours, Extent(totals, name))
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of the records that are of interest."""
    place, end = 0, len(stream)
    while place + 2 <= end:
        kind = stream[place]
        place += 1
        if kind & 0x80:
            kind = kind & 0x7F | stream[place] << 7
            place += 1
        length = shift = 0
        for _ in range(4):
            if place >= end:
                return
            byte = stream[place]
            place += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 - the last byte of a number
                break
        if place + length > end:
            return
        if length >= _LENGTHS.get(kind, _NEVER):
            yield kind, place, length
        place += length


def _sheets(stream: bytes) -> Iterator[tuple[str, str]]:
    """Yield the relation and the name of each sheet."""
    for kind, place, length in _records(stream):
        if kind == _SHEET:
            told = stream[place + 8 : place + length]
            relation, rest = _text(told)
            yield relation, _text(rest)[0]


def _text(told: bytes) -> tuple[str, bytes]:
    end = 4 + 2 * int.from_bytes(told[:4], "little")
    return told[4:end].decode("utf-16-le", "replace"), told[end:]


def _coloured_styles(package: Package, parts: Mapping[str, str]) -> dict[int, str]:
    styles, theme = parts.get("styles", ""), parts.get("theme", "")
    if styles not in package:
        return {}
    themed = theme_colours(package.read(theme)) if theme in package else []
    stream = package.read(styles)
    fills: list[str] = []
    coloured: dict[int, str] = {}
    number = -1  # before the styles of cells
    for kind, place, _ in _records(stream):
        if kind == _FILL:
            fills.append(_fill(stream, place, themed))
        elif kind == _BEGIN_STYLES:
            number = 0
        elif kind == _END_STYLES:
            break
        elif kind == _STYLE and number >= 0:
            which = unpack_from("<6xH", stream, place)[0]
            colour = fills[which] if which < len(fills) else ""
            if colour not in PLAIN:
                coloured[number] = colour
            number += 1
    return coloured


def _fill(stream: bytes, place: int, theme: Sequence[str]) -> str:
    pattern, kind, index, tint, red, green, blue = unpack_from("<IBBhBBB", stream, place)
    if pattern in {0, 17, 18}:  # none, and the two greys every workbook has
        return ""
    kind >>= 1
    colour = ""
    if kind == _RGB:
        colour = f"{red:02X}{green:02X}{blue:02X}"
    elif kind == _THEMED and index < len(theme):
        colour = theme[index]
    elif kind == _INDEXED:
        colour = usual_colour(index)
    return tinted(colour, max(-1.0, tint / _WHOLE_TINT)) if colour else ""


def _details(stream: bytes, colours: Mapping[int, str], extent: Extent) -> SheetDetails:
    found = SheetDetails(merges=[])
    row = values = rows = 0
    for kind, place, _ in _records(stream):
        if kind == _ROW:
            row = unpack_from("<I", stream, place)[0] + 1
            if stream[place + 11] & _HIDDEN:
                found.hidden_rows.add(row)
            values = 0
        elif _BLANK <= kind <= _LAST_CELL:
            column, style = unpack_from("<II", stream, place)
            if kind == _BLANK:
                colour = colours.get(style & _STYLE_BITS)
                if colour:
                    found.add_fill(row, column, colour)
                continue
            extent.add(row, column + 1)
            rows = 0 if values else 1
            values += 1
            extent.totals.add(extent.sheet, rows=rows, cells=1)
            _judge(stream, kind, place, (row, column), found)
        elif kind == _MERGE:
            _merge(stream, place, found)
    return found


def _judge(
    stream: bytes, kind: int, place: int, cell: tuple[int, int], found: SheetDetails
) -> None:
    if kind in {_ERROR, _FORMULA_ERROR}:
        found.add_error(*cell, ERRORS.get(stream[place + 8], "#?"))
    elif kind == _FORMULA_NUMBER and unpack_from("<d", stream, place + 8)[0] == 0:
        found.add_unevaluated(*cell)


def _merge(stream: bytes, place: int, found: SheetDetails) -> None:
    first_row, last_row, first, last = unpack_from("<IIII", stream, place)
    if found.merges is not None and len(found.merges) < MOST_MERGES:
        found.merges.append((first_row, first, last_row, last))
    else:
        found.incomplete = True
