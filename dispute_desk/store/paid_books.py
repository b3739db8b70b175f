"""Only proved payments stand in the paid layer, each with exactly its sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, inspect, null, or_, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.payment import PaymentState
from dispute_desk.store.tables import amount, payment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Subquery

    from dispute_desk.domain.changes import Change

#: Payments asked about in one question.
_BLOCK = 500


def differing_payments(
    connection: Connection, among: ColumnElement[bool] | None = None
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the payments in sight whose booked sum is not the proved one, among these or all.

    Each as its id, the id of its case, what is proved and what is booked, both in fen. Of a late
    fee that was given back only the booking knows how much.
    """
    booked = _booked()
    refunded, refunded_on = _refunded(connection)
    late = case(
        (refunded_on.is_(None), payment.c.late_fee_fen), else_=func.coalesce(booked.c.late, 0)
    )
    whole = payment.c.employer_fen + payment.c.employee_fen - func.coalesce(refunded, 0) + late
    stands = payment.c.state.in_([PaymentState.PAID, PaymentState.REFUNDED])
    proved = case((stands, whole), else_=0)
    found = func.coalesce(booked.c.fen, 0)
    known = or_(payment.c.state != PaymentState.REFUNDED, refunded.is_not(None))
    query = (
        select(payment.c.id, payment.c.case_id, proved.label("proved"), found.label("booked"))
        .select_from(payment.outerjoin(booked, booked.c.payment_id == payment.c.id))
        .where(payment.c.hidden.is_(None), known, proved != found)
    )
    for row in connection.execute(query if among is None else query.where(among)):
        yield row.id, row.case_id, int(row.proved), int(row.booked)


def differ_after(connection: Connection, changes: Sequence[Change]) -> bool:
    """Tell whether a payment these changes touched is booked otherwise than it is proved."""
    ids = _touched(connection, changes)
    blocks = (ids[start : start + _BLOCK] for start in range(0, len(ids), _BLOCK))
    return any(any(differing_payments(connection, payment.c.id.in_(block))) for block in blocks)


def _touched(connection: Connection, changes: Sequence[Change]) -> list[int]:
    found: set[int] = set()
    for change in changes:
        if change.kind == "payment":
            found.update(range(change.record_id, change.last_id + 1))
        elif change.kind == "amount":
            here = amount.c.id.between(change.record_id, change.last_id)
            query = select(amount.c.payment_id).where(here, amount.c.payment_id.is_not(None))
            found.update(connection.scalars(query))
    return sorted(found)


def _booked() -> Subquery:
    late = case((amount.c.share == Share.LATE_FEE, amount.c.fen), else_=0)
    return (
        select(
            amount.c.payment_id,
            func.sum(amount.c.fen).label("fen"),
            func.sum(late).label("late"),
        )
        .where(amount.c.layer == Layer.PAID, amount.c.hidden.is_(None))
        .group_by(amount.c.payment_id)
        .subquery()
    )


def _refunded(connection: Connection) -> tuple[Any, Any]:
    """Return the columns of what was given back; a store of an older form has none."""
    held = {column["name"] for column in inspect(connection).get_columns("payment")}
    columns = (payment.c.refunded_fen, payment.c.refunded_on)
    fen, on = (column if column.name in held else null() for column in columns)
    return fen, on
