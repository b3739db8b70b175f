"""Rows of the detail of an answer: what is understood of one, or why it is left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Trouble(StrEnum):
    """Why a row is not taken in."""

    NOBODY = "nobody"
    INSURANCE = "insurance"
    PERIOD = "period"
    STATUS = "status"
    NO_COLUMN = "no_column"
    NOT_BOOKED = "not_booked"
    BOOKED_UNPAID = "booked_unpaid"
    PART = "part"
    SUM = "sum"
    NEGATIVE = "negative"
    NOT_IN_CASE = "not_in_case"
    OTHER_NAME = "other_name"
    NAMESAKES = "namesakes"
    CONTRADICTS = "contradicts"
    EXTRA_MONTHS = "extra_months"


TROUBLE_WORDS: dict[Trouble, str] = {
    Trouble.NOBODY: QT_TRANSLATE_NOOP("detail", "没有姓名，也没有证件号码"),
    Trouble.INSURANCE: QT_TRANSLATE_NOOP("detail", "看不出是哪个险种"),
    Trouble.PERIOD: QT_TRANSLATE_NOOP("detail", "看不懂所属期"),
    Trouble.STATUS: QT_TRANSLATE_NOOP("detail", "看不出缴费情况"),
    Trouble.NO_COLUMN: QT_TRANSLATE_NOOP(
        "detail", "表里没有说明缴没缴的列，要有其中一列：缴费状态、实缴费额、入库日期"
    ),
    Trouble.NOT_BOOKED: QT_TRANSLATE_NOOP(
        "detail", "这一行的入库日期是空的或看不懂，又没有缴费状态、实缴费额，看不出缴没缴"
    ),
    Trouble.BOOKED_UNPAID: QT_TRANSLATE_NOOP("detail", "写明未缴，又有入库日期，请核对"),
    Trouble.PART: QT_TRANSLATE_NOOP("detail", "实缴少于应缴，看不出缴费情况，请核对"),
    Trouble.NEGATIVE: QT_TRANSLATE_NOOP("detail", "金额是负数（退费或冲正），请核对"),
    Trouble.SUM: QT_TRANSLATE_NOOP("detail", "金额或基数不是数字"),
    Trouble.NOT_IN_CASE: QT_TRANSLATE_NOOP("detail", "本案没有这名职工"),
    Trouble.OTHER_NAME: QT_TRANSLATE_NOOP("detail", "证件号码与本案职工的姓名不符"),
    Trouble.NAMESAKES: QT_TRANSLATE_NOOP("detail", "本案有同名职工，分不清是谁"),
    Trouble.CONTRADICTS: QT_TRANSLATE_NOOP("detail", "与同一月份的另一行矛盾"),
    Trouble.EXTRA_MONTHS: QT_TRANSLATE_NOOP("detail", "多个月合并补缴，分不到各月，请手工登记"),
}


@dataclass(frozen=True)
class DetailRow:
    """A row that was understood: who, which insurance, which months; sums paid, in fen.

    ``owed_fen`` should have been paid; ``extra`` was paid on top of the usual (补缴); ``booked``
    says that a day of entry tells of the payment and nothing how much it was.
    """

    row: int
    name: str
    id_no: str
    insurance: Insurance
    month_from: Month
    month_to: Month
    status: InsuredStatus
    wage_fen: int | None = None
    base_fen: int | None = None
    employer_fen: int | None = None
    employee_fen: int | None = None
    total_fen: int | None = None
    told: str = ""
    owed_fen: int | None = None
    extra: bool = False
    booked: bool = False
    sheet: str = ""


@dataclass(frozen=True)
class BrokenRow:
    """A row that is not taken in: where it stands, why, and what stands in it."""

    row: int
    trouble: Trouble
    told: str
    sheet: str = ""


@dataclass(frozen=True)
class DetailRead:
    """What a file says, and what of it nobody understands.

    ``unread`` are sheets that hold something but no detail, or are hidden; sheets are named in
    the rows only where several were read.
    """

    rows: tuple[DetailRow, ...] = ()
    broken: tuple[BrokenRow, ...] = ()
    unread: tuple[str, ...] = ()
