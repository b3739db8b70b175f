"""The pack resolved for one calculation: limits, rate and late fee of each month, or what lacks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_stretches import JULY, changes, month_of, ordinal
from dispute_desk.domain.late_fee import FeeSpan, fee_span, scaled
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import (
    AverageWage,
    BaseKind,
    Effect,
    LimitRow,
    MonthRow,
    Party,
    RateRow,
    ReliefRow,
    WageSeries,
)
from dispute_desk.domain.policy_view import Found, LookUp, PolicyView, holds_for
from dispute_desk.domain.rounding import Rounding, rounding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.contribution_input import Claim, EmployerTerms

#: The switch of the reliefs that may or may not hold for months paid late.
RELIEF = "relief.covid_on_back_payment"
LIMITS = "base.limits"
#: More than any base: stands for no cap.
NO_CAP = 2**62


class What(StrEnum):
    """What a line lacks."""

    LIMITS = "limits"
    EMPLOYER_RATE = "employer_rate"
    EMPLOYEE_RATE = "employee_rate"
    UNEMPLOYMENT_TIER = "unemployment_tier"
    INJURY_CLASS = "injury_class"
    INJURY_FLOAT = "injury_float"
    EMPLOYER_KIND = "employer_kind"
    EMPLOYER_SIZE = "employer_size"
    AVERAGE_WAGE = "average_wage"
    WAGE = "wage"
    EARLIER_WAGE = "earlier_wage"
    NOT_IN_FORCE = "not_in_force"
    NOT_EMPLOYED = "not_employed"
    LATE_FEE_RATE = "late_fee_rate"


@dataclass(frozen=True)
class Lack:
    """Why there is no figure for a month: what lacks, and whether it is absent or unconfirmed."""

    what: What
    found: Found = Found.GAP
    row_id: str = ""


@dataclass(frozen=True)
class Factor:
    """Something a rate is multiplied with or replaced by, and the row that says so."""

    value: Decimal
    row: ReliefRow | None = None
    replaces: bool = False


#: What changes a rate, and the look-up of its row where there is one.
_Applied = tuple[Factor, "LookUp[ReliefRow] | None"]


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A month of an insurance and party: clamp, rate and late fee, or everything it lacks.

    Money in fen; ``rate`` is the product of the row's rate and the factors. ``contested`` are
    rows in force, each with another reading of it.
    """

    month: Month
    lacks: tuple[Lack, ...] = ()
    limit: LimitRow | None = None
    average: AverageWage | None = None
    rate_row: RateRow | None = None
    factors: tuple[Factor, ...] = ()
    rate: Decimal = Decimal(0)
    fee: FeeSpan | None = None
    contested: tuple[tuple[MonthRow, MonthRow], ...] = ()
    assumed: tuple[str, ...] = ()
    left_out: tuple[ReliefRow, ...] = ()

    @cached_property
    def numbers(self) -> tuple[int, int, int]:
        """The least and the largest base, and the rate in parts of ``SCALE``, for a loop."""
        return self.lower, NO_CAP if self.upper is None else self.upper, self.scaled_rate

    @cached_property
    def scaled_rate(self) -> int:
        """The rate in parts of ``SCALE``."""
        return scaled(self.rate)

    @property
    def lower(self) -> int:
        """The least base in fen."""
        if self.average is not None:
            return self.average.value
        return self.limit.lower if self.limit is not None else 0

    @property
    def upper(self) -> int | None:
        """The largest base in fen, None where there is no cap."""
        if self.average is not None:
            return self.average.value
        return self.limit.upper if self.limit is not None else None


