"""Refunds: proved contributions the tax office gave back, booked against the day they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Share
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import NO_FEN, Fen, yuan_grouped
from dispute_desk.domain.payment import Payment, PaymentState
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE
from dispute_desk.services.owed_again import missing, plan_again
from dispute_desk.services.repayment import book_paid
from dispute_desk.services.settled_workers import step_back
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOT_PROVED_YET = sentence(
    "refund_of_unproved",
    QT_TRANSLATE_NOOP("errors", "这笔缴费没有入库，不能登记退费。请选择已入库的缴费。"),
)
NOTHING_REFUNDED = sentence(
    "nothing_refunded",
    QT_TRANSLATE_NOOP("errors", "还没有填写退了多少。请填写单位部分、个人部分或滞纳金。"),
)
REFUND_TOO_LARGE = sentence(
    "refund_too_large",
    QT_TRANSLATE_NOOP(
        "errors", "退费 {refund} 元，超过这笔已入库的 {paid} 元（{share}），请核对。"
    ),
)
REFUND_TOO_EARLY = sentence(
    "refund_too_early",
    QT_TRANSLATE_NOOP("errors", "退费日期 {day} 早于缴费日期 {paid}，请核对。"),
)
SHARES_TOLD = {
    Share.EMPLOYER: QT_TRANSLATE_NOOP("errors", "单位部分"),
    Share.EMPLOYEE: QT_TRANSLATE_NOOP("errors", "个人部分"),
    Share.LATE_FEE: QT_TRANSLATE_NOOP("errors", "滞纳金"),
}


@dataclass(frozen=True, kw_only=True)
class RefundPayment:
    """The tax office gave back a proved payment or a part of it.

    ``is_still_owed``: what was given back is to be paid again (wrong worker, wrong months); a plan
    for it is made.
    """

    case_id: int
    payment_id: int
    employer_share: Fen = NO_FEN
    employee_share: Fen = NO_FEN
    late_fee: Fen = NO_FEN
    occurred_on: date | None = None
    note: str | None = None
    is_still_owed: bool = False


@use_case(RefundPayment, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "登记退费"))
def refund_payment(command: RefundPayment, tx: Transaction) -> int:
    """Book the refund beside what was paid, which stays; return the payment's id."""
    case = tx.case(command.case_id)
    payment = tx.get(Payment, command.payment_id)
    if payment.case_id != case.id:
        raise DeskError(OTHER_CASE, field="payment_id")
    if payment.state not in {PaymentState.PAID, PaymentState.REFUNDED}:
        raise DeskError(NOT_PROVED_YET, field="payment_id")
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    if payment.paid_on is not None and on < payment.paid_on:
        raise DeskError(REFUND_TOO_EARLY, field="occurred_on", day=on, paid=payment.paid_on)
    parts = {
        Share.EMPLOYER: command.employer_share,
        Share.EMPLOYEE: command.employee_share,
        Share.LATE_FEE: command.late_fee,
    }
    _check(payment, parts, tx)
    about(case, tx)
    open_before = _missing(case, tx)
    book_paid(payment, {share: -fen for share, fen in parts.items()}, on, tx)
    given_back = parts[Share.EMPLOYER] + parts[Share.EMPLOYEE]
    payment.refunded_on = on
    payment.refunded_fen = (payment.refunded_fen or 0) + given_back
    payment.note = command.note or payment.note
    if payment.refunded_fen >= payment.paid_fen and payment.paid_fen:
        payment.state = PaymentState.REFUNDED
    tx.flush()
    again = given_back - (_missing(case, tx) - open_before)
    if command.is_still_owed and again > 0:
        tx.add(plan_again(payment, again, tx))
    step_back(case, payment, on, tx)
    return payment.id


def _missing(case: Case, tx: Transaction) -> int:
    """Return what is not in yet; what a refund opens again by itself needs no plan of its own."""
    return missing([vars(one) for one in tx.all_of(Payment, case_id=case.id)], case.id, tx)


def _check(payment: Payment, parts: dict[Share, Fen], tx: Transaction) -> None:
    if not any(parts.values()):
        raise DeskError(NOTHING_REFUNDED, field="employer_share")
    booked = tx.all_of(Amount, case_id=payment.case_id, payment_id=payment.id)
    for share, fen in parts.items():
        left = sum(one.fen for one in booked if one.share is share)
        if not 0 <= fen <= left:
            field = "late_fee" if share is Share.LATE_FEE else f"{share.value}_share"
            raise DeskError(
                REFUND_TOO_LARGE,
                field=field,
                refund=yuan_grouped(fen),
                paid=yuan_grouped(left),
                share=SHARES_TOLD[share],
            )
