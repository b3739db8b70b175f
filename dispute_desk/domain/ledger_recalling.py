"""Which profile a workbook fits, and what follows from it for the places of this workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_likeness import Likeness, likeness_of, may_be_alike
from dispute_desk.domain.ledger_recalled import Ask, Recalled, Shift, ShiftKind, gathered
from dispute_desk.domain.ledger_seen import Seen, words_of
from dispute_desk.domain.ledger_shifts import TableRecalled, recall_table
from dispute_desk.domain.ledger_status import without_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.ledger_grid import Book, Grid, Table
    from dispute_desk.domain.ledger_profile import KnownProfile, KnownTable, Memory
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: Of profiles that fit alike the one counts whose name stands in that of the file.
_BY_NAME = 0.01
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
    words = words_of(table for one in profiles for table in one.tables)
    sheets = [Seen(grid, vocabulary, words) for grid in without_status(book).grids]
    best: tuple[float, KnownProfile, list[Fit]] | None = None
    for profile in profiles:
        fits = [fit for sheet in sheets for fit in _fits(sheet, profile)]
        score = sum(fit.likeness.share + fit.likeness.is_same for fit in fits)
        score += _BY_NAME if profile.name and profile.name in book.file else 0.0
        if fits and (best is None or score > best[0]):
            best = score, profile, fits
    if best is None or not any(one.known.role in _LISTING for one in best[2]):
        return None
    return _recalled(best[1], best[2], sheets, vocabulary)


def _recalled(
    profile: KnownProfile, fits: Sequence[Fit], sheets: Sequence[Seen], vocabulary: Vocabulary
) -> Recalled:
    told = [recall_table(one.grid, one.table, one.known, one.likeness, vocabulary) for one in fits]
    decisions = Decisions(profile=profile.id)
    for fit, one in zip(fits, told, strict=True):
        decisions = _with_sheet(one.decisions.over(decisions), fit)
    fitting = {one.grid.name for one in fits}
    decisions, proposals = _continuing(decisions, fits, [one.grid.name for one in sheets], fitting)
    strange = [_strange(one) for one in sheets if one.grid.name not in fitting]
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


def _strange(sheet: Seen) -> Shift | None:
    """Return that a sheet lists disputes under headings the profile does not know."""
    if sheet.grid.hidden or sheet.found is None or not sheet.found.is_ledger:
        return None
    return Shift(ShiftKind.SHEET, sheet.grid.name, sheets=(sheet.grid.name,))


def _fits(sheet: Seen, profile: KnownProfile) -> Iterator[Fit]:
    """Yield the tables of a sheet that are like remembered ones, from above."""
    first = _best(sheet, sheet.first, profile)
    if first is None:
        return
    yield first._replace(is_found=first.table is sheet.found)
    if len(profile.tables) == 1:
        return
    lowest = first.table.header_row + first.table.header_rows
    seen = {first.table.signature}
    for table in sheet.further:
        if table.header_row < lowest or table.signature in seen:
            continue
        fit = _best(sheet, [table], profile)
        if fit is not None and fit.known is not first.known:
            seen.add(table.signature)
            yield fit._replace(first=False, is_found=True)


def _best(sheet: Seen, tables: Sequence[Table], profile: KnownProfile) -> Fit | None:
    """Return the table and the remembered one that are most alike; the first of equals."""
    best: Fit | None = None
    for table in tables:
        for known in profile.tables:
            if not may_be_alike(known, table):
                continue
            likeness = likeness_of(known, table)
            better = best is None or likeness.share > best.likeness.share
            if likeness.is_enough and better:
                best = Fit(sheet.grid, table, known, likeness, first=True, is_found=False)
    return best
