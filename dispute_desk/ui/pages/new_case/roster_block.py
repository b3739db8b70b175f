"""A pasted roster as rows of the intake form; what has no column there goes into the note."""

from __future__ import annotations

import re
from dataclasses import replace
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
    return with_notes(read_roster_block(text, roster_words()))


def with_notes(block: PastedRoster) -> PastedRoster:
    """Return a block of people whose columns without a place here go into the note."""
    columns = tuple(
        replace(column, target=column.target if column.target in PLACES else _left_over(n, block))
        for n, column in enumerate(block.columns)
    )
    return replace(block, columns=columns)


def rows_of(block: PastedRoster) -> list[tuple[str, ...]]:
    """Return the lines in the order of the grid, whatever order their columns stand in."""
    return [_row(line, block) for line in block.lines]


def _left_over(number: int, block: PastedRoster) -> str:
    """Return where a column goes that has no place here: into the note, if it says a thing."""
    cells = [line[number] for line in block.lines if number < len(line)]
    numbers = _is_numbering(block.columns[number].heading, cells)
    return PLACES[NOTE] if any(cells) and not numbers else ""


def _row(line: Sequence[str], block: PastedRoster) -> tuple[str, ...]:
    row = [""] * len(PLACES)
    told = []
    for column, text in zip(block.columns, line, strict=False):
        if column.target == PLACES[NOTE]:
            told.append(_told(column.heading, text))
        elif column.target in PLACES:
            place = PLACES.index(column.target)
            row[place] = in_yuan(text, column.factor if place == CLAIMED else 1)
    row[NOTE] = "；".join(filter(None, told))
    return tuple(row)


def _told(heading: str, text: str) -> str:
    """Return what a column tells in the note: behind its heading, unless that says 备注 itself."""
    known = roster_words().heading(heading)
    plain = not heading or (known is not None and known.target == PLACES[NOTE])
    return text if plain or not text else f"{heading}：{text}"


def _is_numbering(heading: str, cells: Sequence[str]) -> bool:
    counted = [str(n) for n in range(1, len(cells) + 1)]
    return _NUMBERS.fullmatch(heading.strip()) is not None or list(cells) == counted
