"""How far planned payments stand: dropped with workers who leave, released from void orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.due_payments import GONE
from dispute_desk.domain.payment import TO_COME, Payment, PaymentState
from dispute_desk.domain.tax_order import TaxOrder
from dispute_desk.store.rewind import values_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.claimant import Claimant
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
    dropped = tx.all_of(Payment, case_id=case_id, state=PaymentState.DROPPED)
    for payment, state in stood_at([one for one in dropped if one.claimant_id in back], tx):
        payment.state = state


def release_payments(order: TaxOrder, tx: Transaction) -> None:
    """Let the payments an order named stand where they stand without it, wherever they are now.

    What another paper of the tax office ordered of them goes on being ordered.
    """
    payments = tx.all_of(Payment, case_id=order.case_id)
    payments += [
        one for one in tx.all_of(Payment, order_id=order.id) if one.case_id != order.case_id
    ]
    over = _orders_over(payments, tx)
    named = [one for one in payments if any(other is order for other in over[one.id])]
    for payment in named:
        left = [one for one in over[payment.id] if one is not order]
        payment.order_id = left[-1].id if left else None
        if payment.state in TO_COME:
            payment.state = _state_under(payment, left, tx)


def stood_at(
    payments: Sequence[Payment], tx: Transaction
) -> Iterable[tuple[Payment, PaymentState]]:
    """Return how far each plan has come by what is noted on it and by who ordered it."""
    over = _orders_over(payments, tx)
    return [(one, _state_under(one, over[one.id], tx)) for one in payments]


def _state_under(payment: Payment, orders: Iterable[TaxOrder], tx: Transaction) -> PaymentState:
    ordering = {one.code for one in tx.office.profile.tax_order_kinds if one.orders}
    if any(one.kind in ordering for one in orders):
        return PaymentState.ORDERED
    return PaymentState.DECLARED if payment.declared_on else PaymentState.PLANNED


def _orders_over(payments: Sequence[Payment], tx: Transaction) -> dict[int, list[TaxOrder]]:
    """Return the papers in force that named each payment, the last one last.

    A payment keeps the last one alone; the journal knows those it named before.
    """
    tx.flush()
    told: dict[int, dict[int, list[int | None]]] = {}
    named: dict[int, list[int]] = {}
    for payment in payments:
        if payment.case_id not in told:
            told[payment.case_id] = values_told(
                tx.connection, "RecordTaxOrder", "payment", payment.case_id, "order_id"
            )
        newest_first = [payment.order_id, *reversed(told[payment.case_id].get(payment.id, ()))]
        named[payment.id] = [one for one in dict.fromkeys(newest_first) if one is not None]
    meant = {one for ids in named.values() for one in ids}
    known = {one: order for one in meant for order in tx.all_of(TaxOrder, id=one)}
    return {one: [known[i] for i in reversed(ids) if i in known] for one, ids in named.items()}
