"""What the station settled itself, in the order it was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case, exists, func, or_, select

from dispute_desk.domain.origin import Origin
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.station_rule import RuleKind, StationRuleView
from dispute_desk.store.rule_tables import station_rule
from dispute_desk.store.tables import cases, follow_up, payment, person

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection


def station_rules(connection: Connection) -> tuple[StationRuleView, ...]:
    """Return every decision that was not taken back, the oldest first."""
    shown = StationRuleView.__dataclass_fields__
    query = (
        select(
            *(one for one in station_rule.c if one.name in shown), person.c.name.label("made_by")
        )
        .select_from(station_rule.outerjoin(person, person.c.id == station_rule.c.made_by_id))
        .where(station_rule.c.hidden.is_(None))
        .order_by(station_rule.c.id)
    )
    rows = connection.execute(query).mappings()
    return tuple(StationRuleView(**dict(row) | {"kind": RuleKind(row["kind"])}) for row in rows)


def written(
    connection: Connection, ids: Collection[int]
) -> list[tuple[RuleKind, str, date | None]]:
    """Return of decisions, taken back or not, what about and on which day they were written."""
    query = select(station_rule.c.kind, station_rule.c.key, station_rule.c.made_on)
    rows = connection.execute(query.where(station_rule.c.id.in_(ids)))
    return [(RuleKind(kind), key, made_on) for kind, key, made_on in rows]


def archived_under(connection: Connection, codes: Sequence[str]) -> str | None:
    """Return the number of a case that was archived under one of these terms; None if none was."""
    query = select(cases.c.number, cases.c.id).where(
        cases.c.retention.in_(codes), cases.c.hidden.is_(None)
    )
    found = connection.execute(query.limit(1)).first() if codes else None
    return None if found is None else str(found.number or found.id)


def waiting_for_the_archive(connection: Connection) -> int:
    """Count the closed cases that are not in the archive: the term for the transfer runs."""
    return _count(connection, {Stage.CLOSED}, cases.c.closed_on.is_not(None))


def waiting_for_a_call(connection: Connection, unasked: Sequence[str]) -> int:
    """Count the ended cases nobody was asked about since they were paid or closed.

    ``unasked`` are the ways to close a case after which nobody can be asked.
    """
    newest = (
        select(func.max(payment.c.paid_on))
        .where(
            payment.c.case_id == cases.c.id,
            payment.c.state == PaymentState.PAID,
            payment.c.hidden.is_(None),
        )
        .correlate(cases)
        .scalar_subquery()
    )
    asked = or_(cases.c.closure_kind.is_(None), cases.c.closure_kind.not_in(unasked))
    start = func.coalesce(newest, case((asked, cases.c.closed_on)))
    called = exists().where(
        follow_up.c.case_id == cases.c.id,
        follow_up.c.done_on >= start,
        follow_up.c.hidden.is_(None),
    )
    return _count(connection, DONE - {Stage.ARCHIVED}, start.is_not(None), ~called)


def _count(
    connection: Connection, stages: Collection[Stage], *conditions: ColumnElement[bool]
) -> int:
    """Count ended cases of ours; history of an old ledger nobody took up has no clocks."""
    ours = or_(cases.c.origin == Origin.DESK, cases.c.taken_up_on.is_not(None))
    query = select(func.count()).where(
        cases.c.stage.in_(stages), cases.c.hidden.is_(None), ours, *conditions
    )
    return int(connection.execute(query.select_from(cases)).scalar_one())
