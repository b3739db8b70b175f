"""The shipped pack and a plain claim, for the tests of the calculation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution import compute
from dispute_desk.domain.contribution_input import (
    Claim,
    DatedClass,
    DatedTier,
    EmployerTerms,
    WageRange,
    Worker,
)
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.reference.policy_packs import load_region

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Result
    from dispute_desk.domain.policy_pack import PolicyPack

KNOWN_ON = date(2026, 11, 22)
PAID_ON = date(2024, 8, 27)
FIRM = EmployerTerms(
    name="例信公司",
    kind="enterprise",
    size="large",
    tiers=(DatedTier(first=Month(2016, 3), last=Month(2023, 4), tier="0.8"),),
    classes=(DatedClass(first=Month(2016, 7), number=1, float_by=Decimal("1.0")),),
)


@lru_cache
def guangzhou() -> PolicyPack:
    return load_region("440100")


def view(**changes: object) -> PolicyView:
    return replace(PolicyView(pack=guangzhou(), as_known_on=KNOWN_ON), **changes)  # type: ignore[arg-type]


def switches(**changes: str) -> dict[str, str]:
    """The pack's switches with the month's own wage; names with ``__`` for the dot."""
    changed = {name.replace("__", "."): value for name, value in changes.items()}
    return dict(guangzhou().switches) | {"base.wage": "own_month"} | changed


def months(text: str) -> tuple[Month, Month]:
    """Two months of ``2020-07..2021-06``, or one twice."""
    first, _, last = text.partition("..")
    return Month.parse(first), Month.parse(last or first)


def worker(*ranges: tuple[str, int] | tuple[str, int, int], name: str = "张例") -> Worker:
    """A worker with (months, wage in yuan, declared base in yuan) each."""
    made = []
    for one in ranges:
        first, last = months(one[0])
        paid = one[2] * 100 if len(one) == 3 else None
        made.append(WageRange(first=first, last=last, wage=one[1] * 100, paid_base=paid))
    return Worker(name=name, months=tuple(made))


def only(worker: Worker, *insurances: Insurance) -> Worker:
    return replace(worker, insurances=insurances)


def result(
    *workers: Worker,
    firm: EmployerTerms = FIRM,
    paid_on: date = PAID_ON,
    seen: PolicyView | None = None,
    **changes: str,
) -> Result:
    claim = Claim(employer=firm, workers=workers, paid_on=paid_on)
    return compute(claim, seen or view(), switches(**changes))
