"""Conditions of the cases in which something may be, or surely is, owed: without reckoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, case, exists, func, or_, select

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.due_payments import GONE
from dispute_desk.domain.payment import TO_COME, PaymentState
from dispute_desk.store.tables import amount, cases, claimant, payment

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

_NET = payment.c.employer_fen + payment.c.employee_fen - func.coalesce(payment.c.refunded_fen, 0)


def may_be_owed() -> ColumnElement[bool]:
    """Tell whether a plan of a case is not paid by its own money, or only sums were agreed.

    What other money covers has to be reckoned; where this is false nothing is missing.
    """
    planned = (
        payment.c.case_id == cases.c.id,
        payment.c.planned_fen.is_not(None),
        payment.c.state.not_in((PaymentState.SUPERSEDED, PaymentState.DROPPED)),
        payment.c.hidden.is_(None),
    )
    asked = payment.c.planned_fen + func.coalesce(payment.c.credited_fen, 0)
    missing = exists().where(*planned, or_(payment.c.state != PaymentState.PAID, asked > _NET))
    told = exists().where(
        amount.c.case_id == cases.c.id,
        amount.c.layer.in_((Layer.AGREED, Layer.ASSESSED)),
        amount.c.hidden.is_(None),
    )
    return or_(missing, and_(told, ~exists().where(*planned)))


def surely_owed() -> ColumnElement[bool]:
    """Tell whether more is to come in a case than all money without a plan of its own could be."""
    here = (payment.c.case_id == cases.c.id, payment.c.hidden.is_(None))
    gone = exists().where(claimant.c.id == payment.c.claimant_id, claimant.c.state.in_(GONE))
    coming = select(func.sum(payment.c.planned_fen)).where(
        *here, payment.c.state.in_(TO_COME), payment.c.superseded_by.is_(None), ~gone
    )
    own = and_(payment.c.planned_fen.is_not(None), payment.c.agreement_id.is_not(None))
    above = case(
        (~own, _NET), (payment.c.planned_fen < _NET, _NET - payment.c.planned_fen), else_=0
    )
    spare = select(func.sum(above)).where(
        *here, payment.c.state.in_((PaymentState.PAID, PaymentState.REFUNDED))
    )
    return func.coalesce(coming.correlate(cases).scalar_subquery(), 0) > func.coalesce(
        spare.correlate(cases).scalar_subquery(), 0
    )
