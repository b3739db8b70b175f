"""A case as it stood at a moment: today's records with the journal unwound behind it."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, func, or_, select

from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import OF_A_CASE
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.readers.case_file import UNDER, assembled
from dispute_desk.store.rewind import entry_that_made
from dispute_desk.store.tables import cases, employer, journal, journal_change
from dispute_desk.store.types import typed

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection, Table

    from dispute_desk.domain.rows import CaseFile

    Row = dict[str, Any]

_KIND = {table.name: kind for kind, table in TABLE_OF.items()}


def seq_at(connection: Connection, moment: datetime) -> int:
    """Return the number of the last entry up to a moment; 0 before the first."""
    query = select(func.max(journal.c.seq)).where(journal.c.at <= moment)
    return int(connection.scalar(query) or 0)


def case_as_of(connection: Connection, case_id: int, moment: datetime) -> CaseFile | None:
    """Return the case as the journal had it at a moment; None where it was not there yet.

    Records made later are left out, records hidden later are back, fields have the values they
    had. A record that has gone to another case since (split, merged) is followed there.
    """
    past = _Past(connection, case_id, seq_at(connection, moment))
    found = past.rows(cases, [case_id])
    if not found:
        return None
    firm_id = found[0]["employer_id"]
    firms = past.rows(employer, [firm_id]) if firm_id else []
    under = {name: tuple(past.of_case(table)) for name, table in UNDER.items()}
    beside = {table.name: tuple(past.of_case(table)) for table in OF_A_CASE}
    return assembled(connection, found[0], firms[0] if firms else None, under, beside)


def days_told(connection: Connection, case_id: int, moment: datetime) -> tuple[date, date]:
    """Return the day asked for and the day a case was written down; it may have come earlier."""
    seq = entry_that_made(connection, "case", case_id)
    found: datetime | None = connection.scalar(select(journal.c.at).where(journal.c.seq == seq))
    return moment.astimezone().date(), (found or moment).astimezone().date()


class _Past:
    """Unwinds records to what they were after one entry of the journal."""

    def __init__(self, connection: Connection, case_id: int, seq: int) -> None:
        self._connection = connection
        self._case_id = case_id
        self._seq = seq
        self._gone: dict[str, set[int]] = defaultdict(set)
        self._changes = self._later_changes()

    def of_case(self, table: Table) -> list[Row]:
        """Return the records of a kind that hung at the case then."""
        now = self._connection.scalars(select(table.c.id).where(table.c.case_id == self._case_id))
        ids = sorted({*now, *self._gone[_KIND[table.name]]})
        return [row for row in self.rows(table, ids) if row["case_id"] == self._case_id]

    def rows(self, table: Table, ids: list[int]) -> list[Row]:
        """Return these records as they were; those that were not there or hidden are left out."""
        found = []
        asked = Asked(select(table).where(table.c.id == bindparam("id")))
        for record_id in ids:
            for row in asked.rows(self._connection, id=record_id):
                was = self._unwound(table, row)
                if was is not None and was["hidden"] is None:
                    found.append(was)
        return found

    def _unwound(self, table: Table, row: Row) -> Row | None:
        for change in self._changes[_KIND[table.name]]:
            if not change.record_id <= row["id"] <= change.last_id:
                continue
            if change.before is None:
                return None
            for name, value in json.loads(change.before).items():
                row[name] = typed(table.c[name].type, value)
        return row

    def _later_changes(self) -> dict[str, list[Any]]:
        """Return what was changed since, of this case and in runs, newest first, by kind."""
        whose = or_(
            journal_change.c.case_id == self._case_id,
            journal_change.c.last_id > journal_change.c.record_id,
            and_(journal_change.c.kind == "case", journal_change.c.record_id == self._case_id),
            journal_change.c.kind == "employer",
            journal.c.command.in_(_MOVING),
        )
        query = (
            select(journal_change)
            .join(journal, journal.c.seq == journal_change.c.seq)
            .where(journal_change.c.seq > self._seq, whose)
            .order_by(journal_change.c.seq.desc(), journal_change.c.id.desc())
        )
        found: dict[str, list[Any]] = defaultdict(list)
        for change in self._connection.execute(query):
            found[change.kind].append(change)
            moved = change.before is not None and json.loads(change.before).get("case_id")
            if moved == self._case_id:
                self._gone[change.kind].add(change.record_id)
        return found


#: Commands that move records from one case to another, and what takes them back.
_MOVING = ("SplitCase", "MergeCases", "UndoEntry")
