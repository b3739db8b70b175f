"""The calendar: days on which agreed payments are due, and answers of bodies a case went to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited
from dispute_desk.store.readers.case_columns import CASE_NAME
from dispute_desk.store.readers.unsigned_plans import binds
from dispute_desk.store.readers.work_asked import asks_for_work
from dispute_desk.store.tables import case_line, cases, payment, referral

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Connection, Join, Table

#: Rows of one kind in one answer.
MOST = 2000
#: Payments nobody waits for any more.
_SETTLED = (PaymentState.PAID, PaymentState.SUPERSEDED, PaymentState.DROPPED)


def payments_due(
    connection: Connection, first: date, last: date, person_id: int | None
) -> list[Planned]:
    """Return by case and day what was agreed to be paid in these days and is not in yet.

    ``what`` is the sum in fen; an agreement that lacks signatures asks for nothing. The days are
    those agreed: a free one moves on by the calendar.
    """
    query = (
        select(
            *CASE_NAME,
            cases.c.id.label("record_id"),
            payment.c.due_on.label("on"),
            func.sum(payment.c.planned_fen).label("fen"),
        )
        .select_from(_of_cases(payment))
        .where(
            *_mine(person_id),
            asks_for_work(),
            payment.c.due_on.between(first, last),
            payment.c.planned_fen > 0,
            payment.c.state.not_in(_SETTLED),
            binds(),
            payment.c.hidden.is_(None),
        )
        .group_by(*CASE_NAME, payment.c.due_on)
        .order_by(payment.c.due_on, cases.c.id)
        .limit(MOST)
    )
    found = []
    for row in connection.execute(query).mappings():
        told = dict(row)
        fen = told.pop("fen")
        found.append(Planned(kind=PlannedKind.PAYMENT, what=str(fen), **told))
    return found


def referrals_due(
    connection: Connection, first: date, last: date, person_id: int | None
) -> list[Planned]:
    """Return the answers to referrals that are due in these days, of closed cases as well."""
    query = (
        select(*CASE_NAME, referral.c.id.label("record_id"), referral.c.due_on.label("on"))
        .select_from(_of_cases(referral))
        .where(
            *_mine(person_id),
            cases.c.stage != Stage.ARCHIVED,
            cases.c.merged_into.is_(None),
            referral.c.due_on.between(first, last),
            referral.c.feedback_on.is_(None),
            referral.c.hidden.is_(None),
        )
        .order_by(referral.c.due_on, referral.c.id)
        .limit(MOST)
    )
    return [
        Planned(kind=PlannedKind.DUTY, what=Awaited.REFERRAL.value, **row)
        for row in connection.execute(query).mappings()
    ]


def _of_cases(table: Table) -> Join:
    return table.join(cases, cases.c.id == table.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )


def _mine(person_id: int | None) -> list[ColumnElement[bool]]:
    whose = [cases.c.handler_id == person_id] if person_id is not None else []
    return [cases.c.hidden.is_(None), *whose]
