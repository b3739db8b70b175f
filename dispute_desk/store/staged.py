"""What was written of an import before it counts: begun, shown piece by piece, or removed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, or_, select, update

from dispute_desk.domain.import_rows import IMPORTED_KINDS
from dispute_desk.domain.import_under_way import UnderWay
from dispute_desk.domain.record import new_uuid
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.met_meanwhile import is_met
from dispute_desk.store.pace import Pace
from dispute_desk.store.search import DROP_MANY_GRAMS, refresh
from dispute_desk.store.speech import given_ids
from dispute_desk.store.tables import (
    case_line,
    cases,
    employer,
    import_batch,
    import_row,
    journal,
    journal_change,
)
from dispute_desk.store.under_way import (
    forget_under_way,
    note_under_way,
    under_way,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Select

    from dispute_desk.store.store import Store

#: Cases looked at by one statement.
STEP = 500
#: Tables whose rows belong to a case, those that point to others first.
_OF_CASE = [TABLE_OF[k] for k in reversed(IMPORTED_KINDS) if "case_id" in TABLE_OF[k].c]


def begin(connection: Connection, file: str, batch: Mapping[str, Any]) -> UnderWay:
    """Write the mark of an import and its batch, hidden; the first piece."""
    table = import_batch
    batch_id = int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1
    since = int(connection.scalar(select(func.coalesce(func.max(journal.c.seq), 0))) or 0)
    one = UnderWay(batch_id, file, since)
    own = {"id": batch_id, "uuid": new_uuid(), "row_version": 1, "hidden": one.mark}
    connection.execute(insert(table), {**own, **batch})
    note_under_way(connection, one)
    return one


def was_taken_otherwise(connection: Connection, one: UnderWay) -> bool:
    """Tell whether an import came or went since, or an employer of ours went out of sight.

    Or whether a case somebody wrote since may be one of ours: those are asked about when the
    import is prepared again.
    """
    batches = select(journal_change.c.id).where(
        journal_change.c.seq > one.since, journal_change.c.kind == "batch"
    )
    if connection.scalar(batches.limit(1)) is not None:
        return True
    if is_met(connection, one):
        return True
    changed = _employers_changed(connection, one)
    hidden = select(employer.c.id).where(
        employer.c.id.in_(given_ids(changed)), employer.c.hidden.is_not(None)
    )
    gone = list(connection.scalars(hidden)) if changed else []
    return bool(gone and _cases_of(connection, one, gone))


def _employers_changed(connection: Connection, one: UnderWay) -> list[int]:
    """Return the employers others changed or registered since."""
    query = select(journal_change.c.record_id).where(
        journal_change.c.seq > one.since, journal_change.c.kind == "employer"
    )
    return list(connection.scalars(query.distinct()))


def _same_employers(
    connection: Connection, one: UnderWay, changed: list[int]
) -> list[tuple[int, int]]:
    """Return our employers that somebody registered meanwhile, each with the one in sight."""
    ours, theirs = employer.alias(), employer.alias()
    query = (
        select(ours.c.id, func.min(theirs.c.id))
        .join(theirs, theirs.c.name_key == ours.c.name_key)
        .where(
            ours.c.batch_id == one.batch_id,
            ours.c.hidden == one.mark,
            theirs.c.hidden.is_(None),
            theirs.c.id.in_(given_ids(changed)),
            or_(
                ours.c.credit_code.is_(None),
                theirs.c.credit_code.is_(None),
                ours.c.credit_code == theirs.c.credit_code,
            ),
        )
        .group_by(ours.c.id)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def book(connection: Connection, one: UnderWay, seq: int) -> None:
    """Show batch and employers, beside the entry ``seq``; the cases are shown behind it.

    Cases of employers somebody registered or changed meanwhile are shown at once, in the first
    case with those; their lines are derived anew.
    """
    changed = _employers_changed(connection, one)
    touched = set(_cases_of(connection, one, changed)) if changed else set[int]()
    for ours, theirs in _same_employers(connection, one, changed) if changed else ():
        moved = _cases_of(connection, one, [ours])
        touched.update(moved)
        of_ours = cases.c.id.in_(given_ids(moved))
        connection.execute(update(cases).where(of_ours).values(employer_id=theirs))
        connection.execute(update(employer).where(employer.c.id == ours).values(hidden=seq))
    for table, own in ((import_batch, import_batch.c.id), (employer, employer.c.batch_id)):
        of_import = (own == one.batch_id) & (table.c.hidden == one.mark)
        connection.execute(update(table).where(of_import).values(hidden=None))
    shown = cases.c.id.in_(given_ids(sorted(touched)))
    connection.execute(update(cases).where(shown).values(hidden=None))
    refresh(connection, touched)
    note_under_way(connection, one.booked)


def _cases_of(connection: Connection, one: UnderWay, employers: list[int]) -> list[int]:
    ours = (cases.c.batch_id == one.batch_id) & cases.c.employer_id.in_(given_ids(employers))
    return list(connection.scalars(select(cases.c.id).where(ours)))


def show(store: Store, one: UnderWay) -> None:
    """Bring the cases of a booked import into sight, and take the mark away."""
    behind: int | None = 0
    with store.in_pieces() as pieces:
        pace = Pace(pieces)
        while behind is not None:
            with pace.piece() as connection:
                is_there = under_way(connection) == one.booked  # else somebody ended it
                behind = _show_piece(connection, one, pace, behind) if is_there else None


def _show_piece(connection: Connection, one: UnderWay, pace: Pace, behind: int) -> int | None:
    """Show as many cases as a piece has time for; return the last, None where those were all."""
    while ids := connection.scalars(_hidden_cases(one, behind)).all():
        here = cases.c.id.between(ids[0], ids[-1]) & (cases.c.hidden == one.mark)
        connection.execute(update(cases).where(here).values(hidden=None))
        refresh(connection, _without_line(connection, ids))
        behind = ids[-1]
        if pace.is_over:
            return behind
    forget_under_way(connection)
    return None


def _without_line(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Return those of these cases whose line went while they were hidden: an employer changed."""
    lines = select(case_line.c.case_id).where(case_line.c.case_id.in_(given_ids(ids)))
    there = set(connection.scalars(lines))
    return [case_id for case_id in ids if case_id not in there]


