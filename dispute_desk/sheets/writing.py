"""A table written as a workbook that no program misreads: text stays text, numbers stay numbers."""

from __future__ import annotations

import io
import re
import tempfile
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from dispute_desk.domain.money import FEN
from dispute_desk.sheets.raw_rows import (
    RawRows,
    day_cell,
    letters,
    number_cell,
    put_behind,
    text_cell,
)
from dispute_desk.sheets.whole_file import written_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_SHEET_NAME = 31
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 8, 48
#: Column widths follow from so many first rows.
_SAMPLE = 200
_HEADING_FILL = "FFF1F5FB"


class Format(StrEnum):
    """How the cells of a column are shown; the value is the workbook's number format."""

    GENERAL = "General"
    TEXT = "@"
    MONEY = "#,##0.00"
    DAY = "yyyy-mm-dd"
    NUMBER = "0"


@dataclass(frozen=True, slots=True)
class WriteColumn:
    """A column: its heading, how it is shown, its width. Money comes in fen, is shown in yuan."""

    heading: str
    format: Format = Format.GENERAL
    width: int | None = None


def write_table(
    path: Path | str,
    *,
    sheet: str,
    headings: Sequence[str | WriteColumn],
    rows: Iterable[Sequence[object]],
    title: str | None = None,
) -> int:
    """Write one table as .xlsx and return how many rows it has.

    Texts are always plain strings, also those that start like a formula; numbers that identify
    come as texts. The file appears complete or not at all; DeskError when it cannot be written.
    """
    path = Path(path)
    columns = [one if isinstance(one, WriteColumn) else WriteColumn(one) for one in headings]
    with written_whole(path) as draft, tempfile.TemporaryFile() as body:
        page = _Page(sheet, columns)
        count = page.write(rows, title, body)
        page.save(draft, body)
    return count


class _Page:
    """One sheet of one new workbook."""

    def __init__(self, sheet: str, columns: Sequence[WriteColumn]) -> None:
        import openpyxl  # noqa: PLC0415 - heavy, loaded with the first export
        from openpyxl import cell, styles  # noqa: PLC0415

        self._cell: Any = cell.WriteOnlyCell
        self._looks: Any = styles
        self._columns = columns
        self._book: Any = openpyxl.Workbook(write_only=True)
        self._sheet: Any = self._book.create_sheet(_sheet_name(sheet))
        self._styles = {
            (form, quoted): self._style(form, quoted=quoted)
            for form in Format
            for quoted in (False, True)
        }

    def write(self, rows: Iterable[Sequence[object]], title: str | None, body: IO[bytes]) -> int:
        """Write title and headings, the rows into ``body``; return how many rows there were."""
        rows = iter(rows)
        sample = list(islice(rows, _SAMPLE))
        for number, column in enumerate(self._columns):
            width = column.width or _width(column, number, sample)
            self._sheet.column_dimensions[letters(number)].width = width
        top = 2 if title else 1
        self._sheet.freeze_panes = f"A{top + 1}"
        if title:
            self._sheet.append([self._styled(title, bold=True, size=14)])
        self._sheet.append([self._heading(column.heading) for column in self._columns])
        lines = RawRows(body, columns=len(self._columns), first=top + 1)
        count = 0
        for row in chain(sample, rows):
            lines.add([self._value(value, number) for number, value in enumerate(row)])
            count += 1
        last = letters(max(len(self._columns) - 1, 0))
        self._sheet.auto_filter.ref = f"A{top}:{last}{top + count}"
        return count

    def save(self, path: Path, body: IO[bytes]) -> None:
        """Write the workbook with its rows to the disk."""
        with io.BytesIO() as book:
            self._book.save(book)
            put_behind(book, body, path)

    def _style(self, form: Format, *, quoted: bool) -> int:
        """Return the number under which the workbook keeps a look."""
        cell = self._cell(self._sheet)
        if form is not Format.GENERAL:
            cell.number_format = form.value
        if quoted:
            cell.quotePrefix = True
        return int(cell.style_id)

    def _styled(self, text: str, *, bold: bool, size: int = 11) -> Any:  # noqa: ANN401 - openpyxl carries no types
        cell = self._cell(self._sheet, without_control(text))
        cell.data_type = "s"
        if text.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
        cell.font = self._looks.Font(bold=bold, size=size)
        return cell

    def _heading(self, text: str) -> Any:  # noqa: ANN401
        cell = self._styled(text, bold=True)
        cell.fill = self._looks.PatternFill("solid", fgColor=_HEADING_FILL)
        cell.alignment = self._looks.Alignment(wrap_text=True, vertical="center")
        return cell

    def _value(self, value: object, column: int) -> str:
        """Return the cell of a value; empty for nothing."""
        if value is None or value == "":
            return ""
        form = self._columns[column].format if column < len(self._columns) else Format.GENERAL
        if isinstance(value, str):
            return self._text(value, form)
        if isinstance(value, bool):
            return self._text("是" if value else "否", Format.GENERAL)
        if isinstance(value, int | float | Decimal) and form is not Format.TEXT:
            shown = Decimal(value) / FEN if form is Format.MONEY else value
            return number_cell(shown, self._styles[form, False])
        if isinstance(value, date):
            return day_cell(value, self._styles[Format.DAY, False])
        return self._text(str(value), form)

    def _text(self, text: str, form: Format) -> str:
        look = Format.TEXT if form is Format.TEXT else Format.GENERAL
        style = self._styles[look, text.startswith(_FORMULA_STARTS)]
        return text_cell(without_control(text), style)


def without_control(text: str) -> str:
    """Return a text without the signs no cell may hold, and no longer than one holds."""
    return _CONTROL.sub("", text)[:_LONGEST_CELL]


def _sheet_name(name: str) -> str:
    cleaned = _FORBIDDEN_IN_SHEET_NAME.sub("_", _CONTROL.sub("", name)).strip("'")
    return cleaned[:_LONGEST_SHEET_NAME] or "Sheet1"


def _width(column: WriteColumn, number: int, sample: Sequence[Sequence[object]]) -> int:
    """Return a width in which the heading and nearly all sampled cells are seen."""
    widths = sorted(_columns_of(row[number], column.format) for row in sample if number < len(row))
    usual = widths[int(len(widths) * 0.95)] if widths else 0
    return max(_NARROWEST, min(_WIDEST, max(usual, _columns_of(column.heading)) + 2))


def _columns_of(value: object, form: Format = Format.GENERAL) -> int:
    """Return how many columns of a monospaced screen a value takes; Han takes two."""
    if value is None:
        return 0
    if isinstance(value, date):
        return 10
    if form is Format.MONEY and isinstance(value, int):
        return len(f"{value / FEN:,.2f}")
    lines = str(value).splitlines() or [""]
    return max(
        sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line) for line in lines
    )
