"""What a calculation of contributions is asked with: the employer's terms, workers and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Units


@dataclass(frozen=True, kw_only=True)
class DatedTier:
    """The unemployment tier of an employer for some months: its code, or its rate in per cent."""

    first: Month
    tier: str
    last: Month | None = None

    def holds(self, month: Month) -> bool:
        """Tell whether it holds in a month."""
        return self.first <= month and (self.last is None or month <= self.last)


@dataclass(frozen=True, kw_only=True)
class DatedClass:
    """The injury class of an employer for some months, and the float where it is known."""

    first: Month
    number: int
    float_by: Decimal | None = None
    last: Month | None = None

    def holds(self, month: Month) -> bool:
        """Tell whether it holds in a month."""
        return self.first <= month and (self.last is None or month <= self.last)


@dataclass(frozen=True, kw_only=True)
class EmployerTerms:
    """What the rates of an employer depend on; what is not known is left out.

    ``unread`` is what was said of its kind and size and is none that is known.
    """

    name: str = ""
    kind: str = ""
    size: str = ""
    unread: tuple[str, ...] = ()
    tiers: tuple[DatedTier, ...] = ()
    classes: tuple[DatedClass, ...] = ()

    @property
    def unit(self) -> Units | None:
        """The kind and size, None where the kind is not known."""
        return Units(kind=self.kind, size=self.size) if self.kind else None


@dataclass(frozen=True, kw_only=True)
class WageRange:
    """Months with one wage, both ends included; fen.

    ``paid_base`` is the base the employer did declare; None where nothing was declared.
    """

    first: Month
    last: Month
    wage: int | None
    paid_base: int | None = None


@dataclass(frozen=True, kw_only=True)
class Worker:
    """A worker: months with wages in order, without overlap; no insurances means the usual ones.

    ``earlier`` are wages of months that are not claimed, needed for the average of a year before.
    ``claimant_id`` is the worker's place in a case, where the calculation is one of a case.
    """

    name: str
    months: tuple[WageRange, ...]
    insurances: tuple[Insurance, ...] = ()
    employed_from: date | None = None
    employed_to: date | None = None
    earlier: tuple[WageRange, ...] = ()
    claimant_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A whole calculation: whose, paid when; ``ordered_on`` see :func:`fee_span`."""

    employer: EmployerTerms
    workers: tuple[Worker, ...]
    paid_on: date
    ordered_on: date | None = None
