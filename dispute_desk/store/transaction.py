"""One unit of work: records in, records changed, and what the journal will say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event, func, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.case import Case
from dispute_desk.domain.changes import Change
from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.record import Record
from dispute_desk.domain.staff import TakenNumber
from dispute_desk.store import journal, rewind, search
from dispute_desk.store.bulk import insert_columns
from dispute_desk.store.bulk_changes import made_in_runs
from dispute_desk.store.case_tables import visit
from dispute_desk.store.kinds import KIND_OF, KINDS, TABLE_OF, changes_in
from dispute_desk.store.plan_writing import write_beside, write_records
from dispute_desk.store.record_questions import equal_to, highest_id
from dispute_desk.store.refusals import CHANGED_MEANWHILE, no_record
from dispute_desk.store.series import is_borne
from dispute_desk.store.tables import amount, cases, series_counter
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Table

    from dispute_desk.domain.import_rows import ImportPlan
    from dispute_desk.domain.office import Office

R = TypeVar("R", bound=Record)

#: What the derived line of a case is made of; other changes leave it as it is.
_IN_LINE = frozenset({
    "number", "external_no", "employer_id", "hidden", "name", "former_names", "credit_code",
    "phone", "layer", "share", "fen", "case_id", "state",
})  # fmt: skip
_KINDS_IN_LINE = frozenset({"case", "claimant", "amount", "employer"})
#: Records loaded in one question: bound by SQLite's limit of host parameters.
_BLOCK = 500
#: Attributes the journal does not keep: they follow from the entry itself.
_SILENT = frozenset({"row_version"})


def _counts(table: Table) -> ColumnElement[bool]:
    """Return that a record is in sight, or will be: an import is being written in pieces."""
    return table.c.hidden.is_(None) | (table.c.hidden < 0)


class Transaction:
    """What a use case works with; it ends with one journal entry or not at all.

    ``office`` is the world around the use case. ``subject`` is what the entry is about, in a few
    words (a case number, a file name), ``case_id`` the one case it is about, where it is about one;
    ``undoes`` the entry an undo takes back. ``refresh_later``,
    where there is one, takes the cases whose derived lines whoever set it brings up to date.
    """

    def __init__(self, connection: Connection, office: Office) -> None:
        self.connection = connection
        self.office = office
        self.subject = ""
        self.case_id: int | None = None
        self.undoes: int | None = None
        self.seq = journal.next_seq(connection)
        self.is_journaled = False
        self.session = Session(bind=connection, expire_on_commit=False, autoflush=False)
        self._created: dict[tuple[str, int], int | None] = {}
        self._before: dict[tuple[str, int], dict[str, Any]] = {}
        self._after: dict[tuple[str, int], dict[str, Any]] = {}
        self._case_of: dict[tuple[str, int], int | None] = {}
        self._bulk: list[Change] = []
        self._next: dict[str, int] = {}
        self._touched: set[int] = set()
        self.refresh_later: set[int] | None = None
        self._at_hand: list[Record] = []
        event.listen(self.session, "before_flush", self._note_changes)

    # --- records -------------------------------------------------------------------------

    def get(self, record: type[R], record_id: int) -> R:
        """Return a visible record for change; refuses with ``no_record``."""
        found = self.session.get(record, record_id)
        if found is None or found.hidden is not None:
            raise no_record(KIND_OF[record], record_id)
        return found

    def case(self, case_id: int) -> Case:
        """Return a visible case for change."""
        return self.get(Case, case_id)

    def all_of(self, record: type[R], *, with_hidden: bool = False, **equal: object) -> list[R]:
        """Return the visible records whose columns equal these values, oldest first."""
        self.session.flush()
        query = equal_to(KIND_OF[record], tuple(sorted(equal)), with_hidden=with_hidden)
        return list(self.session.scalars(query, equal))

    def many(self, record: type[R], ids: Sequence[int]) -> list[R]:
        """Return these visible records for change, in the order asked; all or a refusal."""
        table = TABLE_OF[KIND_OF[record]]
        found: dict[int, R] = {}
        for start in range(0, len(ids), _BLOCK):
            query = select(record).where(table.c.id.in_(ids[start : start + _BLOCK]))
            found |= {item.id: item for item in self.session.scalars(query)}
        return [found.get(record_id) or self.get(record, record_id) for record_id in ids]

    def add(self, record: R) -> R:
        """Add a record; it has its key at once."""
        kind = KIND_OF[type(record)]
        record.id = self.next_id(kind)
        self.session.add(record)
        self.session.flush()
        return record

    def add_all(self, records: Sequence[R]) -> Sequence[R]:
        """Add records of one kind at once; they have their keys."""
        if records:
            first = self.next_id(KIND_OF[type(records[0])], len(records))
            for number, record in enumerate(records):
                record.id = first + number
            self.session.add_all(records)
            self.session.flush()
        return records

    def sums(self, case_id: int) -> dict[tuple[Layer, int | None], int]:
        """Return the fen of a case by layer and worker, the late fee left out."""
        self.session.flush()
        principal = amount.c.share.is_distinct_from(Share.LATE_FEE)
        query = (
            select(amount.c.layer, amount.c.claimant_id, func.sum(amount.c.fen))
            .where(amount.c.case_id == case_id, amount.c.hidden.is_(None), principal)
            .group_by(amount.c.layer, amount.c.claimant_id)
        )
        return {(layer, worker): fen for layer, worker, fen in self.connection.execute(query)}

    def next_id(self, kind: str, count: int = 1) -> int:
        """Reserve so many keys of a kind of record and return the first."""
        if kind not in self._next:
            self._next[kind] = int(self.connection.scalar(highest_id(kind)) or 0) + 1
        first = self._next[kind]
        self._next[kind] = first + count
        return first

    def add_bulk(
        self, kind: str, columns: dict[str, Sequence[Any]], case_id: int | None = None
    ) -> None:
        """Insert many new records of a kind at once; their keys must be consecutive.

        The journal keeps one line for all; derived lines but that of ``case_id`` are the caller's.
        """
        self.session.flush()
        insert_columns(self.connection, TABLE_OF[kind], columns)
        self.note_bulk([Change(kind, columns["id"][0], columns["id"][-1], case_id)])

    def write_plan(self, plan: ImportPlan, batch_id: int) -> None:
        """Insert what an import prepared, its keys behind what the store holds."""
        first = {kind: self.next_id(kind, plan.count(kind)) for kind in plan.records}
        self.session.flush()
        with no_collections():
            self.note_bulk(write_records(self.connection, plan, first, batch_id))
            write_beside(self.connection, plan, first, batch_id)

    def note_bulk(self, changes: list[Change]) -> int:
        """Take note of changes somebody wrote past the session; return how many."""
        self._bulk += changes
        for one in changes:
            shown = one.made or not _IN_LINE.isdisjoint(one.after or ())
            if one.kind in _KINDS_IN_LINE and shown:
                self._touched.update(() if one.case_id is None else (one.case_id,))
        return len(changes)

    def hide_run(
        self,
        kind: str,
        first: int,
        last: int,
        *,
        hidden: int | None,
        was: int | None = None,
        case_id: int | None = None,
    ) -> None:
        """Take a run of records (all of one case, where it is given) out of sight, or back.

        Back comes what ``was`` hid; where that is not told, what hid the first of the run.
        """
        table = TABLE_OF[kind]
        if hidden is not None:
            was = None
        elif was is None:
            was = self._hidden_by(kind, first)
        self.connection.execute(
            update(table)
            .where(table.c.id.between(first, last), table.c.hidden.is_not_distinct_from(was))
            .values(hidden=hidden, row_version=table.c.row_version + 1)
        )
        change = Change(kind, first, last, case_id, {"hidden": was}, {"hidden": hidden})
        self.note_bulk([change])
        if kind == "case":
            ids = select(cases.c.id).where(cases.c.id.between(first, last))
            self._touched.update(self.connection.scalars(ids))

    def _hidden_by(self, kind: str, record_id: int) -> int | None:
        table = TABLE_OF[kind]
        return self.connection.scalar(select(table.c.hidden).where(table.c.id == record_id))

    # --- looking back --------------------------------------------------------------------

    def entry(self, seq: int) -> rewind.PastEntry | None:
        """Return an entry of the journal."""
        return rewind.entry(self.connection, seq)

    def entry_that_made(self, kind: str, record_id: int) -> int | None:
        """Return the entry that made a record."""
        return rewind.entry_that_made(self.connection, kind, record_id)

    def commands_since(self, seq: int) -> set[str]:
        """Return the names of the commands journaled after an entry."""
        return rewind.commands_since(self.connection, seq)

    def is_undone(self, seq: int) -> bool:
        """Tell whether an entry was taken back."""
        return rewind.is_undone(self.connection, seq)

    def changes_of(self, seq: int) -> list[Change]:
        """Return what an entry changed."""
        return rewind.changes_of(self.connection, seq)

    def built_upon(self, seq: int, changes: list[Change]) -> list[rewind.LaterAct]:
        """Return what changed the same things later, newest first."""
        return rewind.built_upon(self.connection, seq, changes)

    def built_by_actor(self, seq: int, changes: list[Change]) -> bool:
        """Tell whether it was the acting person alone who changed the same things later."""
        later = rewind.later_on(self.connection, seq, changes)
        return rewind.are_all_by(self.connection, later.keys(), self.office.actor.id)

    def preload(self, changes: list[Change]) -> None:
        """Load the records of these changes in blocks; they stay at hand for what follows."""
        wanted: dict[str, list[int]] = {}
        for change in changes:
            if change.last_id == change.record_id:
                wanted.setdefault(change.kind, []).append(change.record_id)
        for kind, ids in wanted.items():
            record, table = KINDS[kind]
            for start in range(0, len(ids), _BLOCK):
                query = select(record).where(table.c.id.in_(ids[start : start + _BLOCK]))
                self._at_hand += self.session.scalars(query)

    def restore(self, change: Change) -> None:
        """Give a record back the values it had before a change."""
        rewind.restore(self.session, change)

    def hide(self, kind: str, record_id: int, *, hidden: int | None) -> None:
        """Take one record out of sight, or bring it back."""
        record = self.session.get(KINDS[kind][0], record_id)
        if record is not None:
            record.hidden = hidden

    def hide_unused(self, kind: str, first: int, last: int, case_id: int | None = None) -> None:
        """Take a run of new records out of sight, but for employers that other cases have now."""
        self.flush()
        used: set[int] = set()
        for table in (cases, visit) if kind == "employer" else ():
            pointing = table.c.employer_id.between(first, last) & _counts(table)
            used.update(self.connection.scalars(select(table.c.employer_id).where(pointing)))
        start = first
        for end in [*sorted(used), last + 1]:
            if end - start == 1:
                self.hide(kind, start, hidden=self.seq)
            elif end > start:
                self.hide_run(kind, start, end - 1, hidden=self.seq, case_id=case_id)
            start = end + 1

    # --- numbers -------------------------------------------------------------------------

    def take_number(self, series: str, pattern: str, year: int) -> str:
        """Take the next number of a yearly series; it is never given again, even when voided.

        One a case or a paper bears already (an old ledger or a hand gave it) is passed over.
        """
        at = (series_counter.c.series == series) & (series_counter.c.year == year)
        last = self.connection.scalar(select(series_counter.c.last).where(at))
        sequence = int(last or 0) + 1
        while is_borne(self.connection, pattern.format(year=year, n=sequence)):
            sequence += 1
        if last is None:
            self.connection.execute(
                insert(series_counter).values(series=series, year=year, last=sequence)
            )
        else:
            self.connection.execute(update(series_counter).where(at).values(last=sequence))
        text = pattern.format(year=year, n=sequence)
        self.add(TakenNumber(series=series, year=year, sequence=sequence, text=text))
        return text

    # --- the end -------------------------------------------------------------------------

    def _note_changes(self, session: Session, context: object, instances: object) -> None:
        del context, instances
        for record in session.new:
            key = (KIND_OF[type(record)], record.id)
            self._created[key] = self._case_id(record)
            if key[0] in _KINDS_IN_LINE:
                self._touch(record)
        for record in session.dirty:
            self._note_change(record)

    def _note_change(self, record: Record) -> None:
        key = (KIND_OF[type(record)], record.id)
        for name, old, new in changes_in(record):
            if name not in _SILENT:
                self._before.setdefault(key, {}).setdefault(name, plain(old))
                self._after.setdefault(key, {})[name] = plain(new)
                self._case_of[key] = self._case_id(record)
        if key[0] in _KINDS_IN_LINE and not _IN_LINE.isdisjoint(self._after.get(key, ())):
            self._touch(record)
            moved_from = self._before[key].get("case_id")
            if moved_from is not None:
                self._touched.add(int(moved_from))

    def _case_id(self, record: Record) -> int | None:
        found: int | None = (
            record.id if isinstance(record, Case) else getattr(record, "case_id", None)
        )
        return found

    def _touch(self, record: Record) -> None:
        case_id = self._case_id(record)
        if case_id is not None:
            self._touched.add(case_id)
        elif KIND_OF[type(record)] == "employer":
            self._touched.update(
                self.connection.scalars(select(cases.c.id).where(cases.c.employer_id == record.id))
            )

    def flush(self) -> None:
        """Write what is pending; a newer version of a record in the store is a refusal."""
        try:
            self.session.flush()
        except StaleDataError as error:
            raise DeskError(CHANGED_MEANWHILE, fields="") from error

    def changes(self) -> list[Change]:
        """Return what was done so far, ready for the journal."""
        made = made_in_runs(self._created)
        changed = [
            Change(key[0], key[1], key[1], self._case_of[key], *difference)
            for key in self._before
            if key not in self._created and (difference := self._difference(key))
        ]
        return made + changed + self._bulk

    def _difference(self, key: tuple[str, int]) -> tuple[dict[str, Any], dict[str, Any]] | None:
        before, after = self._before[key], self._after[key]
        names = [name for name in before if before[name] != after[name]]
        if not names:
            return None
        return {name: before[name] for name in names}, {name: after[name] for name in names}

    def finish(self, *, command: str, payload: str, undoable: bool) -> list[Change]:
        """Flush, refresh what is derived, append the entry if something changed; return it."""
        self.flush()
        changes = self.changes()
        if self.refresh_later is None:
            search.refresh(self.connection, self._touched)
        else:
            self.refresh_later |= self._touched
        entry = journal.Entry(
            seq=self.seq,
            at=self.office.now,
            person_id=self.office.actor.id,
            person_name=self.office.actor.name,
            command=command,
            subject=self.subject,
            payload=payload,
            undoable=undoable,
            undoes=self.undoes,
            case_id=self.case_id,
        )
        self.is_journaled = bool(changes) or not undoable
        if self.is_journaled:  # else nothing to take back, nothing to tell
            journal.write(self.connection, entry, changes)
        return changes
