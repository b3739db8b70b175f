"""The rows of the roster in the intake form: kept as typed, what is doubtful is amber and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dispute_desk.domain import roster_doubts as doubts
from dispute_desk.domain.chinese_dates import read_day
from dispute_desk.domain.roster import is_serial
from dispute_desk.domain.same_people import whole_number
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.entry_rows import EntryRows, Index
from dispute_desk.ui.pages.new_case.roster_block import CLAIMED, NOTE, PLACES
from dispute_desk.ui.roster.columns import Reads, SheetColumn
from dispute_desk.ui.theme import theme
from dispute_desk.ui.understand import fen_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QColor

NAME, PHONE, ID_NO, JOB, EMPLOYED = (
    PLACES.index(one) for one in ("name", "phone", "id_no", "job", "employed_from")
)
_ROLE = Qt.ItemDataRole


class RosterEntries(EntryRows):
    """Tells of each cell what is doubtful about it, in the words of the sheet of workers."""

    def __init__(self, columns: Sequence[SheetColumn]) -> None:
        super().__init__(columns, ticks=False)
        self.sheet_columns = tuple(columns)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows; those of an earlier draft have fewer cells."""
        super().show_rows([*row, *[""] * (len(PLACES) - len(row))] for row in rows)

    def rows_filled(self) -> list[int]:
        """Return the rows in which something stands."""
        return [row for row in range(self.rowCount()) if any(self._texts[row])]

    def first_empty(self) -> int:
        """Return the first of the empty rows at the end."""
        return max(self.rows_filled(), default=-1) + 1

    def day(self, row: int) -> date | None:
        """Return since when somebody is employed; None where it is not understood."""
        return day_meant(self.text(row, EMPLOYED))

    def doubt(self, row: int, column: int) -> str:
        """Return what is doubtful about a cell, or nothing."""
        text = self.text(row, column).strip()
        if not text:
            return ""
        if column in {NAME, ID_NO, PHONE}:
            found = doubts.OF_TEXTS[PLACES[column]](text)
            twin = self._twin(row) if column == ID_NO and not found else None
            if twin is None:
                return translated("doubts", found) if found else ""
            return translated("doubts", doubts.SAME_NUMBER).replace("%1", str(twin + 1))
        if (row, column) not in self._lost_in(row):
            return ""
        if column == EMPLOYED:
            return translated("doubts", doubts.NOT_A_DAY)
        below = fen_meant(text) is not None
        return translated("doubts", doubts.LESS_THAN_NOTHING if below else doubts.NOT_A_SUM)

    def doubtful(self) -> list[tuple[int, int]]:
        """Return all doubtful cells, row by row."""
        columns = range(len(PLACES))
        return [(row, n) for row in self.rows_filled() for n in columns if self.doubt(row, n)]

    def lost(self) -> list[tuple[int, int]]:
        """Return the cells whose sum or day cannot be saved: not understood, or below nothing."""
        return [cell for row in self.rows_filled() for cell in self._lost_in(row)]

    def move_into_notes(self) -> None:
        """Write what no cell can hold into the note of its row; nothing is lost."""
        cells: list[tuple[int, int, str]] = []
        for row in self.rows_filled():
            lost = self._lost_in(row)
            told = [f"{self.columns[n].title}：{self.text(row, n)}" for _, n in lost]
            note = "；".join(filter(None, (self.text(row, NOTE), *told)))
            cells += [*((row, n, "") for _, n in lost), *([(row, NOTE, note)] if lost else [])]
        self.put(cells)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; a doubtful one has an amber ground and says why."""
        if role in {_ROLE.BackgroundRole, _ROLE.ToolTipRole, _ROLE.AccessibleDescriptionRole}:
            doubt = self.doubt(index.row(), index.column())
            if role == _ROLE.BackgroundRole:
                return theme.colour("warning_soft") if doubt else None
            if doubt:
                return doubt
        return super().data(index, role)

    def _ink(self, row: int, column: int) -> QColor | None:
        return theme.colour("warning") if self.doubt(row, column) else None

    def _lost_in(self, row: int) -> list[tuple[int, int]]:
        found = [(row, CLAIMED)] * is_no_claim(self.text(row, CLAIMED))
        return found + [(row, EMPLOYED)] * bool(self.text(row, EMPLOYED) and not self.day(row))

    def _twin(self, row: int) -> int | None:
        """Return the first other row with the same whole number of identity."""
        number = whole_number(self.text(row, ID_NO))
        others = (n for n in self._numbered().get(number, ()) if n != row) if number else iter(())
        return next(others, None)

    def _numbered(self) -> dict[str, list[int]]:
        texts = tuple(line[ID_NO] for line in self._texts)
        if texts != self._seen:
            self._seen, self._by_number = texts, {}
            for row, text in enumerate(texts):
                self._by_number.setdefault(whole_number(text), []).append(row)
        return self._by_number

    _seen: tuple[str, ...] | None = None
    _by_number: dict[str, list[int]]


class RosterGround:
    """The roster as a block is pasted into it: its columns, where they stand, who reads cells."""

    def __init__(self, entries: RosterEntries) -> None:
        self._entries = entries
        self.columns = entries.sheet_columns
        self.place = {column.id: number for number, column in enumerate(self.columns)}
        self.reader = self

    def first_empty(self) -> int:
        """Return the first of the empty rows at the end."""
        return self._entries.first_empty()

    def is_lost(self, column: SheetColumn, text: str) -> bool:
        """Tell whether a cell cannot be saved where it stands."""
        if column.is_sum:
            return is_no_claim(text)
        return column.reads is Reads.DATE and bool(text.strip()) and day_meant(text) is None


def is_no_claim(text: str) -> bool:
    """Tell whether something stands where a claim does that is none: 乱, -300."""
    fen = fen_meant(text)
    return bool(text.strip()) and (fen is None or fen < 0)


def day_meant(text: str) -> date | None:
    """Return the day a cell means; None where it is not understood."""
    return None if is_serial(text) else read_day(text).day
