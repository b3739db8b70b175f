"""A further year of figures: which limits follow from the wages, which rates go on as they were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.office_rows import OfficeKind, PolicyFigures, whole_year
from dispute_desk.domain.policy_coverage import Cover, cover_of, last_month
from dispute_desk.domain.policy_rows import Party, WageSeries
from dispute_desk.domain.quick_sums import limit_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dispute_desk.domain.policy_rows import RateRow
    from dispute_desk.domain.policy_view import PolicyView

#: Rates are looked for so many months back to go on from.
_LOOK_BACK = 24
#: Limits that are no multiple of an average wage.
MINIMUM_WAGE, NO_CAP = "minimum_wage", "no_cap"


@dataclass(frozen=True, kw_only=True)
class YearRule:
    """How an insurance's limits of a year follow from wages; see ``resources/policy/annual.toml``.

    ``lower`` and ``upper`` multiply the average wage of ``back`` years before, unless the lower is
    ``minimum_wage``, the upper ``no_cap``.
    """

    code: Insurance
    begins: int
    series: WageSeries
    back: int
    lower: str
    upper: str
    basis: str

    @property
    def needs_average(self) -> bool:
        """Tell whether an average wage is asked for."""
        return self.lower != MINIMUM_WAGE or self.upper != NO_CAP

    def last_of(self, month: Month) -> Month:
        """Return the last month of the year of figures a month lies in."""
        year = month.year if month.month < self.begins else month.year + 1
        return Month(year, self.begins).plus(-1)

    def wage_year(self, month: Month) -> int:
        """Return the calendar year whose average wage a month's limits are made of."""
        begun = month.year if month.month >= self.begins else month.year - 1
        return begun - self.back


@dataclass(frozen=True, kw_only=True)
class NewYear:
    """What is asked for: which insurances, which months, by which average wage in fen."""

    insurances: tuple[Insurance, ...]
    first: Month
    last: Month
    average: int | None = None
    with_rates: bool = True


@dataclass(frozen=True)
class Gap:
    """The first months that lack a figure, and the insurances they lack it of."""

    first: Month
    last: Month
    insurances: tuple[Insurance, ...]


def first_gap(view: PolicyView, rules: Mapping[Insurance, YearRule]) -> Gap | None:
    """Return the first gap: insurances that share a wage, to the end of their year of figures."""
    open_cover = {Cover.GAP, Cover.EXPIRED}
    month, end = view.pack.covers_from, last_month(view)
    while month <= end:
        lack = [one for one in view.pack.usual if cover_of(view, one, month) in open_cover]
        if lack:
            rule = rules.get(lack[0])
            same = [one for one in lack if _shares(rules.get(one), rule)]
            last = rule.last_of(month) if rule is not None else Month(month.year, MONTHS_A_YEAR)
            return Gap(month, last, tuple(same or lack[:1]))
        month = month.plus(1)
    return None


def _shares(one: YearRule | None, other: YearRule | None) -> bool:
    if one is None or other is None:
        return False
    return (one.begins, one.series) == (other.begins, other.series)


def propose_year(
    view: PolicyView, rules: Mapping[Insurance, YearRule], asked: NewYear
) -> list[PolicyFigures]:
    """Return drafts for the months that lack limits, or rates (as they were before).

    What cannot be told, for want of a wage or of an earlier rate, is left out: it stays a gap.
    """
    made: list[PolicyFigures] = []
    for insurance in asked.insurances:
        rule = rules.get(insurance)
        if rule is not None:
            made += _limits(view, rule, asked)
        if asked.with_rates:
            made += _rates(view, insurance, asked)
    return [*_average(view, rules, asked), *made]


def lacks_average(view: PolicyView, rules: Mapping[Insurance, YearRule], asked: NewYear) -> bool:
    """Tell whether limits stay missing for want of the average wage they follow from."""
    if asked.average is not None:
        return False
    wanting = [one for one in asked.insurances if _asks_average(rules.get(one))]
    return any(not view.limit(one, month).is_usable for one in wanting for month in _months(asked))


