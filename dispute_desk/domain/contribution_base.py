"""Which wage makes the base of a month: its own, or the average of the year before (policy §1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.months import MONTHS_A_YEAR, Month

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.contribution_input import Worker

WAGE = "base.wage"
WAGE_YEAR = "base.wage_year"
#: How a base was formed: of the month itself, of the year before, of a new worker's first month.
OWN, AVERAGE, FIRST = "own_month", "prior_year_average", "first_month"
_FIRST_MONTH = {"july": 7, "january": 1}


class BaseWage(NamedTuple):
    """The wage that makes a base, in fen, and the rule; or what lacks.

    ``summed`` fen of so many ``months`` of ``year`` make an average; ``month`` is a first one.
    """

    fen: int | None
    rule: str
    lack: What | None = None
    summed: int = 0
    months: int = 0
    year: int = 0
    month: Month | None = None


class BaseWages:
    """The base wages of one worker, by month ordinal."""

    def __init__(self, worker: Worker, switches: Mapping[str, str]) -> None:
        self._worker = worker
        self._own = switches[WAGE] == OWN
        self._begins = _FIRST_MONTH[switches[WAGE_YEAR]]
        self._wages = _by_month(worker)
        self._years: dict[int, BaseWage] = {}

    def of(self, number: int) -> BaseWage:
        """Return the wage that makes the base of a month."""
        if self._own:
            wage = self._wages.get(number)
            return BaseWage(wage, OWN, What.WAGE if wage is None else None)
        year, month = divmod(number, MONTHS_A_YEAR)
        insured = year if month + 1 >= self._begins else year - 1
        if insured not in self._years:
            self._years[insured] = self._of_year(insured)
        return self._years[insured]

    def _of_year(self, insured: int) -> BaseWage:
        """Return the base of an insured year: the average before, or a new worker's first wage."""
        before = range((insured - 1) * MONTHS_A_YEAR, insured * MONTHS_A_YEAR)
        known = [self._wages[number] for number in before if number in self._wages]
        if known:
            summed, count = sum(known), len(known)
            fen = (2 * summed + count) // (2 * count)  # half up
            return BaseWage(fen, AVERAGE, summed=summed, months=count, year=insured - 1)
        joined = self._worker.employed_from
        if joined is not None and joined.year >= insured:
            first = ordinal(month_of(joined.year * MONTHS_A_YEAR + joined.month - 1))
            if first in self._wages:
                return BaseWage(self._wages[first], FIRST, month=month_of(first))
        return BaseWage(None, AVERAGE, What.EARLIER_WAGE)


def _by_month(worker: Worker) -> dict[int, int]:
    """Return the known wages by month; what is claimed counts before what is only told."""
    found: dict[int, int] = {}
    for one in (*worker.earlier, *worker.months):
        if one.wage is not None:
            for number in _ordinals(ordinal(one.first), ordinal(one.last)):
                found[number] = one.wage
    return found


def _ordinals(first: int, last: int) -> Iterable[int]:
    return range(first, last + 1)