def _hidden_cases(one: UnderWay, behind: int = 0) -> Select[int]:
    ours = (cases.c.batch_id == one.batch_id) & (cases.c.hidden == one.mark)
    return select(cases.c.id).where(ours, cases.c.id > behind).order_by(cases.c.id).limit(STEP)


def remove(store: Store, one: UnderWay) -> None:
    """Remove every row of an import that does not count: nobody has seen it, nothing points to it.

    The database does not look for what might point to each row, table by table: it would read
    whole tables for every one of them.
    """
    with store.in_pieces(checked=False) as pieces:
        pace, is_done = Pace(pieces), False
        while not is_done:
            with pace.piece() as connection:
                is_done = under_way(connection) != one or _remove_piece(connection, one, pace)


def _remove_piece(connection: Connection, one: UnderWay, pace: Pace) -> bool:
    """Remove as much as a piece has time for; tell whether that was all."""
    while _remove_some(connection, one):
        if pace.is_over:
            return False
    _remove_rest(connection, one)
    return True


def _remove_some(connection: Connection, one: UnderWay) -> bool:
    """Remove some rows of the workbook, then some cases with all that is theirs."""
    rows = select(import_row.c.id).where(import_row.c.batch_id == one.batch_id).limit(STEP)
    found = list(connection.scalars(rows))
    if found:
        connection.execute(delete(import_row).where(import_row.c.id.in_(given_ids(found))))
        return True
    ids = connection.scalars(_hidden_cases(one)).all()
    if not ids:
        return False
    lines = select(case_line.c.case_id).where(case_line.c.case_id.in_(given_ids(ids)))
    grams = [(case_id,) for case_id in connection.scalars(lines)]
    if grams:
        connection.exec_driver_sql(DROP_MANY_GRAMS, grams)
    for table in (case_line, *_OF_CASE):
        connection.execute(delete(table).where(table.c.case_id.in_(given_ids(ids))))
    connection.execute(delete(cases).where(cases.c.id.in_(given_ids(ids))))
    return True


def _remove_rest(connection: Connection, one: UnderWay) -> None:
    of_batch = (employer.c.batch_id == one.batch_id) & (employer.c.hidden == one.mark)
    connection.execute(delete(employer).where(of_batch))
    ours = (import_batch.c.id == one.batch_id) & (import_batch.c.hidden == one.mark)
    connection.execute(delete(import_batch).where(ours))
    forget_under_way(connection)
