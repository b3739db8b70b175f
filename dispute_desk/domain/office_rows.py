"""What an office adds to a policy pack: rows of its own, and confirmations of shipped ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.policy_rows import (
    AverageWage,
    BaseKind,
    LimitRow,
    MinimumWage,
    Party,
    RateRow,
    Source,
    Status,
    Units,
    WageSeries,
)
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    OwnRow = LimitRow | RateRow | MinimumWage | AverageWage

ROW_REVERSED = sentence(
    "policy_row_reversed",
    QT_TRANSLATE_NOOP("errors", "起始月份 {begin} 晚于终止月份 {end}，请对调，或改正其中一个。"),
)
ROW_LACKS = sentence(
    "policy_row_lacks", QT_TRANSLATE_NOOP("errors", "这一行还缺{what}，请补上后再保存。")
)
ROW_LIMITS = sentence(
    "policy_row_limits",
    QT_TRANSLATE_NOOP("errors", "下限 {lower} 元高于上限 {upper} 元，请核对这两个数。"),
)
ROW_AMOUNT = sentence(
    "policy_row_amount",
    QT_TRANSLATE_NOOP("errors", "{what}不能小于零，也不能是零元的工资。请按文件填写。"),
)
ROW_RATE = sentence(
    "policy_row_rate",
    QT_TRANSLATE_NOOP(
        "errors", "费率“{given}”不对：写成不大于 1 的小数，最多六位，例如 8% 写 0.08。"
    ),
)
ROW_UNITS = sentence(
    "policy_row_units",
    QT_TRANSLATE_NOOP(
        "errors", "单位类型“{given}”不对：用分号分开，例如 enterprise:small;organ，或空着。"
    ),
)
ROW_LONG = sentence(
    "policy_row_long",
    QT_TRANSLATE_NOOP(
        "errors", "从 {begin} 到 {end} 太长：一行最多 {years} 年。请核对年份，或分成几行。"
    ),
)
WAGE_YEAR = sentence(
    "policy_wage_year",
    QT_TRANSLATE_NOOP(
        "errors", "平均工资按日历年登记：起止应为同一年的 1 月和 12 月，不是 {begin}—{end}。"
    ),
)
ROW_OVERLAP = sentence(
    "policy_row_overlap",
    QT_TRANSLATE_NOOP(
        "errors",
        "{month} 本单位已经补录过同样的一行（{begin}—{end}，依据{document}），同一个月只能有一行。"
        "请改月份，或先停用原来的一行。",
    ),
)
_UPPER = QT_TRANSLATE_NOOP("errors", "上限（没有上限的，写明不设上限）")
_LOWER = QT_TRANSLATE_NOOP("errors", "下限")
_INSURANCE = QT_TRANSLATE_NOOP("errors", "险种")
_PARTY = QT_TRANSLATE_NOOP("errors", "单位或个人")
_RATE = QT_TRANSLATE_NOOP("errors", "费率")
_SERIES = QT_TRANSLATE_NOOP("errors", "平均工资的口径")
_WAGE = QT_TRANSLATE_NOOP("errors", "工资数额")
#: No notice holds for longer; a slip in the year would fill the table.
LONGEST_YEARS = 20
_DECIMAL = re.compile(r"[01](?:\.[0-9]{1,6})?")
_UNIT = re.compile(r"([a-z_]+)(?::([a-z_]+))?")


class OfficeKind(StrEnum):
    """What an office may add: a row of its own, or its word for a shipped one."""

    LIMIT = "limit"
    RATE = "rate"
    AVERAGE_WAGE = "average_wage"
    MINIMUM_WAGE = "minimum_wage"
    SHIPPED = "shipped"


OFFICE_KIND_WORDS: dict[OfficeKind, str] = {
    OfficeKind.LIMIT: QT_TRANSLATE_NOOP("policy", "基数上下限"),
    OfficeKind.RATE: QT_TRANSLATE_NOOP("policy", "费率"),
    OfficeKind.AVERAGE_WAGE: QT_TRANSLATE_NOOP("policy", "平均工资"),
    OfficeKind.MINIMUM_WAGE: QT_TRANSLATE_NOOP("policy", "最低工资"),
    OfficeKind.SHIPPED: QT_TRANSLATE_NOOP("policy", "确认随带的数字"),
}
PARTY_WORDS: dict[Party, str] = {
    Party.EMPLOYER: QT_TRANSLATE_NOOP("policy", "单位"),
    Party.EMPLOYEE: QT_TRANSLATE_NOOP("policy", "个人"),
}
SERIES_WORDS: dict[WageSeries, str] = {
    WageSeries.CITY_ON_POST: QT_TRANSLATE_NOOP("policy", "本市在岗职工"),
    WageSeries.CITY_FULL: QT_TRANSLATE_NOOP("policy", "本市全口径"),
    WageSeries.PROVINCE: QT_TRANSLATE_NOOP("policy", "全省"),
}


class RowState(StrEnum):
    """How far an addition has come; only a confirmed one is computed with."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


