"""Which profile a workbook fits, and what follows from it for the places of this workbook."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, overload

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_grid import filled, signature
from dispute_desk.domain.ledger_headings import first_table, table_at
from dispute_desk.domain.ledger_likeness import Likeness, likeness_of
from dispute_desk.domain.ledger_recalled import Ask, Recalled, Shift, ShiftKind, gathered
from dispute_desk.domain.ledger_shifts import TableRecalled, recall_table
from dispute_desk.domain.ledger_status import without_status
from dispute_desk.domain.ledger_text import squeeze, tidied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.ledger_grid import Book, Grid, Row, Table
    from dispute_desk.domain.ledger_profile import KnownProfile, KnownTable, Memory
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: So far down the first headings of a sheet are looked for.
_DEPTH = 60
_FEWEST_CELLS = 2
_LONGEST_CELL = 40
_HALF = 0.5
_LISTING = frozenset({SheetRole.CASES, SheetRole.WORKERS})


class Fit(NamedTuple):
    """A table of a sheet and the remembered one it is like; ``first`` of its sheet or further."""

    grid: Grid
    table: Table
    known: KnownTable
    likeness: Likeness
    first: bool
    #: Whether the headings would be found there without being remembered.
    is_found: bool


def recall(
    book: Book, vocabulary: Vocabulary, memory: Memory, *, only: int | None = None
) -> Recalled | None:
    """Return what the profile that fits best decides for a workbook; None where none fits.

    ``only`` is the profile it was begun with: then no other is looked for.
    """
    profiles = [one for one in memory.profiles if only is None or one.id == only]
    if not profiles:
        return None
    grids = [_tidied(grid) for grid in without_status(book).grids]
    best: tuple[float, KnownProfile, list[Fit]] | None = None
    for profile in profiles:
        fits = [fit for grid in grids for fit in _fits(grid, profile, vocabulary)]
        score = sum(fit.likeness.share + fit.likeness.is_same for fit in fits)
        if fits and (best is None or score > best[0]):
            best = score, profile, fits
    if best is None or not any(one.known.role in _LISTING for one in best[2]):
        return None
    return _recalled(best[1], best[2], grids, vocabulary)


def _recalled(
    profile: KnownProfile, fits: Sequence[Fit], grids: Sequence[Grid], vocabulary: Vocabulary
) -> Recalled:
    told = [recall_table(one.grid, one.table, one.known, one.likeness, vocabulary) for one in fits]
    decisions = Decisions(profile=profile.id)
    for fit, one in zip(fits, told, strict=True):
        decisions = _with_sheet(one.decisions.over(decisions), fit)
    fitting = {one.grid.name for one in fits}
    decisions, proposals = _continuing(decisions, fits, [one.name for one in grids], fitting)
    strange = [_strange(grid, vocabulary) for grid in grids if grid.name not in fitting]
    shifts = [
        *(shift for one in told for shift in one.shifts),
        *(shift for shift in strange if shift is not None),
    ]
    return Recalled(
        profile=profile.id,
        name=profile.name,
        version=profile.version,
        decisions=decisions,
        sheets=tuple(dict.fromkeys(one.grid.name for one in fits)),
        shifts=gathered(iter(shifts)),
        asks=_asked_once(told),
        proposals={**proposals, **{at: one for table in told for at, one in table.proposals}},
    )


def _asked_once(told: Sequence[TableRecalled]) -> tuple[Ask, ...]:
    found: dict[str, Ask] = {}
    for one in (ask for table in told for ask in table.asks):
        held = found.get(one.id)
        found[one.id] = one if held is None else held._replace(at=(*held.at, *one.at))
    return tuple(found.values())


def _with_sheet(decisions: Decisions, fit: Fit) -> Decisions:
    """Return the decisions with what was said of a sheet, and where its headings are now."""
    known, sheet = fit.known, fit.grid.name
    if not fit.first:
        return decisions
    if known.said_role or (not fit.is_found and known.role in _LISTING):
        decisions = replace(decisions, roles={**decisions.roles, sheet: known.role})
    if not fit.is_found and known.role in _LISTING:
        rows = {**decisions.header_rows, sheet: fit.table.header_row}
        decisions = replace(decisions, header_rows=rows)
    return decisions


def _continuing(
    decisions: Decisions, fits: Sequence[Fit], names: Sequence[str], fitting: set[str]
) -> tuple[Decisions, dict[str, str]]:
    """Return the decisions with what was said of sheets that go on with another one."""
    said = {
        (one.option, one.proposed)
        for fit in fits
        for one in fit.known.answers
        if one.question == "continues"
    }
    if len(said) != 1:
        return decisions, {}
    ((option, proposed),) = said
    ids = [f"continues:{name}" for name in names if name not in fitting]
    answers = {**dict.fromkeys(ids, option), **decisions.answers}
    return replace(decisions, answers=answers), dict.fromkeys(ids, proposed)


def _strange(grid: Grid, vocabulary: Vocabulary) -> Shift | None:
    """Return that a sheet lists disputes under headings the profile does not know."""
    table = None if grid.hidden else first_table(grid, vocabulary)
    if table is None or not table.is_ledger:
        return None
    return Shift(ShiftKind.SHEET, grid.name, sheets=(grid.name,))


def _fits(grid: Grid, profile: KnownProfile, vocabulary: Vocabulary) -> Iterator[Fit]:
    """Yield the tables of a sheet that are like remembered ones, from above."""
    found = _first(grid, profile, vocabulary)
    if found is None:
        return
    yield found
    if len(profile.tables) == 1:
        return
    seen = {found.table.signature}
    heads = {squeeze(_head(one)).casefold() for one in profile.tables}
    below = found.table.header_row - 1 + found.table.header_rows
    for index in range(below, len(grid.rows)):
        if not _begins_like(grid.rows[index], heads) or signature(grid.rows[index]) in seen:
            continue
        table = table_at(grid, index, vocabulary)
        fit = _best(grid, [table], profile)
        if fit is not None and fit.known is not found.known:
            seen.add(table.signature)
            yield fit._replace(first=False, is_found=True)


def _first(grid: Grid, profile: KnownProfile, vocabulary: Vocabulary) -> Fit | None:
    auto = first_table(grid, vocabulary)
    tables = [] if auto is None else [auto]
    words = "\x1f".join(_words(profile))
    tables += [
        table_at(grid, index, vocabulary)
        for index in range(min(_DEPTH, len(grid.rows)))
        if (auto is None or index != auto.header_row - 1) and _may_be(grid.rows[index], words)
    ]
    fit = _best(grid, tables, profile)
    return None if fit is None else fit._replace(is_found=fit.table is auto)


def _best(grid: Grid, tables: Sequence[Table], profile: KnownProfile) -> Fit | None:
    """Return the table and the remembered one that are most alike; the first of equals."""
    best: Fit | None = None
    for table in tables:
        for known in profile.tables:
            likeness = likeness_of(known, table)
            better = best is None or likeness.share > best.likeness.share
            if likeness.is_enough and better:
                best = Fit(grid, table, known, likeness, first=True, is_found=False)
    return best


def _words(profile: KnownProfile) -> Iterator[str]:
    for table in profile.tables:
        for column in table.columns:
            if column.heading:
                yield squeeze(column.heading).casefold()


def _may_be(row: Row, words: str) -> bool:
    """Whether at least half of a row's cells stand in remembered headings."""
    cells = filled(row)
    if len(cells) < _FEWEST_CELLS:
        return False
    texts = [value for _, value in cells if isinstance(value, str) and len(value) <= _LONGEST_CELL]
    known = sum(squeeze(text).casefold() in words for text in texts)
    return known >= _HALF * len(cells)


def _head(table: KnownTable) -> str:
    return next((one.heading for one in table.columns if one.heading), "")


def _begins_like(row: Row, heads: Collection[str]) -> bool:
    """Whether the first cell of a row begins the first heading of a remembered table; quick."""
    first = next((value for value in row if value is not None and value != ""), None)
    if type(first) is not str or len(first) > _LONGEST_CELL:
        return False
    text = squeeze(first).casefold()
    return bool(text) and any(head.startswith(text) for head in heads)


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


def _tidied(grid: Grid) -> Grid:
    return replace(grid, rows=_Tidied(grid.rows))
