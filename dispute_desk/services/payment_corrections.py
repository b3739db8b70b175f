"""A payment that was recorded wrong is put right: the row stays, history keeps what it said."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import NO_FEN, Fen
from dispute_desk.domain.payment import Payment
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE
from dispute_desk.services.repayment import RecordPayment, record_payment
from dispute_desk.services.steps import REASON_NEEDED, about
from dispute_desk.services.taken_back import take_back
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class CorrectPayment:
    """Put a recorded payment right: all it says now, and the ``reason``; history keeps the rest.

    The worker and the insurance of a planned payment stay.
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
    take_back(payment, case, tx)
    if payment.planned_fen is None:
        payment.claimant_id, payment.insurance = command.claimant_id, command.insurance
    payment.note = None
    tx.flush()
    told = {one.name: getattr(command, one.name) for one in fields(RecordPayment)}
    return record_payment(RecordPayment(**told), tx)
