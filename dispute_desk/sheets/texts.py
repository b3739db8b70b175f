"""Text files to grids: encodings and delimiters sniffed, HTML tables, SpreadsheetML 2003."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html.parser import HTMLParser

from defusedxml import ElementTree

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.domain.ledger_text import Cell, tidy
from dispute_desk.sheets import refusals

#: A text file's only sheet, and the row numbers are its records.
TEXT_SHEET = "csv"
_DELIMITERS = "\t,;|，；"
_SAMPLE_LINES = 60
_LONGEST_FIELD = 1_000_000
_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_WIDEST = 16_384


def decode(file: str, data: bytes) -> str:
    """Return a text file's text: marks first, then UTF-8, UTF-16 by its zeros, GB18030."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return _decoded(file, data, encoding)
    sample = data[:4096]
    if sample.count(0) > len(sample) // 8:
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return _decoded(file, data, "utf-16-le" if little else "utf-16-be")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(file, data, "gb18030")


def _decoded(file: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A cut-off last character loses one cell at most; more is no text of ours.
        if error.start < len(data) - 8:
            raise DeskError(refusals.DAMAGED, file=file) from error
        return data.decode(encoding, "replace")


def read_text(file: str, data: bytes) -> list[Grid]:
    """Return the one grid of a delimited text file."""
    text = decode(file, data)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        rows: list[list[Cell]] = [list(record) for record in records]
    except csv.Error as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
    return [Grid(TEXT_SHEET, rows)]


def _delimiter(text: str) -> str:
    """Return the delimiter that stands most evenly in the first lines, outside quotes."""
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    best, best_score = ",", 0
    for delimiter in _DELIMITERS:
        counts = Counter(
            sum(part.count(delimiter) for part in line.split('"')[::2]) for line in lines
        )
        counts.pop(0, None)
        score = max((count * many for count, many in counts.items()), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def read_html(file: str, data: bytes) -> list[Grid]:
    """Return the tables of a page that calls itself a workbook."""
    tables = _Tables()
    tables.feed(_html_text(file, data))
    tables.close()
    grids = [Grid(f"table{number}", rows) for number, rows in enumerate(tables.tables, 1) if rows]
    if not grids:
        raise DeskError(refusals.NOT_A_WORKBOOK, file=file, kind="没有表格的网页")
    return grids


def _html_text(file: str, data: bytes) -> str:
    head = data[:2048].lower()
    if b"charset=gb" in head or b'charset="gb' in head:
        return _decoded(file, data, "gb18030")
    return decode(file, data)


class _Tables(HTMLParser):
    """Collects the cells of every table; spanned cells leave blanks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self._text: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self._end_cell()
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self._end_cell()
            self.tables[-1].append([])
        elif tag in {"td", "th"} and self.tables:
            self._end_cell()
            if not self.tables[-1]:
                self.tables[-1].append([])
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), _WIDEST) if span.isdigit() else 1
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell with its cell, row or table."""
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Take the text of a cell."""
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        row = self.tables[-1][-1]
        row.append(tidy("".join(self._text)))
        row.extend([""] * (self._span - 1))
        self._text = None


def read_xml_2003(file: str, data: bytes) -> list[Grid]:
    """Return the sheets of a SpreadsheetML 2003 file."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
    grids = []
    for sheet in root.iter(f"{_SS}Worksheet"):
        rows: list[list[Cell]] = []
        for node in sheet.iter(f"{_SS}Row"):
            index = node.get(f"{_SS}Index")
            while index and len(rows) < min(int(index), 1_048_576) - 1:
                rows.append([])
            rows.append(_xml_cells(node))
        grids.append(Grid(sheet.get(f"{_SS}Name", ""), rows))
    return grids


def _xml_cells(row: ElementTree.Element) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row.iterfind(f"{_SS}Cell"):
        index = cell.get(f"{_SS}Index")
        if index:
            cells.extend([""] * (min(int(index), _WIDEST) - 1 - len(cells)))
        data = cell.find(f"{_SS}Data")
        text = "" if data is None else "".join(data.itertext())
        number = data is not None and data.get(f"{_SS}Type") == "Number"
        cells.append(_number(text) if number else text.removesuffix("T00:00:00.000"))
        cells.extend([""] * min(int(cell.get(f"{_SS}MergeAcross", "0")), _WIDEST))
    return cells


def _number(text: str) -> Cell:
    try:
        return float(text)
    except ValueError:
        return text
