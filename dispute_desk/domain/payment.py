"""Payments of contributions: planned, paid on somebody's word, paid with proof."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class PaymentState(StrEnum):
    """Where a payment item stands (domain reference §9.4)."""

    PLANNED = "planned"
    DECLARED = "declared"
    ORDERED = "ordered"
    PAID_UNVERIFIED = "paid_unverified"
    PAID = "paid"
    REFUNDED = "refunded"
    SUPERSEDED = "superseded"
    DROPPED = "dropped"


PAYMENT_WORDS: dict[PaymentState, str] = {
    PaymentState.PLANNED: QT_TRANSLATE_NOOP("payment", "计划"),
    PaymentState.DECLARED: QT_TRANSLATE_NOOP("payment", "已申报"),
    PaymentState.ORDERED: QT_TRANSLATE_NOOP("payment", "责令限期"),
    PaymentState.PAID_UNVERIFIED: QT_TRANSLATE_NOOP("payment", "称已缴，待凭证"),
    PaymentState.PAID: QT_TRANSLATE_NOOP("payment", "已入库"),
    PaymentState.REFUNDED: QT_TRANSLATE_NOOP("payment", "已退回"),
    PaymentState.SUPERSEDED: QT_TRANSLATE_NOOP("payment", "已由新协议取代"),
    PaymentState.DROPPED: QT_TRANSLATE_NOOP("payment", "职工撤回，不再补缴"),
}

_NOT_TELLING = re.compile(r"[\s\-\u2010-\u2015\u2212]+")


def proof_key(number: str | None) -> str:
    """Return the number of a proof as it is compared: without blanks, dashes, width and case."""
    return _NOT_TELLING.sub("", unicodedata.normalize("NFKC", number or "")).casefold()


#: States of money that was paid, with proof or on somebody's word.
MADE = frozenset({PaymentState.PAID, PaymentState.PAID_UNVERIFIED})
#: States in which nothing more is awaited.
DONE_WITH = frozenset(
    {PaymentState.PAID, PaymentState.REFUNDED, PaymentState.SUPERSEDED, PaymentState.DROPPED}
)
#: States of a payment that is to come.
TO_COME = frozenset({PaymentState.PLANNED, PaymentState.DECLARED, PaymentState.ORDERED})


@dataclass(eq=False, kw_only=True)
class Payment(Record):
    """One back-payment, for one worker or for the whole case.

    ``planned_fen`` is what was to be paid, the three others what was: the employer's and the
    worker's share and the late fee, in fen. Only a strong proof makes it PAID. ``superseded_by`` is
    the later agreement that took the place of its own; ``credited_fen`` is what had been paid
    outside of any agreement when a later one planned only the rest. ``refunded_fen`` is what of
    both shares was given back, ``order_id`` the tax paper that ordered it.
    """

    case_id: int = 0
    claimant_id: int | None = None
    agreement_id: int | None = None
    state: PaymentState = PaymentState.PLANNED
    insurance: Insurance | None = None
    planned_fen: int | None = None
    due_on: date | None = None
    paid_on: date | None = None
    employer_fen: int = 0
    employee_fen: int = 0
    late_fee_fen: int = 0
    proof_kind: str | None = None
    proof_no: str | None = None
    note: str | None = None
    recorded_at: datetime | None = None
    superseded_by: int | None = None
    credited_fen: int | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    declared_on: date | None = None
    refunded_on: date | None = None
    refunded_fen: int | None = None
    order_id: int | None = None

    @property
    def paid_fen(self) -> int:
        """Both shares together; the late fee stands apart."""
        return self.employer_fen + self.employee_fen
