"""The rows of an understood ledger as a list whose lines are made when they are looked at.

A hundred thousand lines with their cases take three hundred megabytes; where each row stands and
where it went takes four.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, overload

from dispute_desk.domain.ledger import Bin, Finding, LedgerCase, Place, StatedTotal
from dispute_desk.domain.ledger_lines import (
    LedgerLine,
    line_of_row,
    lines_of,
    lines_of_others,
)
from dispute_desk.domain.ledger_outline import case_rows
from dispute_desk.domain.ledger_sent import Lot, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dispute_desk.domain.ledger import Reading

#: What is told of a place.
_T = TypeVar("_T", Finding, StatedTotal)
#: Rows of these bins have no cells of their own.
_WITHOUT_CELLS = frozenset({Bin.STRUCTURAL, Bin.DUPLICATE})
#: A place as one number: which sheet it is, and the row.
_SHEET = 1 << 32
#: A line as one number: which case, and which row of it; others count backwards from -1.
_CASE = 1 << 20


class LedgerLines(Sequence[LedgerLine]):
    """The lines of a reading, sheet by sheet from above."""

    def __init__(self, reading: Reading) -> None:
        self._cases = reading.cases
        self._names = [one.sheet for one in reading.sheets]
        self._roles = [one.role for one in reading.sheets]
        self._order = {name: at for at, name in enumerate(self._names)}
        self._places, self._lines = array("q"), array("q")
        #: Lines that are not made of a row of a case.
        self._others: list[LedgerLine] = []
        self._findings: dict[int, tuple[Finding, ...]] = {}
        self._totals: dict[int, tuple[StatedTotal, ...]] = {}
        if not self._takes_rows(reading) or not self._is_sorted():
            self._takes_lines(lines_of(reading))

    def _takes_rows(self, reading: Reading) -> bool:
        """Note where all rows stand; tables side by side may share some: those are not noted."""
        repeats = [one.place for one in reading.duplicates]
        repeated = {self._number(place) for place in repeats}
        for first, part in parts_of(reading.cases):
            rows = part.outline.rows if isinstance(part, Lot) else case_rows(part)
            if not rows.are_whole:
                return False
            at = [self._order[name] * _SHEET for name in rows.sheets]
            told = zip(rows.sheet, rows.row, rows.case, rows.number, strict=True)
            for sheet, row, case, number in told:
                place = at[sheet] + row
                if place not in repeated:
                    self._places.append(place)
                    self._lines.append((first + case) * _CASE + number)
        others = [*self._repeating(reading), *lines_of_others(reading)]
        if any(line.place.half for line in others):
            return False
        self._findings = self._by_place(reading.warnings)
        self._totals = self._by_place(reading.stated_totals)
        for line in others:
            number = self._number(line.place)
            line.findings = self._findings.get(number, ())
            line.totals = self._totals.get(number, ())
            self._add(line)
        return True

    def _is_sorted(self) -> bool:
        """Put the lines in their order; tell whether each row has one only."""
        order = sorted(range(len(self._places)), key=self._places.__getitem__)
        self._places = array("q", map(self._places.__getitem__, order))
        self._lines = array("q", map(self._lines.__getitem__, order))
        return all(above < below for above, below in pairwise(self._places))

    def _takes_lines(self, lines: Iterable[LedgerLine]) -> None:
        """Keep lines that are made already."""
        self._places, self._lines, self._others = array("q"), array("q"), []
        for line in lines:
            self._add(line)
        self._findings = {
            self._number(line.place): line.findings for line in self._others if line.findings
        }

    def _add(self, line: LedgerLine) -> None:
        line.role = self._roles[self._order[line.place.sheet]]
        self._places.append(self._number(line.place))
        self._others.append(line)
        self._lines.append(-len(self._others))

    def _repeating(self, reading: Reading) -> Iterator[LedgerLine]:
        """Yield the rows that repeat a case, with the case."""
        wanted = {one.of for one in reading.duplicates}
        found: dict[Place, LedgerCase] = {}
        if wanted:
            found = {case.where[0]: case for case in self._cases if case.where[0] in wanted}
        for place, one in {one.place: one for one in reading.duplicates}.items():
            yield LedgerLine(place, Bin.DUPLICATE, found.get(one.of), repeats=one)

    def _by_place(self, told: Sequence[_T]) -> dict[int, tuple[_T, ...]]:
        found: dict[int, list[_T]] = defaultdict(list)
        for one in told:
            found[self._number(one.place)].append(one)
        return {place: tuple(those) for place, those in found.items()}

    def _number(self, place: Place) -> int:
        return self._order[place.sheet] * _SHEET + place.row

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> LedgerLine: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LedgerLine]: ...
    def __getitem__(self, at: int | slice) -> LedgerLine | Sequence[LedgerLine]:
        """Return a line, or a stretch of them."""
        if isinstance(at, slice):
            return [self._line(one) for one in range(*at.indices(len(self)))]
        return self._line(range(len(self))[at])

    def _line(self, at: int) -> LedgerLine:
        number = self._lines[at]
        if number < 0:
            return self._others[-number - 1]
        case, row = divmod(number, _CASE)
        line = line_of_row(self._cases[case], row)
        place = self._places[at]
        line.findings = self._findings.get(place, ())
        line.totals = self._totals.get(place, ())
        line.role = self._roles[place // _SHEET]
        return line

    def sheet_at(self, at: int) -> str:
        """Return the sheet of a line."""
        return self._names[self._places[at] // _SHEET]

    def bin_at(self, at: int) -> Bin:
        """Return where a line went."""
        number = self._lines[at]
        if number < 0:
            return self._others[-number - 1].into
        return Bin.WORKER if number % _CASE else Bin.CASE

    def is_notable(self, at: int) -> bool:
        """Tell whether somebody should look at a line."""
        number = self._lines[at]
        stops = number < 0 and self._others[-number - 1].problem is not None
        return stops or self._places[at] in self._findings

    def of_sheet(self, sheet: str) -> LinesOfSheet:
        """Return the lines of a sheet by their rows."""
        order = self._order[sheet]
        first = bisect_left(self._places, order * _SHEET)
        return LinesOfSheet(self, range(first, bisect_left(self._places, (order + 1) * _SHEET)))

    def row_at(self, at: int) -> int:
        """Return the row (from 1) of a line."""
        return self._places[at] % _SHEET

    def find(self, sheet: str, row: int) -> int | None:
        """Return which line a row (from 1) of a sheet is."""
        place = self._order[sheet] * _SHEET + row
        at = bisect_left(self._places, place)
        return at if at < len(self._places) and self._places[at] == place else None


class LinesOfSheet(Mapping[int, LedgerLine]):
    """The lines of one sheet by their rows (from 1)."""

    def __init__(self, lines: LedgerLines, at: range) -> None:
        self._lines, self._at = lines, at
        self._sheet = lines.sheet_at(at.start) if at else ""

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._at)

    def __iter__(self) -> Iterator[int]:
        """Go through the rows."""
        return map(self._lines.row_at, self._at)

    def __getitem__(self, row: int) -> LedgerLine:
        """Return the line of a row."""
        at = self._lines.find(self._sheet, row) if self._at else None
        if at is None:
            raise KeyError(row)
        return self._lines[at]

    def __contains__(self, row: object) -> bool:
        """Tell whether a row has a line."""
        return isinstance(row, int) and bool(self._at) and self._find(row) is not None

    def _find(self, row: int) -> int | None:
        return self._lines.find(self._sheet, row)

    @property
    def notable(self) -> Iterator[LedgerLine]:
        """The lines somebody should look at: with findings, or with what stops them."""
        return map(self._lines.__getitem__, filter(self._lines.is_notable, self._at))

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the first row that has its own."""
        for at in self._at:
            if self._lines.bin_at(at) not in _WITHOUT_CELLS:
                row = self._lines[at].row
                if row is not None:
                    return row.headings
        return ()

    @property
    def counts(self) -> Counter[Bin]:
        """How many rows went where."""
        return Counter(map(self._lines.bin_at, self._at))
