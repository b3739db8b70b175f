"""Looking a policy pack up: a value, no cap, a gap, expired, or still to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from dispute_desk.domain.policy_pack import MonthIndex, PolicyPack
from dispute_desk.domain.policy_rows import (
    TO_CONFIRM,
    AverageWage,
    LimitRow,
    MinimumWage,
    MonthRow,
    Party,
    RateRow,
    ReliefRow,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.policy_rows import Units

R = TypeVar("R", bound=MonthRow)


class Found(StrEnum):
    """What a look-up may say; never zero, never the value of another month."""

    VALUE = "value"
    NO_CAP = "no_cap"
    GAP = "gap"
    EXPIRED = "expired"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class LookUp(Generic[R]):
    """What was found for a month.

    ``row`` is there for a value, no cap and unconfirmed; ``others`` are the other readings of a
    contested row. ``is_assumed`` says that nothing tells when the row was published.
    """

    found: Found
    row: R | None = None
    others: tuple[R, ...] = ()
    is_assumed: bool = False

    @property
    def is_usable(self) -> bool:
        """Tell whether one may compute with it."""
        return self.found in {Found.VALUE, Found.NO_CAP}


@dataclass(frozen=True, kw_only=True)
class PolicyView:
    """A pack as it was known on a day, with what the office has confirmed and added.

    ``confirmed`` are ids of rows the office confirmed by a document; ``added`` rows of its own,
    which take the place of shipped ones; ``instead`` are candidates read in the place of the row
    in force, for a second reading. ``added_wages`` are average wages of its own, ``added_sources``
    the documents its rows rest on.
    """

    pack: PolicyPack
    as_known_on: date
    confirmed: frozenset[str] = frozenset()
    added: tuple[MonthRow, ...] = ()
    instead: frozenset[str] = field(default=frozenset())
    added_wages: tuple[AverageWage, ...] = ()
    added_sources: tuple[Source, ...] = ()

    def reading(self, row_id: str) -> PolicyView:
        """Return the same view with a candidate in the place of the row in force."""
        return replace(self, instead=self.instead | {row_id})

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The documents by their id: those of the pack and the office's own."""
        return {**self.pack.source_by_id, **{one.id: one for one in self.added_sources}}

    @property
    def wages(self) -> tuple[AverageWage, ...]:
        """The average wages, the office's own before the shipped ones."""
        return (*self.added_wages, *self.pack.wages)

    def minimum_wage(self, month: Month) -> MinimumWage | None:
        """Return the minimum wage of a month, the office's own before the shipped one."""
        own = (row for row in self.added if isinstance(row, MinimumWage))
        return next((row for row in (*own, *self.pack.minimum_wages) if row.holds(month)), None)

    @cached_property
    def _own(self) -> MonthIndex:
        """The office's own rows by month."""
        kinds = (LimitRow, RateRow, ReliefRow)
        return MonthIndex(row for row in self.added if isinstance(row, kinds))

    def limit(self, insurance: Insurance, month: Month) -> LookUp[LimitRow]:
        """Return the limits of a month's base."""
        shipped = self.pack.by_month.limits(insurance, month)
        found = self._look(self._own.limits(insurance, month), shipped, month)
        if found.row is not None and found.row.upper is None and found.is_usable:
            return replace(found, found=Found.NO_CAP)
        return found

    def rates(self, insurance: Insurance, party: Party, month: Month) -> tuple[RateRow, ...]:
        """Return all rows in force for a month, whatever tier and kind of employer they are for."""
        own = self._own.rates(insurance, party, month)
        shipped = self.pack.by_month.rates(insurance, party, month)
        return tuple(row for row in (*own, *shipped) if not row.is_candidate)

    def rate_looks(self, insurance: Insurance, party: Party, month: Month) -> list[LookUp[RateRow]]:
        """Return how every rate of a month is found: own ones, and shipped ones they leave."""
        own = self._own.rates(insurance, party, month)
        shipped = self.pack.by_month.rates(insurance, party, month)
        looks = [LookUp(Found.VALUE, row) for row in own]
        for row in shipped:
            if row.is_candidate or any(_covers(one, row) for one in own):
                continue
            others = [one for one in shipped if one.is_candidate and one.tier == row.tier]
            looks.append(self._look((), [row, *others], month))
        return looks

    def rate(
        self,
        insurance: Insurance,
        party: Party,
        month: Month,
        *,
        tier: str = "",
        unit: Units | None = None,
    ) -> LookUp[RateRow]:
        """Return the rate of a tier for a kind of employer."""

        def fitting(rows: Sequence[RateRow]) -> list[RateRow]:
            return [r for r in rows if r.tier in {"", tier} and holds_for(r.units, unit)]

        own = self._own.rates(insurance, party, month)
        shipped = self.pack.by_month.rates(insurance, party, month)
        return self._look(fitting(own), fitting(shipped), month)

    def reliefs(
        self, insurance: Insurance, month: Month, unit: Units | None
    ) -> list[LookUp[ReliefRow]]:
        """Return the reliefs of a month for a kind of employer, one for each switch or effect."""
        held = self.pack.by_month.reliefs(insurance, month)
        rows = [row for row in held if holds_for(row.units, unit)]
        groups = dict.fromkeys((row.switch, row.effect) for row in rows)
        looks = [
            self._look((), [row for row in rows if (row.switch, row.effect) == group], month)
            for group in groups
        ]
        return [one for one in looks if one.row is not None]

    def _look(self, own: Iterable[R], rows: Sequence[R], month: Month) -> LookUp[R]:
        """Look among rows of one month, the office's own first: they need no confirmation."""
        mine = next(iter(own), None)
        if mine is not None:
            return LookUp(Found.VALUE, mine)
        held = [row for row in rows if self._is_known(row)]
        active = next((row for row in held if not row.is_candidate), None)
        others = tuple(row for row in held if row.is_candidate)
        row = active
        if active is not None and active.contested:
            row = next((one for one in others if one.row_id in self.instead), active)
        if row is None:
            return LookUp(Found.GAP)
        if month > self.pack.confirmed_through and row.row_id not in self.confirmed:
            return LookUp(Found.EXPIRED, row)
        second = others if row.contested and row is active else ()
        assumed = row.published_on is None
        if row.status in TO_CONFIRM and row.row_id not in self.confirmed | self.instead:
            return LookUp(Found.UNCONFIRMED, row, second, assumed)
        return LookUp(Found.VALUE, row, second, assumed)

    def _is_known(self, row: MonthRow) -> bool:
        """Tell whether a row was known; one that does not say counts from its first month."""
        return (row.published_on or row.from_month.first) <= self.as_known_on


def _covers(own: RateRow, row: RateRow) -> bool:
    """Tell whether an office's rate stands for all a shipped one stands for."""
    tiers = own.tier in {"", row.tier}
    return tiers and (not own.units or bool(row.units and set(row.units) <= set(own.units)))


def holds_for(units: tuple[Units, ...], unit: Units | None) -> bool:
    """Tell whether a row for some kinds of employers holds for one; rows without kinds always do.

    A row that asks for a size does not hold for an employer whose size is not known.
    """
    if not units:
        return True
    if unit is None:
        return False
    return any(one.kind == unit.kind and one.size in {"", unit.size} for one in units)
