"""Gives the rows of a prepared import their keys, behind what the store holds, and writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert

from dispute_desk.domain.import_rows import IMPORTED_KINDS, Rows
from dispute_desk.domain.record import new_uuids
from dispute_desk.store import search
from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.tables import import_row, series_counter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
_OF_BATCH = frozenset({"employer", "case"})


def plan_columns(
    plan: ImportPlan, first: Mapping[str, int], batch_id: int
) -> Iterator[tuple[str, dict[str, Sequence[Any]]]]:
    """Yield the records of each kind column by column, in the order they may be inserted.

    ``first`` is the key of the first new record of each kind. The plan stays as it was: a
    transaction that failed may be tried again with it.
    """
    for kind in IMPORTED_KINDS:
        count = plan.count(kind)
        if count:
            columns = _new_records(count, first[kind])
            columns |= _told_columns(plan.records[kind], LINKS.get(kind, {}), first)
            if kind in _OF_BATCH:
                columns["batch_id"] = [batch_id] * count
            yield kind, columns


def write_beside(
    connection: Connection, plan: ImportPlan, first: Mapping[str, int], batch_id: int
) -> None:
    """Insert what stands beside the records: counters, the rows' whereabouts, derived lines."""
    _count_on(connection, plan.records.get("number", Rows()))
    if len(plan.rows):
        columns = _told_columns(plan.rows, {"case_id": "case"}, first)
        columns["batch_id"] = [batch_id] * len(plan.rows)
        insert_columns(connection, import_row, columns)
    search.add_lines(connection, plan.lines, plan.grams, first=first.get("case", 1))


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


def _told_columns(
    rows: Rows, to: Mapping[str, str], first: Mapping[str, int]
) -> dict[str, Sequence[Any]]:
    """Return the rows column by column; links lead to the new keys of the kinds in ``to``."""
    columns: dict[str, Sequence[Any]] = dict(
        zip(rows.columns, zip(*rows.values, strict=True), strict=True)
    )
    for name, keys in rows.links.items():
        columns[name] = _moved(keys, first.get(to[name], 1) - 1)
    return columns


def _new_records(count: int, first: int) -> dict[str, Sequence[Any]]:
    """Return the columns every new record begins with."""
    return {
        "id": range(first, first + count),
        "uuid": new_uuids(count),
        "row_version": [1] * count,
    }


def _moved(keys: list[int | None], base: int) -> list[int | None]:
    """Return the real keys: None stays, a negative one is already there, the rest moves."""
    return [key if key is None else -key if key < 0 else key + base for key in keys]
