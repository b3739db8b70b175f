"""The journal as people read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, union

from dispute_desk.domain.rows import FieldChange, HistoryRow
from dispute_desk.store.case_tables import employer_contact, employer_fact
from dispute_desk.store.rewind import changes_of, entry_that_made, later_on, undone_of
from dispute_desk.store.tables import cases, journal, journal_change
from dispute_desk.store.under_way import under_way

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Connection, Row, Select


#: The command that lets the workers of cases go on in another one, and the one that takes it back.
_MERGING = ("MergeCases", "UndoEntry")
#: How many records an entry touched: a change may stand for a whole run of them.
_TOUCHED = (
    select(func.coalesce(func.sum(journal_change.c.last_id - journal_change.c.record_id + 1), 0))
    .where(journal_change.c.seq == journal.c.seq)
    .scalar_subquery()
    .label("touched")
)


def _own(case_id: int) -> ColumnElement[bool]:
    """Return the condition that a change is one of a case or of its records."""
    change = journal_change.c
    itself = (change.kind == "case") & (change.record_id <= case_id) & (change.last_id >= case_id)
    return (change.case_id == case_id) | itself


def history_rows(
    connection: Connection,
    *,
    case_id: int | None = None,
    before: int | None = None,
    limit: int = 200,
) -> list[HistoryRow]:
    """Return entries, newest first; of one case where asked, older than ``before``."""
    query = select(journal, _TOUCHED).order_by(journal.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(journal.c.seq < before)
    if case_id is not None:
        own = select(journal_change.c.seq).where(_own(case_id))
        about = select(journal.c.seq).where(journal.c.case_id == case_id)
        query = query.where(journal.c.seq.in_(own.union(about)))
    return _told(connection, query)


def history_of(connection: Connection, seqs: Collection[int]) -> list[HistoryRow]:
    """Return these entries, newest first."""
    query = select(journal, _TOUCHED).where(journal.c.seq.in_(list(seqs)))
    return _told(connection, query.order_by(journal.c.seq.desc()))


def built_on_import(connection: Connection, batch_id: int) -> list[tuple[HistoryRow, int | None]]:
    """Return the later entries that changed what an import made, each with its case."""
    seq = entry_that_made(connection, "batch", batch_id)
    if seq is None:
        return []
    later = later_on(connection, seq, changes_of(connection, seq))
    cases = select(journal.c.seq, journal.c.case_id).where(journal.c.seq.in_(list(later)))
    about = {row.seq: row.case_id for row in connection.execute(cases)}
    touched = (
        select(journal_change.c.seq, func.min(journal_change.c.case_id).label("case_id"))
        .where(journal_change.c.seq.in_(list(later)))
        .group_by(journal_change.c.seq)
    )
    first = {row.seq: row.case_id for row in connection.execute(touched)}
    return [
        (row, about.get(row.seq) or first.get(row.seq)) for row in history_of(connection, later)
    ]


def history_of_employer(
    connection: Connection, employer_id: int, *, limit: int = 200
) -> list[HistoryRow]:
    """Return the entries that touched an employer, its dated facts or contacts, newest first."""
    change = journal_change.c
    own = [
        (change.kind == "employer")
        & (change.record_id <= employer_id)
        & (change.last_id >= employer_id)
    ]
    for table in (employer_fact, employer_contact):
        ids = select(table.c.id).where(table.c.employer_id == employer_id)
        own.append((change.kind == table.name) & change.record_id.in_(ids))
    found = [select(change.seq).where(one) for one in own]
    query = select(journal, _TOUCHED).where(journal.c.seq.in_(union(*found)))
    return _told(connection, query.order_by(journal.c.seq.desc()).limit(limit))


def _told(connection: Connection, query: Select[Any]) -> list[HistoryRow]:
    rows = connection.execute(query).all()
    undone = undone_of(connection, [row.seq for row in rows])
    taken = {row.undoes for row in rows if row.undoes is not None}
    asked = select(journal.c.seq).where(journal.c.seq.in_(taken), journal.c.undoes.is_not(None))
    undos = set(connection.scalars(asked)) if taken else set()
    return [
        HistoryRow(
            seq=row.seq,
            at=row.at,
            person=row.person_name,
            command=row.command,
            subject=row.subject,
            undoable=bool(row.undoable),
            undoes=row.undoes,
            undone=row.seq in undone,
            changes=row.touched,
            redoes=row.undoes in undos,
        )
        for row in rows
    ]


def field_changes(
    connection: Connection,
    seqs: list[int],
    *,
    kinds: Collection[str] | None = None,
    case_id: int | None = None,
) -> list[FieldChange]:
    """Return field by field what these entries changed; of some ``kinds`` of records, or of all.

    Of a case, only what they changed in it and its records: an entry may be an act in many cases.
    Of cases that were merged into it, that they were, or are no more. A case that was split off
    has no value before: that it was is told all the same, of a case also that it is no more.
    """
    query = (
        select(journal_change)
        .where(journal_change.c.seq.in_(seqs), journal_change.c.before.is_not(None))
        .order_by(journal_change.c.id)
    )
    if kinds is not None:
        query = query.where(journal_change.c.kind.in_(kinds))
    if case_id is not None:
        about = select(journal.c.seq).where(journal.c.case_id == case_id)
        beside = journal_change.c.case_id.is_(None) & (journal_change.c.kind != "case")
        merging = (journal_change.c.kind == "case") & journal_change.c.seq.in_(
            about.where(journal.c.command.in_(_MERGING))
        )
        query = query.where(_own(case_id) | (beside & journal_change.c.seq.in_(about)) | merging)
    found = []
    for row in connection.execute(query):
        before, after = json.loads(row.before), json.loads(row.after)
        if case_id is not None and _is_of_another(row, case_id):
            into = (before.get("merged_into"), after.get("merged_into"))
            joined = {"merged_into"} if case_id in into else set()
            before = {name: before[name] for name in before.keys() & joined}
        found += [
            FieldChange(
                seq=row.seq,
                kind=row.kind,
                record_id=row.record_id,
                field=name,
                before=before[name],
                after=after.get(name),
            )
            for name in before
        ]
    if kinds is None or "case" in kinds:
        found += _splits(connection, seqs, case_id)
    return found


def _splits(connection: Connection, seqs: list[int], case_id: int | None) -> list[FieldChange]:
    """Return which cases these entries split off from another, or took back as split off."""
    change = journal_change.c
    query = (
        select(change.seq, change.record_id, change.before, change.after, cases.c.split_from)
        .join(cases, cases.c.id == change.record_id)
        .where(change.kind == "case", change.seq.in_(seqs), cases.c.split_from.is_not(None))
        .order_by(change.id)
    )
    if case_id is None:  # what was hidden is told of every record
        query = query.where(change.before.is_(None))
    else:
        query = query.where((cases.c.id == case_id) | (cases.c.split_from == case_id))
    found = []
    for row in connection.execute(query):
        made = row.before is None
        if not made and "hidden" not in json.loads(row.before):
            continue
        here = made or json.loads(row.after)["hidden"] is None
        before, after = (None, row.split_from) if here else (row.split_from, None)
        told = FieldChange(
            seq=row.seq,
            kind="case",
            record_id=row.record_id,
            field="split_from",
            before=before,
            after=after,
        )
        found.append(told)
    return found


def _is_of_another(row: Row[Any], case_id: int) -> bool:
    return row.kind == "case" and not row.record_id <= case_id <= row.last_id


def last_seq(connection: Connection) -> int:
    """Return the number of the newest entry: it moves whenever anything changed.

    Of an import whose cases are not all in sight yet nobody is told: it would be seen by halves.
    """
    one = under_way(connection)
    if one is not None and one.is_booked:
        return one.since
    return newest_seq(connection)


def newest_seq(connection: Connection) -> int:
    """Return the number of the newest entry, whether all of it is in sight or not."""
    found = connection.scalar(select(journal.c.seq).order_by(journal.c.seq.desc()).limit(1))
    return int(found or 0)
