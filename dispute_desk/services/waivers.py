"""Promises not to be insured and cash in place of contributions: facts, never a defence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Waiver
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.evidence import check_past, of_case
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

MONTHS_BACKWARDS = sentence(
    "waiver_months_backwards",
    QT_TRANSLATE_NOOP("errors", "止月 {end} 早于起月 {start}，请核对。"),
)
NEGATIVE_CASH = sentence(
    "waiver_cash_negative",
    QT_TRANSLATE_NOOP("errors", "已付现金不能是负数。没有付过的，请留空或填 0。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordWaiver:
    """Record a promise not to be insured, or correct one (``record_id``).

    ``paid`` is the cash the worker got for it in all.
    """

    case_id: int
    form: str
    claimant_id: int | None = None
    signed_on: date | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    paid: Fen | None = None
    note: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(
    RecordWaiver, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记放弃参保承诺")
)
def record_waiver(command: RecordWaiver, tx: Transaction) -> int:
    """Write the promise down; return its id."""
    pick("waiver_forms", tx.office.profile.waiver_forms, command.form)
    check_past(command.signed_on, "signed_on", tx)
    start, end = command.month_from, command.month_to
    if start and end and end < start:
        raise DeskError(MONTHS_BACKWARDS, field="month_to", start=str(start), end=str(end))
    if command.paid is not None and command.paid < 0:
        raise DeskError(NEGATIVE_CASH, field="paid")
    about(tx.case(command.case_id), tx)
    of_case(command.case_id, command.claimant_id, None, tx)
    return write_down(Waiver, command, tx, paid_fen=command.paid).id
