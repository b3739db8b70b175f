"""A policy pack as a value: a region's figures, its switches, and what it covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import (
    AverageWage,
    FeeRow,
    LimitRow,
    MinimumWage,
    Party,
    RateRow,
    ReliefRow,
    Source,
)
from dispute_desk.domain.word import Word


@dataclass(frozen=True, kw_only=True)
class SwitchOption(Word):
    """One way to read a contested rule."""


@dataclass(frozen=True, kw_only=True)
class Switch:
    """A contested rule as data: its ways, and the texts they rest on."""

    name: str
    label: str
    label_en: str
    basis: str
    option: tuple[SwitchOption, ...]

    def text(self, language: str = "zh") -> str:
        """Return what the rule is about."""
        return self.label_en if language == "en" else self.label

    @property
    def codes(self) -> tuple[str, ...]:
        """The ways there are."""
        return tuple(one.code for one in self.option)

    @property
    def default(self) -> str:
        """The way of a pack that does not name the switch: the first there is."""
        return self.option[0].code


@dataclass(frozen=True, kw_only=True)
class InsuranceSpan:
    """An insurance of a region: from and to which month there is such a thing."""

    code: Insurance
    usual: bool = False
    employee: bool = False
    from_month: Month | None = None
    to_month: Month | None = None

    def exists(self, month: Month) -> bool:
        """Tell whether there was this insurance in a month."""
        begins = self.from_month is None or self.from_month <= month
        return begins and (self.to_month is None or month <= self.to_month)


@dataclass(frozen=True, kw_only=True)
class InjuryFloats:
    """By how much the injury rate of a class may float; the first class only rises."""

    first_class_floats: tuple[Decimal, ...] = ()
    other_floats: tuple[Decimal, ...] = ()


class MonthIndex:
    """Finds the rows of an insurance that hold in a month, in the order they were given."""

    def __init__(self, rows: Iterable[LimitRow | RateRow | ReliefRow]) -> None:
        self._limits: dict[tuple[Insurance, Month], list[LimitRow]] = {}
        self._rates: dict[tuple[Insurance, Party, Month], list[RateRow]] = {}
        self._reliefs: dict[tuple[Insurance, Month], list[ReliefRow]] = {}
        for row in rows:
            month = row.from_month
            while month <= row.to_month:
                if isinstance(row, LimitRow):
                    self._limits.setdefault((row.insurance, month), []).append(row)
                elif isinstance(row, RateRow):
                    self._rates.setdefault((row.insurance, row.party, month), []).append(row)
                else:
                    self._reliefs.setdefault((row.insurance, month), []).append(row)
                month = month.plus(1)

    def limits(self, insurance: Insurance, month: Month) -> Sequence[LimitRow]:
        """Return the limits of a month, candidates too."""
        return self._limits.get((insurance, month), ())

    def rates(self, insurance: Insurance, party: Party, month: Month) -> Sequence[RateRow]:
        """Return the rates of a month: every tier and kind of employer, candidates too."""
        return self._rates.get((insurance, party, month), ())

    def reliefs(self, insurance: Insurance, month: Month) -> Sequence[ReliefRow]:
        """Return the reliefs of a month, candidates too."""
        return self._reliefs.get((insurance, month), ())


@dataclass(frozen=True, kw_only=True)
class PolicyPack:
    """A region's figures as they were shipped; never edited, an office adds rows beside them.

    ``sha256`` is over its files: a saved calculation names it. ``tables_left_out`` and
    ``keys_left_out`` (switches too) are what it does not say, and something stands in for.
    """

    id: str
    version: str
    region: str
    title: str
    title_en: str
    status: str
    created_on: date
    license: str
    covers_from: Month
    confirmed_through: Month
    insurances: tuple[InsuranceSpan, ...]
    injury: InjuryFloats
    switches: Mapping[str, str]
    limits: tuple[LimitRow, ...]
    rates: tuple[RateRow, ...]
    reliefs: tuple[ReliefRow, ...]
    wages: tuple[AverageWage, ...]
    minimum_wages: tuple[MinimumWage, ...]
    late_fees: tuple[FeeRow, ...]
    sources: tuple[Source, ...]
    sha256: str
    tables_left_out: tuple[str, ...] = ()
    keys_left_out: tuple[str, ...] = ()

    @cached_property
    def by_month(self) -> MonthIndex:
        """The rows of limits, rates and reliefs by insurance and month."""
        return MonthIndex((*self.limits, *self.rates, *self.reliefs))

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """The documents by their id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def span(self) -> Mapping[Insurance, InsuranceSpan]:
        """The insurances of the region by code."""
        return {one.code: one for one in self.insurances}

    @property
    def usual(self) -> tuple[Insurance, ...]:
        """The insurances that are computed where none is named."""
        return tuple(one.code for one in self.insurances if one.usual)