def _average(
    view: PolicyView, rules: Mapping[Insurance, YearRule], asked: NewYear
) -> list[PolicyFigures]:
    """Return the average wage itself as a row, unless the office has it already."""
    rule = next((rules[one] for one in asked.insurances if _asks_average(rules.get(one))), None)
    if asked.average is None or rule is None:
        return []
    year = rule.wage_year(asked.first)
    if any((one.series, one.year) == (rule.series, year) for one in view.added_wages):
        return []
    first, last = whole_year(year)
    return [
        PolicyFigures(
            kind=OfficeKind.AVERAGE_WAGE,
            series=rule.series,
            from_month=first,
            to_month=last,
            value=Fen(asked.average),
        )
    ]


def _asks_average(rule: YearRule | None) -> bool:
    return rule is not None and rule.needs_average


def _limits(view: PolicyView, rule: YearRule, asked: NewYear) -> list[PolicyFigures]:
    made: list[PolicyFigures] = []
    for month in _months(asked):
        if view.limit(rule.code, month).is_usable:
            continue
        lower = _lower(view, rule, month, asked.average)
        upper = _of_average(rule.upper, asked.average)
        no_cap = rule.upper == NO_CAP
        if lower is None or (upper is None and not no_cap):
            continue
        one = PolicyFigures(
            kind=OfficeKind.LIMIT,
            insurance=rule.code,
            from_month=month,
            to_month=month,
            lower=Fen(lower),
            upper=Fen(upper) if upper is not None else None,
            no_cap=no_cap,
        )
        _join(made, one)
    return made


def _lower(view: PolicyView, rule: YearRule, month: Month, average: int | None) -> int | None:
    if rule.lower != MINIMUM_WAGE:
        return _of_average(rule.lower, average)
    wage = view.minimum_wage(month)
    return wage.value if wage is not None else None


def _of_average(multiplier: str, average: int | None) -> int | None:
    if average is None or multiplier == NO_CAP:
        return None
    return limit_of(average, Decimal(multiplier))


def _rates(view: PolicyView, insurance: Insurance, asked: NewYear) -> list[PolicyFigures]:
    """Return rates for months without, as they stand in a row past its time or stood before."""
    span = view.pack.span.get(insurance)
    if span is None:
        return []
    parties = (Party.EMPLOYER, Party.EMPLOYEE) if span.employee else (Party.EMPLOYER,)
    made: list[PolicyFigures] = []
    for party in parties:
        runs: dict[str, list[PolicyFigures]] = {}
        for month in _months(asked):
            for row in _to_go_on(view, insurance, party, month):
                _join(runs.setdefault(row.row_id, []), _goes_on(row, month))
        made += [one for run in runs.values() for one in run]
    return made


def _to_go_on(
    view: PolicyView, insurance: Insurance, party: Party, month: Month
) -> Sequence[RateRow]:
    looks = view.rate_looks(insurance, party, month)
    if looks and all(one.is_usable for one in looks):
        return ()
    for back in range(_LOOK_BACK):
        looks = view.rate_looks(insurance, party, month.plus(-back))
        rows = [one.row for one in looks if one.row is not None]
        if rows:
            return rows
    return ()


def _goes_on(row: RateRow, month: Month) -> PolicyFigures:
    return PolicyFigures(
        kind=OfficeKind.RATE,
        insurance=row.insurance,
        party=row.party,
        from_month=month,
        to_month=month,
        rate=format(row.rate, "f"),
        tier=row.tier,
        units=";".join(str(one) for one in row.units),
        base_kind=row.base_kind,
        note=f"沿用 {row.row_id}",
    )


def _join(run: list[PolicyFigures], one: PolicyFigures) -> None:
    """Add a month's figures, or let the same ones of the month before go on."""
    last = run[-1] if run else None
    if last is not None and last.to_month.plus(1) == one.from_month:
        longer = replace(last, to_month=one.to_month)
        if longer == replace(one, from_month=last.from_month):
            run[-1] = longer
            return
    run.append(one)


def _months(asked: NewYear) -> list[Month]:
    found, month = [], asked.first
    while month <= asked.last:
        found.append(month)
        month = month.plus(1)
    return found


def same_wage(rules: Mapping[Insurance, YearRule], insurances: Collection[Insurance]) -> bool:
    """Tell whether one average wage does for all these insurances."""
    series = {
        (rules[one].series, rules[one].begins)
        for one in insurances
        if one in rules and rules[one].needs_average
    }
    return len(series) <= 1
