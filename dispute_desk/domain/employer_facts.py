"""What is true of an employer for a time, and whom one talks to there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactKind(StrEnum):
    """Dated facts: what the calculation of contributions needs, and a licence that was seen.

    The value of a licence is the credit code that was compared with it.
    """

    UNEMPLOYMENT_TIER = "unemployment_tier"
    INJURY_CLASS = "injury_class"
    INJURY_FLOAT = "injury_float"
    LICENCE = "licence"


FACT_WORDS: dict[FactKind, str] = {
    FactKind.UNEMPLOYMENT_TIER: QT_TRANSLATE_NOOP("fact", "失业保险费率档次"),
    FactKind.INJURY_CLASS: QT_TRANSLATE_NOOP("fact", "工伤行业风险类别"),
    FactKind.INJURY_FLOAT: QT_TRANSLATE_NOOP("fact", "工伤费率浮动"),
    FactKind.LICENCE: QT_TRANSLATE_NOOP("fact", "已核对执照"),
}
#: What the calculation of contributions needs.
RATE_KINDS = (FactKind.UNEMPLOYMENT_TIER, FactKind.INJURY_CLASS, FactKind.INJURY_FLOAT)


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


class Dated(Protocol):
    """What a fact must say to be looked up by day: a record of the store, or a row of a page."""

    @property
    def kind(self) -> FactKind:
        """What it is about."""

    @property
    def valid_from(self) -> date | None:
        """The first day it holds."""

    @property
    def valid_to(self) -> date | None:
        """The last day it holds; None while it still does."""


D = TypeVar("D", bound=Dated)


def fact_on(facts: Iterable[D], kind: FactKind, day: date) -> D | None:
    """Return the fact of a kind that holds on a day; None means not known.

    Nothing is guessed: neither from the days before or after, nor from a fact without its first
    day, nor where two facts contradict each other.
    """
    found = [one for one in facts if one.kind == kind and _holds(one, day)]
    return found[0] if len(found) == 1 else None


def overlap(first: Dated, second: Dated) -> bool:
    """Tell whether two facts speak of the same kind and of a common day."""
    if first.kind != second.kind:
        return False
    begin = max(first.valid_from or date.min, second.valid_from or date.min)
    end = min(first.valid_to or date.max, second.valid_to or date.max)
    return begin <= end


def _holds(fact: Dated, day: date) -> bool:
    begin = fact.valid_from
    return begin is not None and begin <= day <= (fact.valid_to or date.max)
