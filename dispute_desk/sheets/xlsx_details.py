"""What the fast reader does not tell of an xlsx: hidden rows, errors, formulas, fills of blanks.

A sheet is a hundred megabytes in the worst honest case and mostly plain values: an XML parser
would take longer than the reading itself. So its text is searched for the few tags that matter,
in whatever order, quotes and spaces their attributes stand, and the parser takes over the sheet
where its text is no plain one (comments, CDATA, UTF-16, rows or cells that do not say where they
are).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from defusedxml import ElementTree

from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.xlsx_colours import coloured_styles
from dispute_desk.sheets.xlsx_scan import SheetScan, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

    from dispute_desk.sheets.package import Package

_CHUNK = 1 << 18
_HEAD = 4096
_ROOT = re.compile(rb"<((?:[\w.\-]+:)?)worksheet[\s>]")
#: With more coloured styles than these, one pattern for any style is faster.
_FEW_STYLES = 8
_ATTRIBUTE = re.compile(rb"""([\w:.\-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_HIDDEN = re.compile(rb"""hidden\s*=\s*["'](?:1|true)["']""")
_ERROR = re.compile(rb"""t\s*=\s*["']e["']""")
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


class _NeedsParser(Exception):  # noqa: N818 - no error: only another way
    """The text of a sheet is no plain one."""


def xlsx_details(package: Package) -> dict[str, SheetDetails]:
    """Return the details by sheet name; what cannot be read is left out and marked."""
    workbook = package.main_part()
    if workbook is None:
        return {}
    try:
        coloured = coloured_styles(package, workbook)
        lame = False
    except (ValueError, KeyError, expat.ExpatError, SyntaxError):
        coloured, lame = {}, True
    found = {}
    for sheet, part in sheet_parts(package, workbook):
        found[sheet] = _details(package, part, coloured)
        found[sheet].incomplete |= lame
    return found


def sheet_parts(package: Package, workbook: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet with the part that holds it."""
    targets = {one.id: one.target for one in package.relations(workbook)}
    for node in ElementTree.fromstring(package.read(workbook)).iter():
        if str(node.tag).rpartition("}")[2] == "sheet":
            relation = next((text for key, text in node.attrib.items() if key.endswith("}id")), "")
            part = targets.get(relation, "")
            if part in package:
                yield node.get("name", ""), part


def _details(package: Package, part: str, coloured: Mapping[int, str]) -> SheetDetails:
    try:
        with package.open(part) as stream:
            return _by_text(stream, coloured)
    except _NeedsParser:
        with package.open(part) as stream:
            return SheetScan(coloured).read(stream)


def _by_text(stream: IO[bytes], coloured: Mapping[int, str]) -> SheetDetails:
    head = stream.read(_CHUNK)
    root = _ROOT.search(head[:_HEAD])
    if root is None:
        raise _NeedsParser
    search = _Search(root[1], coloured)
    for stretch in _stretches(head, stream, root[1]):
        if b"<!" in stretch or b"<?" in stretch:
            raise _NeedsParser
        search.look(stretch)
    return search.found


def _stretches(head: bytes, stream: IO[bytes], prefix: bytes) -> Iterator[bytes]:
    """Yield whole rows, about a quarter of a megabyte of them at a time."""
    row, end = b"<" + prefix + b"row", b"</" + prefix + b"sheetData"
    rest = head[max(head.find(row), 0) :]
    while True:
        chunk = stream.read(_CHUNK)
        last = rest.find(end)
        if last >= 0 or not chunk:
            yield rest[:last] if last >= 0 else rest
            return
        cut = rest.rfind(row)
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
        rest += chunk


class _Search:
    """Looks for what matters in stretches of whole rows, and then for the tag it stands in."""

    def __init__(self, prefix: bytes, coloured: Mapping[int, str]) -> None:
        self.found = SheetDetails()
        self._coloured = coloured
        self._row, self._cell, value, self._formula_sign = (
            b"<" + prefix + name for name in (b"row", b"c", b"v", b"f")
        )
        few = len(coloured) <= _FEW_STYLES
        styles = b"|".join(b"%d" % style for style in coloured) if few else rb"\d+"
        style = rb"""s\s*=\s*["'](%b)["'][^<>]*""" % styles
        close = {name: rb"</" + name[1:] + rb"\s*>" for name in (self._cell, value)}
        empty = rb"%b(?:\s[^<>]*)?(?:/>|>\s*0?\s*%b)" % (value, close[value])
        nothing = rb"(?:%b(?:\s[^<>]*)?(?:/>|>\s*%b)\s*)?" % (value, close[value])
        self._blank = re.compile(rb"%b>(?:(?<=/>)|\s*%b%b)" % (style, nothing, close[self._cell]))
        self._place = re.compile(
            rb"""%b(?=\s)[^<>]*?\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""" % self._cell
        )
        self._styled_row = re.compile(rb"%b(?=\s)[^<>]*\s%b>" % (self._row, style))
        self._value = re.compile(value + rb"(?:\s[^<>]*)?>([^<]*)<")
        self._formula = re.compile(
            rb"%b(?:\s[^<>]*?)?(?:/>|>[^<]*</%b\s*>)\s*(%b)?\s*%b"
            % (self._formula_sign, self._formula_sign[1:], empty, close[self._cell])
        )

    def look(self, stretch: bytes) -> None:
        """Note what a stretch of rows holds."""
        if b"hidden" in stretch:
            for hit in _HIDDEN.finditer(stretch):
                name, told, _ = self._tag(stretch, hit.start())
                if name == self._row:
                    self.found.hidden_rows.add(_row_number(told))
        if b'"e"' in stretch or b"'e'" in stretch:
            for hit in _ERROR.finditer(stretch):
                self._note_error(stretch, hit.start())
        if self._formula_sign in stretch:
            for hit in self._formula.finditer(stretch):
                self._note_formula(stretch, hit)
        if self._coloured:
            self._note_fills(stretch)

    def _tag(self, stretch: bytes, inside: int) -> tuple[bytes, dict[str, str], int]:
        """Return the name, the attributes and the end of the tag a place lies in."""
        start = stretch.rfind(b"<", 0, inside)
        end = stretch.find(b">", start)
        if not start < inside < end:
            return b"", {}, 0
        tag = stretch[start:end]
        return tag.split(None, 1)[0], _attributes(tag), end + 1

    def _note_error(self, stretch: bytes, inside: int) -> None:
        name, told, end = self._tag(stretch, inside)
        if name != self._cell or told.get("t") != "e":
            return
        close = stretch.find(b"</" + self._cell[1:], end)
        value = self._value.search(stretch, end, max(close, end))
        shown = value[1].decode("utf-8", "replace").strip() if value else ""
        self.found.add_error(*_place(told), shown or "#?")

    def _note_formula(self, stretch: bytes, hit: re.Match[bytes]) -> None:
        name, told, _ = self._tag(stretch, stretch.rfind(b">", 0, hit.start()) - 1)
        if name != self._cell:
            raise _NeedsParser
        if told.get("t") != "e" and not (told.get("t") == "str" and hit[1]):
            self.found.add_unevaluated(*_place(told))

    def _note_fills(self, stretch: bytes) -> None:
        for hit in self._blank.finditer(stretch):
            self._note_fill(stretch, hit)
        for hit in self._styled_row.finditer(stretch):
            self._note_row_fill(stretch, hit)

    def _note_fill(self, stretch: bytes, hit: re.Match[bytes]) -> None:
        colour = self._coloured.get(int(hit[1]))
        start = stretch.rfind(b"<", 0, hit.start())
        place = self._place.match(stretch, start)
        if colour and place:
            self.found.add_fill(int(place[2]), column_of(place[1].decode()), colour)
        elif colour and stretch.startswith((self._cell + b" ", self._cell + b"\n"), start):
            raise _NeedsParser

    def _note_row_fill(self, stretch: bytes, hit: re.Match[bytes]) -> None:
        told = _attributes(hit[0])
        colour = self._coloured.get(_number(told.get("s", "")))
        if not colour:
            return
        next_row = stretch.find(self._row, hit.end())
        cells = stretch[hit.end() : next_row if next_row >= 0 else len(stretch)]
        own = {
            _place(_attributes(cell.partition(b">")[0]))[1] for cell in cells.split(self._cell)[1:]
        }
        self.found.row_fills[_row_number(told)] = (colour, frozenset(own))


def _attributes(text: bytes) -> dict[str, str]:
    return {
        name.decode("ascii", "replace"): (double or single).decode("utf-8", "replace")
        for name, double, single in _ATTRIBUTE.findall(text)
    }


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1


def _row_number(told: Mapping[str, str]) -> int:
    number = _number(told.get("r", ""))
    if number < 0:
        raise _NeedsParser
    return number


def _place(told: Mapping[str, str]) -> tuple[int, int]:
    """Return row and column of a cell that says where it is."""
    place = _PLACE.fullmatch(told.get("r", ""))
    if place is None:
        raise _NeedsParser
    return int(place[2]), column_of(place[1])
