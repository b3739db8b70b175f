"""How far planned payments stand: dropped with workers who leave, released from void orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.due_payments import GONE
from dispute_desk.domain.payment import TO_COME, Payment, PaymentState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.claimant import Claimant
    from dispute_desk.domain.tax_order import TaxOrder
    from dispute_desk.store.transaction import Transaction


def drop_plans(case_id: int, workers: Iterable[Claimant], tx: Transaction) -> None:
    """Let what was still to be paid for those who are gone fall due no more; money stays."""
    gone = {one.id for one in workers if one.state in GONE}
    if not gone:
        return
    for payment in tx.all_of(Payment, case_id=case_id):
        if payment.claimant_id in gone and payment.state in TO_COME:
            payment.state = PaymentState.DROPPED


def bring_plans_back(case_id: int, workers: Iterable[Claimant], tx: Transaction) -> None:
    """Let the plans of these workers fall due again."""
    back = {one.id for one in workers}
    if not back:
        return
    for payment in tx.all_of(Payment, case_id=case_id, state=PaymentState.DROPPED):
        if payment.claimant_id in back:
            payment.state = stood_at(payment)


def release_payments(order: TaxOrder, tx: Transaction) -> None:
    """Let the payments an order named stand where they stood before it, wherever they are now."""
    for payment in tx.all_of(Payment, order_id=order.id):
        payment.order_id = None
        if payment.state is PaymentState.ORDERED:
            payment.state = stood_at(payment)


def stood_at(payment: Payment) -> PaymentState:
    """Return how far a plan has come by what is noted on it."""
    if payment.order_id is not None:
        return PaymentState.ORDERED
    return PaymentState.DECLARED if payment.declared_on else PaymentState.PLANNED
