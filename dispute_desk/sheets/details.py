"""What a workbook says of its cells beside their values: hidden rows, errors, fills, merges."""

from __future__ import annotations

from dataclasses import dataclass, field

from dispute_desk.sheets.limits import MOST_MARKS

#: A merge as (first row, first column, last row, last column), all counted from 0.
Merge = tuple[int, int, int, int]


@dataclass(slots=True)
class SheetDetails:
    """What one sheet says beside its values; rows from 1, columns from 0.

    ``fills`` are the colours (RRGGBB) of cells that hold nothing. ``row_fills`` are colours of
    whole rows, with the columns of the cells that have a style of their own. ``merges`` is None
    where the reader of values tells them.
    """

    hidden_rows: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unevaluated: set[tuple[int, int]] = field(default_factory=set)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    row_fills: dict[int, tuple[str, frozenset[int]]] = field(default_factory=dict)
    merges: list[Merge] | None = None
    #: Whether something of it could not be read, or was too much to keep.
    incomplete: bool = False

    def add_error(self, row: int, column: int, shown: str) -> None:
        """Note a cell that shows an error."""
        if self._has_room(self.errors):
            self.errors[(row, column)] = shown

    def add_unevaluated(self, row: int, column: int) -> None:
        """Note a formula that nobody evaluated."""
        if self._has_room(self.unevaluated):
            self.unevaluated.add((row, column))

    def add_fill(self, row: int, column: int, colour: str) -> None:
        """Note the colour of a cell that holds nothing."""
        if self._has_room(self.fills):
            self.fills[(row, column)] = colour

    def _has_room(self, marks: dict[tuple[int, int], str] | set[tuple[int, int]]) -> bool:
        if len(marks) < MOST_MARKS:
            return True
        self.incomplete = True
        return False
