"""Tables of workers without case numbers: what else names the case of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_headings import table_from
from dispute_desk.domain.ledger_text import cell_text, employer_text, is_blank, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_grid import Grid, Table
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

_DEPTH = 60
_SHARE = 0.8
#: What a list of workers of disputes tells of them beside the name.
_OF_WORKERS = frozenset({"id_no", "phone", "amount", "worker_amount", "back_paid"})


def workers_of(
    grid: Grid, cases: Sequence[tuple[Grid, Table]], vocabulary: Vocabulary
) -> tuple[Table, str] | None:
    """Return the table of a sheet that lists workers of the cases, and the field that joins them.

    The employer joins them where nearly every row names one of the cases; the running number
    only where a single sheet has cases and several workers share a number.
    """
    tables = (table_from(grid, index, vocabulary) for index in range(min(_DEPTH, len(grid.rows))))
    table = next((one for one in tables if one is not None and "worker_name" in one.columns), None)
    if table is None or not _OF_WORKERS & (set(table.columns) | set(table.sums)):
        return None
    if _share(grid, table, cases, "employer") >= _SHARE:
        return table, "employer"
    numbers = _values(grid, table, "seq")
    several = len(cases) == 1 and len(set(numbers)) < _rows(grid, table)
    if several and _share(grid, table, cases, "seq") >= _SHARE:
        return table, "seq"
    return None


def _share(grid: Grid, table: Table, cases: Sequence[tuple[Grid, Table]], name: str) -> float:
    own = _values(grid, table, name)
    known = {value for one, of in cases for value in _values(one, of, name)}
    return sum(value in known for value in own) / len(own) if own else 0.0


def _values(grid: Grid, table: Table, name: str) -> list[str]:
    column = table.columns.get(name)
    if column is None:
        return []
    below = grid.rows[table.header_row - 1 + table.header_rows :]
    values = (row[column] for row in below if column < len(row) and not is_blank(row[column]))
    norm = employer_text if name == "employer" else squeeze
    return [norm(cell_text(value)) for value in values]


def _rows(grid: Grid, table: Table) -> int:
    column = table.columns["worker_name"]
    below = grid.rows[table.header_row - 1 + table.header_rows :]
    return sum(column < len(row) and not is_blank(row[column]) for row in below)