ROW_STATE_WORDS: dict[RowState, str] = {
    RowState.DRAFT: QT_TRANSLATE_NOOP("policy", "草稿，待确认"),
    RowState.CONFIRMED: QT_TRANSLATE_NOOP("policy", "已确认"),
    RowState.WITHDRAWN: QT_TRANSLATE_NOOP("policy", "已停用"),
}


@dataclass(eq=False, kw_only=True)
class OfficeRow(Record):
    """A row an office adds, or its confirmation of a shipped row (``row_id``), with its document.

    ``fields`` are the figures as canonical JSON. ``alone`` says that the same person entered and
    confirmed it, because nobody else could.
    """

    region: str = ""
    kind: str = ""
    row_id: str | None = None
    fields: str = "{}"
    from_month: Month | None = None
    to_month: Month | None = None
    reason: str | None = None
    document_no: str | None = None
    document_title: str | None = None
    made_by_id: int | None = None
    made_on: date | None = None
    confirmed_by_id: int | None = None
    confirmed_on: date | None = None
    alone: bool | None = None
    withdrawn_on: date | None = None
    withdrawn_why: str | None = None
    recorded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class PolicyFigures:
    """The figures of a row: which fields are asked for follows from ``kind``.

    Money in fen; ``rate`` is a decimal as text (0.08 is 8 %), ``units`` as in the tables of a pack
    (``enterprise:small;organ``). ``no_cap`` says that there is no upper limit.
    """

    kind: OfficeKind
    from_month: Month
    to_month: Month
    insurance: Insurance | None = None
    lower: Fen | None = None
    upper: Fen | None = None
    no_cap: bool = False
    party: Party | None = None
    rate: str | None = None
    tier: str = ""
    units: str = ""
    base_kind: BaseKind = BaseKind.WORKER
    series: WageSeries | None = None
    value: Fen | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class OfficeRowView:
    """An addition as it is listed, with the names of those who answer for it."""

    id: int
    region: str
    kind: OfficeKind
    row_id: str | None
    fields: str
    from_month: Month | None
    to_month: Month | None
    reason: str | None
    document_no: str | None
    document_title: str | None
    made_by_id: int | None
    made_by: str | None
    made_on: date | None
    confirmed_by: str | None
    confirmed_on: date | None
    alone: bool | None
    withdrawn_on: date | None
    withdrawn_why: str | None

    @property
    def state(self) -> RowState:
        """How far it has come."""
        if self.withdrawn_on is not None:
            return RowState.WITHDRAWN
        return RowState.DRAFT if self.confirmed_on is None else RowState.CONFIRMED

    @property
    def document(self) -> str:
        """What it rests on: number and title."""
        return " ".join(part for part in (self.document_no, self.document_title) if part)

    def held_on(self, day: date) -> bool:
        """Tell whether it was in force at the end of a day."""
        gone = self.withdrawn_on is not None and self.withdrawn_on <= day
        return self.confirmed_on is not None and self.confirmed_on <= day and not gone


def own_id(record_id: int) -> str:
    """Return the row id of an office's own row, as a trace names it."""
    return f"own-{record_id}"


def source_of(view: OfficeRowView) -> Source:
    """Return the document an addition rests on, as rows name their sources."""
    return Source(
        id=own_id(view.id),
        title=view.document_title or view.document_no or "",
        doc_no=view.document_no or "",
        level=Status.OFFICIAL,
        where="",
    )


def row_of(figures: PolicyFigures, record_id: int = 0) -> OwnRow:
    """Return the row of these figures; refuses what a loader of packs would refuse.

    Errors: ``policy_row_reversed``, ``policy_row_lacks``, ``policy_row_limits``,
    ``policy_row_long``, ``policy_row_amount``, ``policy_row_rate``, ``policy_row_units``,
    ``policy_wage_year``.
    """
    if figures.from_month > figures.to_month:
        begin, end = figures.from_month, figures.to_month
        raise DeskError(ROW_REVERSED, field="to_month", begin=begin, end=end)
    if figures.from_month.plus(LONGEST_YEARS * MONTHS_A_YEAR) <= figures.to_month:
        facts = {"begin": figures.from_month, "end": figures.to_month, "years": LONGEST_YEARS}
        raise DeskError(ROW_LONG, field="to_month", **facts)
    name = own_id(record_id)
    founded = {
        "row_id": name,
        "source_ids": (name,),
        "status": Status.OFFICIAL,
        "note": figures.note,
    }
    months = {"from_month": figures.from_month, "to_month": figures.to_month}
    if figures.kind is OfficeKind.LIMIT:
        return _limit(figures, {**founded, **months})
    if figures.kind is OfficeKind.RATE:
        return _rate(figures, {**founded, **months})
    value = figures.value
    if value is None:
        raise DeskError(ROW_LACKS, field="value", what=_WAGE)
    if value <= 0:
        raise DeskError(ROW_AMOUNT, field="value", what=_WAGE)
    if figures.kind is OfficeKind.MINIMUM_WAGE:
        return MinimumWage(value=value, **founded, **months)  # type: ignore[arg-type]
    if figures.series is None:
        raise DeskError(ROW_LACKS, field="series", what=_SERIES)
    year = figures.from_month.year
    if (figures.from_month, figures.to_month) != whole_year(year):
        facts = {"begin": figures.from_month, "end": figures.to_month}
        raise DeskError(WAGE_YEAR, field="from_month", **facts)
    return AverageWage(series=figures.series, year=year, value=value, **founded)  # type: ignore[arg-type]


