"""How one worker was insured: an insurance over a run of months, as somebody tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class InsuredStatus(StrEnum):
    """What was done about the contributions of these months (domain reference §3.4)."""

    NOT_ENROLLED = "not_enrolled"
    UNPAID = "unpaid"
    UNDERPAID = "underpaid"
    PAID = "paid"


INSURED_WORDS: dict[InsuredStatus, str] = {
    InsuredStatus.NOT_ENROLLED: QT_TRANSLATE_NOOP("insured", "未参保"),
    InsuredStatus.UNPAID: QT_TRANSLATE_NOOP("insured", "未缴"),
    InsuredStatus.UNDERPAID: QT_TRANSLATE_NOOP("insured", "低报基数"),
    InsuredStatus.PAID: QT_TRANSLATE_NOOP("insured", "已缴"),
}


class Teller(StrEnum):
    """Who tells how the worker was insured."""

    WORKER = "worker"
    EMPLOYER = "employer"
    TAX = "tax"
    HRSS = "hrss"


TELLER_WORDS: dict[Teller, str] = {
    Teller.WORKER: QT_TRANSLATE_NOOP("teller", "职工陈述"),
    Teller.EMPLOYER: QT_TRANSLATE_NOOP("teller", "单位陈述"),
    Teller.TAX: QT_TRANSLATE_NOOP("teller", "税务协查"),
    Teller.HRSS: QT_TRANSLATE_NOOP("teller", "人社协查"),
}


@dataclass(eq=False, kw_only=True)
class InsuredLine(Record):
    """One insurance of a worker over whole months; money in fen a month.

    ``enquiry_id`` is the answered 协查 the line came with. Lines of several tellers stand beside
    each other and are compared; none overwrites another.
    """

    case_id: int = 0
    claimant_id: int = 0
    insurance: Insurance = Insurance.PENSION
    month_from: Month | None = None
    month_to: Month | None = None
    status: InsuredStatus = InsuredStatus.UNPAID
    teller: Teller = Teller.WORKER
    told_on: date | None = None
    wage_fen: int | None = None
    paid_base_fen: int | None = None
    paid_employer_fen: int | None = None
    paid_employee_fen: int | None = None
    enquiry_id: int | None = None
    note: str | None = None
    recorded_at: datetime | None = None
