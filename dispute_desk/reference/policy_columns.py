"""The tables of a policy pack: their columns, and how each cell is read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.employer_terms import KIND_WORDS, SIZE_WORDS
from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import (
    BaseKind,
    Effect,
    Party,
    Role,
    Status,
    Units,
    WageSeries,
)
from dispute_desk.reference.csv_tables import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]{1,6})?")
_UNIT = re.compile(r"([a-z_]+)(?::([a-z_]+))?")
_SUM = re.compile(r"[0-9]{1,10}(?:\.[0-9]{1,2})?")
#: Years a row may be about; outside them it is a slip, and would be looked up month by month.
FIRST_YEAR, LAST_YEAR = 1951, 2199
_YEAR = re.compile(r"[0-9]{4}")
#: Before an average wage that a rate names itself, as in ``city_average:10292``.
_AVERAGE = "city_average"


def _id(text: str) -> str:
    if _ID.fullmatch(text) is None:
        raise ValueError(text)
    return text


def _number(text: str) -> Decimal:
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return Decimal(text)


def _rate(text: str) -> Decimal:
    rate = _number(text)
    if rate > 1:
        raise ValueError(text)
    return rate


def _sum(text: str) -> int:
    if _SUM.fullmatch(text) is None:
        raise ValueError(text)
    return fen_from_text(text)


def _month(text: str) -> Month:
    month = Month.parse(text)
    if not FIRST_YEAR <= month.year <= LAST_YEAR:
        raise ValueError(text)
    return month


def _yes(text: str) -> bool:
    if text not in {"", "yes"}:
        raise ValueError(text)
    return text == "yes"


def _units(text: str) -> tuple[Units, ...]:
    found = []
    for part in filter(None, text.split(";")):
        match = _UNIT.fullmatch(part)
        if match is None:
            raise ValueError(part)
        if match[1] not in KIND_WORDS or (match[2] or "large") not in SIZE_WORDS:
            raise ValueError(part)
        found.append(Units(kind=match[1], size=match[2] or ""))
    return tuple(found)


def _year(text: str) -> int:
    if _YEAR.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)


class UpperKind(StrEnum):
    """Whether a month has a cap; an empty cell would not say that there is none."""

    AMOUNT = "amount"
    NO_CAP = "no_cap"


def _of(kind: type[StrEnum], *, optional: StrEnum | None = None) -> Column:
    def read(text: str) -> StrEnum:
        return optional if optional is not None and not text else kind(text)

    return Column(read, " / ".join(member.value for member in kind))


def _maybe(column: Column) -> Column:
    return Column(lambda text: column.read(text) if text else None, f"{column.wanted}（可以空着）")


def _spare(column: Column) -> Column:
    """Return a column a table may be without: then every cell of it counts as empty."""
    return replace(column, may_lack=True)


#: Other names of insurances, as the collected figures have them.
_ALSO_CALLED = {
    "medical_serious_illness": Insurance.SERIOUS_ILLNESS,
    "medical_supplementary": Insurance.SUPPLEMENTARY,
}


def _insurance(text: str) -> Insurance:
    return _ALSO_CALLED.get(text) or Insurance(text)


def _base_kind(text: str) -> BaseKind | int:
    """Return what a rate is applied to; an average wage the row names itself in fen."""
    kind, _, given = text.partition(":")
    return _sum(given) if kind == _AVERAGE and given else BaseKind(text)


_TEXT = Column(str, "文字")
_ROW_ID = Column(_id, "字母、数字、点、横线组成的标识")
_MONTH = Column(_month, "2024-08 这样的月份")
_DAY = Column(date.fromisoformat, "2024-08-27 这样的日期")
_YUAN = Column(_sum, "元为单位的金额，如 5500，最多两位小数")
_RATE = Column(_rate, "不大于 1 的小数，如 0.08，最多六位小数")
_YES = Column(_yes, "yes 或空着")
_UNITS = Column(_units, f"用分号分开的单位类型，如 enterprise:small；类型有 {' '.join(KIND_WORDS)}")
_INSURANCE = Column(_insurance, " / ".join((*Insurance, *_ALSO_CALLED)))
_BASE_KIND = Column(_base_kind, f"{' / '.join(BaseKind)} / {_AVERAGE}:10292 这样的平均工资")
_FOUNDED: Mapping[str, Column] = {
    "row_id": _ROW_ID,
    "status": _of(Status),
    "source_ids": Column(_ids, "用分号分开的来源标识"),
    "note": _spare(_TEXT),
    "derived_from": _spare(_TEXT),
}
_OF_MONTHS: Mapping[str, Column] = {
    **_FOUNDED,
    "from_month": _MONTH,
    "to_month": _MONTH,
    "published_on": _spare(_maybe(_DAY)),
}
_WITH_ROLE: Mapping[str, Column] = {
    **_OF_MONTHS,
    "contested": _spare(_YES),
    "role": _spare(_of(Role, optional=Role.ACTIVE)),
}
_CHECKED: Mapping[str, Column] = {
    "checked_by": _spare(_TEXT),
    "checked_on": _spare(_maybe(_DAY)),
}

LIMITS: Mapping[str, Column] = {
    **_WITH_ROLE,
    **_CHECKED,
    "insurance": _INSURANCE,
    "lower": _YUAN,
    "upper": _maybe(_YUAN),
    "upper_kind": _of(UpperKind),
}
RATES: Mapping[str, Column] = {
    **_WITH_ROLE,
    **_CHECKED,
    "insurance": _INSURANCE,
    "party": _of(Party),
    "tier": _TEXT,
    "units": _spare(_UNITS),
    "rate": _RATE,
    "base_kind": _BASE_KIND,
}
RELIEFS: Mapping[str, Column] = {
    **_WITH_ROLE,
    "insurance": _INSURANCE,
    "effect": _of(Effect),
    "value": _maybe(_RATE),
    "units": _spare(_UNITS),
    "switch": _TEXT,
}
WAGES: Mapping[str, Column] = {
    **_FOUNDED,
    "series": _of(WageSeries),
    "year": Column(_year, "四位数的年份"),
    "value": _YUAN,
    "contested": _spare(_YES),
    "published_on": _spare(_maybe(_DAY)),
}
MINIMUM_WAGES: Mapping[str, Column] = {**_OF_MONTHS, "value": _YUAN}
LATE_FEES: Mapping[str, Column] = {
    **_FOUNDED,
    "from_day": _DAY,
    "to_day": _maybe(_DAY),
    "daily_rate": _RATE,
}
SOURCES: Mapping[str, Column] = {
    "id": Column(_id, "来源标识"),
    "title": _TEXT,
    "doc_no": _TEXT,
    "level": _of(Status),
    "where": _TEXT,
}
