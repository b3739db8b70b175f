"""A payment that was recorded wrong is put right: the row stays, history keeps what it said."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Insurance, Share
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.given_back import back_by_share, given_back
from dispute_desk.domain.money import NO_FEN, Fen, yuan_grouped
from dispute_desk.domain.payment import Payment, PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE
from dispute_desk.services.owed_again import OwedAgain
from dispute_desk.services.refunds import SHARES_TOLD
from dispute_desk.services.repayment import RecordPayment, record_payment
from dispute_desk.services.settled_workers import step_back
from dispute_desk.services.steps import REASON_NEEDED, about, day_of
from dispute_desk.services.taken_back import take_back
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.given_back import Refund
    from dispute_desk.store.transaction import Transaction


REFUND_NOT_COVERED = sentence(
    "refund_not_covered",
    QT_TRANSLATE_NOOP(
        "errors",
        "这笔缴费的{share} {day} 已退费 {refunded} 元，更正后只有 {paid} 元，不够退。请核对金额；"
        "退费登记错的，请先在“历史”里撤销那次退费。",
    ),
)
REFUND_WANTS_PROOF = sentence(
    "refund_wants_proof",
    QT_TRANSLATE_NOOP(
        "errors",
        "这笔缴费 {day} 已退费 {refunded} 元，退的是已入库的钱，更正后仍要有入库凭证和编号。"
        "退费登记错的，请先在“历史”里撤销那次退费。",
    ),
)
PAID_AFTER_REFUND = sentence(
    "paid_after_refund",
    QT_TRANSLATE_NOOP("errors", "缴费日期 {paid} 晚于这笔的退费日期 {day}，请核对这两个日期。"),
)
REFUND_UNKNOWN = sentence(
    "refund_unknown",
    QT_TRANSLATE_NOOP(
        "errors", "这笔缴费已退回，退了多少没有记载，不能更正。请在“历史”里撤销那次退费后再更正。"
    ),
)


@dataclass(frozen=True, kw_only=True)
class CorrectPayment:
    """Put a recorded payment right: all it says now, and the ``reason``; history keeps the rest.

    The worker and the insurance a payment was planned for stay.
    """

    case_id: int
    payment_id: int
    reason: str
    claimant_id: int | None = None
    employer_share: Fen = NO_FEN
    employee_share: Fen = NO_FEN
    late_fee: Fen = NO_FEN
    insurance: Insurance | None = None
    proof_kind: str | None = None
    proof_no: str | None = None
    occurred_on: date | None = None
    note: str | None = None
    early_reason: str | None = None


@use_case(
    CorrectPayment, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "更正缴费")
)
def correct_payment(command: CorrectPayment, tx: Transaction) -> int:
    """Take back what was recorded and record what is told; return the payment's id."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    about(case, tx)
    payment = tx.get(Payment, command.payment_id)
    if payment.case_id != case.id:
        raise DeskError(OTHER_CASE, field="payment_id")
    refunds = given_back(map(vars, tx.all_of(Amount, case_id=case.id)), payment.id)
    if refunds:
        _check_covers(command, refunds, tx)
    elif payment.state is PaymentState.REFUNDED:
        raise DeskError(REFUND_UNKNOWN)
    again = OwedAgain(payment, tx)
    take_back(payment, case, tx)
    if payment.state is PaymentState.SUPERSEDED:
        payment.state = PaymentState.PLANNED
    if payment.planned_fen is None:
        payment.claimant_id, payment.insurance = command.claimant_id, command.insurance
    payment.note = None
    if refunds:
        _move_refunds(payment, command, tx)
    tx.flush()
    told = {one.name: getattr(command, one.name) for one in fields(RecordPayment)}
    payment_id = record_payment(RecordPayment(**told), tx)
    if refunds:
        if payment.paid_fen and (payment.refunded_fen or 0) >= payment.paid_fen:
            payment.state = PaymentState.REFUNDED
        again.reckon()
        step_back(case, payment, tx.office.today, tx)
    return payment_id


def _check_covers(command: CorrectPayment, refunds: Sequence[Refund], tx: Transaction) -> None:
    """Refuse what would leave less than went back; refunds are of money that came in proved."""
    last = refunds[-1]
    proof = command.proof_kind and tx.office.profile.proof_kind(command.proof_kind)
    if not proof or not proof.strong or not (command.proof_no or "").strip():
        back = yuan_grouped(sum(one.fen for one in refunds))
        raise DeskError(REFUND_WANTS_PROOF, field="proof_kind", day=last.on, refunded=back)
    paid = day_of(command.occurred_on, tx)
    if paid > refunds[0].on:
        raise DeskError(PAID_AFTER_REFUND, field="occurred_on", paid=paid, day=refunds[0].on)
    left = {
        Share.EMPLOYER: command.employer_share,
        Share.EMPLOYEE: command.employee_share,
        Share.LATE_FEE: command.late_fee,
    }
    for share, fen in back_by_share(refunds).items():
        if left[share] < fen:
            raise DeskError(
                REFUND_NOT_COVERED,
                field="late_fee" if share is Share.LATE_FEE else f"{share.value}_share",
                paid=yuan_grouped(left[share]),
                refunded=yuan_grouped(fen),
                share=SHARES_TOLD[share],
                day=max(one.on for one in refunds if one.share is share),
            )


def _move_refunds(payment: Payment, command: CorrectPayment, tx: Transaction) -> None:
    """Let what went back be booked on whom the money is recorded for now, and on its insurance.

    It goes before the money is recorded anew: nobody is settled by money of which a part is gone.
    """
    for booked in tx.all_of(Amount, case_id=payment.case_id, payment_id=payment.id):
        booked.claimant_id = command.claimant_id or payment.claimant_id
        booked.insurance = command.insurance or payment.insurance
