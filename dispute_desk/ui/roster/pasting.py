"""A pasted block and where its columns go: guessed, put into the sheet, corrected by a word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.roster import (
    INSURED,
    INSURED_FROM,
    INSURED_TO,
    PERIOD,
    PastedColumn,
    PastedRoster,
    RosterWords,
    read_block,
    read_roster_block,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.columns import NAME, Reads, SheetColumn
from dispute_desk.ui.understand import in_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.ui.roster.sheet import Sheet

#: More lines than these are read a part at a time: the window would stand still.
MOST_LINES = 5000
_INSURED = frozenset({INSURED, INSURED_FROM, INSURED_TO})


class Reader(Protocol):
    """Tells what cells hold."""

    def is_lost(self, column: SheetColumn, text: str) -> bool:
        """Tell whether a cell cannot be saved where it stands."""


class Ground(Protocol):
    """What a block is pasted into: the sheet of a case, the roster of the intake form."""

    @property
    def columns(self) -> Sequence[SheetColumn]:
        """The columns from left to right."""

    @property
    def place(self) -> Mapping[str, int]:
        """Where each column stands."""

    @property
    def reader(self) -> Reader:
        """Who reads cells."""

    def first_empty(self) -> int:
        """Return the first of the empty rows at the end."""


@dataclass(frozen=True)
class Pasted:
    """A block in the sheet: its lines, where each column goes, the row it begins in."""

    roster: PastedRoster
    top: int
    #: Whether its lines are people, who may be in the sheet already.
    people: bool = False
    #: Places several columns may go to.
    shared: frozenset[str] = frozenset()

    def corrected(self, column: int, target: str) -> Pasted:
        """Return the block with another place for a column; whoever had that place has none."""
        columns = [
            replace(one, target=target if number == column else self._left_to(one.target, target))
            for number, one in enumerate(self.roster.columns)
        ]
        return replace(self, roster=replace(self.roster, columns=tuple(columns)))

    def _left_to(self, target: str, taken: str) -> str:
        return "" if target == taken and target not in self.shared else target


def too_many_words(text: str) -> str:
    """Return why a copied block is not taken: it has too many lines; empty where it has not."""
    if text.rstrip().count("\n") < MOST_LINES:
        return ""
    words = QCoreApplication.translate("roster", "一次最多粘贴 %1 行，请分几次粘贴。")
    return words.replace("%1", str(MOST_LINES))


def pasted(
    text: str, sheet: Ground, words: RosterWords, *, row: int, shown: Sequence[int], own: bool
) -> Pasted:
    """Return where a copied block goes.

    A roster (several columns, one of them names, with a heading or brought to an empty row or to
    a name) goes below the last worker, each column to what it is taken for: nobody is written
    over by somebody else; whoever is in the sheet already is told more of in his own row.
    Anything else goes into the cells from the current one on, as in any sheet; so does a block of
    this sheet's ``own``. ``shown`` are the columns in sight from the current one on.
    """
    guessed = read_roster_block(text, words)
    several = len(guessed.columns) > 1
    at_end = row >= sheet.first_empty()
    names = any(one.target == NAME for one in guessed.columns)
    at_name = bool(shown) and shown[0] == sheet.place[NAME]
    if several and not own and names and (guessed.has_heading or at_end or at_name):
        return Pasted(guessed, sheet.first_empty(), people=True)
    lines = [tuple(line) for line in read_block(text)]
    below = len(guessed.lines) + guessed.totals
    heads = guessed.has_heading and not own and shown and len(lines) == below + 1
    if heads and (several or _is_heading(lines[0][0], guessed, sheet.columns[shown[0]], sheet)):
        lines = lines[1:]
    width = max((len(line) for line in lines), default=0)
    columns = [
        PastedColumn("", sheet.columns[shown[number]].id if number < len(shown) else "")
        for number in range(width)
    ]
    return Pasted(PastedRoster(tuple(lines), tuple(columns), has_heading=False), row)


def _is_heading(cell: str, guessed: PastedRoster, column: SheetColumn, sheet: Ground) -> bool:
    """Tell whether the first cell of one column is its heading: 养老 may be what it holds."""
    if column.reads is Reads.TEXT:
        return guessed.columns[0].target == column.id
    return sheet.reader.is_lost(column, cell)


def rows_of_block(block: Pasted, sheet: Sheet) -> list[int]:
    """Return the row each line goes to: that of the worker it is about, else one of its own.

    A line about somebody an earlier line went to has a row of its own, too: it is asked about.
    """
    if not block.people:
        return [block.top + number for number in range(len(block.roster.lines))]
    found: list[int] = []
    taken: set[int] = set()
    below = block.top
    for line in block.roster.lines:
        told = {
            column.target: text for column, text in zip(block.roster.columns, line, strict=False)
        }
        row = sheet.people.row_of(told, block.top)
        if row is None or row in taken:
            row, below = below, below + 1
        found.append(row)
        taken.add(row)
    return found


def put(block: Pasted, sheet: Sheet, rows: Sequence[int] | None = None) -> bool:
    """Write a block into the sheet as one edit; there must be rows enough.

    ``rows`` are those its lines go to where that was asked already.
    """
    into = rows_of_block(block, sheet) if rows is None else rows
    return sheet.put(
        (row, sheet.place[target], text)
        for row, line in zip(into, block.roster.lines, strict=True)
        for target, text in _told(row, line, block, sheet)
    )


def _told(row: int, line: Sequence[str], block: Pasted, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what a line writes into a row; into that of a known worker only what is new."""
    known = block.people and row < block.top
    for target, text in _cells(line, block.roster.columns, sheet):
        if target not in sheet.place:
            continue
        more = sheet.people.more_in(row, sheet.place[target], text) if known else text
        if more is not None:
            yield target, more


def _cells(
    line: Sequence[str], columns: Sequence[PastedColumn], sheet: Sheet
) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    insured: dict[str, str] = {}
    for column, text in zip(columns, line, strict=False):
        if column.target == PERIOD:
            start, end = sheet.reader.period(text)
            found += [("claim_from", start), ("claim_to", end)]
        elif column.target.partition(".")[0] in _INSURED:
            insured[column.target] = text
        elif column.target:
            place = sheet.place.get(column.target)
            is_sum = place is not None and sheet.columns[place].is_sum
            found.append((column.target, in_yuan(text, column.factor) if is_sum else text))
    if insured:
        found.append((INSURED, _insured(insured, dict(found).get("insurances", ""), sheet)))
    return found


def _insured(told: dict[str, str], insurances: str, sheet: Sheet) -> str:
    """Return what several columns tell of insurance as one cell."""
    parts, read, bare = [], sheet.reader.insured.read, sheet.reader.insured.is_bare
    for target, text in told.items():
        code = target.partition(".")[2]
        if target in {INSURED_FROM, INSURED_TO} or not text:
            continue
        if code:
            word = translated("insurance", INSURANCE_WORDS[Insurance(code)])
            parts.append(f"{word} {text}" if bare(text) else text)
        else:
            parts.append(_with(insurances, text) if bare(text) else text)
    start, end = told.get(INSURED_FROM, ""), told.get(INSURED_TO, "")
    if start or end:
        whole = not end and (read(start) is not None or not bare(f"{start}~"))
        months = start if whole else f"{start}~{end}"
        parts.append(months if read(months) is not None else _with(insurances, months))
    return "；".join(parts)


def _with(insurances: str, months: str) -> str:
    return f"{insurances} {months}".strip()
