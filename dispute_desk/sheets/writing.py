"""A table written as a workbook that no program misreads: text stays text, numbers stay numbers."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import FEN
from dispute_desk.sheets import refusals
from dispute_desk.sheets.exact_numbers import write_exactly

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_SHEET_NAME = 31
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 8, 48
#: Column widths follow from so many first rows.
_SAMPLE = 200
_LINK_COLOUR = "FF1F5EBF"
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
    links: Mapping[tuple[int, int], str] | None = None,
) -> int:
    """Write one table as .xlsx and return how many rows it has.

    Texts are always plain strings, also those that start like a formula; numbers that identify
    come as texts. ``links`` gives addresses to cells by (row from 0, column from 0). The file
    appears complete or not at all; DeskError when it cannot be written.
    """
    path = Path(path)
    columns = [one if isinstance(one, WriteColumn) else WriteColumn(one) for one in headings]
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-", suffix=".xlsx")
        draft = Path(name)
        os.close(handle)
        page = _Page(sheet, columns, links or {})
        count = page.write(rows, title)
        page.save(draft)
        draft.replace(path)
    except OSError as error:
        raise DeskError(refusals.CANNOT_WRITE, file=str(path)) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
    return count


class _Page:
    """One sheet of one new workbook."""

    def __init__(
        self, sheet: str, columns: Sequence[WriteColumn], links: Mapping[tuple[int, int], str]
    ) -> None:
        import openpyxl  # noqa: PLC0415 - heavy, loaded with the first export
        from openpyxl import cell, styles, worksheet  # noqa: PLC0415

        self._cell: Any = cell.WriteOnlyCell
        self._styles: Any = styles
        self._link: Any = worksheet.hyperlink.Hyperlink
        self._columns = columns
        self._links = links
        self._book: Any = openpyxl.Workbook(write_only=True)
        self._sheet: Any = self._book.create_sheet(_sheet_name(sheet))
        self._link_font = styles.Font(color=_LINK_COLOUR, underline="single")

    def write(self, rows: Iterable[Sequence[object]], title: str | None) -> int:
        """Write title, headings and rows; return how many rows there were."""
        rows = iter(rows)
        sample = list(islice(rows, _SAMPLE))
        for number, column in enumerate(self._columns):
            width = column.width or _width(column, number, sample)
            self._sheet.column_dimensions[_letters(number)].width = width
        top = 2 if title else 1
        self._sheet.freeze_panes = f"A{top + 1}"
        if title:
            self._sheet.append([self._styled(title, bold=True, size=14)])
        self._sheet.append([self._heading(column.heading) for column in self._columns])
        count = 0
        for row in chain(sample, rows):
            self._sheet.append(
                [self._value(value, count, number) for number, value in enumerate(row)]
            )
            count += 1
        last = _letters(max(len(self._columns) - 1, 0))
        self._sheet.auto_filter.ref = f"A{top}:{last}{top + count}"
        return count

    def save(self, path: Path) -> None:
        """Write the workbook to the disk."""
        self._book.save(path)

    def _styled(self, text: str, *, bold: bool, size: int = 11) -> Any:  # noqa: ANN401 - openpyxl carries no types
        cell = self._text(text)
        cell.font = self._styles.Font(bold=bold, size=size)
        return cell

    def _heading(self, text: str) -> Any:  # noqa: ANN401
        cell = self._styled(text, bold=True)
        cell.fill = self._styles.PatternFill("solid", fgColor=_HEADING_FILL)
        cell.alignment = self._styles.Alignment(wrap_text=True, vertical="center")
        return cell

    def _text(self, text: str) -> Any:  # noqa: ANN401
        cell = self._cell(self._sheet, _CONTROL.sub("", text)[:_LONGEST_CELL])
        cell.data_type = "s"
        if text.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
        return cell

    def _value(self, value: object, row: int, column: int) -> Any:  # noqa: ANN401
        if value is None or value == "":
            return None
        form = self._columns[column].format if column < len(self._columns) else Format.GENERAL
        cell = self._plain(value, form)
        address = self._links.get((row, column))
        if address:
            inside = address.startswith("#")
            cell.hyperlink = (
                self._link(ref="", location=address[1:])
                if inside
                else self._link(ref="", target=address)
            )
            cell.font = self._link_font
        return cell

    def _plain(self, value: object, form: Format) -> Any:  # noqa: ANN401
        if isinstance(value, bool):
            return self._text("是" if value else "否")
        if isinstance(value, int | float | Decimal) and form is not Format.TEXT:
            shown = Decimal(value) / FEN if form is Format.MONEY else value
            return self._formatted(shown, form)
        if isinstance(value, date | datetime):
            bare = value.replace(tzinfo=None) if isinstance(value, datetime) else value
            return self._formatted(bare, Format.DAY)
        cell = self._text(str(value))
        if form is Format.TEXT:
            cell.number_format = Format.TEXT.value
        return cell

    def _formatted(self, value: object, form: Format) -> Any:  # noqa: ANN401
        cell = write_exactly(self._cell(self._sheet, value))
        if form is not Format.GENERAL:
            cell.number_format = form.value
        return cell


def _sheet_name(name: str) -> str:
    cleaned = _FORBIDDEN_IN_SHEET_NAME.sub("_", _CONTROL.sub("", name)).strip("'")
    return cleaned[:_LONGEST_SHEET_NAME] or "Sheet1"


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


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
