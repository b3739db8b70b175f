"""The rest of an instalment that came in only in part becomes a plan of its own when it is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.due_payments import GONE, claims
from dispute_desk.domain.part_paid import SAME_PLAN, rest_of, short_of
from dispute_desk.domain.payment import Payment

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


def rest_as_plan(payment: Payment, tx: Transaction) -> Payment | None:
    """Return a plan for what is open of a payment; None where nothing is.

    The sum of both is what was planned, so nothing is owed more or less than before.
    """
    gone = {one.id for one in tx.all_of(Claimant, case_id=payment.case_id) if one.state in GONE}
    rows = [vars(one) for one in tx.all_of(Payment, case_id=payment.case_id)]
    if payment.id not in short_of(rows, claims(rows, tx.office.calendar, gone)):
        return None
    rest = rest_of(vars(payment))
    payment.planned_fen = payment.paid_fen
    same = {name: getattr(payment, name) for name in SAME_PLAN}
    return tx.add(Payment(planned_fen=rest, recorded_at=tx.office.now, **same))
