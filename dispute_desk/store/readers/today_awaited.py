"""What other bodies were asked or handed and have not answered, for 今日待办."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, select

from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.case_tables import enquiry
from dispute_desk.store.readers.merged_duties import merged_with, under_their_homes
from dispute_desk.store.tables import case_line, cases, referral

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The table of each kind, the day that ends the waiting, and whether a term is needed to wait.
_KINDS: dict[Awaited, tuple[Table, str, bool]] = {
    Awaited.ENQUIRY: (enquiry, "answered_on", False),
    Awaited.REFERRAL: (referral, "feedback_on", True),
}


def awaited(
    connection: Connection,
    mine: list[ColumnElement[bool]],
    handed: list[ColumnElement[bool]],
    *,
    most: int,
) -> list[TodayItem]:
    """Return what of these cases waits for another body, the term that ends first before others.

    A case that was handed over is at its end here, its feedback is still waited for (``handed``).
    Few records wait at a time: they are found first, their cases after.
    """
    return [
        TodayItem(list="waiting", action=None, awaited=kind, **row)
        for kind in _KINDS
        for row in _rows(connection, kind, handed if kind is Awaited.REFERRAL else mine, most)
    ]


def awaited_of_merged(
    connection: Connection, mine: list[ColumnElement[bool]], *, most: int
) -> list[TodayItem]:
    """Return what merged cases still wait for, under the cases of these that they go on in."""
    found = []
    for kind, (table, end, _) in _KINDS.items():
        merged = merged_with(table, table.c.sent_on.is_not(None), table.c[end].is_(None))
        found += [
            TodayItem(list="waiting", action=None, awaited=kind, **row)
            for row in _rows(connection, kind, merged, most)
        ]
    return under_their_homes(connection, found, mine)


def _rows(
    connection: Connection, kind: Awaited, mine: list[ColumnElement[bool]], most: int
) -> list[dict[str, Any]]:
    table, end, needs_term = _KINDS[kind]
    waits = [table.c.sent_on.is_not(None), table.c[end].is_(None), table.c.hidden.is_(None)]
    if needs_term:
        waits.append(table.c.due_on.is_not(None))
    waiting = list(connection.scalars(select(table.c.id).where(*waits)))
    if not waiting:
        return []
    joined = table.join(cases, cases.c.id == table.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    query = (
        select(
            cases.c.id.label("case_id"),
            cases.c.number,
            case_line.c.first_claimant.label("who"),
            case_line.c.employer_name.label("employer"),
            cases.c.stage,
            cases.c.handler_id,
            table.c.id.label("record_id"),
            table.c.target.label("body"),
            table.c.sent_on.label("served_on"),
            table.c.due_on,
        )
        .select_from(joined)
        .where(*mine, table.c.id.in_(waiting))
        .order_by(table.c.due_on.nulls_last(), table.c.id)
        .limit(most)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
