"""Rows of a sheet as the text a workbook holds: a sixth of the time openpyxl takes cell by cell.

The workbook itself (styles, widths, the first rows) is openpyxl's; only what repeats a hundred
thousand times is written here and put behind the rows it has (ECMA-376 part 1, §18.3.1.73).
"""

from __future__ import annotations

import math
import shutil
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SHEET = "xl/worksheets/sheet1.xml"
_END = b"</sheetData>"
_COPY = 1 << 20


def letters(column: int) -> str:
    """Return the letters of a column, counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


class RawRows:
    """Writes rows into ``body`` from row ``first`` on."""

    def __init__(self, body: IO[bytes], *, columns: int, first: int) -> None:
        self._body = body
        self._letters = [letters(number) for number in range(columns)]
        self._row = first

    def add(self, cells: Sequence[str]) -> None:
        """Write a row of cells as ``text_cell`` and its like make them ("": an empty one)."""
        row = self._row
        while len(self._letters) < len(cells):
            self._letters.append(letters(len(self._letters)))
        told = "".join(
            f'<c r="{self._letters[number]}{row}"{cell}'
            for number, cell in enumerate(cells)
            if cell
        )
        self._body.write(f'<row r="{row}">{told}</row>'.encode("utf-8", "replace"))
        self._row = row + 1


def text_cell(text: str, style: int) -> str:
    """Return a cell that is a text whatever it looks like."""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f' s="{style}" t="inlineStr"><is><t{space}>{escape(text)}</t></is></c>'


def number_cell(value: float | Decimal, style: int) -> str:
    """Return a cell that is a number with its own digits; empty for what is none."""
    if isinstance(value, float):
        digits = repr(value) if math.isfinite(value) else ""
    else:
        digits = format(value, "f") if isinstance(value, Decimal) else str(value)
    return f' s="{style}"><v>{digits}</v></c>' if digits else ""


def day_cell(value: date, style: int) -> str:
    """Return a cell that is a day, or a moment, by the calendar that begins in 1900."""
    from openpyxl.utils.datetime import to_excel  # noqa: PLC0415 - heavy, with the first export

    bare = value.replace(tzinfo=None) if isinstance(value, datetime) else value
    return f' s="{style}"><v>{to_excel(bare)}</v></c>'


def put_behind(book: IO[bytes], body: IO[bytes], path: Path) -> None:
    """Write the workbook to ``path`` with the rows of ``body`` behind those it has."""
    body.seek(0)
    with zipfile.ZipFile(book) as given, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            if name != _SHEET:
                made.writestr(name, given.read(name))
                continue
            before, end, after = given.read(name).rpartition(_END)
            with made.open(name, "w", force_zip64=True) as target:
                target.write(before)
                shutil.copyfileobj(body, target, _COPY)
                target.write(end + after)
