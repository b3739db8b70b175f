"""The layout of a sheet in a nutshell, and what changed between two of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_readings import TableReading


class Layout(NamedTuple):
    """The role of a sheet and the headings of its tables, in order, with their columns (from 0).

    It says nothing of names, numbers or people: only of headings.
    """

    role: str
    #: (heading, column, field) of every column that has a heading.
    columns: tuple[tuple[str, int, str | None], ...]

    @property
    def fingerprint(self) -> str:
        """What is the same for the same headings in the same role, wherever they stand."""
        headings = sorted(squeeze(heading).casefold() for heading, _, _ in self.columns)
        said = "\x1f".join([self.role, *headings])
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:24]


class Moved(NamedTuple):
    """A heading that stands in another column now (from 0)."""

    heading: str
    before: int
    now: int


class Drift(NamedTuple):
    """What is different in a layout; empty where nothing is."""

    moved: tuple[Moved, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    role: tuple[str, str] | None = None

    @property
    def is_none(self) -> bool:
        """Whether the two layouts are the same."""
        return not (self.moved or self.new or self.gone or self.role)


def layout_of(role: str, tables: Sequence[TableReading]) -> Layout:
    """Return the layout of a sheet: of its first table and of the others it has."""
    columns = [
        (column.heading, column.column, column.field)
        for table in tables
        for column in table.columns
        if column.heading
    ]
    return Layout(role, tuple(columns))


def layout_from(told: Sequence[object]) -> Layout:
    """Return the layout ``layout_json`` told; TypeError or ValueError for another shape."""
    role, columns = told
    if not isinstance(role, str) or not isinstance(columns, list | tuple):
        raise TypeError(told)
    return Layout(role, tuple((heading, column, field) for heading, column, field in columns))


def layout_json(layout: Layout) -> list[object]:
    """Return a layout as plain values."""
    return [layout.role, [[*column] for column in layout.columns]]


def drift(before: Layout, now: Layout) -> Drift:
    """Return what moved, is new, or is gone; a heading that stands twice counts twice.

    Headings moved where their order changed: a column put in before them moves none.
    """
    old, new = _places(before), _places(now)
    both = [key for key in new if key in old]
    kept = in_order([old[key][1] for key in both])
    moved = tuple(
        Moved(new[key][0], old[key][1], new[key][1])
        for number, key in enumerate(both)
        if number not in kept
    )
    return Drift(
        moved=moved,
        new=tuple(heading for key, (heading, _) in new.items() if key not in old),
        gone=tuple(heading for key, (heading, _) in old.items() if key not in new),
        role=None if before.role == now.role else (before.role, now.role),
    )


def _places(layout: Layout) -> dict[tuple[str, int], tuple[str, int]]:
    """Return heading and column of each heading, by its squeezed text and how often it stood."""
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for heading, column, _ in layout.columns:
        key = squeeze(heading).casefold()
        number = sum(one == key for one, _ in found)
        found[(key, number)] = (heading, column)
    return found


def in_order(columns: Sequence[int]) -> set[int]:
    """Return the indexes of a longest run that is in order, others left out."""
    best: list[list[int]] = []
    for number, column in enumerate(columns):
        before = [run for run in best if columns[run[-1]] < column]
        best.append([*_longest(before), number])
    return set(_longest(best))


def _longest(runs: Sequence[list[int]]) -> list[int]:
    return max(runs, key=len, default=[])
