"""What a ledger that comes in is held against: workers, and what changed since an export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, bindparam, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.store.tables import (
    amount,
    case_line,
    cases,
    claimant,
    employer,
    import_row,
    journal,
    person,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

_EXPORT = "NoteExport"
#: So many exports are held against a file to find the one it was written by.
_EXPORTS = 12
#: The bin of the rows of cases the store had; those somebody added to them keep their hash.
ADDED = "known"
#: Cases asked for at once: bound by SQLite's limit of host parameters.
_BLOCK = 500
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


def exports_of(connection: Connection, file: str) -> list[int]:
    """Return the entries of the exports a file may have been written by, oldest first.

    Those of its name; where the name was changed, all of them. The newest of very many are enough.
    """
    exports = select(journal.c.seq, journal.c.subject).where(journal.c.command == _EXPORT)
    found = connection.execute(exports.order_by(journal.c.seq)).all()
    named = [seq for seq, subject in found if subject == file]
    return [int(seq) for seq in named or [seq for seq, _ in found]][-_EXPORTS:]


def lines_noted(connection: Connection, file: str) -> int | None:
    """Return how many lines an export of this name wrote; None where none or several did."""
    noted = select(journal.c.payload).where(journal.c.command == _EXPORT, journal.c.subject == file)
    told = {json.loads(payload)["lines"] for payload in connection.scalars(noted)}
    return int(told.pop()) if len(told) == 1 else None


def rows_added(connection: Connection, ids: Sequence[int]) -> dict[int, set[str]]:
    """Return the hashes of the lines somebody had added under cases an export told of, by case."""
    query = select(import_row.c.case_id, import_row.c.row_hash).where(
        import_row.c.case_id.in_(_IDS),
        import_row.c.bin == ADDED,
        import_row.c.row_hash.is_not(None),
    )
    found: dict[int, set[str]] = {}
    for block in _blocks(ids):
        for case_id, row_hash in connection.execute(query, {"ids": block}):
            found.setdefault(case_id, set()).add(row_hash)
    return found


def rows_noted(connection: Connection, ids: Sequence[int]) -> dict[int, set[str]]:
    """Return what stood in rows of ledgers that told of cases the store had already, by case."""
    query = select(import_row.c.case_id, import_row.c.raw).where(
        import_row.c.case_id.in_(_IDS), import_row.c.bin == ADDED, import_row.c.raw.is_not(None)
    )
    found: dict[int, set[str]] = {}
    for block in _blocks(ids):
        for case_id, raw in connection.execute(query, {"ids": block}):
            found.setdefault(case_id, set()).add(raw)
    return found


def people_at_the_desk(connection: Connection) -> list[tuple[int, str]]:
    """Return id and name of everybody who may be given a case."""
    query = select(person.c.id, person.c.name).where(person.c.active, person.c.hidden.is_(None))
    return [(row.id, row.name) for row in connection.execute(query)]


def records_of(connection: Connection, ids: Sequence[int]) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the cases, their workers and employers in sight, by kind and record id.

    An employer stands under the record id of its cases.
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    of_cases = select(cases).where(cases.c.id.in_(_IDS), cases.c.hidden.is_(None))
    of_workers = select(claimant).where(claimant.c.case_id.in_(_IDS), claimant.c.hidden.is_(None))
    for block in _blocks(ids):
        for kind, query in (("case", of_cases), ("claimant", of_workers)):
            for row in connection.execute(query, {"ids": block}).mappings():
                found[kind, row["uuid"]] = dict(row)
    employers = {mark: one["employer_id"] for (kind, mark), one in found.items() if kind == "case"}
    firms = _firms(connection, set(employers.values()))
    for mark, firm_id in employers.items():
        if firm_id in firms:
            found["employer", mark] = firms[firm_id]
    return found


def _firms(connection: Connection, ids: set[int | None]) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for block in _blocks(sorted(one for one in ids if one is not None)):
        query = select(employer).where(employer.c.id.in_(block))
        for row in connection.execute(query).mappings():
            found[row["id"]] = dict(row)
    return found


def sums_of(
    connection: Connection, ids: Sequence[int], layer: Layer
) -> dict[int, list[dict[str, Any]]]:
    """Return the figures of a layer in sight, by case; late fees left out."""
    query = select(amount).where(
        amount.c.case_id.in_(_IDS),
        amount.c.layer == layer,
        amount.c.hidden.is_(None),
        amount.c.share.is_distinct_from(Share.LATE_FEE),
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for block in _blocks(ids):
        for row in connection.execute(query.order_by(amount.c.id), {"ids": block}).mappings():
            found.setdefault(row["case_id"], []).append(dict(row))
    return found


def _blocks(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _BLOCK):
        yield list(ids[start : start + _BLOCK])


def workers_known(
    connection: Connection,
) -> Iterator[tuple[Any, ...]]:
    """Yield each worker in sight whose case has an employer and a day it came in.

    Case, key of the employer, number of the case, name, number of the person, employer, day,
    claimed fen of the case, result an old ledger told, first and last month in dispute.
    """
    query = (
        select(
            cases.c.id,
            employer.c.name_key,
            cases.c.number,
            claimant.c.name,
            claimant.c.id_no,
            employer.c.name,
            cases.c.received_on,
            case_line.c.claimed,
            cases.c.legacy_result,
            cases.c.claim_from,
            cases.c.claim_to,
        )
        .select_from(
            claimant.join(cases, cases.c.id == claimant.c.case_id)
            .join(employer, employer.c.id == cases.c.employer_id)
            .outerjoin(case_line, case_line.c.case_id == cases.c.id)
        )
        .where(
            claimant.c.hidden.is_(None), cases.c.hidden.is_(None), cases.c.received_on.is_not(None)
        )
        .order_by(claimant.c.id)
    )
    for row in connection.execute(query):
        yield tuple(row)
