"""A blank ledger as a workbook: headings with notes, drop-downs, a sheet on how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.ledger_template import CHOICES, NOTES, SHEET, Holds
from dispute_desk.sheets.raw_rows import letters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dispute_desk.domain.ledger_template import TemplateColumn

#: So many rows are made ready to be filled in.
ROWS = 2000
_FORMS = {
    Holds.TEXT: "@",
    Holds.DAY: "yyyy-mm-dd",
    Holds.MONEY: "#,##0.00",
    Holds.COUNT: "0",
}
_WIDTHS = {Holds.TEXT: 16, Holds.DAY: 13, Holds.MONEY: 15, Holds.COUNT: 10}
_WIDE = {"employer": 32, "credit_code": 22, "id_no": 22, "claim": 36, "remark": 28}
_NEEDED, _OTHER = "FFDCE6FA", "FFF1F5FB"


def write_template(
    path: Path, columns: Sequence[TemplateColumn], notes: Sequence[tuple[str, str]], author: str
) -> None:
    """Write the blank ledger; ``notes`` are heading and instruction, line by line.

    OSError when it cannot be written.
    """
    import openpyxl  # noqa: PLC0415 - heavy, loaded when first used

    book: Any = openpyxl.Workbook()
    book.properties.creator = author
    sheet = book.active
    sheet.title = SHEET
    _Ledger(sheet).write(columns, dict(notes))
    _write_notes(book.create_sheet(NOTES), notes)
    _write_choices(book.create_sheet(CHOICES), columns)
    book.save(path)


class _Ledger:
    """The sheet that is filled in."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        from openpyxl import comments, styles  # noqa: PLC0415 - heavy, as above
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        self._sheet = sheet
        self._styles, self._comment, self._offer = styles, comments.Comment, DataValidation

    def write(self, columns: Sequence[TemplateColumn], notes: dict[str, str]) -> None:
        """Write headings, formats and drop-downs."""
        for number, column in enumerate(columns):
            self._heading(number, column, notes[column.heading])
            self._cells(number, column)
        self._sheet.freeze_panes = "A2"
        self._sheet.row_dimensions[1].height = 24

    def _heading(self, number: int, column: TemplateColumn, note: str) -> None:
        cell = self._sheet.cell(1, number + 1, column.heading)
        cell.font = self._styles.Font(bold=True)
        fill = _NEEDED if column.needed else _OTHER
        cell.fill = self._styles.PatternFill("solid", fgColor=fill)
        cell.alignment = self._styles.Alignment(vertical="center", wrap_text=True)
        cell.comment = self._comment(note, "", width=260, height=90)

    def _cells(self, number: int, column: TemplateColumn) -> None:
        letter = letters(number)
        width = _WIDE.get(column.field, _WIDTHS[column.holds])
        self._sheet.column_dimensions[letter].width = width
        for row in range(2, ROWS + 2):
            self._sheet.cell(row, number + 1).number_format = _FORMS[column.holds]
        if column.choices:
            last = len(column.choices) + 1
            offer = self._offer(
                type="list",
                formula1=f"'{CHOICES}'!${letter}$2:${letter}${last}",
                allow_blank=True,
                showErrorMessage=False,
            )
            offer.add(f"{letter}2:{letter}{ROWS + 1}")
            self._sheet.add_data_validation(offer)


def _write_notes(sheet: Any, notes: Sequence[tuple[str, str]]) -> None:  # noqa: ANN401 - as above
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 72
    for heading, note in notes:
        sheet.append([heading, note])


def _write_choices(sheet: Any, columns: Sequence[TemplateColumn]) -> None:  # noqa: ANN401 - as above
    """Write what each column may choose under its letter, on a sheet that is not shown."""
    sheet.sheet_state = "hidden"
    for number, column in enumerate(columns, 1):
        for row, word in enumerate(column.choices, 2):
            sheet.cell(row, number, word)
