"""The sheets of an ODS as its own XML tells them: extents first, then what readers leave out.

ODF 1.3 part 3, §9: rows and cells may be repeated any number of times, merged cells are covered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from dispute_desk.sheets.details import SheetDetails
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.limits import MOST_MARKS, MOST_MERGES, WIDEST
from dispute_desk.sheets.xlsx_colours import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.sheets.package import Package

_CHUNK = 1 << 18
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_T, _O, _S = f"{_ODF}table:1.0 ", f"{_ODF}office:1.0 ", f"{_ODF}style:1.0 "
_BACKGROUND = f"{_ODF}xsl-fo-compatible:1.0 background-color"
_ERROR_KIND = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_PARAGRAPH, _NOTE = f"{_ODF}text:1.0 p", f"{_O}annotation"
_CELLS = frozenset({f"{_T}table-cell", f"{_T}covered-table-cell"})
_TABLE, _ROW, _COLUMN = f"{_T}table", f"{_T}table-row", f"{_T}table-column"
_HIDDEN = frozenset({"collapse", "filter"})
_ZERO = frozenset({"", "0"})
_NUMBERS = frozenset({"float", "percentage", "currency"})
_ERRORS = ("#", "Err:")
#: More rows than any program makes (LibreOffice at its largest).
_LAST_ROW = 1 << 24
_MOST_COLUMN_RUNS = 1024
_LONGEST_NUMBER = 12

Attributes = dict[str, str]


@dataclass(slots=True)
class _Cell:
    """A cell that is being read; ``repeat`` columns are the same."""

    column: int
    repeat: int
    style: str
    kind: str
    value: str
    formula: bool
    error: bool
    span: tuple[int, int]
    text: str = ""


@dataclass(slots=True)
class _Sheet:
    """A table that is being read; rows from 0 here."""

    name: str
    extent: Extent
    found: SheetDetails = field(default_factory=SheetDetails)
    row: int = 0
    #: Styles of cells that have none of their own, column by column in runs.
    columns: list[tuple[int, str]] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    #: Coloured blanks: first row, rows, first column, columns, colour.
    blanks: list[tuple[int, int, int, int, str]] = field(default_factory=list)


def ods_details(file: str, package: Package) -> dict[str, SheetDetails]:
    """Return the details by sheet name; DeskError when the sheets are beyond all measure.

    Raises ExpatError where the content is no XML.
    """
    styles = _Styles()
    if "styles.xml" in package:
        styles.read(package, "styles.xml")
    scan = _Scan(file, styles)
    scan.read(package, "content.xml")
    return {sheet.name: _finished(sheet) for sheet in scan.sheets}


def _finished(sheet: _Sheet) -> SheetDetails:
    """Clip what was found to the used range, now that it is known."""
    found, height, width = sheet.found, sheet.extent.rows, sheet.extent.columns
    for first, count in sheet.hidden:
        found.hidden_rows.update(range(first + 1, min(first + count, height) + 1))
    for top, rows, left, columns, colour in sheet.blanks:
        for row in range(top, min(top + rows, height)):
            for column in range(left, min(left + columns, width)):
                if len(found.fills) >= MOST_MARKS:
                    found.incomplete = True
                    return found
                found.add_fill(row + 1, column, colour)
    return found


class _Parse:
    """A parser that hears of elements by their names in full."""

    def read(self, package: Package, part: str) -> None:
        """Parse a part of the package."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.hear
        with package.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
        parser.Parse(b"", True)  # noqa: FBT003 - the parser takes it by position

    def start(self, tag: str, attributes: Attributes) -> None:
        """Hear that an element begins."""

    def end(self, tag: str) -> None:
        """Hear that an element ends."""

    def hear(self, text: str) -> None:
        """Hear text."""


class _Styles(_Parse):
    """The backgrounds of cell styles, their parents' where they have none."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._name = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a style and its background."""
        if tag == f"{_S}style":
            is_cell = attributes.get(f"{_S}family") == "table-cell"
            self._name = attributes.get(f"{_S}name", "") if is_cell else ""
            if self._name:
                self._parents[self._name] = attributes.get(f"{_S}parent-style-name", "")
        elif tag == f"{_S}table-cell-properties" and self._name and _BACKGROUND in attributes:
            self._own[self._name] = attributes[_BACKGROUND]

    def colour(self, name: str) -> str:
        """Return the background of a style as RRGGBB; "" for none."""
        for _ in range(8):
            if name in self._own:
                shown = self._own[name].removeprefix("#").upper()
                is_colour = len(shown) == len("RRGGBB") and shown not in PLAIN
                return shown if is_colour and set(shown) <= set("0123456789ABCDEF") else ""
            name = self._parents.get(name, "")
        return ""


