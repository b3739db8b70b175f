"""What each sheet of a workbook is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_grid import filled, looks_like_headings, signature, table_at
from dispute_desk.domain.ledger_workers import lists_workers_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

#: Headings are looked for in so many first rows.
_DEPTH = 60
_SUMMARY = re.compile(r"汇总|统计|合计|分析|图表|报表")
_LOOKUP = re.compile(r"字典|码表|下拉|参数|选项|代码|列表项|说明|填表|枚举")
_BACKUP = re.compile(r"备份|副本|copy|旧|backup|bak", re.IGNORECASE)
_OVERLAP = 0.95


def sheet_roles(
    grids: Sequence[Grid], vocabulary: Vocabulary, decisions: Decisions
) -> list[tuple[SheetRole, int | None]]:
    """Return what each sheet is for, and the index of its row of headings."""
    roles = [_role(grid, vocabulary) for grid in grids]
    if not any(role is SheetRole.CASES for role, _ in roles):
        # People by case number, and nothing else: then these are the cases.
        alone = {SheetRole.WORKERS: SheetRole.CASES}
        roles = [(alone.get(role, role), header) for role, header in roles]
    for index, (role, header) in enumerate(roles):
        grid = grids[index]
        suspicious = grid.hidden or _BACKUP.search(grid.name)
        if role is SheetRole.CASES and suspicious and _is_copy(index, grids, roles):
            roles[index] = (SheetRole.BACKUP, header)
    told = zip(grids, roles, strict=True)
    return [_decided(grid, *one, decisions, vocabulary) for grid, one in told]


def _decided(
    grid: Grid,
    role: SheetRole,
    header: int | None,
    decisions: Decisions,
    vocabulary: Vocabulary,
) -> tuple[SheetRole, int | None]:
    """Return what a person said of a sheet, or what is proposed."""
    chosen = decisions.roles.get(grid.name)
    row = decisions.header_rows.get(grid.name)
    if row is not None and 1 <= row <= len(grid.rows):
        header, chosen = row - 1, chosen or SheetRole.CASES
    if chosen in {SheetRole.CASES, SheetRole.WORKERS} and header is None:
        header = _likeliest_headings(grid, vocabulary)
    return chosen or role, header


def _likeliest_headings(grid: Grid, vocabulary: Vocabulary) -> int | None:
    """Return the index of the row with the most headings that are known; the first of equals."""
    most, likeliest = 0, None
    for index, row in enumerate(grid.rows[:_DEPTH]):
        texts = [value for _, value in filled(row) if isinstance(value, str)]
        known = sum(vocabulary.heading(text).field is not None for text in texts)
        if known > most:
            most, likeliest = known, index
    return likeliest


def _role(grid: Grid, vocabulary: Vocabulary) -> tuple[SheetRole, int | None]:
    header = next(
        (
            index
            for index, row in enumerate(grid.rows[:_DEPTH])
            if looks_like_headings(row, vocabulary) and table_at(grid, index, vocabulary).is_ledger
        ),
        None,
    )
    if header is not None:
        table = table_at(grid, header, vocabulary)
        below = grid.rows[header + table.header_rows :]
        has_data = any(len(filled(row)) > 2 for row in below)  # noqa: PLR2004 - a case says more
        if has_data and lists_workers_only(table):
            return SheetRole.WORKERS, header
        return (SheetRole.CASES if has_data else SheetRole.TEMPLATE), header
    if not any(filled(row) for row in grid.rows):
        return SheetRole.OTHER, None
    if _SUMMARY.search(grid.name):
        return SheetRole.SUMMARY, None
    if grid.hidden or _LOOKUP.search(grid.name):
        return SheetRole.LOOKUP, None
    return SheetRole.OTHER, None


def _is_copy(
    index: int, grids: Sequence[Grid], roles: Sequence[tuple[SheetRole, int | None]]
) -> bool:
    """Whether nearly every row of the sheet stands in another sheet of cases, too."""
    rows = {signature(row) for row in grids[index].rows if filled(row)}
    others = [
        {signature(row) for row in grid.rows if filled(row)}
        for other, grid in enumerate(grids)
        if other != index and roles[other][0] is SheetRole.CASES
    ]
    return any(len(rows & other) >= _OVERLAP * len(rows) for other in others)
