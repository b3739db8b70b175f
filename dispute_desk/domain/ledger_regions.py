"""The tables of a sheet: one under the other, or side by side, each from its own headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import only_year_in
from dispute_desk.domain.ledger import RowKind, SheetRole
from dispute_desk.domain.ledger_grid import PARTY, Grid, Table, filled
from dispute_desk.domain.ledger_headings import lists_workers, may_be_headings, table_at, table_from
from dispute_desk.domain.ledger_rows import kind_of_row
from dispute_desk.domain.ledger_text import cell_text, is_blank, squeeze
from dispute_desk.domain.ledger_vocabulary import UNIT_FACTORS

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_UNIT = re.compile(r"单位[:：](?:人民币)?(万元|千元|亿元|元)")
#: A table with one of these tells of cases itself.
_OF_CASES = frozenset({"accept_date", "result", "close_date", "dispute_type", "claim"})
#: Headings that say the kind of a person or a payment as well as that of a dispute.
_OF_ANYTHING = frozenset({"类型", "类别"})
#: What may stand above the headings of a further table and belongs to it.
_TITLES = frozenset({RowKind.SUB_HEADING, RowKind.YEAR_SUB_HEADING, RowKind.UNIT_NOTE})


@dataclass(frozen=True)
class Region:
    """A table with the rows it holds for: indexes from 0, ``stop`` excluded."""

    grid: Grid
    table: Table
    role: SheetRole
    first: int
    stop: int
    #: Of a table of workers: what names the case of each row (case_no, seq, employer).
    key: str = "case_no"

    @property
    def header(self) -> int:
        """Index of its first row of headings; where it has none, of its first row."""
        return max(self.table.header_row - 1, self.first)


def text_above(region: Region) -> str:
    """Return what stands above the headings of a table."""
    rows = region.grid.rows[region.first : region.header]
    return " ".join(cell_text(value) for row in rows for _, value in filled(row))


def year_above(region: Region) -> str:
    """Return what tells the year above a table: all of it, or its first line that names one.

    A title comes before the day somebody filled the table in.
    """
    whole = text_above(region)
    if only_year_in(whole):
        return whole
    rows = region.grid.rows[region.first : region.header]
    lines = (" ".join(cell_text(value) for _, value in filled(row)) for row in rows)
    return next((line for line in lines if only_year_in(line)), whole)


def unit_above(text: str) -> int | None:
    """Return the unit a note above a table states, in yuan; None where it states none."""
    found = _UNIT.search(squeeze(text))
    return UNIT_FACTORS[found[1]] if found else None


def lists_workers_only(table: Table) -> bool:
    """Whether a table names people by case number and says nothing of the cases themselves."""
    of_cases = set(table.columns) & _OF_CASES
    if table.label("dispute_type") in _OF_ANYTHING:
        of_cases.discard("dispute_type")
    return lists_workers(table) and not of_cases


def regions_of(
    grid: Grid, header: int, role: SheetRole, vocabulary: Vocabulary, decisions: Decisions
) -> list[Region]:
    """Return the tables of a sheet whose first has its headings in a row (index from 0)."""
    chosen = decisions.columns_of(grid.name, header + 1)
    found = [Region(grid, table_at(grid, header, vocabulary, chosen), role, 0, len(grid.rows))]
    index = header + found[0].table.header_rows
    while index < len(grid.rows):
        other = _another(grid, index, found[-1].table, vocabulary, decisions)
        if other is None:
            index += 1
            continue
        first = _with_titles(grid, index, found[-1])
        found[-1] = replace(found[-1], stop=first)
        found.append(Region(grid, other, _role_of(other), first, len(grid.rows)))
        index += other.header_rows
    return [half for region in found for half in _halves(region, vocabulary, decisions)]


def _role_of(table: Table) -> SheetRole:
    if lists_workers_only(table):
        return SheetRole.WORKERS
    return SheetRole.CASES if table.is_ledger else SheetRole.OTHER


def _another(
    grid: Grid, index: int, table: Table, vocabulary: Vocabulary, decisions: Decisions
) -> Table | None:
    """Return another table that begins in a row; None for data, or the same headings again."""
    if not may_be_headings(grid.rows[index], vocabulary):
        return None
    other = table_from(grid, index, vocabulary)
    if other is None or other.signature == table.signature or other.header_row == table.header_row:
        return None
    chosen = decisions.columns_of(grid.name, index + 1)
    if chosen:
        other = table_at(grid, index, vocabulary, chosen)
    here = other.columns.items()
    if here <= table.columns.items() and (other.sums == table.sums or not other.is_ledger):
        return None
    return other


def repeats(grid: Grid, index: int, table: Table) -> bool:
    """Whether the row under a repeated first row of headings repeats the second one."""
    rows = grid.rows[index + 1 : index + 1 + len(table.lower)]
    return len(rows) == len(table.lower)


def _with_titles(grid: Grid, index: int, before: Region) -> int:
    """Return the index at which a further table begins: with the titles above its headings."""
    party = frozenset(at for name, at in before.table.columns.items() if name in PARTY)
    lowest = before.table.header_row - 1 + before.table.header_rows
    first = index
    while first > lowest:
        cells = filled(grid.rows[first - 1])
        if cells and kind_of_row(cells, party) not in _TITLES:
            break
        first -= 1
    return first


def _halves(region: Region, vocabulary: Vocabulary, decisions: Decisions) -> list[Region]:
    """Return the tables that stand side by side in a region; the region itself where none do."""
    if region.role is not SheetRole.CASES:
        return [region]
    repeated = _repeated(region.table)
    windows = repeated or _apart(region)
    if len(windows) < 2:  # noqa: PLR2004 - one table is no two
        return [region]
    chosen = decisions.columns_of(region.grid.name, region.header + 1)
    halves = [
        _half(
            region,
            number,
            window,
            vocabulary,
            {at: name for at, name in chosen.items() if window[0] <= at < window[1]},
        )
        for number, window in enumerate(windows)
    ]
    if not repeated and not all(map(_name_alike, halves, halves[1:])):
        return [region]
    return halves if all(one.table.is_ledger for one in halves) else [region]


def _name_alike(one: Region, other: Region) -> bool:
    """Whether two tables name somebody, or a case, in a column each: they are two, not one."""
    return any(
        name in one.table.columns and name in other.table.columns for name in (*PARTY, "case_no")
    )


def _repeated(table: Table) -> list[tuple[int, int]]:
    """Return the columns of each set of headings, where one set stands in the row repeatedly."""
    texts = [heading.text for heading in table.headings]
    first = next((at for at, text in enumerate(texts) if text), None)
    if first is None:
        return []
    starts = [at for at, text in enumerate(texts) if text == texts[first]]
    windows = list(zip(starts, [*starts[1:], len(texts)], strict=True))
    sets = [[text for text in texts[start:end] if text] for start, end in windows]
    same = len(sets) > 1 and all(one == sets[0] for one in sets)
    return windows if same and len(sets[0]) > len(PARTY) else []


def _apart(region: Region) -> list[tuple[int, int]]:
    """Return the columns of each table where blank columns lie between them."""
    table, rows = region.table, region.grid.rows[region.header : region.stop]
    width = len(table.headings)
    gaps = [at for at, heading in enumerate(table.headings) if not heading.text]
    if not any(0 < at < width - 1 for at in gaps):
        return []
    blank = [at for at in gaps if all(at >= len(row) or is_blank(row[at]) for row in rows)]
    windows, start = [], 0
    for at in [*blank, width]:
        if at > start:
            windows.append((start, at))
        start = at + 1
    return windows


def _half(
    region: Region,
    number: int,
    window: tuple[int, int],
    vocabulary: Vocabulary,
    chosen: dict[int, str | None],
) -> Region:
    grid = _seen_through(region.grid, window)
    table = table_at(grid, region.header, vocabulary, chosen)
    table = replace(table, half=number, window=window)
    return replace(region, grid=grid, table=table)


def _seen_through(grid: Grid, window: tuple[int, int]) -> Grid:
    """Return a sheet as if the columns outside a window were blank."""
    start, end = window

    def through(row: Row) -> Row:
        blank: list[Cell] = [None] * min(start, len(row))
        return [*blank, *row[start:end]]

    return replace(
        grid,
        rows=[through(row) for row in grid.rows],
        errors={at: told for at, told in grid.errors.items() if start <= at[1] < end},
        unevaluated=frozenset(at for at in grid.unevaluated if start <= at[1] < end),
        fills={at: told for at, told in grid.fills.items() if start <= at[1] < end},
        merges=[one for one in grid.merges if start <= one[1] < end],
    )
