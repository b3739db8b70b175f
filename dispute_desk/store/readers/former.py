"""What the cases before a split or a merger hold about the workers of a case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.former import OWED, STAYS, FormerCase
from dispute_desk.domain.related import Relation
from dispute_desk.store.case_tables import signature, term
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.tables import cases, claimant, move, payment

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection, Table

    Row = dict[str, Any]

#: The day a record is about, where it has one.
_DAYS = {
    "session": "held_on",
    "agreement": "concluded_on",
    "payment": "paid_on",
    "paper": "issued_on",
    "appointment": "on",
    "evidence": "received_on",
    "investigation": "held_on",
}


@dataclass(frozen=True)
class _Parting:
    """When workers went on in another case: the day, and the moment it was written down."""

    on: date | None
    at: datetime | None

    def follows(self, kind: str, row: Row) -> bool:
        """Tell whether it comes after a record: that was there, or is of a day up to then."""
        day = row[_DAYS[kind]] if kind in _DAYS else None
        if self.on is not None and day is not None and day <= self.on:
            return True
        return self.at is None or row["recorded_at"] is None or row["recorded_at"] <= self.at


def former_cases(
    connection: Connection, case_id: int, *, until: date | None = None
) -> tuple[FormerCase, ...]:
    """Return the cases the workers of a case were in before, the nearest first.

    ``until`` leaves out what was merged after a day.
    """
    found: list[FormerCase] = []
    seen = {case_id}
    ahead: list[tuple[int, list[_Parting], dict[int, int] | None]] = [(case_id, [], None)]
    while ahead:
        here, partings, known = ahead.pop(0)
        for case, relation in _before(connection, here):
            merged = relation is Relation.MERGED_HERE
            late = merged and until is not None and (case["closed_on"] or date.min) > until
            if case["id"] in seen or late:
                continue
            seen.add(case["id"])
            parting = _merged(case) if merged else _split(connection, here)
            marks = partings if merged else [*partings, parting]
            workers = _workers(connection, here, case["id"])
            continues = {
                old: new if known is None else known[new]
                for old, (_, new) in workers.items()
                if known is None or new in known
            }
            told = _former(connection, case, relation, parting.on, workers, marks)
            found.append(replace(told, continues=continues))
            ahead.append((case["id"], marks, continues))
    return tuple(found)


def _before(connection: Connection, case_id: int) -> list[tuple[Row, Relation]]:
    """Return the case this one was split from and those merged into it."""
    own = connection.scalar(select(cases.c.split_from).where(cases.c.id == case_id))
    query = select(cases).where(
        or_(cases.c.id == own, cases.c.merged_into == case_id), cases.c.hidden.is_(None)
    )
    return [
        (dict(row), Relation.MERGED_HERE if row["merged_into"] == case_id else Relation.SPLIT_FROM)
        for row in connection.execute(query.order_by(cases.c.id)).mappings()
    ]


def _split(connection: Connection, case_id: int) -> _Parting:
    """Return when the workers of a case that was split off left: its first move says it."""
    moved = select(move.c.occurred_on, move.c.recorded_at).where(
        move.c.case_id == case_id, move.c.hidden.is_(None)
    )
    first = connection.execute(moved.order_by(move.c.id).limit(1)).first()
    return _Parting(None, None) if first is None else _Parting(*first)


def _merged(case: Row) -> _Parting:
    return _Parting(case["closed_on"], None)


def _workers(connection: Connection, case_id: int, former_id: int) -> dict[int, tuple[str, int]]:
    """Return the workers of a case who were in another: id there, name, id here.

    Who left a case and came back stands at the place he left: the other one continues it.
    """
    there = claimant.alias("there")
    went_on = or_(
        there.c.id == claimant.c.continues_id,
        and_(
            there.c.continues_id == claimant.c.id,
            there.c.state == ClaimantState.SPLIT_OFF,
            there.c.case_id.in_(select(cases.c.id).where(cases.c.merged_into == case_id)),
        ),
    )
    query = (
        select(there.c.id, there.c.name, claimant.c.id)
        .join_from(claimant, there, went_on)
        .where(
            claimant.c.case_id == case_id, claimant.c.hidden.is_(None), there.c.case_id == former_id
        )
        .order_by(there.c.id)
    )
    return {old: (name, new) for old, name, new in connection.execute(query)}


def _former(
    connection: Connection,
    case: Row,
    relation: Relation,
    on: date | None,
    workers: dict[int, tuple[str, int]],
    partings: list[_Parting],
) -> FormerCase:
    ids = {*workers, *(new for _, new in workers.values())}
    split = relation is Relation.SPLIT_FROM
    records: dict[str, tuple[Row, ...]] = {}
    for kind in STAYS if split else (*STAYS, *OWED):
        rows = _of_case(connection, TABLE_OF[kind], case["id"])
        if split:
            rows = _about(connection, kind, rows, ids)
        kept = [row for row in rows if all(mark.follows(kind, row) for mark in partings)]
        if kept:
            records[kind] = tuple(kept)
    return FormerCase(
        id=case["id"],
        number=case["number"] or f"#{case['id']}",
        relation=relation,
        on=on,
        workers=tuple(name for name, _ in workers.values()),
        records=records,
    )


def _of_case(connection: Connection, table: Table, case_id: int) -> list[Row]:
    query = select(table).where(table.c.case_id == case_id, table.c.hidden.is_(None))
    return [dict(row) for row in connection.execute(query.order_by(table.c.id)).mappings()]


def _about(connection: Connection, kind: str, rows: list[Row], ids: Collection[int]) -> list[Row]:
    """Return the records about these workers, or about the whole case."""
    if kind == "agreement":
        parties = _parties(connection, [row["id"] for row in rows])
        named = {row["id"]: parties.get(row["id"], set()) for row in rows}
        return [row for row in rows if not named[row["id"]] or named[row["id"]] & set(ids)]
    return [row for row in rows if row.get("claimant_id") is None or row["claimant_id"] in ids]


def _parties(connection: Connection, agreements: Collection[int]) -> dict[int, set[int]]:
    """Return which workers agreements name in their terms, signatures and payments."""
    found: dict[int, set[int]] = {}
    for table in (term, signature, payment):
        query = select(table.c.agreement_id, table.c.claimant_id).where(
            table.c.agreement_id.in_(agreements),
            table.c.claimant_id.is_not(None),
            table.c.hidden.is_(None),
        )
        for agreement_id, worker in connection.execute(query):
            found.setdefault(agreement_id, set()).add(worker)
    return found
