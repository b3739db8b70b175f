"""A pasted roster as rows of the intake form; what has no column there goes into the note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.roster import PastedRoster, read_roster_block
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.understand import in_yuan

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What the columns of the grid hold, as the columns of every roster are called.
PLACES = ("name", "phone", "id_no", "claimed", "job", "employed_from", "note")
CLAIMED, NOTE = PLACES.index("claimed"), PLACES.index("note")
#: Headings of running numbers, which tell nothing of a person.
_NUMBERS = re.compile(r"(?:序号?|编号|行号|no\.?|#)", re.IGNORECASE)


def read_block(text: str) -> PastedRoster:
    """Return a copied block with what each of its columns is taken for."""
    return read_roster_block(text, roster_words())


def rows_of(block: PastedRoster) -> list[tuple[str, ...]]:
    """Return the lines in the order of the grid, whatever order their columns stand in."""
    beside = beside_note(block)
    return [_row(line, block, beside) for line in block.lines]


def beside_note(block: PastedRoster) -> dict[int, str]:
    """Return the columns that go into the note, by number, each with its heading."""
    found: dict[int, str] = {}
    for number, column in enumerate(block.columns):
        cells = [line[number] for line in block.lines if number < len(line)]
        if column.target not in PLACES and any(cells) and not _is_numbering(column.heading, cells):
            found[number] = column.heading
    return found


def _row(line: Sequence[str], block: PastedRoster, beside: dict[int, str]) -> tuple[str, ...]:
    row = [""] * len(PLACES)
    for column, text in zip(block.columns, line, strict=False):
        if column.target in PLACES:
            place = PLACES.index(column.target)
            row[place] = in_yuan(text, column.factor if place == CLAIMED else 1)
    told = [_told(heading, line[n]) for n, heading in beside.items() if n < len(line) and line[n]]
    row[NOTE] = "；".join(filter(None, (row[NOTE], *told)))
    return tuple(row)


def _told(heading: str, text: str) -> str:
    return f"{heading}：{text}" if heading else text


def _is_numbering(heading: str, cells: Sequence[str]) -> bool:
    counted = [str(n) for n in range(1, len(cells) + 1)]
    return _NUMBERS.fullmatch(heading.strip()) is not None or list(cells) == counted
