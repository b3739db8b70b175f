"""Money that was recorded and did not come as it was told: it counts no more, its plan stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import MADE, PAYMENT_WORDS, Payment, PaymentState
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.settled_workers import step_back
from dispute_desk.services.standing_plans import stood_at
from dispute_desk.services.steps import CASE_ENDED

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOTHING_CAME = sentence(
    "payment_not_made",
    QT_TRANSLATE_NOOP(
        "errors", "这笔补缴还没有登记缴费（{state}），没有可以更正或作废的缴费。请另选一笔。"
    ),
)
WAS_REFUNDED = sentence(
    "payment_was_refunded",
    QT_TRANSLATE_NOOP(
        "errors",
        "这笔缴费已登记退费 {refunded} 元，不能更正或作废。退费登记错的，请先在历史里撤销退费。",
    ),
)


def take_back(payment: Payment, case: Case, tx: Transaction) -> None:
    """Let recorded money count no more; what was planned is owed again.

    What came from no plan is left without money, for the caller to hide or to fill anew.
    """
    if payment.refunded_fen or payment.state is PaymentState.REFUNDED:
        raise DeskError(WAS_REFUNDED, refunded=yuan_grouped(payment.refunded_fen or 0))
    if payment.state not in MADE:
        raise DeskError(NOTHING_CAME, state=PAYMENT_WORDS[payment.state])
    proved = payment.state is PaymentState.PAID
    if proved and not case.is_open:
        raise DeskError(CASE_ENDED, stage=STAGE_WORDS[case.stage], number=case.number or case.id)
    for booked in tx.all_of(Amount, case_id=payment.case_id, payment_id=payment.id):
        booked.hidden = tx.seq
    payment.paid_on = payment.proof_kind = payment.proof_no = None
    payment.employer_fen = payment.employee_fen = payment.late_fee_fen = 0
    replaced = payment.superseded_by is not None
    ((_, before),) = stood_at([payment], tx)
    payment.state = PaymentState.SUPERSEDED if replaced else before
    if proved:
        step_back(case, payment, tx.office.today, tx)