class _Scan(_Parse):
    """The rows and cells of every sheet."""

    def __init__(self, file: str, styles: _Styles) -> None:
        self.sheets: list[_Sheet] = []
        self._totals = Totals(file)
        self._styles = styles
        self._colours: dict[str, str] = {}
        self._depth = self._notes = 0
        self._sheet: _Sheet | None = None
        self._cells: list[_Cell] = []
        self._cell: _Cell | None = None
        self._rows = 1
        self._row_style = ""
        self._column = 0
        self._hears = False
        self._opens = {
            _TABLE: self._start_table,
            _ROW: self._start_row,
            _COLUMN: self._start_column,
            **dict.fromkeys(_CELLS, self._start_cell),
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        """Open a sheet, a row, a cell, a paragraph of its text."""
        if tag == _TABLE:
            self._depth += 1
        opens = self._opens.get(tag) if self._depth == 1 else None
        if opens:
            opens(attributes)
        elif tag == _PARAGRAPH:
            self._hears = self._cell is not None and not self._notes
        elif tag == _NOTE:
            self._notes += 1
        elif self._depth == 0:
            self._styles.start(tag, attributes)

    def end(self, tag: str) -> None:
        """Close what ``start`` opened."""
        if tag in _CELLS:
            if self._depth == 1:
                self._cell = None
        elif tag == _PARAGRAPH:
            self._hears = False
        elif tag == _ROW:
            if self._depth == 1:
                self._end_row()
        elif tag == _TABLE:
            self._depth -= 1
            if self._depth == 0:
                self._sheet = None
        elif tag == _NOTE:
            self._notes -= 1

    def hear(self, text: str) -> None:
        """Take the text of a cell, as much as tells an error."""
        if self._hears and self._cell is not None and len(self._cell.text) < len("#DIV/0!?"):
            self._cell.text += text

    def _start_table(self, attributes: Attributes) -> None:
        name = attributes.get(f"{_T}name", "")
        self._totals.sheet()
        self._sheet = _Sheet(name, Extent(self._totals, name))
        self._sheet.found.merges = []
        self.sheets.append(self._sheet)

    def _start_column(self, attributes: Attributes) -> None:
        style = attributes.get(f"{_T}default-cell-style-name", "")
        if self._sheet and len(self._sheet.columns) < _MOST_COLUMN_RUNS:
            self._sheet.columns.append((_count(attributes, "number-columns-repeated"), style))

    def _start_row(self, attributes: Attributes) -> None:
        self._cells, self._column = [], 0
        self._rows = _count(attributes, "number-rows-repeated")
        self._row_style = attributes.get(f"{_T}default-cell-style-name", "")
        sheet = self._sheet
        if sheet and attributes.get(f"{_T}visibility") in _HIDDEN:
            sheet.hidden.append((sheet.row, self._rows))

    def _start_cell(self, attributes: Attributes) -> None:
        repeat = _count(attributes, "number-columns-repeated")
        kind = attributes.get(f"{_O}value-type", "")
        value = attributes.get(f"{_O}value", attributes.get(f"{_O}string-value", ""))
        self._cell = _Cell(
            column=self._column,
            repeat=repeat,
            style=attributes.get(f"{_T}style-name", ""),
            kind=kind,
            value=value,
            formula=f"{_T}formula" in attributes,
            error=attributes.get(_ERROR_KIND) == "error",
            span=(
                _count(attributes, "number-rows-spanned"),
                _count(attributes, "number-columns-spanned"),
            ),
        )
        if self._column < WIDEST or kind:
            self._cells.append(self._cell)
        self._column += repeat

    def _end_row(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        filled = [one for one in self._cells if one.kind or one.text]
        if filled:
            last = filled[-1]
            cells = sum(one.repeat for one in filled)
            sheet.extent.add(sheet.row + self._rows, last.column + last.repeat)
            self._totals.add(sheet.name, rows=self._rows, cells=cells * self._rows)
        for cell in self._cells:
            self._judge(sheet, cell)
        sheet.row += self._rows
        if sheet.row > _LAST_ROW:
            sheet.extent.add(sheet.row, 1)
        self._cells, self._cell = [], None

    def _judge(self, sheet: _Sheet, cell: _Cell) -> None:
        height, width = cell.span
        if (height > 1 or width > 1) and sheet.found.merges is not None:
            if len(sheet.found.merges) < MOST_MERGES:
                last_row, last_column = sheet.row + height - 1, cell.column + width - 1
                sheet.found.merges.append((sheet.row, cell.column, last_row, last_column))
            else:
                sheet.found.incomplete = True
        if cell.formula or cell.error:
            self._judge_formula(sheet, cell)
        if not cell.kind and not cell.text:
            colour = self._colour(sheet, cell)
            if colour and len(sheet.blanks) < MOST_MARKS:
                sheet.blanks.append((sheet.row, self._rows, cell.column, cell.repeat, colour))

    def _judge_formula(self, sheet: _Sheet, cell: _Cell) -> None:
        row, column = sheet.row + 1, cell.column
        if cell.error or cell.text.startswith(_ERRORS):
            sheet.found.add_error(row, column, cell.text or "#?")
        elif not cell.kind or (cell.kind in _NUMBERS and cell.value in _ZERO):
            sheet.found.add_unevaluated(row, column)

    def _colour(self, sheet: _Sheet, cell: _Cell) -> str:
        style = cell.style or self._row_style or _style_at(sheet.columns, cell.column)
        colour = self._colours.get(style)
        if colour is None:
            colour = self._colours[style] = self._styles.colour(style)
        return colour


def _style_at(columns: list[tuple[int, str]], column: int) -> str:
    for repeat, style in columns:
        if column < repeat:
            return style
        column -= repeat
    return ""


def _count(attributes: Mapping[str, str], name: str) -> int:
    told = attributes.get(_T + name, "1")
    return max(1, int(told[:_LONGEST_NUMBER])) if told.isdecimal() else 1
