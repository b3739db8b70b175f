"""A ledger says the same when its columns move, its headings vary, its rows shift."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.ledger_grid import Book, Grid, filled
from dispute_desk.domain.ledger_json import reading_json
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.sheets.child import sheets_of
from dispute_desk.sheets.guard import check
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.ledger_text import Cell

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
RESOURCES = Path(__file__).parents[2] / "resources" / "ledger"
TODAY = date(2026, 11, 22)
NAMES = (
    "p01_monthly_2023.xlsx",
    "p02_group_blocks.xlsx",
    "p03_wanyuan_dates.xlsx",
    "p04_textnumbers.xls",
    "p05_wps_export_gb18030.csv",
)
#: Headings that say more than their field: a synonym would not say the same.
FEWEST_CELLS = 2
FIXED = {"seq", "remark", "performance", "legal_rep", "period", "amount", "worker_amount", "claim"}


def grids_of(name: str) -> list[Grid]:
    data = (MADE / name).read_bytes()
    return sheets_of(name, data, check(name, data))


def told(name: str, grids: Sequence[Grid]) -> dict[str, Any]:
    book = Book(name, "0" * 64, grids)
    reading = understand(book, ledger_vocabulary(), lambda _done, _total: None, today=TODAY)
    result = reading_json(reading)
    return {key: result[key] for key in ("counts", "totals_yuan")} | {
        "rejected": sorted(row["code"] for row in result["rejected"]),
        "warnings": sorted(row["code"] for row in result["warnings"]),
        "totals": [(row["stated"], row["match"]) for row in result["stated_totals"]],
    }


def columns_moved(grid: Grid, random: Random) -> Grid:
    """Move the columns behind the first, which bears labels, in any order."""
    width = max((len(row) for row in grid.rows), default=0)
    order = list(range(1, width))
    random.shuffle(order)
    places = [0, *order]
    rows = [[row[at] if at < len(row) else "" for at in places] for row in grid.rows]
    return replace(grid, rows=rows, merges=[])


def every_column_moved(grid: Grid, random: Random) -> Grid:
    """Move all columns, those of the words for totals, too; titles and notes stay at the left."""
    width = max((len(row) for row in grid.rows), default=0)
    places = list(range(width))
    random.shuffle(places)

    def moved(row: Sequence[Cell]) -> list[Cell]:
        if len(filled(row)) < FEWEST_CELLS:
            return list(row)
        return [row[at] if at < len(row) else "" for at in places]

    return replace(grid, rows=[moved(row) for row in grid.rows], merges=[])


def a_blank_column_between(grid: Grid, random: Random) -> Grid:
    """Put a blank column anywhere among the others."""
    width = max((len(row) for row in grid.rows), default=0)
    at = random.randrange(1, max(width, 2))

    def apart(row: Sequence[Cell]) -> list[Cell]:
        whole = [*row, *([""] * (width - len(row)))]
        return [*whole[:at], "", *whole[at:]]

    merges = [
        (top, left + (left >= at), bottom, right + (right >= at))
        for top, left, bottom, right in grid.merges
    ]
    return replace(grid, rows=[apart(row) for row in grid.rows], merges=merges)


def shifted(grid: Grid, random: Random) -> Grid:
    """Put a blank column before and some blank rows above and among the rows."""
    rows: list[list[Cell]] = []
    for row in grid.rows:
        if any(isinstance(value, float) for value in row):  # never between two rows of headings
            rows.extend([] for _ in range(random.choice([0, 0, 0, 1, 2])))
        rows.append(["", *row])
    return replace(grid, rows=rows, merges=[])


def is_heading_row(row: Sequence[Cell]) -> bool:
    texts = [value for value in row if isinstance(value, str) and value]
    known = [text for text in texts if ledger_vocabulary().heading(text).field]
    numbers = [value for value in row if not isinstance(value, str) and value is not None]
    digits = any(one.isdigit() for text in texts for one in text)
    return len(known) >= 6 and not numbers and not digits


def reworded(grid: Grid, random: Random) -> Grid:
    """Replace headings by other words of the same field."""
    vocabulary = ledger_vocabulary()
    synonyms = json.loads((RESOURCES / "headings.json").read_text("utf-8"))["fields"]

    def other(value: Cell) -> Cell:
        if not isinstance(value, str) or len(value) > 16:
            return value
        heading = vocabulary.heading(value)
        if heading.field not in synonyms or heading.field in FIXED or heading.factor:
            return value
        known = vocabulary.headings.get(heading.bare)
        return random.choice(synonyms[heading.field]) if known else value

    rows = [[other(value) for value in row] if is_heading_row(row) else row for row in grid.rows]
    return replace(grid, rows=rows)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "change", [columns_moved, every_column_moved, a_blank_column_between, shifted, reworded]
)
def test_the_layout_does_not_change_what_is_understood(
    name: str, change: Callable[[Grid, Random], Grid]
) -> None:
    grids = grids_of(name)
    plain = told(name, grids)

    for seed in range(8):
        random = Random(seed)  # noqa: S311 - layouts, not secrets
        assert told(name, [change(grid, random) for grid in grids]) == plain, seed
