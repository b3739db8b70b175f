"""How far the cells of a sheet reach and how many there are, before a reader builds them."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets import refusals
from dispute_desk.sheets.limits import (
    HIGHEST_ROW,
    LARGEST_GRID,
    MOST_CELLS,
    MOST_LETTERS,
    MOST_ROWS,
    MOST_SHEETS,
    WIDEST,
)


@dataclass(slots=True)
class Totals:
    """Rows that hold something and cells of theirs, over all sheets of a file."""

    file: str
    sheets: int = 0
    rows: int = 0
    cells: int = 0
    letters: int = 0

    def add(self, sheet: str, *, rows: int, cells: int) -> None:
        """Count rows and cells; DeskError when they are more than any ledger has."""
        self.rows += rows
        self.cells += cells
        if self.rows > MOST_ROWS or self.cells > MOST_CELLS:
            raise DeskError(
                refusals.TOO_MUCH,
                file=self.file,
                sheet=sheet,
                rows=MOST_ROWS,
                cells=MOST_CELLS,
            )

    def add_letters(self, sheet: str, count: int) -> None:
        """Count letters of texts; DeskError when there are more than any ledger has."""
        self.letters += count
        if self.letters > MOST_LETTERS:
            limit = MOST_LETTERS // 10_000
            raise DeskError(refusals.TOO_MUCH_TEXT, file=self.file, sheet=sheet, limit=limit)

    def sheet(self) -> None:
        """Count a sheet; DeskError when there are more than any workbook has."""
        self.sheets += 1
        if self.sheets > MOST_SHEETS:
            raise DeskError(refusals.TOO_MANY_SHEETS, file=self.file, limit=MOST_SHEETS)


@dataclass(slots=True)
class Extent:
    """The used range of a sheet: so many rows and columns from its first cell on."""

    totals: Totals
    sheet: str
    rows: int = 0
    columns: int = 0

    def add(self, rows: int, columns: int) -> None:
        """Take in that cells reach so far; DeskError when no honest sheet does."""
        self.rows = max(self.rows, rows)
        self.columns = max(self.columns, columns)
        if (
            self.rows > HIGHEST_ROW
            or self.columns > WIDEST
            or self.rows * self.columns > LARGEST_GRID
        ):
            cell = f"{letters(self.columns)}{self.rows}"
            raise DeskError(refusals.FAR_CELL, file=self.totals.file, sheet=self.sheet, cell=cell)


def letters(columns: int) -> str:
    """Return the letters of the last of so many columns; "…" beyond what programs name."""
    if columns > WIDEST:
        return "…"
    found = ""
    while columns:
        columns, rest = divmod(columns - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
