"""The rows of a policy pack: limits, rates, reliefs, wages, late fees and where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Status(StrEnum):
    """How well a figure is founded (policy reference, head)."""

    OFFICIAL = "A"
    QUOTED = "B"
    SECONDARY = "C"
    DERIVED = "D"
    UNVERIFIED = "U"


STATUS_WORDS: dict[Status, str] = {
    Status.OFFICIAL: QT_TRANSLATE_NOOP("policy", "官方原文"),
    Status.QUOTED: QT_TRANSLATE_NOOP("policy", "文件转载"),
    Status.SECONDARY: QT_TRANSLATE_NOOP("policy", "第三方资料"),
    Status.DERIVED: QT_TRANSLATE_NOOP("policy", "推算"),
    Status.UNVERIFIED: QT_TRANSLATE_NOOP("policy", "未核实"),
}
#: What may be computed with only once the office has confirmed it by a document.
TO_CONFIRM = frozenset({Status.DERIVED, Status.UNVERIFIED})


class Role(StrEnum):
    """Of rows for the same months one is in force; others are kept to compare with."""

    ACTIVE = "active"
    CANDIDATE = "candidate"


class Party(StrEnum):
    """Who owes a contribution; the employer withholds the worker's part."""

    EMPLOYER = "employer"
    EMPLOYEE = "employee"


class BaseKind(StrEnum):
    """What a rate is applied to: the worker's base, or the city's average wage."""

    WORKER = "worker_base"
    CITY_ON_POST = "city_on_post"


class Effect(StrEnum):
    """What a relief does: multiplies the rate, takes its place, or suspends the float."""

    FACTOR = "factor"
    RATE = "rate"
    NO_FLOAT = "no_float"


class WageSeries(StrEnum):
    """Which average wage: of the city (on-post, full-caliber) or of the province."""

    CITY_ON_POST = "city_on_post"
    CITY_FULL = "city_full"
    PROVINCE = "province"


@dataclass(frozen=True, kw_only=True)
class Units:
    """A kind of employer a row holds for, and a size of it; no size means every size."""

    kind: str
    size: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.size}" if self.size else self.kind


@dataclass(frozen=True, kw_only=True)
class Row:
    """What every row says: its months (both included), how well it is founded, and by what.

    ``published_on`` is the day it became known: notices reach back by up to five months.
    ``derived_from`` says in words how a derived figure was reckoned.
    """

    row_id: str
    status: Status
    source_ids: tuple[str, ...]
    contested: bool = False
    published_on: date | None = None
    note: str = ""
    derived_from: str = ""


@dataclass(frozen=True, kw_only=True)
class MonthRow(Row):
    """A row of a closed interval of months."""

    from_month: Month
    to_month: Month
    role: Role = Role.ACTIVE
    checked_by: str = ""
    checked_on: date | None = None

    def holds(self, month: Month) -> bool:
        """Tell whether a month lies in the interval."""
        return self.from_month <= month <= self.to_month

    @property
    def is_candidate(self) -> bool:
        """Tell whether the row is only kept to compare with."""
        return self.role is Role.CANDIDATE


@dataclass(frozen=True, kw_only=True)
class LimitRow(MonthRow):
    """The limits of a month's base in fen; ``upper`` None means that there is no cap."""

    insurance: Insurance
    lower: int
    upper: int | None


@dataclass(frozen=True, kw_only=True)
class RateRow(MonthRow):
    """A rate, by tier or class and kind of employer where it differs by them.

    ``average`` is the city's average wage in fen where the row names the one it is applied to.
    """

    insurance: Insurance
    party: Party
    rate: Decimal
    tier: str = ""
    units: tuple[Units, ...] = ()
    base_kind: BaseKind = BaseKind.WORKER
    average: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReliefRow(MonthRow):
    """A temporary change of a rate; where ``switch`` is named it holds only if that says so."""

    insurance: Insurance
    effect: Effect
    value: Decimal | None = None
    units: tuple[Units, ...] = ()
    switch: str = ""


@dataclass(frozen=True, kw_only=True)
class MinimumWage(MonthRow):
    """The city's minimum wage in fen a month."""

    value: int


@dataclass(frozen=True, kw_only=True)
class AverageWage(Row):
    """The average wage of a calendar year in fen a month."""

    series: WageSeries
    year: int
    value: int


@dataclass(frozen=True, kw_only=True)
class FeeRow(Row):
    """The daily rate of the late fee between two days; without ``to_day`` it still holds."""

    from_day: date
    daily_rate: Decimal
    to_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document a row rests on, and where it was read."""

    id: str
    title: str
    level: Status
    doc_no: str = ""
    where: str = ""
