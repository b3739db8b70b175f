"""A pasted block and where its columns go: guessed, put into the sheet, corrected by a word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.roster import (
    PERIOD,
    PastedColumn,
    PastedRoster,
    RosterWords,
    read_block,
    read_roster_block,
)
from dispute_desk.ui.roster.columns import NAME
from dispute_desk.ui.understand import in_yuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.roster.sheet import Sheet


@dataclass(frozen=True)
class Pasted:
    """A block in the sheet: its lines, where each column goes, the row it begins in."""

    roster: PastedRoster
    top: int

    def corrected(self, column: int, target: str) -> Pasted:
        """Return the block with another place for a column; whoever had that place has none."""
        columns = [
            replace(one, target=target if number == column else _unless(one.target, target))
            for number, one in enumerate(self.roster.columns)
        ]
        return replace(self, roster=replace(self.roster, columns=tuple(columns)))


def _unless(target: str, taken: str) -> str:
    return "" if target == taken else target


def pasted(
    text: str, sheet: Sheet, words: RosterWords, *, row: int, shown: Sequence[int], own: bool
) -> Pasted:
    """Return where a copied block goes.

    A roster (several columns, one of them names, with a heading or brought to an empty row or to
    a name) goes below the last worker, each column to what it is taken for: nobody is written
    over by somebody else. Anything else goes into the cells from the
    current one on, as in any sheet; so does a block of this sheet's ``own``. ``shown`` are the
    columns in sight from the current one on.
    """
    guessed = read_roster_block(text, words)
    several = len(guessed.columns) > 1
    at_end = row >= sheet.first_empty()
    names = any(one.target == NAME for one in guessed.columns)
    at_name = bool(shown) and shown[0] == sheet.place[NAME]
    if several and not own and names and (guessed.has_heading or at_end or at_name):
        return Pasted(guessed, sheet.first_empty())
    lines = [tuple(line) for line in read_block(text)]
    if guessed.has_heading and not own and len(lines) == len(guessed.lines) + 1:
        lines = list(guessed.lines)
    width = max((len(line) for line in lines), default=0)
    columns = [
        PastedColumn("", sheet.columns[shown[number]].id if number < len(shown) else "")
        for number in range(width)
    ]
    return Pasted(PastedRoster(tuple(lines), tuple(columns), has_heading=False), row)


def put(block: Pasted, sheet: Sheet) -> bool:
    """Write a block into the sheet as one edit; there must be rows enough."""
    return sheet.put(
        (block.top + number, sheet.place[target], text)
        for number, line in enumerate(block.roster.lines)
        for target, text in _cells(line, block.roster.columns, sheet)
        if target in sheet.place
    )


def _cells(
    line: Sequence[str], columns: Sequence[PastedColumn], sheet: Sheet
) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for column, text in zip(columns, line, strict=False):
        if column.target == PERIOD:
            start, end = sheet.reader.period(text)
            found += [("claim_from", start), ("claim_to", end)]
        elif column.target:
            found.append((column.target, in_yuan(text, column.factor)))
    return found
