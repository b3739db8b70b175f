"""In which unit a money column is: as a person said, its heading, or a note of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_vocabulary import UNIT_FACTORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.ledger_grid import Table


class ColumnUnits:
    """The units of the money columns of one table."""

    def __init__(
        self, sheet: str, table: Table, sheet_factor: int | None, answers: Mapping[str, str]
    ) -> None:
        self._sheet = sheet
        self._table = table
        self._sheet_factor = sheet_factor
        self._answers = answers
        self._factors: dict[str, tuple[int, bool]] = {}

    def factor(self, name: str) -> tuple[int, bool]:
        """Return the unit of the column of a field in yuan, and whether anything tells it."""
        if name not in self._factors:
            answer = self._answers.get(self.question(self._table.label(name) or name), "")
            told = UNIT_FACTORS.get(answer) or self._written(name)
            self._factors[name] = told or 1, told is not None
        return self._factors[name]

    def is_answered(self, name: str) -> bool:
        """Whether a person said in which unit the column of a field is."""
        answer = self._answers.get(self.question(self._table.label(name) or name), "")
        return answer in UNIT_FACTORS

    def written(self, name: str) -> int:
        """Return the unit the sheet itself tells, in yuan; 1 where it does not.

        Whatever was answered: so a question is asked the same way again.
        """
        return self._written(name) or 1

    def _written(self, name: str) -> int | None:
        column = self._table.columns.get(name)
        own = self._table.headings[column].factor if column is not None else None
        return own or self._sheet_factor

    def question(self, label: str) -> str:
        """Return the id of the question in which unit a column is."""
        return f"unit:{self._sheet}:{label}"
