"""What a ledger that comes in is held against: workers, and what changed since an export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, bindparam, select

from dispute_desk.store.tables import (
    case_line,
    cases,
    claimant,
    employer,
    journal,
    journal_change,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection

_EXPORT = "NoteExport"
#: Cases asked for at once: bound by SQLite's limit of host parameters.
_BLOCK = 500
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


def written_at(connection: Connection, file: str) -> int:
    """Return the entry of the export a file was written by, as far as its name tells.

    Where the name was changed, or stands for several exports, it is the oldest that may be meant:
    rather too much counts as changed since than too little. 0 where none was noted.
    """
    exports = select(journal.c.seq, journal.c.subject).where(journal.c.command == _EXPORT)
    found = connection.execute(exports.order_by(journal.c.seq)).all()
    named = [seq for seq, subject in found if subject == file]
    return int((named or [seq for seq, _ in found] or [0])[0])


def records_of(connection: Connection, ids: Sequence[int]) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the cases and their workers in sight, by kind and record id."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    of_cases = select(cases).where(cases.c.id.in_(_IDS), cases.c.hidden.is_(None))
    of_workers = select(claimant).where(claimant.c.case_id.in_(_IDS), claimant.c.hidden.is_(None))
    for block in _blocks(ids):
        for kind, query in (("case", of_cases), ("claimant", of_workers)):
            for row in connection.execute(query, {"ids": block}).mappings():
                found[kind, row["uuid"]] = dict(row)
    return found


def before_since(
    connection: Connection, seq: int, ids: Sequence[int]
) -> dict[tuple[str, int], dict[str, Any]]:
    """Return what the fields changed after an entry held before, by kind and id of the record."""
    query = (
        select(journal_change.c.kind, journal_change.c.record_id, journal_change.c.before)
        .where(
            journal_change.c.seq > seq,
            journal_change.c.case_id.in_(_IDS),
            journal_change.c.kind.in_(("case", "claimant")),
            journal_change.c.before.is_not(None),
        )
        .order_by(journal_change.c.id)
    )
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for block in _blocks(ids):
        for kind, record_id, before in connection.execute(query, {"ids": block}):
            held = found.setdefault((kind, record_id), {})
            for name, value in json.loads(before).items():
                held.setdefault(name, value)
    return found


def _blocks(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _BLOCK):
        yield list(ids[start : start + _BLOCK])


def workers_known(
    connection: Connection,
) -> Iterator[tuple[int, str, str | None, str, str | None, str, date, int | None, str | None]]:
    """Yield each worker in sight whose case has an employer and a day it came in.

    Case, key of the employer, number of the case, name, number of the person, employer, day,
    claimed fen of the case, result an old ledger told.
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
