"""A list of cases narrowed by single columns: chosen values, days from–to, sums from–to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dispute_desk.domain.money import Fen

#: The value of a case that has nothing in the column.
NOTHING = ""


class FilterKind(StrEnum):
    """How a column can be narrowed."""

    VALUES = "values"
    DAYS = "days"
    MONEY = "money"


#: The columns of the list of cases that can be narrowed, and how.
CASE_FILTERS: dict[str, FilterKind] = {
    "employer": FilterKind.VALUES,
    "cause": FilterKind.VALUES,
    "claimed": FilterKind.MONEY,
    "stage": FilterKind.VALUES,
    "next_action_on": FilterKind.DAYS,
    "handler": FilterKind.VALUES,
    "verified": FilterKind.MONEY,
    "agreed": FilterKind.MONEY,
    "paid": FilterKind.MONEY,
    "received_on": FilterKind.DAYS,
    "accepted_on": FilterKind.DAYS,
    "closed_on": FilterKind.DAYS,
    "channel": FilterKind.VALUES,
}


@dataclass(frozen=True, kw_only=True)
class ColumnFilter:
    """What a case must have in a column to be listed.

    ``values`` are codes, or ids of handlers and employers, ``NOTHING`` for cases without one;
    days and sums are from–to, both ends included, an end that is None is open.
    """

    column: str
    values: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    least: Fen | None = None
    most: Fen | None = None

    @property
    def narrows(self) -> bool:
        """Whether it asks for anything of a column that can be narrowed."""
        ends = (self.first_day, self.last_day, self.least, self.most)
        asks = bool(self.values) or any(end is not None for end in ends)
        return asks and self.column in CASE_FILTERS

    def plain(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return {
            "column": self.column,
            "values": list(self.values),
            "first_day": self.first_day.isoformat() if self.first_day else None,
            "last_day": self.last_day.isoformat() if self.last_day else None,
            "least": self.least,
            "most": self.most,
        }

    @classmethod
    def of(cls, plain: dict[str, Any]) -> ColumnFilter:
        """Return the filter that was kept as ``plain``."""
        first, last = plain["first_day"], plain["last_day"]
        return cls(
            column=plain["column"],
            values=tuple(plain["values"]),
            first_day=date.fromisoformat(first) if first else None,
            last_day=date.fromisoformat(last) if last else None,
            least=None if plain["least"] is None else Fen(plain["least"]),
            most=None if plain["most"] is None else Fen(plain["most"]),
        )


@dataclass(frozen=True, kw_only=True)
class ColumnValue:
    """A value that cases have in a column, and how many of them.

    ``name`` is what a handler or an employer is called, ``initials`` how that may be spelled by
    first letters; codes have neither.
    """

    value: str
    name: str
    cases: int
    initials: tuple[str, ...] = ()