class Plan:
    """Resolves each month once; the same for all workers of a claim."""

    def __init__(self, view: PolicyView, switches: Mapping[str, str], claim: Claim) -> None:
        self.view = view
        self.switches = switches
        self.employer: EmployerTerms = claim.employer
        self.paid_on = claim.paid_on
        self.ordered_on = claim.ordered_on
        self.contribution: Rounding = rounding(switches["rounding.contribution"])
        self.late_fee: Rounding = rounding(switches["rounding.late_fee"])
        self._cells: dict[tuple[Insurance, Party, int], Cell] = {}
        self._told: dict[tuple[Insurance, Party, int], Cell] = {}
        self._edges: dict[Insurance, list[int]] = {}
        self._fees: dict[int, FeeSpan] = {}

    def parties(self, insurance: Insurance) -> tuple[Party, ...]:
        """Return who pays an insurance in this region."""
        span = self.view.pack.span.get(insurance)
        if span is not None and span.employee:
            return (Party.EMPLOYER, Party.EMPLOYEE)
        return (Party.EMPLOYER,)

    def cell(self, insurance: Insurance, party: Party, month: Month) -> Cell:
        """Return what holds for a month, with its late fee."""
        number = ordinal(month)
        key = (insurance, party, number)
        if key not in self._told:
            settled, fee = self._settled(insurance, party, number), self._fee(number)
            lacks = _with_fee(settled.lacks, fee)
            self._told[key] = replace(settled, month=month, fee=fee, lacks=lacks)
        return self._told[key]

    def numbers(
        self, insurance: Insurance, party: Party, number: int
    ) -> tuple[int, int, int, int] | list[Lack]:
        """Return limits, rate and weight of the late fee of a month (by ordinal), or what lacks."""
        settled, fee = self._settled(insurance, party, number), self._fee(number)
        lacks = _with_fee(settled.lacks, fee)
        if lacks:
            return list(lacks)
        lower, upper, rate = settled.numbers
        return lower, upper, rate, fee.weight

    def fee(self, month: Month) -> FeeSpan:
        """Return the days of the late fee of a month."""
        return self._fee(ordinal(month))

    def _fee(self, number: int) -> FeeSpan:
        if number not in self._fees:
            rows, month = self.view.pack.late_fees, month_of(number)
            self._fees[number] = fee_span(month, self.paid_on, rows, self.switches, self.ordered_on)
        return self._fees[number]

    def _settled(self, insurance: Insurance, party: Party, number: int) -> Cell:
        """Return what holds in the stretch of months around one, without its late fee."""
        if insurance not in self._edges:
            self._edges[insurance] = sorted(changes(insurance, self.view, self.employer))
        key = (insurance, party, bisect_right(self._edges[insurance], number))
        if key not in self._cells:
            self._cells[key] = self._resolve(insurance, party, month_of(number))
        return self._cells[key]

    def _resolve(self, insurance: Insurance, party: Party, month: Month) -> Cell:
        span = self.view.pack.span.get(insurance)
        if span is None or not span.exists(month):
            return Cell(month=month, lacks=(Lack(What.NOT_IN_FORCE),))
        found, lacks = self._rate(insurance, party, month)
        factors: list[_Applied] = []
        left_out: tuple[ReliefRow, ...] = ()
        if found is not None and found.row is not None:
            factors, left_out, lack = self._factors(insurance, party, month, found.row)
            lacks += [lack] if lack else []
        limit, average, lack = self._base(insurance, month, found.row if found else None)
        lacks += [lack] if lack else []
        if lacks or found is None or found.row is None:
            return Cell(month=month, lacks=tuple(lacks))
        looks: list[LookUp[RateRow] | LookUp[LimitRow] | LookUp[ReliefRow]] = [found]
        looks += [limit] if limit else []
        looks += [one[1] for one in factors if one[1]]
        return Cell(
            month=month,
            limit=limit.row if limit else None,
            average=average,
            rate_row=found.row,
            factors=tuple(one[0] for one in factors),
            rate=_product(found.row.rate, [one[0] for one in factors]),
            contested=tuple((one.row, other) for one in looks if one.row for other in one.others),
            assumed=tuple(one.row.row_id for one in looks if one.row and one.is_assumed),
            left_out=left_out,
        )

    def _rate(
        self, insurance: Insurance, party: Party, month: Month
    ) -> tuple[LookUp[RateRow] | None, list[Lack]]:
        """Return the row of the rate, or what lacks to tell it."""
        tier, lack = self._tier(insurance, party, month)
        if lack is not None:
            return None, [lack]
        found = self.view.rate(insurance, party, month, tier=tier, unit=self.employer.unit)
        if not found.is_usable or found.row is None:
            return None, [self._no_rate(insurance, party, month, found, tier)]
        return found, []

    def _tier(self, insurance: Insurance, party: Party, month: Month) -> tuple[str, Lack | None]:
        """Return the tier or class a rate is looked up by; a tier may be said by its per cent."""
        rows = self.view.rates(insurance, party, month)
        if party is Party.EMPLOYEE or not any(row.tier for row in rows):
            return "", None
        if insurance is Insurance.INJURY:
            held = [one for one in self.employer.classes if one.holds(month)]
            lack = None if len(held) == 1 else Lack(What.INJURY_CLASS)
            return (f"class_{held[0].number}" if lack is None else ""), lack
        said = [one.tier for one in self.employer.tiers if one.holds(month)]
        if len(said) == 1:
            for row in rows:
                if row.tier == said[0] or _is_per_cent(said[0], row.rate):
                    return row.tier, None
        return "", Lack(What.UNEMPLOYMENT_TIER)

    def _no_rate(
        self,
        insurance: Insurance,
        party: Party,
        month: Month,
        found: LookUp[RateRow],
        tier: str,
    ) -> Lack:
        """Return what lacks where no rate was found: the kind of the employer, or the row."""
        rows = self.view.rates(insurance, party, month)
        if found.found is Found.GAP and rows and all(row.units for row in rows):
            by_size = any(one.kind == self.employer.kind for row in rows for one in row.units)
            return Lack(What.EMPLOYER_SIZE if by_size else What.EMPLOYER_KIND)
        no_such_class = bool(rows) and tier not in {row.tier for row in rows}
        if found.found is Found.GAP and insurance is Insurance.INJURY and no_such_class:
            return Lack(What.INJURY_CLASS)
        what = What.EMPLOYER_RATE if party is Party.EMPLOYER else What.EMPLOYEE_RATE
        return Lack(what, found.found, found.row.row_id if found.row else "")

    def _factors(
        self, insurance: Insurance, party: Party, month: Month, rate: RateRow
    ) -> tuple[list[_Applied], tuple[ReliefRow, ...], Lack | None]:
        """Return what changes the employer's rate, which reliefs are left out, and what lacks."""
        if party is Party.EMPLOYEE:
            return [], (), None
        lack = self._needs_unit(insurance, month)
        if lack is not None:
            return [], (), lack
        reliefs = self.view.reliefs(insurance, month, self.employer.unit)
        applied = [one for one in reliefs if one.row and self._applies(one.row)]
        left_out = tuple(one.row for one in reliefs if one.row and one not in applied)
        unusable = next((one for one in applied if not one.is_usable and one.row), None)
        if unusable is not None and unusable.row is not None:
            return [], (), Lack(What.EMPLOYER_RATE, unusable.found, unusable.row.row_id)
        made: list[_Applied] = [
            (Factor(one.row.value, one.row, one.row.effect is Effect.RATE), one)
            for one in applied
            if one.row and one.row.value is not None and one.row.effect is not Effect.NO_FLOAT
        ]
        floats = all(one.row is None or one.row.effect is not Effect.NO_FLOAT for one in applied)
        if insurance is Insurance.INJURY and rate.tier and floats:
            by, lack = self._float(month)
            made.insert(0, (Factor(by), None))
        return made, left_out, lack

    def _applies(self, row: ReliefRow) -> bool:
        """Tell whether a relief holds: always, or where its switch says so."""
        return not row.switch or self.switches.get(row.switch) == "apply"

    def _needs_unit(self, insurance: Insurance, month: Month) -> Lack | None:
        """Return what must be known of the employer before a relief that applies is looked up."""
        for row in self.view.pack.by_month.reliefs(insurance, month):
            if not row.units or not self._applies(row):
                continue
            if not self.employer.kind:
                return Lack(What.EMPLOYER_KIND)
            by_size = any(one.kind == self.employer.kind and one.size for one in row.units)
            if by_size and not self.employer.size and not holds_for(row.units, self.employer.unit):
                return Lack(What.EMPLOYER_SIZE)
        return None

    def _float(self, month: Month) -> tuple[Decimal, Lack | None]:
        held = [one for one in self.employer.classes if one.holds(month)]
        floats = self.view.pack.injury
        one = held[0]
        allowed = floats.first_class_floats if one.number == 1 else floats.other_floats
        if one.float_by is None or one.float_by not in allowed:
            return Decimal(1), Lack(What.INJURY_FLOAT)
        return one.float_by, None

    def _base(
        self, insurance: Insurance, month: Month, rate: RateRow | None
    ) -> tuple[LookUp[LimitRow] | None, AverageWage | None, Lack | None]:
        """Return what clamps the base, or the average wage that takes its place."""
        kind = rate.base_kind if rate is not None else self._usual_base(insurance)
        if kind is BaseKind.CITY_ON_POST:
            average = self._city_average(month, rate)
            return None, average, None if average is not None else Lack(What.AVERAGE_WAGE)
        at = month
        if self.switches[LIMITS] == "current_month":
            at = Month.of(self.paid_on)
        limit = self.view.limit(insurance, at)
        if limit.is_usable:
            return limit, None, None
        row_id = limit.row.row_id if limit.row else ""
        return None, None, Lack(What.LIMITS, limit.found, row_id)

    def _usual_base(self, insurance: Insurance) -> BaseKind:
        """Return what the rates of other months are applied to, where this month has none."""
        rows = (one for one in self.view.pack.rates if one.insurance is insurance)
        return next((one.base_kind for one in rows), BaseKind.WORKER)

    def _city_average(self, month: Month, rate: RateRow | None) -> AverageWage | None:
        """Return the city's on-post wage of the year before the insured year (from July).

        A rate may name the one it is applied to itself.
        """
        year = month.year - (1 if month.month >= JULY else 2)
        if rate is not None and rate.average is not None:
            return _named_by(rate, year)
        wages = self.view.wages
        return next(
            (one for one in wages if (one.series, one.year) == (WageSeries.CITY_ON_POST, year)),
            None,
        )


def _named_by(rate: RateRow, year: int) -> AverageWage | None:
    """Return the average wage a row of a rate names, founded as the row is."""
    if rate.average is None:
        return None
    return AverageWage(
        row_id=rate.row_id,
        status=rate.status,
        source_ids=rate.source_ids,
        contested=rate.contested,
        published_on=rate.published_on,
        note=rate.note,
        series=WageSeries.CITY_ON_POST,
        year=year,
        value=rate.average,
    )


def _with_fee(lacks: tuple[Lack, ...], fee: FeeSpan) -> tuple[Lack, ...]:
    """Return what lacks of a month, its late fee too; of no insurance nothing more is asked."""
    if not fee.unknown or any(one.what is What.NOT_IN_FORCE for one in lacks):
        return lacks
    return (*lacks, Lack(What.LATE_FEE_RATE))


def _is_per_cent(said: str, rate: Decimal) -> bool:
    """Tell whether a tier was said by its rate, such as ``0.8`` for 0.8 %."""
    try:
        return Decimal(said.rstrip("%")) == rate * 100
    except ArithmeticError:
        return False


def _product(rate: Decimal, factors: list[Factor]) -> Decimal:
    for factor in factors:
        rate = factor.value if factor.replaces else rate * factor.value
    return rate
