"""The days a row of a ledger tells: when the case was taken in, when it was closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import DateDoubt, DateProblem
from dispute_desk.domain.ledger_days import NOT_ASKED, DaysOfColumn, taken
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.ledger_split_days import cells_of
from dispute_desk.domain.ledger_text import cell_text, is_blank, squeeze
from dispute_desk.domain.ledger_years import YearEvidence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.domain.chinese_dates import DayRead
    from dispute_desk.domain.ledger_facts import RowFacts
    from dispute_desk.domain.ledger_grid import Row, Table
    from dispute_desk.domain.ledger_text import Cell

AskYear = Callable[[], YearEvidence]

#: A day before the first social insurance rules is a slip of the pen.
_FIRST_YEAR = 1990
#: The year in a case number: 〔2024〕12号, or behind letters and before a running number.
_YEAR_IN_NUMBER = re.compile(
    r"[（(〔\[【]((?:19|20)\d{2})年?[）)〕\]】]|^[A-Za-z]{1,8}-?(20[0-4]\d)-?\d{2,6}$"
)
#: Closed on the day the case came.
_SAME_DAY = frozenset({"当日", "当天", "同日", "当场", "即日", "当日办结", "当场办结"})
_DOUBTS = {
    DateDoubt.LOST_ZERO: "W_DATE_AMBIGUOUS",
    DateDoubt.ORDER: "W_DATE_AMBIGUOUS",
    DateDoubt.SEVERAL: "W_DATE_SEVERAL",
}


class RowDates:
    """Reads the days of the rows of one table; ``rows`` are those below its headings."""

    def __init__(self, table: Table, rows: Sequence[Row], latest_year: int) -> None:
        self._table = table
        self.latest_year = latest_year
        self._accept = DaysOfColumn(_cells(table, "accept_date", rows))
        self._close = DaysOfColumn(_cells(table, "close_date", rows))
        self._record, self._stands_in = _of_an_export(table)

    def read(self, facts: RowFacts, year: AskYear) -> None:
        """Put the days into the facts; ``year`` is asked only where one has none."""
        if "accept_date" in self._table.columns:
            self._read_accept(facts, year)
        value = facts.raw.get("close_date")
        if value is not None:
            self._read_close(facts, year)

    @property
    def leaned_on(self) -> tuple[object, ...]:
        """What the columns told of the order of their days, as far as that was asked for."""
        return self._accept.order_asked, self._close.order_asked

    def bears_out(self, leaned_on: tuple[object, ...]) -> bool:
        """Whether the columns tell what was leaned on when some rows were read before."""
        told = zip(leaned_on, (self._accept, self._close), strict=True)
        return all(was in {NOT_ASKED, days.order} for was, days in told)

    def accept_day(self, cell: Cell) -> DayRead:
        """Read the day a case was taken in, as far as the cell and its column tell."""
        return self._accept.read(cell)

    def close_day(self, cell: Cell) -> DayRead:
        """Read the day a case was closed, as far as the cell and its column tell."""
        return self._close.read(cell)

    def _read_accept(self, facts: RowFacts, year: AskYear) -> None:
        value = facts.raw.get("accept_date")
        if value is None:
            value = self._stand_in(facts)
        read = self._accept.read(value)
        evidence = None
        if read.lacks_year:
            evidence = _year_of(facts, year)
            read = self._accept.read(value, year=evidence.year)
        facts.accept = taken(read, last=False)
        raw = None if read.problem is DateProblem.MISSING else cell_text(value)
        if raw is None:
            facts.refuse("E_NO_DATE", "accept_date", None)
        elif not self.is_plausible(facts.accept):
            facts.refuse("E_BAD_DATE", "accept_date", raw)
        if read.year_supplied and evidence:
            facts.note(evidence.code, "accept_date", raw)
        _note_doubts(facts, "accept_date", read, raw)

    def _stand_in(self, facts: RowFacts) -> Cell:
        """Return the day of acceptance of a line added to an export that has no day it came."""
        row, at = facts.row, self._stands_in
        if at is None or self._record is None or at >= len(row) or is_blank(row[at]):
            return None
        if self._record < len(row) and not is_blank(row[self._record]):
            return None
        heading = self._table.headings[at].bare
        facts.note("W_DATE_STANDS_IN", "accept_date", f"{heading} {cell_text(row[at])}")
        return row[at]

    def _read_close(self, facts: RowFacts, year: AskYear) -> None:
        value = facts.raw["close_date"]
        raw = cell_text(value)
        if squeeze(raw) in _SAME_DAY:
            facts.close = facts.accept
            return
        read = self._close.read(value)
        if read.lacks_year:
            told = facts.accept.year if facts.accept else _year_of(facts, year).year
            read = self._close.read(value, year=told)
        facts.close = taken(read, last=True)
        if read.problem is DateProblem.MISSING:
            return
        if not self.is_plausible(facts.close):
            facts.close = None
            facts.note("W_CLOSE_BAD_DATE", "close_date", raw)
            return
        _note_doubts(facts, "close_date", read, raw)
        if facts.close and facts.accept and facts.close < facts.accept:
            self._close_before_accept(facts, read, raw)

    def _close_before_accept(self, facts: RowFacts, read: DayRead, raw: str) -> None:
        if read.year_supplied and facts.accept:
            following = self._close.read(raw, year=facts.accept.year + 1)
            facts.close = taken(following, last=True)
            facts.note("W_CLOSE_YEAR_ROLLS_OVER", "close_date", raw)
        else:
            facts.note("W_CLOSE_BEFORE_ACCEPT", "close_date", raw)

    def is_plausible(self, day: date | None) -> bool:
        """Whether a day can belong to a ledger: not before 1990, not beyond next year."""
        return day is not None and _FIRST_YEAR <= day.year <= self.latest_year


def _of_an_export(table: Table) -> tuple[int | None, int | None]:
    """Return the column of the record ids of an export of ours, and that of its second day."""
    texts = [one.text for one in table.headings]
    if RECORD_ID not in texts:
        return None, None
    read = table.columns.get("accept_date")
    others = (at for at, one in enumerate(table.headings) if one.field == "accept_date")
    return texts.index(RECORD_ID), next((at for at in others if at != read), None)


def _cells(table: Table, name: str, rows: Sequence[Row]) -> Callable[[], list[Cell]]:
    """Return what tells the cells of the column of a field; they are gathered only when asked."""
    return lambda: cells_of(rows, name, table.columns, table.days)


def _note_doubts(facts: RowFacts, name: str, read: DayRead, raw: str | None) -> None:
    if read.doubt:
        facts.note(_DOUBTS[read.doubt], name, raw)
    elif read.within and read.day is None:
        facts.note("W_DATE_NO_DAY", name, raw)


def _year_of(facts: RowFacts, year: AskYear) -> YearEvidence:
    """Return what tells the year: the sheet, else the number of the case, else the neighbours."""
    evidence = year()
    if evidence.is_stated:
        return evidence
    found = _YEAR_IN_NUMBER.search(facts.case_no or "")
    if found is None:
        return evidence
    return YearEvidence(int(found[1] or found[2]), "W_DATE_YEAR_FROM_NUMBER")
