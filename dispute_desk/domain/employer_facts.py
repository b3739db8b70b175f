"""What is true of an employer for a time, and whom one talks to there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class FactKind(StrEnum):
    """Dated facts the calculation of contributions needs."""

    UNEMPLOYMENT_TIER = "unemployment_tier"
    INJURY_CLASS = "injury_class"
    INJURY_FLOAT = "injury_float"


FACT_WORDS: dict[FactKind, str] = {
    FactKind.UNEMPLOYMENT_TIER: QT_TRANSLATE_NOOP("fact", "失业保险费率档次"),
    FactKind.INJURY_CLASS: QT_TRANSLATE_NOOP("fact", "工伤行业风险类别"),
    FactKind.INJURY_FLOAT: QT_TRANSLATE_NOOP("fact", "工伤费率浮动"),
}


@dataclass(eq=False, kw_only=True)
class EmployerFact(Record):
    """One dated fact; without ``valid_to`` it still holds. ``source`` says who told it."""

    employer_id: int = 0
    kind: FactKind = FactKind.UNEMPLOYMENT_TIER
    value: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class EmployerContact(Record):
    """Somebody one talks to at an employer."""

    employer_id: int = 0
    name: str = ""
    role: str | None = None
    phone: str | None = None
    note: str | None = None
