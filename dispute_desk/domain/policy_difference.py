"""What rows of an office change: which months get another colour or figure, and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_coverage import Cover, cover_of
from dispute_desk.domain.policy_rows import Party

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.policy_view import PolicyView


@dataclass(frozen=True)
class CoverChange:
    """Months of an insurance, both included, that change in the same way."""

    insurance: Insurance
    first: Month
    last: Month
    before: Cover
    after: Cover


@dataclass(frozen=True)
class ClaimingCase:
    """An open case that claims something for the months looked at."""

    id: int
    number: str | None
    employer: str | None


@dataclass(frozen=True)
class PolicyDifference:
    """What applying rows would change; ``cases`` is None where one may not see cases."""

    changes: tuple[CoverChange, ...]
    cases: tuple[ClaimingCase, ...] | None


def changes_between(
    before: PolicyView, after: PolicyView, touched: Iterable[tuple[Insurance, Month, Month]]
) -> list[CoverChange]:
    """Return the runs of touched months whose colour or figures differ, by insurance."""
    months: dict[Insurance, set[Month]] = {}
    for insurance, first, last in touched:
        month = first
        while month <= last:
            months.setdefault(insurance, set()).add(month)
            month = month.plus(1)
    runs: list[CoverChange] = []
    for insurance in sorted(months):
        for month in sorted(months[insurance]):
            _note(runs, insurance, month, before, after)
    return runs


def _note(
    runs: list[CoverChange],
    insurance: Insurance,
    month: Month,
    before: PolicyView,
    after: PolicyView,
) -> None:
    was, will = cover_of(before, insurance, month), cover_of(after, insurance, month)
    if was is will and _figures(before, insurance, month) == _figures(after, insurance, month):
        return
    last = runs[-1] if runs else None
    same = last is not None and (last.insurance, last.before, last.after) == (insurance, was, will)
    if last is not None and same and last.last.plus(1) == month:
        runs[-1] = CoverChange(insurance, last.first, month, was, will)
    else:
        runs.append(CoverChange(insurance, month, month, was, will))


def _figures(view: PolicyView, insurance: Insurance, month: Month) -> list[tuple[str, object]]:
    """Return the rows a month is computed with, and how each was found."""
    limit = view.limit(insurance, month)
    told: list[tuple[str, object]] = [(limit.row.row_id if limit.row else "", limit.found)]
    for party in Party:
        looks = view.rate_looks(insurance, party, month)
        told += [(one.row.row_id if one.row else "", one.found) for one in looks]
    return told