def whole_year(year: int) -> tuple[Month, Month]:
    """Return the first and last month of a calendar year."""
    return Month(year, 1), Month(year, MONTHS_A_YEAR)


def _limit(figures: PolicyFigures, common: dict[str, object]) -> LimitRow:
    insurance, lower, upper = figures.insurance, figures.lower, figures.upper
    if insurance is None:
        raise DeskError(ROW_LACKS, field="insurance", what=_INSURANCE)
    if lower is None:
        raise DeskError(ROW_LACKS, field="lower", what=_LOWER)
    if lower < 0:
        raise DeskError(ROW_AMOUNT, field="lower", what=_LOWER)
    if (upper is None) is not figures.no_cap:
        raise DeskError(ROW_LACKS, field="upper", what=_UPPER)
    if upper is not None and lower > upper:
        facts = {"lower": yuan_grouped(lower), "upper": yuan_grouped(upper)}
        raise DeskError(ROW_LIMITS, field="upper", **facts)
    return LimitRow(insurance=insurance, lower=lower, upper=upper, **common)  # type: ignore[arg-type]


def _rate(figures: PolicyFigures, common: dict[str, object]) -> RateRow:
    if figures.insurance is None:
        raise DeskError(ROW_LACKS, field="insurance", what=_INSURANCE)
    if figures.party is None:
        raise DeskError(ROW_LACKS, field="party", what=_PARTY)
    if figures.rate is None:
        raise DeskError(ROW_LACKS, field="rate", what=_RATE)
    given = figures.rate.strip()
    if _DECIMAL.fullmatch(given) is None or Decimal(given) > 1:
        raise DeskError(ROW_RATE, field="rate", given=figures.rate)
    return RateRow(
        insurance=figures.insurance,
        party=figures.party,
        rate=Decimal(given),
        tier=figures.tier.strip(),
        units=_units(figures.units),
        base_kind=figures.base_kind,
        **common,  # type: ignore[arg-type]
    )


def _units(text: str) -> tuple[Units, ...]:
    found = []
    for part in filter(None, (one.strip() for one in text.split(";"))):
        match = _UNIT.fullmatch(part)
        if match is None:
            raise DeskError(ROW_UNITS, field="units", given=part)
        found.append(Units(kind=match[1], size=match[2] or ""))
    return tuple(found)


def check_apart(figures: PolicyFigures, others: Iterable[tuple[PolicyFigures, str]]) -> None:
    """Refuse figures for a month another own row of the same series stands for.

    ``others`` come with the document they rest on.
    """
    for one, document in others:
        begin = max(figures.from_month, one.from_month)
        if begin <= min(figures.to_month, one.to_month) and _alike(figures, one):
            raise DeskError(
                ROW_OVERLAP,
                field="from_month",
                month=begin,
                begin=one.from_month,
                end=one.to_month,
                document=document,
            )


def _alike(one: PolicyFigures, other: PolicyFigures) -> bool:
    """Tell whether two rows could both be meant: as the loader of packs compares them."""
    if one.kind is not other.kind or one.insurance is not other.insurance:
        return False
    if one.kind is OfficeKind.AVERAGE_WAGE:
        return one.series is other.series
    if one.kind is not OfficeKind.RATE:
        return True
    tiers = one.tier == other.tier or not one.tier or not other.tier
    return one.party is other.party and tiers and _common_units(_units(one.units), other.units)


def _common_units(units: tuple[Units, ...], text: str) -> bool:
    """Tell whether some employer is of both these kinds; no kind means every one."""
    others = _units(text)
    if not (units and others):
        return True
    return any(
        a.kind == b.kind and (not a.size or not b.size or a.size == b.size)
        for a in units
        for b in others
    )
