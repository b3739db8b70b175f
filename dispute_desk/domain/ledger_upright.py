"""Sheets whose headings stand below each other: a ledger turned on its side, or a form for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_grid import MATTER, PARTY

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: So far a sheet is looked through, and so many fields its labels must name.
_DEPTH, _WIDTH, _FEWEST = 60, 12, 4
TURNED, FORM = "turned", "form"


def upright_kind(grid: Grid, vocabulary: Vocabulary) -> str:
    """Return whether a sheet without a row of headings is turned, or a form; blank for neither.

    The labels of a turned ledger stand in one column, and every case has a column of its own.
    """
    labels: dict[str, tuple[int, int]] = {}
    for row, cells in enumerate(grid.rows[:_DEPTH]):
        for column, value in enumerate(cells[:_WIDTH]):
            field = vocabulary.heading(value).field if isinstance(value, str) and value else None
            if field:
                labels.setdefault(field, (row, column))
    if len(labels) < _FEWEST or not labels.keys() & PARTY or not labels.keys() & MATTER:
        return ""
    columns = [column for _, column in labels.values()]
    rows = [row for row, _ in labels.values()]
    most = max(columns.count(one) for one in columns)
    if len(set(rows)) < _FEWEST - 1:
        return ""
    first = max(set(columns), key=columns.count)
    filled = [
        sum(value not in {None, ""} for value in grid.rows[row][first + 1 :])
        for row, column in labels.values()
        if column == first
    ]
    several = sum(count > 1 for count in filled) * 2 > len(filled)
    return TURNED if most == len(columns) and several else FORM
