"""A sheet as it is looked through for headings that are remembered; each row once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from dispute_desk.domain.ledger_grid import filled
from dispute_desk.domain.ledger_headings import first_table, table_at
from dispute_desk.domain.ledger_text import squeeze, tidied

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger_grid import Grid, Row, Table
    from dispute_desk.domain.ledger_profile import KnownTable
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: So far down the first headings of a sheet are looked for.
_DEPTH = 60
_FEWEST_CELLS = 2
_LONGEST_CELL = 40
_HALF = 0.5
#: So many rows that may be headings are looked at closely.
_MOST = 100


class Words(NamedTuple):
    """The remembered headings in one text, and everything the first of each table begins with."""

    headings: str
    beginnings: frozenset[str]
    #: Whether any profile knows more than one table.
    several: bool


def words_of(tables: Iterable[KnownTable]) -> Words:
    """Return the words by which headings are looked for."""
    every: dict[str, None] = {}
    beginnings: set[str] = set()
    count = 0
    for table in tables:
        texts = [squeeze(one.heading).casefold() for one in table.columns if one.heading]
        every.update(dict.fromkeys(texts))
        first = texts[0] if texts else ""
        beginnings.update(first[:end] for end in range(1, len(first) + 1))
        count += 1
    return Words("\x1f".join(every), frozenset(beginnings), count > 1)


class Seen:
    """One sheet: its tables as they would be found, and where remembered ones may begin."""

    def __init__(self, grid: Grid, vocabulary: Vocabulary, words: Words) -> None:
        self._raw = grid.rows
        self.grid = replace(grid, rows=_Tidied(grid.rows))
        self._vocabulary = vocabulary
        self._words = words

    @cached_property
    def found(self) -> Table | None:
        """The first table as it would be found without being remembered."""
        return first_table(self.grid, self._vocabulary)

    @cached_property
    def first(self) -> list[Table]:
        """What may be the first table, the one that would be found first."""
        found = self.found
        here = -1 if found is None else found.header_row - 1
        rows = range(min(_DEPTH, len(self._raw)))
        others = [at for at in rows if at != here and self._may_be(tidied(self._raw[at]))]
        tables = [table_at(self.grid, at, self._vocabulary) for at in others]
        return tables if found is None else [found, *tables]

    @cached_property
    def further(self) -> list[Table]:
        """What may be a further table: one for each row of headings that is not told before."""
        if not self._words.several:
            return []
        found: dict[tuple[str, ...], Table] = {}
        for at, row in enumerate(self._raw):
            if self._begins(row) and len(found) < _MOST:
                texts = tuple(map(str, row))
                if texts not in found:
                    found[texts] = table_at(self.grid, at, self._vocabulary)
        return list(found.values())

    def _may_be(self, row: Row) -> bool:
        """Whether at least half of a row's cells stand in remembered headings."""
        cells = filled(row)
        if len(cells) < _FEWEST_CELLS:
            return False
        texts = (value for _, value in cells if isinstance(value, str))
        known = sum(
            len(text) <= _LONGEST_CELL and squeeze(text).casefold() in self._words.headings
            for text in texts
        )
        return known >= _HALF * len(cells)

    def _begins(self, row: Row) -> bool:
        """Whether the first cell of a row begins the first heading of a remembered table; quick."""
        first = next((value for value in row if value is not None and value != ""), None)
        if type(first) is not str or len(first) > _LONGEST_CELL:
            return False
        return squeeze(first).casefold() in self._words.beginnings


class _Tidied(Sequence["Row"]):
    """The rows of a sheet, made tidy as they are looked at."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [tidied(row) for row in self._rows[at]]
        return tidied(self._rows[at])
