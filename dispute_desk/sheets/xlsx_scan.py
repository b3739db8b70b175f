"""A sheet of an xlsx read by an XML parser from its start: exact, whatever its spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from dispute_desk.sheets.details import SheetDetails

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

_CHUNK = 1 << 18
_YES = frozenset({"1", "true"})
_ZERO = frozenset({"", "0"})


def column_of(letters: str) -> int:
    """Return the column of letters, counted from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


class SheetScan:
    """Listens to the parser; a cell is judged when the next one begins.

    Rows and cells that do not say where they are follow those before them.
    """

    def __init__(self, coloured: Mapping[int, str]) -> None:
        self.found = SheetDetails()
        self._colours = {str(style): colour for style, colour in coloured.items()}
        self._columns: dict[str, int] = {}
        self._parser = expat.ParserCreate()
        self._parser.ordered_attributes = True
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._root
        self._parser.StartDoctypeDeclHandler = self._no_doctype
        self._names("")
        self._row = 0
        self._row_colour = ""
        self._own: set[int] = set()
        #: The cell as (row, column from 0, colour, is an error), or None when it is of no interest.
        self._cell: tuple[int, int, str, bool] | None = None
        self._column = -1
        self._formula = self._valued = self._text_kind = False
        self._text = ""

    def _names(self, prefix: str) -> None:
        self._row_tag, self._cell_tag = f"{prefix}row", f"{prefix}c"
        self._value_tags = frozenset({f"{prefix}v", f"{prefix}is"})
        self._formula_tag = f"{prefix}f"

    def read(self, stream: IO[bytes]) -> SheetDetails:
        """Parse a sheet; what was found before it breaks off stays."""
        try:
            while chunk := stream.read(_CHUNK):
                self._parser.Parse(chunk)
            self._parser.Parse(b"", True)  # noqa: FBT003 - the parser takes it by position
        except (expat.ExpatError, ValueError):
            self.found.incomplete = True
        self._end_row()
        return self.found

    def _root(self, tag: str, _attributes: list[str]) -> None:
        prefix, colon, _ = tag.rpartition(":")
        self._names(prefix + colon)
        self._parser.StartElementHandler = self._start

    @staticmethod
    def _no_doctype(*_: Any) -> None:  # noqa: ANN401 - what the parser says of it
        raise ValueError("doctype")

    def _start(self, tag: str, attributes: list[str]) -> None:
        if tag == self._cell_tag:
            self._end_cell()
            self._start_cell(attributes)
        elif tag in self._value_tags:
            self._valued = True
            if self._cell is not None:
                self._parser.CharacterDataHandler = self._hear
        elif tag == self._formula_tag:
            self._start_formula()
        elif tag == self._row_tag:
            self._end_row()
            self._start_row(attributes)

    def _start_row(self, attributes: list[str]) -> None:
        told = dict(zip(attributes[::2], attributes[1::2], strict=True))
        number = told.get("r", "")
        self._row = int(number) if number.isdecimal() else self._row + 1
        self._column = -1
        if told.get("hidden") in _YES:
            self.found.hidden_rows.add(self._row)
        self._row_colour = self._colours.get(told.get("s", ""), "")

    def _end_row(self) -> None:
        self._end_cell()
        if self._row_colour:
            self.found.row_fills[self._row] = (self._row_colour, frozenset(self._own))
            self._own = set()
            self._row_colour = ""

    def _start_cell(self, attributes: list[str]) -> None:
        where = colour = kind = ""
        for at in range(0, len(attributes), 2):
            name = attributes[at]
            if name == "r":
                where = attributes[at + 1]
            elif name == "s":
                colour = self._colours.get(attributes[at + 1], "")
            elif name == "t":
                kind = attributes[at + 1]
        self._formula = self._valued = False
        self._text_kind = kind == "str"
        self._text = ""
        self._column = self._place(where)
        if self._row_colour:
            self._own.add(self._column)
        if colour or kind == "e":
            self._cell = (self._row, self._column, colour, kind == "e")

    def _place(self, where: str) -> int:
        if not where:
            return self._column + 1
        letters = where.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_of(letters)
        return column

    def _start_formula(self) -> None:
        self._formula = True
        if self._cell is None:
            self._cell = (self._row, self._column, "", False)

    def _hear(self, text: str) -> None:
        self._text += text

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row, column, colour, is_error = self._cell
        self._cell = None
        self._parser.CharacterDataHandler = None
        text = self._text.strip()
        if is_error:
            self.found.add_error(row, column, text or "#?")
        elif self._formula and text in _ZERO and not (self._text_kind and self._valued):
            self.found.add_unevaluated(row, column)
        if colour and not text:
            self.found.add_fill(row, column, colour)
