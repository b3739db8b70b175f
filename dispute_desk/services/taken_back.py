"""Money that was recorded and did not come as it was told: it counts no more, its plan stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.given_back import given_back
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import MADE, PAYMENT_WORDS, Payment, PaymentState
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.part_payments import widen_again
from dispute_desk.services.settled_workers import step_back
from dispute_desk.services.standing_plans import stood_at
from dispute_desk.services.steps import ended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.given_back import Refund
    from dispute_desk.store.transaction import Transaction

NOTHING_CAME = sentence(
    "payment_not_made",
    QT_TRANSLATE_NOOP(
        "errors", "这笔补缴还没有登记缴费（{state}），没有可以更正或作废的缴费。请另选一笔。"
    ),
)
VOID_OF_REFUNDED = sentence(
    "payment_was_refunded",
    QT_TRANSLATE_NOOP(
        "errors",
        "这笔缴费 {day} 已退费 {refunded} 元，整笔作废后退费就没有来处。"
        "缴费登记错的，请改用“更正缴费”；退费登记错的，请先在“历史”里撤销那次退费。",
    ),
)


def void_money(payment: Payment, case: Case, tx: Transaction) -> None:
    """Let recorded money count no more; refused while something of it was given back."""
    refunds = given_back(map(vars, tx.all_of(Amount, case_id=case.id)), payment.id)
    if refunds:
        raise refused_void(refunds)
    take_back(payment, case, tx)


def refused_void(refunds: Sequence[Refund]) -> DeskError:
    """Return why a payment of which these refunds were made cannot be made void."""
    fen = sum(one.fen for one in refunds)
    return DeskError(VOID_OF_REFUNDED, day=refunds[-1].on, refunded=yuan_grouped(fen))


def take_back(payment: Payment, case: Case, tx: Transaction) -> None:
    """Let recorded money count no more; what was planned is owed again, what went back stays.

    What came from no plan is left without money, for the caller to hide or to fill anew.
    """
    proved = payment.state in {PaymentState.PAID, PaymentState.REFUNDED}
    if not proved and payment.state not in MADE:
        raise DeskError(NOTHING_CAME, state=PAYMENT_WORDS[payment.state])
    if proved and not case.is_open:
        raise ended(case)
    for booked in tx.all_of(Amount, case_id=payment.case_id, payment_id=payment.id):
        if booked.fen > 0:
            booked.hidden = tx.seq
    payment.paid_on = payment.proof_kind = payment.proof_no = None
    payment.employer_fen = payment.employee_fen = payment.late_fee_fen = 0
    replaced = payment.superseded_by is not None
    ((_, before),) = stood_at([payment], tx)
    payment.state = PaymentState.SUPERSEDED if replaced else before
    if proved:
        step_back(case, payment, tx.office.today, tx)
    if payment.planned_fen is not None:
        widen_again(payment, tx)
