"""Stretches of months in which nothing about an insurance changes: looked up once each."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.policy_rows import BaseKind, LimitRow, RateRow, ReliefRow

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution_input import EmployerTerms
    from dispute_desk.domain.policy_view import PolicyView

#: The month from which the city's average wage of another year makes a base.
JULY = 7


def ordinal(month: Month) -> int:
    """Return a whole number that counts months."""
    return month.year * MONTHS_A_YEAR + month.month - 1


@lru_cache(maxsize=4096)
def month_of(number: int) -> Month:
    """Return the month an ordinal stands for."""
    return Month(number // MONTHS_A_YEAR, number % MONTHS_A_YEAR + 1)


def changes(insurance: Insurance, view: PolicyView, employer: EmployerTerms) -> set[int]:
    """Return the months (by ordinal) from which anything about an insurance may change."""
    pack = view.pack
    every = (*view.added, *pack.limits, *pack.rates, *pack.reliefs)
    of_insurances = [row for row in every if isinstance(row, (LimitRow, RateRow, ReliefRow))]
    rows = [row for row in of_insurances if row.insurance is insurance]
    dated = [(row.from_month, row.to_month) for row in rows]
    dated += [(one.first, one.last or one.first) for one in employer.tiers]
    dated += [(one.first, one.last or one.first) for one in employer.classes]
    dated.append((pack.covers_from, pack.confirmed_through))
    span = pack.span.get(insurance)
    if span is not None:
        ends = (one for one in (span.from_month, span.to_month) if one is not None)
        dated += [(one, one) for one in ends]
    found = {ordinal(first) for first, _ in dated} | {ordinal(last) + 1 for _, last in dated}
    if any(isinstance(row, RateRow) and row.base_kind is BaseKind.CITY_ON_POST for row in rows):
        years = range(min(found) // MONTHS_A_YEAR, max(found) // MONTHS_A_YEAR + 1)
        found |= {year * MONTHS_A_YEAR + JULY - 1 for year in years}
    return found
