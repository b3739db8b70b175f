"""What other bodies were asked or handed and have not answered, for 今日待办."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, and_, or_, select

from dispute_desk.domain.clock_facts import bound_bodies
from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import Asked, asked_once
from dispute_desk.store.case_tables import enquiry, tax_order
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.readers.merged_duties import merged_with, under_their_homes
from dispute_desk.store.readers.work_asked import asks_for_feedback
from dispute_desk.store.speech import IDS, given_ids, ids_as_text
from dispute_desk.store.tables import case_line, cases, referral

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Select

    from dispute_desk.domain.late_clocks import LateClocks


@dataclass(frozen=True)
class _Kind:
    """Where records of a kind lie, what begins and ends the waiting, and who is waited for."""

    table: Table
    end: str
    needs_term: bool
    start: str = "sent_on"
    body: str = "target"


_KINDS: dict[Awaited, _Kind] = {
    Awaited.ENQUIRY: _Kind(enquiry, "answered_on", needs_term=False),
    Awaited.REFERRAL: _Kind(referral, "feedback_on", needs_term=False),
    Awaited.TAX_ORDER: _Kind(
        tax_order, "performed_on", needs_term=True, start="issued_on", body="kind"
    ),
}


def awaited(
    connection: Connection,
    mine: Sequence[ColumnElement[bool]],
    handed: Sequence[ColumnElement[bool]],
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


def is_bound(bodies: Collection[str]) -> ColumnElement[bool]:
    """Tell whether a referral was received by a body that has a term of its own for it."""
    return and_(referral.c.received_on.is_not(None), referral.c.target.in_(sorted(bodies)))


def apart_from_unasked(
    connection: Connection, items: list[TodayItem], late: LateClocks | None
) -> tuple[list[TodayItem], list[TodayItem]]:
    """Return what goes on waiting, and the referrals without a day that are to be asked after.

    That is so by the station's own term. Nobody told the other body of a day: none is shown.
    """
    rules = late.rules if late is not None else ()
    rule = next((one for one in rules if one.start is ClockStart.REFERRED), None)
    if late is None or rule is None:
        return items, []
    over = {
        one.record_id
        for one in items
        if one.awaited is Awaited.REFERRAL
        and one.due_on is None
        and one.served_on is not None
        and late.estimate(rule, one.served_on) <= late.until
    }
    if over:
        bound = select(referral.c.id).where(is_bound(bound_bodies(late.profile.clocks)))
        over -= set(connection.scalars(bound.where(referral.c.id.in_(over))))
    unasked = [one for one in items if one.awaited is Awaited.REFERRAL and one.record_id in over]
    waiting = [one for one in items if one not in unasked]
    return waiting, [one.told(list="due") for one in unasked]


def awaited_of_merged(
    connection: Connection, mine: Sequence[ColumnElement[bool]], *, most: int
) -> list[TodayItem]:
    """Return what merged cases still wait for, under the cases of these that they go on in."""
    found = [
        TodayItem(list="waiting", action=None, awaited=kind, **row)
        for kind in _KINDS
        for row in _rows(connection, kind, _MERGED[kind], most)
    ]
    return under_their_homes(connection, found, mine)


def _merged(told: _Kind) -> tuple[ColumnElement[bool], ...]:
    begun, ended = told.table.c[told.start], told.table.c[told.end]
    return merged_with(told.table, begun.is_not(None), ended.is_(None))


def _waiting(kind: Awaited, told: _Kind) -> Asked:
    table = told.table
    waits = [table.c[told.end].is_(None), table.c.hidden.is_(None)]
    waits.append(table.c.due_on.is_not(None) if told.needs_term else table.c.sent_on.is_not(None))
    if kind is not Awaited.REFERRAL:
        return Asked(select(table.c.id).where(*waits))
    here = or_(asks_for_feedback(), cases.c.merged_into.is_not(None))
    joined = table.join(cases, cases.c.id == table.c.case_id)
    return Asked(select(table.c.id).select_from(joined).where(*waits, here))


#: The merged cases with a record of a kind, and the records that wait: few at a time.
_MERGED = {kind: _merged(told) for kind, told in _KINDS.items()}
_WAITING = {kind: _waiting(kind, told) for kind, told in _KINDS.items()}


def _rows(
    connection: Connection, kind: Awaited, mine: Sequence[ColumnElement[bool]], most: int
) -> list[dict[str, Any]]:
    waiting = [row[0] for row in _WAITING[kind].tuples(connection)]
    if not waiting:
        return []
    these = {IDS: ids_as_text(waiting)}
    dated = (True,) if _KINDS[kind].needs_term else (True, False)
    return [
        row
        for one in dated
        for row in _of_these(kind, tuple(mine), most, dated=one).rows(connection, **these)
    ]


@asked_once
def _of_these(
    kind: Awaited, mine: tuple[ColumnElement[bool], ...], most: int, *, dated: bool
) -> Select[Any]:
    """Ask for those with a day, or for those without: neither takes the other's place."""
    told = _KINDS[kind]
    table = told.table
    joined = table.join(cases, cases.c.id == table.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    return (
        select(
            *CASE_HEAD,
            cases.c.handler_id,
            table.c.id.label("record_id"),
            table.c[told.body].label("body"),
            table.c[told.start].label("served_on"),
            table.c.due_on,
        )
        .select_from(joined)
        .where(*mine, table.c.id.in_(given_ids()))
        .where(table.c.due_on.is_not(None) if dated else table.c.due_on.is_(None))
        .order_by(table.c.due_on if dated else table.c[told.start], table.c.id)
        .limit(most)
    )
