"""The rows of a workbook as the row by row list asks for them: by sheet, bin and text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.services.spelling import are_letters, holds
from dispute_desk.ui.pages.importing.line_columns import line_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_line_list import LedgerLines
    from dispute_desk.domain.ledger_lines import LedgerLine

#: Columns of names, which are found by their first letters too.
NAMED = ("told", "workers")
#: Every bin.
ALL = "all"


class Lines:
    """The rows of one reading in order; asked on the reader's thread only."""

    def __init__(self, reading: Reading, lines: LedgerLines) -> None:
        self.sheets = tuple(sheet.sheet for sheet in reading.sheets)
        self._lines = lines
        self._texts: list[str] = []
        self._names: list[tuple[str, ...]] = []

    def numbers(self, sheet: str, into: str, text: str) -> Sequence[int]:
        """Return which lines are of a sheet and a bin and hold a text; blank means any."""
        found = [
            number
            for number in range(len(self._lines))
            if self._is_of(number, sheet) and into in {ALL, self._lines.bin_at(number).value}
        ]
        if not text:
            return found
        wanted, texts = text.casefold(), self._all_texts()
        if not are_letters(wanted):
            return [number for number in found if wanted in texts[number]]
        spelled = self._all_names()
        return [
            number
            for number in found
            if wanted in texts[number] or any(holds(wanted, name) for name in spelled[number])
        ]

    def at(self, numbers: Sequence[int]) -> dict[int, LedgerLine]:
        """Return these lines."""
        return {number: self._lines[number] for number in numbers}

    def counts(self, sheet: str) -> Counter[str]:
        """Return how many rows of a sheet went into each bin."""
        told = (number for number in range(len(self._lines)) if self._is_of(number, sheet))
        return Counter(self._lines.bin_at(number).value for number in told)

    def _is_of(self, number: int, sheet: str) -> bool:
        return not sheet or self._lines.sheet_at(number) == sheet

    def _all_names(self) -> list[tuple[str, ...]]:
        """Return the names every line shows, to be found by their first letters."""
        if not self._names:
            columns = [one for one in line_columns() if one.id in NAMED]
            self._names = [
                tuple(word for one in columns if (word := one.text(line))) for line in self._lines
            ]
        return self._names

    def _all_texts(self) -> list[str]:
        """Return what every line shows, for searching; made when somebody first types."""
        if not self._texts:
            columns = line_columns()
            self._texts = [
                "\n".join(column.text(line) for column in columns).casefold()
                for line in self._lines
            ]
        return self._texts
