"""On which days a payment may be recorded: before the case came in, and after its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

PAID_BEFORE_CASE = sentence(
    "paid_before_case",
    QT_TRANSLATE_NOOP(
        "errors",
        "缴费日期 {day} 早于收到日期 {received}。确在来访以前缴的，请写明情况；填错的请改日期。",
    ),
)
PAID_AFTER_END = sentence(
    "paid_after_end",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已于 {closed} 结束。那天为止缴的，请写明缴费日期再补录；"
        "以后缴的，请先重启案件。",
    ),
)


def check_paid_on(case: Case, on: date, early_reason: str | None, tx: Transaction) -> None:
    """Ask about a day before the case came in; what is written of it becomes a note."""
    early = case.received_on is not None and on < case.received_on
    if not early:
        case.check_day(on, tx.office.today)
    elif not (early_reason or "").strip():
        received = case.received_on
        raise DeskError(PAID_BEFORE_CASE, field="early_reason", day=on, received=received)


def check_not_after_end(case: Case, told: date | None, on: date) -> None:
    """Refuse money of after the end of a case; of before it only where its day is ``told``."""
    closed = case.closed_on
    if closed is not None and (told is None or on > closed):
        number = case.number or f"#{case.id}"
        raise DeskError(PAID_AFTER_END, field="occurred_on", number=number, closed=closed)
