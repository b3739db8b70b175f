"""What the cells of a column tell besides their form: the sum of others, words of a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_grid import letters_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: That a column is the sum of others, and that its cells are words of a field.
SUM, WORDS = "sum", "words"
_FEWEST, _MOST_PARTS = 3, 8
#: Half of one: so near are sums of yuan that are the same.
_CENT = 0.005


def share_of_results(rows: Sequence[Row], at: int, vocabulary: Vocabulary) -> float:
    """Return the share of the cells of a column that are words of a result; 0 of few."""
    told = [row[at] for row in rows if at < len(row) and row[at] not in {None, ""}]
    known = sum(isinstance(one, str) and vocabulary.result(one) is not None for one in told)
    return known / len(told) if len(told) >= _FEWEST else 0.0


def parts_of(rows: Sequence[Row], at: int) -> str:
    """Return the letters of the columns left of one that add up to it in every row; else blank."""
    for first in range(at - 2, max(at - 1 - _MOST_PARTS, -1), -1):
        told = [row[first : at + 1] for row in rows if at < len(row) and row[at] not in {None, ""}]
        sums = [[_number(one) for one in cells] for cells in told]
        if any(None in cells for cells in sums):
            return ""
        whole = [(sum(map(float, cells[:-1])), float(cells[-1])) for cells in sums]  # type: ignore[arg-type]  # none is None
        varied = sum(all(cells[:-1]) for cells in sums)
        if varied >= _FEWEST and all(abs(one - other) < _CENT for one, other in whole):
            return "、".join(map(letters_of, range(first, at)))
    return ""


def _number(value: Cell) -> float | None:
    """Return a cell as a number; a blank one counts nothing, None where it is none."""
    if value is None or value == "":
        return 0.0
    if isinstance(value, str):
        text = value.replace(",", "")
        return float(text) if text.replace(".", "", 1).isdigit() else None
    return float(value) if isinstance(value, int | float) else None
