"""Writing beside the rows of an xlsx what became of them, with everything else of it left alone.

The XML of each sheet is copied byte by byte; a cell is put in at the end of a row, and the style of
a cell that is to be coloured is replaced by a copy of it with our fill. A cell that was put right
says so as a text; a formula in it stays and has the text for its value. Other formulas, values,
widths, pictures, names and whatever else the workbook holds stay as they are.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape

from dispute_desk.domain.ledger_status import DOUBT_FILL, FIXED_FILL, STOPS_FILL
from dispute_desk.sheets.package import Package, plain
from dispute_desk.sheets.raw_rows import letters
from dispute_desk.sheets.xlsx_details import sheet_parts
from dispute_desk.sheets.xlsx_scan import column_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from dispute_desk.domain.ledger_status import CellMark, RowStatus, Statuses

_OURS = (STOPS_FILL, DOUBT_FILL, FIXED_FILL)
#: How wide our column is, in letters.
_WIDTH = 60
_LAST_COLUMN = 16_383
_FILLS = re.compile(rb"<(\w+:)?fills\b[^>]*>.*?</(?:\w+:)?fills>", re.DOTALL)
_FORMATS = re.compile(rb"<(\w+:)?cellXfs\b[^>]*>(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:\w+:)?xf\b(?:[^>]*/>|.*?</(?:\w+:)?xf>)", re.DOTALL)
_FILL = re.compile(rb"<(?:\w+:)?fill\b(?:[^>]*/>|.*?</(?:\w+:)?fill>)", re.DOTALL)
_COUNT = re.compile(rb'\bcount="\d+"')
_FILL_ID = re.compile(rb'\s(?:fillId|applyFill)="[^"]*"')
_STYLE = re.compile(rb'\ss="(\d+)"')
_DIMENSION = re.compile(rb'(<(?:\w+:)?dimension\b[^>]*\bref="[A-Z]+\d+:)([A-Z]+)(\d+")')
_COLUMN = re.compile(rb'<(?:\w+:)?col\b[^>]*\bmax="(\d+)"')
_PLACE = re.compile(r"([A-Z]{1,3})\d+$")


def write_marked(
    data: bytes,
    path: Path,
    statuses: Statuses,
    columns: Mapping[str, int],
    tell: Callable[[int, int], None],
) -> None:
    """Write a copy of the workbook in ``data`` with the statuses of its rows to ``path``.

    ``columns`` is the column (from 0) our texts go into, by sheet; ``tell(done, total)`` hears of
    the sheets that are done. OSError when it cannot be written.
    """
    package = Package.of(data)
    workbook = package.main_part() or ""
    parts = {plain(part): name for name, part in sheet_parts(package, workbook)}
    looks = _Looks(package, workbook)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        names = [name for name in package if name != looks.part]
        for number, name in enumerate(names):
            tell(number, len(names))
            content = package.read(name)
            sheet = parts.get(name)
            if sheet is not None and statuses.get(sheet):
                content = _SheetMarker(content, statuses[sheet], columns[sheet], looks).marked()
            made.writestr(package.written_name(name), content)
        if looks.part:
            made.writestr(package.written_name(looks.part), looks.styles())


class _Looks:
    """The styles of a workbook, with copies in our colours made as they are needed."""

    def __init__(self, package: Package, workbook: str) -> None:
        found = [one.target for one in package.relations(workbook) if one.kind == "styles"]
        self.part = plain(found[0]) if found and found[0] in package else ""
        self._given = package.read(self.part) if self.part else b""
        fills, formats = _FILLS.search(self._given), _FORMATS.search(self._given)
        self._can = fills is not None and formats is not None
        self._formats = _FORMAT.findall(formats[2]) if formats else []
        self._first_fill = len(_FILL.findall(fills[0])) if fills else 0
        self._made: dict[tuple[int, str], int] = {}
        self._copies: list[bytes] = []

    def marked(self, style: int, fill: str) -> int:
        """Return the number of a style like ``style`` with our fill; itself where none is made."""
        if not self._can or style >= len(self._formats):
            return style
        key = style, fill
        if key not in self._made:
            self._made[key] = len(self._formats) + len(self._copies)
            self._copies.append(self._copy(self._formats[style], fill))
        return self._made[key]

    def _copy(self, form: bytes, fill: str) -> bytes:
        head, bracket, rest = _FILL_ID.sub(b"", form).partition(b">")
        closed = head.endswith(b"/")
        at = self._first_fill + _OURS.index(fill)
        head = head.removesuffix(b"/") + f' fillId="{at}" applyFill="1"'.encode()
        return head + (b"/" if closed else b"") + bracket + rest

    def styles(self) -> bytes:
        """Return the part that tells the styles, with ours behind those it has."""
        if not self._copies:
            return self._given
        told = _FILLS.sub(self._with_fills, self._given, count=1)
        return _FORMATS.sub(self._with_formats, told, count=1)

    def _with_fills(self, found: re.Match[bytes]) -> bytes:
        prefix = (found[1] or b"").decode()
        ours = "".join(
            f'<{prefix}fill><{prefix}patternFill patternType="solid">'
            f'<{prefix}fgColor rgb="FF{colour}"/><{prefix}bgColor indexed="64"/>'
            f"</{prefix}patternFill></{prefix}fill>"
            for colour in _OURS
        )
        return _grown(found[0], ours.encode(), self._first_fill + len(_OURS))

    def _with_formats(self, found: re.Match[bytes]) -> bytes:
        count = len(self._formats) + len(self._copies)
        return _grown(found[0], b"".join(self._copies), count)


def _grown(block: bytes, more: bytes, count: int) -> bytes:
    """Return a list of elements with more of them at its end, and their number told."""
    start, bracket, rest = block.partition(b">")
    inside, end, name = rest.rpartition(b"</")
    start = _COUNT.sub(f'count="{count}"'.encode(), start)
    return start + bracket + inside + more + end + name


class _SheetMarker:
    """Copies the XML of one sheet and puts our cells in."""

    def __init__(
        self, content: bytes, statuses: Mapping[int, RowStatus], column: int, looks: _Looks
    ) -> None:
        self._content = content
        self._statuses = statuses
        self._column = min(column, _LAST_COLUMN)
        self._looks = looks
        self._edits: list[tuple[int, int, bytes]] = []
        self._row = self._next = 0
        self._status: RowStatus | None = None
        self._marks: dict[int, CellMark] = {}
        #: Where the cell begins that is put right, what it says, its style; and its formula.
        self._open: tuple[int, CellMark, int] | None = None
        self._formula = 0
        self._prefix = ""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def marked(self) -> bytes:
        """Return the sheet with our column."""
        self._parser.Parse(self._content, True)  # noqa: FBT003 - how expat is told of the end
        pieces: list[bytes] = []
        at = 0
        for start, end, put in self._edits:
            pieces += [self._content[at:start], put]
            at = end
        pieces.append(self._content[at:])
        return _with_width(b"".join(pieces), self._column, self._prefix)

    def _start(self, tag: str, told: dict[str, str]) -> None:
        prefix, _, name = tag.rpartition(":")
        if name == "row":
            self._prefix = f"{prefix}:" if prefix else ""
            self._row = int(told.get("r", self._row + 1))
            self._status = self._statuses.get(self._row)
            marks = self._status.cells if self._status else ()
            self._marks = {one.column: one for one in marks}
            self._next = 0
        elif name == "c" and self._status is not None:
            place = _PLACE.match(told.get("r", ""))
            column = column_of(place[1]) if place else self._next
            self._next = column + 1
            self._cell(column, int(told.get("s", 0)))
        elif name == "f" and self._open is not None:
            self._formula = self._parser.CurrentByteIndex

    def _cell(self, column: int, style: int) -> None:
        start = self._parser.CurrentByteIndex
        before = [at for at in sorted(self._marks) if at < column]
        if before:
            self._edits.append((start, start, b"".join(map(self._blank, before))))
        if column not in self._marks:
            return
        if self._marks[column].text is not None:
            self._open = start, self._marks.pop(column), style
            self._formula = 0
            return
        end = self._content.index(b">", start)
        tag = _STYLE.sub(b"", self._content[start:end])
        style = self._looks.marked(style, self._marks.pop(column).fill)
        bare, slash = tag.removesuffix(b"/"), tag.endswith(b"/")
        self._edits.append((start, end, bare + f' s="{style}"'.encode() + b"/" * slash))

    def _blank(self, column: int) -> bytes:
        mark = self._marks.pop(column)
        return self._put_right(mark, self._looks.marked(0, mark.fill), b"")

    def _put_right(self, mark: CellMark, style: int, formula: bytes) -> bytes:
        """Return a cell that says what it was put right to; a blank one where it says nothing."""
        p = self._prefix
        head = f'<{p}c r="{letters(mark.column)}{self._row}" s="{style}"'
        if formula:
            value = f"<{p}v>{escape(mark.text or '')}</{p}v></{p}c>"
            return f'{head} t="str">'.encode() + formula + value.encode("utf-8", "replace")
        if not mark.text:
            return f"{head}/>".encode()
        text = f'<{p}is><{p}t xml:space="preserve">{escape(mark.text)}</{p}t></{p}is></{p}c>'
        return f'{head} t="inlineStr">{text}'.encode("utf-8", "replace")

    def _close(self) -> None:
        """Put the open cell in anew, with its formula if it has one."""
        if self._open is None:
            return
        start, mark, style = self._open
        self._open = None
        at = self._parser.CurrentByteIndex
        end = self._content.index(b">", at if self._content[at : at + 2] == b"</" else start) + 1
        formula = b""
        if self._formula:
            formula = self._content[self._formula : self._formula_end()]
        style = self._looks.marked(style, mark.fill)
        self._edits.append((start, end, self._put_right(mark, style, formula)))

    def _formula_end(self) -> int:
        """Return where the formula that begins at ``_formula`` ends."""
        first = self._content.index(b">", self._formula) + 1
        if self._content[first - 2 : first] == b"/>":
            return first
        closing = f"</{self._prefix}f>".encode()
        return self._content.index(closing, first) + len(closing)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._close()
        if name != "row" or self._status is None:
            return
        at = self._parser.CurrentByteIndex
        if self._content[at : at + 2] == b"</":  # a row without cells has no room for ours
            blanks = b"".join(map(self._blank, sorted(self._marks)))
            self._edits.append((at, at, blanks + self._told(self._status.words)))
        self._status = None

    def _told(self, words: str) -> bytes:
        p = self._prefix
        return (
            f'<{p}c r="{letters(self._column)}{self._row}" t="inlineStr">'
            f"<{p}is><{p}t>{escape(words)}</{p}t></{p}is></{p}c>"
        ).encode("utf-8", "replace")


def _with_width(content: bytes, column: int, prefix: str) -> bytes:
    """Return a sheet whose size and widths know of our column, where it tells any."""
    head, mark, rest = content.partition(f"<{prefix}sheetData".encode())
    last = letters(column).encode()
    head = _DIMENSION.sub(lambda told: told[1] + _further(told[2], last) + told[3], head, count=1)
    widths = [int(one) for one in _COLUMN.findall(head)]
    ours = (
        f'<{prefix}col min="{column + 1}" max="{column + 1}" width="{_WIDTH}" customWidth="1"/>'
    ).encode()
    if not widths:
        head += f"<{prefix}cols>".encode() + ours + f"</{prefix}cols>".encode()
    elif max(widths) <= column:
        before, end, after = head.rpartition(f"</{prefix}cols>".encode())
        head = before + ours + end + after
    return head + mark + rest


def _further(one: bytes, other: bytes) -> bytes:
    return max(one, other, key=lambda text: (len(text), text))


def can_mark(content: bytes) -> bool:
    """Tell whether the XML of a sheet is in the encoding in which ours can be put in."""
    declared = re.match(rb'\s*(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding=["\']([^"\']+)', content)
    return content[:2] not in {b"\xff\xfe", b"\xfe\xff"} and (
        declared is None or declared[1].lower() in {b"utf-8", b"us-ascii"}
    )
