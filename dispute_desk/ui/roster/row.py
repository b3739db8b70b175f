"""One row of the sheet: what stands in its cells, what is saved, what is behind masked ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from dispute_desk.domain.months import Month
from dispute_desk.domain.same_people import NO_NUMBER, Key, SureNumber, finer_keys


@dataclass(frozen=True)
class Stood:
    """The sum that stood in a cell: of how many figures, of which months."""

    fen: int
    count: int = 1
    month_from: Month | None = None
    month_to: Month | None = None


@dataclass(frozen=True)
class Who:
    """Name, number of identity and telephone of a row, and what they are recognised by."""

    told: tuple[str, str, str] = ("", "", "")
    keys: tuple[Key, ...] = ()
    number: SureNumber = NO_NUMBER

    @cached_property
    def finer(self) -> tuple[Key, ...]:
        """All keys, each number after what tells people of that number apart."""
        name, _, phone = self.told
        return tuple(finer for key in self.keys for finer in finer_keys(key, name, phone))


NOBODY = Who()


@dataclass(eq=False)
class SheetRow:
    """One worker: what stands in the cells, what is saved, and what is behind masked ones."""

    worker_id: int | None = None
    cells: dict[int, str] = field(default_factory=dict)
    kept: dict[int, str] = field(default_factory=dict)
    hidden: dict[int, str] = field(default_factory=dict)
    stood: dict[int, Stood] = field(default_factory=dict)
    clashes: dict[int, str] = field(default_factory=dict)
    #: What the sheet knows of the row: its sums, how many cells say something, who it is.
    fen: dict[int, int] = field(default_factory=dict)
    filled: int = 0
    who: Who = NOBODY
    #: Powers of attorney of this worker; of more than one none is changed here.
    agents: int = 0

    def changed(self) -> list[int]:
        """Return the columns in which something else stands than is saved."""
        if self.cells == self.kept:
            return []
        return [
            column
            for column in sorted({*self.cells, *self.kept})
            if self.cells.get(column, "") != self.kept.get(column, "")
        ]

    def real(self, column: int) -> str:
        """Return what stands in a cell behind its mask."""
        text = self.cells.get(column, "")
        return self.hidden.get(column, text) if text == self.kept.get(column, "") else text
