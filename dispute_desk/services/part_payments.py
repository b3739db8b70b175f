"""What is left of a plan of which a part came in stands as a plan of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.due_payments import GONE, claims
from dispute_desk.domain.part_paid import SAME_PLAN, rest_of, short_of
from dispute_desk.domain.payment import Payment
from dispute_desk.services.standing_plans import stood_at
from dispute_desk.store.rewind import values_told

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.store.transaction import Transaction

#: Commands by which money is told on a plan: what they make of it holds as long as the money.
_PAYING = ("RecordPayment", "CorrectPayment")


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


def part_of_wider(
    plan: Payment, claimant_id: int | None, insurance: Insurance | None, fen: int, tx: Transaction
) -> None:
    """Let a plan of which one worker or one insurance pays a part become that part alone.

    The rest goes on asking whom the plan asked: the whole case, all insurances.
    """
    wider = (claimant_id and plan.claimant_id is None) or (insurance and plan.insurance is None)
    planned = plan.planned_fen or 0
    if not wider or not 0 < fen < planned or plan.superseded_by is not None:
        return
    ((_, state),) = stood_at([plan], tx)
    same = {name: getattr(plan, name) for name in SAME_PLAN}
    rest = Payment(planned_fen=planned - fen, state=state, recorded_at=tx.office.now, **same)
    rest.credited_fen, rest.note = plan.credited_fen, plan.note
    plan.planned_fen, plan.credited_fen = fen, None
    tx.add(rest)


def widen_again(plan: Payment, tx: Transaction) -> None:
    """Let a plan of which nothing is paid any more ask whom it asked before it was paid."""
    for name in ("claimant_id", "insurance"):
        told = [
            values_told(tx.connection, command, "payment", plan.case_id, name).get(plan.id, ())
            for command in _PAYING
        ]
        if any(None in values for values in told):
            setattr(plan, name, None)
