"""Gives the rows of a prepared import their keys, behind what the store holds, and writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert

from dispute_desk.domain.changes import Change
from dispute_desk.domain.import_rows import IMPORTED_KINDS, Rows
from dispute_desk.domain.record import new_uuids
from dispute_desk.domain.same_all_down import SameAllDown
from dispute_desk.store import search
from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.tables import import_row, series_counter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from dispute_desk.domain.import_rows import ImportPlan

#: Which columns of a kind point at rows of another kind of the same plan.
LINKS = {
    "case": {"employer_id": "employer"},
    "claimant": {"case_id": "case"},
    "agreement": {"case_id": "case"},
    "payment": {"case_id": "case", "claimant_id": "claimant", "agreement_id": "agreement"},
    "amount": {"case_id": "case", "claimant_id": "claimant", "payment_id": "payment"},
    "move": {"case_id": "case"},
    "session": {"case_id": "case"},
    "follow_up": {"case_id": "case"},
    "note": {"case_id": "case"},
}
#: Kinds that remember the import they came with.
OF_BATCH = frozenset({"employer", "case"})


def write_records(
    connection: Connection, plan: ImportPlan, first: Mapping[str, int], batch_id: int
) -> list[Change]:
    """Insert the records of each kind, in the order they may be; return one change a kind.

    ``first`` is the key of the first new record of each kind. The plan stays as it was: a
    transaction that failed may be tried again with it.
    """
    changes = []
    for kind in IMPORTED_KINDS:
        start = first.get(kind, 1)
        for block in plan.records.get(kind, Rows()).blocks():
            columns = new_columns(len(next(iter(block.values()))), start)
            columns |= _linked(block, LINKS.get(kind, {}), first)
            if kind in OF_BATCH:
                columns["batch_id"] = SameAllDown(batch_id, len(columns["id"]))
            insert_columns(connection, TABLE_OF[kind], columns)
            start = columns["id"][-1] + 1
        if plan.count(kind):
            changes.append(Change(kind, first[kind], start - 1, None))
    return changes


def write_beside(
    connection: Connection, plan: ImportPlan, first: Mapping[str, int], batch_id: int
) -> None:
    """Insert what stands beside the records: counters, the rows' whereabouts, derived lines."""
    _count_on(connection, plan.records.get("number", Rows()))
    for block in plan.rows.blocks():
        columns = _linked(block, {"case_id": "case"}, first)
        columns["batch_id"] = SameAllDown(batch_id, len(columns["sheet"]))
        insert_columns(connection, import_row, columns)
    search.add_lines(connection, plan.lines, first=first.get("case", 1))


def _count_on(connection: Connection, numbers: Rows) -> None:
    """Bring the counters of the series up to numbers that were taken in bulk."""
    highest: dict[tuple[str, int], int] = {}
    if len(numbers):
        told = map(numbers.column, ("series", "year", "sequence"))
        for series, year, sequence in zip(*told, strict=True):
            highest[series, year] = max(highest.get((series, year), 0), sequence)
    for (series, year), last in highest.items():
        at_series = (series_counter.c.series == series) & (series_counter.c.year == year)
        connection.execute(delete(series_counter).where(at_series))
        connection.execute(insert(series_counter).values(series=series, year=year, last=last))


def _linked(
    block: Mapping[str, Sequence[Any]], to: Mapping[str, str], first: Mapping[str, int]
) -> dict[str, Sequence[Any]]:
    """Return the columns of a block; links lead to the new keys of the kinds in ``to``."""
    columns = dict(block)
    for name in to.keys() & columns.keys():
        columns[name] = _moved(columns[name], first.get(to[name], 1) - 1)
    return columns


def new_columns(count: int, first: int) -> dict[str, Sequence[Any]]:
    """Return the columns every new record begins with."""
    return {
        "id": range(first, first + count),
        "uuid": new_uuids(count),
        "row_version": SameAllDown(1, count),
    }


def _moved(keys: Sequence[int | None], base: int) -> Sequence[int | None]:
    """Return the real keys: None stays, a negative one is already there, the rest moves."""
    if isinstance(keys, range):
        return range(keys.start + base, keys.stop + base)
    return [key if key is None else -key if key < 0 else key + base for key in keys]
