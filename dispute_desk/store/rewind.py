"""Looks back into the journal and restores what a command changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select, true

from dispute_desk.domain.changes import Change
from dispute_desk.store.bulk_changes import MANY
from dispute_desk.store.kinds import KINDS, TABLE_OF
from dispute_desk.store.tables import journal, journal_change
from dispute_desk.store.types import plain, typed

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class PastEntry:
    """A journal entry as an undo needs it."""

    seq: int
    command: str
    subject: str
    undoable: bool
    undoes: int | None
    case_id: int | None


def entry(connection: Connection, seq: int) -> PastEntry | None:
    """Return an entry by its number."""
    row = connection.execute(
        select(
            journal.c.seq,
            journal.c.command,
            journal.c.subject,
            journal.c.undoable,
            journal.c.undoes,
            journal.c.case_id,
        ).where(journal.c.seq == seq)
    ).first()
    return None if row is None else PastEntry(*row)


def is_undone(connection: Connection, seq: int) -> bool:
    """Tell whether an entry is undone: an undo of it stands that is not undone itself."""
    return seq in undone_of(connection, [seq])


def undone_of(connection: Connection, seqs: Collection[int]) -> set[int]:
    """Return which of these entries are undone, all by one question a turn of undoing."""
    if not seqs:
        return set()
    undos = connection.execute(
        select(journal.c.seq, journal.c.undoes).where(journal.c.undoes.in_(seqs))
    ).all()
    taken_back = undone_of(connection, [undo for undo, _ in undos])
    return {seq for undo, seq in undos if undo not in taken_back}


def commands_since(connection: Connection, seq: int) -> set[str]:
    """Return the names of the commands journaled after an entry."""
    return set(connection.scalars(select(journal.c.command).where(journal.c.seq > seq)))


class LaterAct(NamedTuple):
    """An act somebody did after another one: who, by which command, with what."""

    person: str
    command: str
    subject: str


def changes_of(connection: Connection, seq: int) -> list[Change]:
    """Return what an entry changed, in order."""
    rows = connection.execute(
        select(journal_change).where(journal_change.c.seq == seq).order_by(journal_change.c.id)
    )
    return [
        Change(
            row.kind,
            row.record_id,
            row.last_id,
            row.case_id,
            None if row.before is None else json.loads(row.before),
            None if row.after is None else json.loads(row.after),
        )
        for row in rows
    ]


def values_told(
    connection: Connection, command: str | None, kind: str, case_id: int, name: str
) -> dict[int, list[Any]]:
    """Return for each record of a kind the values of a field that entries of a command told.

    None stands for any command.

    They come in the order they were told, each entry's with the value it found first; entries that
    were taken back told nothing.
    """
    rows = connection.execute(
        select(
            journal_change.c.seq,
            journal_change.c.record_id,
            journal_change.c.before,
            journal_change.c.after,
        )
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(
            journal_change.c.case_id == case_id,
            journal_change.c.kind == kind,
            journal.c.command == command if command else true(),
            journal_change.c.before.is_not(None),
            journal_change.c.after.is_not(None),
        )
        .order_by(journal_change.c.seq)
    ).all()
    taken_back = undone_of(connection, {row.seq for row in rows})
    found: dict[int, list[Any]] = {}
    for row in rows:
        after = json.loads(row.after)
        if row.seq not in taken_back and name in after:
            told = (json.loads(row.before).get(name), after[name])
            found.setdefault(row.record_id, []).extend(told)
    return found


def entry_that_made(connection: Connection, kind: str, record_id: int) -> int | None:
    """Return the number of the entry that made a record."""
    return connection.scalar(
        select(journal_change.c.seq).where(
            journal_change.c.kind == kind,
            journal_change.c.record_id <= record_id,
            journal_change.c.last_id >= record_id,
            journal_change.c.before.is_(None),
        )
    )


def maker_of(connection: Connection, kind: str, record_id: int) -> int | None:
    """Return the person who made a record."""
    seq = entry_that_made(connection, kind, record_id)
    return connection.scalar(select(journal.c.person_id).where(journal.c.seq == seq))


def built_upon(connection: Connection, seq: int, changes: list[Change]) -> list[LaterAct]:
    """Return the later commands that changed what this one touched, newest first."""
    found = later_on(connection, seq, changes)
    asked = (
        select(journal.c.person_name, journal.c.command, journal.c.subject)
        .where(journal.c.seq.in_(list(found)))
        .order_by(journal.c.seq.desc())
    )
    return [LaterAct(*row) for row in connection.execute(asked)] if found else []


def are_all_by(connection: Connection, seqs: Collection[int], person_id: int | None) -> bool:
    """Tell whether one person made all of these entries."""
    query = select(journal.c.person_id).distinct().where(journal.c.seq.in_(seqs))
    return set(connection.scalars(query)) == {person_id}


def later_on(connection: Connection, seq: int, changes: list[Change]) -> dict[int, str]:
    """Return the later entries that changed what this one touched, with person and subject.

    A later entry counts while it is not undone and touches the same field of the same record,
    anything of a record made here, or a case made here, or made a record that points to one made
    here. An undo counts only where it left another value than this command did.
    """
    found: dict[int, str] = {}
    for change in _perhaps_touched(connection, seq, changes):
        later = _later(connection, seq, change)
        for one in later:
            if one.seq in found or one.undoes is not None:
                continue
            if _clashes(change, one) and not is_undone(connection, one.seq):
                found[one.seq] = f"{one.person_name} {one.subject}"
        if later and not _stands(connection, change):
            found[later[-1].seq] = f"{later[-1].person_name} {later[-1].subject}"
        pointing = _pointing_here(connection, seq, change)
        for one in (*pointing, *_named_here(connection, seq, change)):
            if one.seq not in found and not is_undone(connection, one.seq):
                found[one.seq] = f"{one.person_name} {one.subject}"
    return found


def _perhaps_touched(connection: Connection, seq: int, changes: list[Change]) -> list[Change]:
    """Return the changes that have to be looked at: of many, what was made or touched again."""
    if len(changes) < MANY:
        return changes
    later = select(
        journal_change.c.kind, journal_change.c.record_id, journal_change.c.last_id
    ).where(journal_change.c.seq > seq)
    single: set[tuple[str, int]] = set()
    runs: list[tuple[str, int, int]] = []
    for kind, first, last in connection.execute(later):
        if first == last:
            single.add((kind, first))
        else:
            runs.append((kind, first, last))
    return [
        change
        for change in changes
        if change.made
        or (change.kind, change.record_id) in single
        or change.record_id != change.last_id
        or any(kind == change.kind and a <= change.record_id <= b for kind, a, b in runs)
    ]


def _stands(connection: Connection, change: Change) -> bool:
    """Tell whether a changed record still has the values the change gave it."""
    if change.made or change.after is None or change.record_id != change.last_id:
        return True
    table = TABLE_OF[change.kind]
    columns = [table.c[name] for name in change.after]
    row = connection.execute(select(*columns).where(table.c.id == change.record_id)).one()
    return all(plain(value) == change.after[name] for name, value in row._mapping.items())  # noqa: SLF001 - SQLAlchemy's public mapping view


#: Records that point to others: kind pointed to, kind that points, its column.
_POINTERS = (
    ("claimant", "amount", "claimant_id"),
    ("claimant", "payment", "claimant_id"),
    ("agreement", "payment", "agreement_id"),
    ("agreement", "payment", "superseded_by"),
    ("payment", "amount", "payment_id"),
    ("person", "case", "handler_id"),
    ("person", "case", "tax_handler_id"),
    ("person", "note", "person_id"),
    ("person", "move", "person_id"),
    ("person", "batch", "person_id"),
    ("person", "visit", "person_id"),
    ("person", "attachment", "person_id"),
    ("person", "snooze", "person_id"),
    ("person", "saved_view", "person_id"),
    ("visit", "visitor", "visit_id"),
    ("claimant", "visitor", "claimant_id"),
    ("visit", "ticket", "visit_id"),
    ("employer", "employer_fact", "employer_id"),
    ("employer", "employer_contact", "employer_id"),
    ("enquiry", "insured_line", "enquiry_id"),
    ("claimant", "insured_line", "claimant_id"),
    ("claimant", "checked_item", "claimant_id"),
    ("claimant", "legal_aid", "claimant_id"),
    ("claimant", "evidence", "claimant_id"),
    ("claimant", "waiver", "claimant_id"),
    ("claimant", "power_of_attorney", "claimant_id"),
    ("claimant", "term", "claimant_id"),
    ("claimant", "signature", "claimant_id"),
    ("claimant", "claimant", "continues_id"),
    ("attachment", "evidence", "attachment_id"),
    ("session", "offer", "session_id"),
    ("session", "appointment", "session_id"),
    ("agreement", "term", "agreement_id"),
    ("agreement", "signature", "agreement_id"),
    ("agreement", "confirmation", "agreement_id"),
    ("tax_order", "payment", "order_id"),
    ("case", "case", "split_from"),
    ("case", "case", "merged_into"),
)

#: Records that name several others in one text, their keys with commas between them.
_LISTS = (("claimant", "enquiry", "claimants"),)


def _named_here(connection: Connection, seq: int, change: Change) -> list[Any]:
    """Return the later entries that wrote into a visible list a record made here."""
    found: list[Any] = []
    for kind, pointer, column in _LISTS:
        if not change.made or kind != change.kind:
            continue
        names = TABLE_OF[pointer].c[column]
        query = _writers(seq, pointer, column).add_columns(names).where(names.is_not(None))
        for one in connection.execute(query):
            ids = (int(part) for part in one[3].split(",") if part.strip().isdigit())
            if any(change.record_id <= named <= change.last_id for named in ids):
                found.append(one)
    return found


def _pointing_here(connection: Connection, seq: int, change: Change) -> list[Any]:
    """Return the later entries that made visible records point to one made here."""
    found: list[Any] = []
    for kind, pointer, column in _POINTERS:
        if change.made and kind == change.kind:
            here = TABLE_OF[pointer].c[column].between(change.record_id, change.last_id)
            found += connection.execute(_writers(seq, pointer, column).where(here))
    return found


def _writers(seq: int, kind: str, column: str) -> Select[Any]:
    """Ask for the later entries, no undo among them, that wrote a column of visible records."""
    table = TABLE_OF[kind]
    made = table.c.id.between(journal_change.c.record_id, journal_change.c.last_id)
    said = journal_change.c.after.contains(f'"{column}"')
    return (
        select(journal.c.seq, journal.c.person_name, journal.c.subject)
        .distinct()
        .select_from(table)
        .join(journal_change, made & (journal_change.c.kind == kind))
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(
            table.c.hidden.is_(None),
            journal_change.c.before.is_(None) | said,
            journal_change.c.seq > seq,
            journal.c.undoes.is_(None),
        )
    )


def _later(connection: Connection, seq: int, change: Change) -> list[Any]:
    same = (journal_change.c.kind == change.kind) & (
        journal_change.c.record_id.between(change.record_id, change.last_id)
    )
    if change.made and change.kind == "case":
        same |= journal_change.c.case_id.between(change.record_id, change.last_id)
    query = (
        select(
            journal.c.seq,
            journal.c.undoes,
            journal.c.person_name,
            journal.c.subject,
            journal_change.c.after,
        )
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(journal_change.c.seq > seq, same)
        .order_by(journal.c.seq)
    )
    return list(connection.execute(query))


def _clashes(change: Change, later: Any) -> bool:  # noqa: ANN401 - a row of _later
    if change.made or later.after is None:
        return True
    return bool(set(change.after or {}) & set(json.loads(later.after)))


def restore(session: Session, change: Change) -> None:
    """Give a record back the values it had before a change."""
    record_class, table = KINDS[change.kind]
    record = session.get(record_class, change.record_id)
    for name, value in (change.before or {}).items():
        setattr(record, name, typed(table.c[name].type, value))
