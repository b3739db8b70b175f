"""The rows of one sheet as the grid shows them: made on the worker's thread, numbers masked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.identity import mask_numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger_shown import RowShown

#: A figure stands at the right, as in a workbook; a longer one is the number of something.
_FIGURE = re.compile(r"[-+]?[￥¥]?\d[\d,]{0,14}(?:\.\d+)?%?")


class CellShown(NamedTuple):
    """A cell: what stands in it, how that is shown, and whether it is a figure."""

    raw: str
    shown: str
    is_figure: bool


class SheetRow(NamedTuple):
    """A row (from 1): its cells, whether the workbook hides it, and fills by column."""

    row: int
    cells: tuple[CellShown, ...]
    hidden: bool
    fills: dict[int, str]


def sheet_rows(rows: Iterable[RowShown]) -> dict[int, SheetRow]:
    """Return rows as they are shown, by their number."""
    return {
        one.row: SheetRow(one.row, tuple(map(cell_shown, one.texts)), one.hidden, dict(one.fills))
        for one in rows
    }


def cell_shown(text: str) -> CellShown:
    """Return a cell as it is shown: in one line, numbers of people masked."""
    figure = _FIGURE.fullmatch(text) is not None
    shown = " ".join(text.split()) if "\n" in text or "\t" in text else text
    return CellShown(text, mask_numbers_in(shown), figure)
