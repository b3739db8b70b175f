"""What a calculation is asked (contract, ``backpay``): JSON read strictly, into a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_input import (
    Claim,
    DatedClass,
    DatedTier,
    EmployerTerms,
    WageRange,
    Worker,
)
from dispute_desk.domain.employer_terms import KIND_WORDS, SIZE_WORDS, kind_meant, size_meant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import codec
from dispute_desk.services.contribution_places import json_names, placed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.policy_pack import PolicyPack, Switch

REVERSED = sentence(
    "wage_months_reversed",
    QT_TRANSLATE_NOOP("errors", "{name} 的月份 {first} 晚于 {last}。请对调，或改正其中一个。"),
)
OVERLAPPING = sentence(
    "months_overlap",
    QT_TRANSLATE_NOOP(
        "errors", "{name} 的 {month} 写了两次，不知道以哪一段为准。请改成不重叠的月份。"
    ),
)
TOO_MANY = sentence(
    "too_many_months",
    QT_TRANSLATE_NOOP("errors", "{name} 一次要算 {count} 个月，最多 {most} 个月。请分段计算。"),
)
NO_WORKERS = sentence(
    "no_workers", QT_TRANSLATE_NOOP("errors", "没有写明要给谁计算。请在 workers 里写上职工和月份。")
)
NO_NAME = sentence(
    "worker_without_name", QT_TRANSLATE_NOOP("errors", "第 {number} 名职工没有写姓名。请补上。")
)
NO_MONTHS = sentence(
    "worker_without_months",
    QT_TRANSLATE_NOOP("errors", "{name} 没有写要算哪些月份。请在 months 里写上起止月份和工资。"),
)
NEGATIVE = sentence(
    "negative_wage",
    QT_TRANSLATE_NOOP("errors", "{name} {month} 的 {what} 是负数（{given}）。请改正。"),
)
EMPLOYED_REVERSED = sentence(
    "calculated_employment_reversed",
    QT_TRANSLATE_NOOP(
        "errors", "{name} 的入职日期 {first} 晚于离职日期 {last}。请对调，或改正其中一个。"
    ),
)
FAR_AWAY = sentence(
    "year_far_away",
    QT_TRANSLATE_NOOP("errors", "{given} 的年份不在 {first} 至 {last} 年之间。请核对日期。"),
)
NO_SWITCH = sentence(
    "no_such_switch",
    QT_TRANSLATE_NOOP("errors", "没有开关“{given}”。可以用的是：{known}。"),
)
NO_WAY = sentence(
    "no_such_switch_option",
    QT_TRANSLATE_NOOP("errors", "开关“{name}”没有“{given}”。可以用的是：{known}。"),
)
BAD_FLOAT = sentence(
    "bad_injury_float",
    QT_TRANSLATE_NOOP("errors", "工伤费率浮动“{given}”不对，请写成 1.0、1.2 这样的倍数。"),
)
_TIERS = QT_TRANSLATE_NOOP("errors", "单位失业保险费率档次")
_CLASSES = QT_TRANSLATE_NOOP("errors", "单位工伤行业风险类别")
#: Seventy years of months: more is a slip.
MOST_MONTHS = 840
#: Years a back-payment may be about, or be paid in; outside them it is a slip.
FIRST_YEAR, LAST_YEAR = 1951, 2199
_FLOAT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,6})?")


@dataclass(frozen=True, kw_only=True)
class _Tier:
    first: Month
    tier: str
    last: Month | None = None


@dataclass(frozen=True, kw_only=True)
class _Class:
    first: Month
    number: int
    float_by: str | None = None
    last: Month | None = None


_D = TypeVar("_D", _Tier, _Class)


@dataclass(frozen=True, kw_only=True)
class _Employer:
    name: str = ""
    kind: str = ""
    size: str = ""
    unemployment_tier: tuple[_Tier, ...] = ()
    injury_class: tuple[_Class, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Months:
    first: Month
    last: Month | None = None
    wage: Fen | None = None
    paid_base: Fen | None = None


@dataclass(frozen=True, kw_only=True)
class _Worker:
    name: str
    months: tuple[_Months, ...]
    insurances: tuple[Insurance, ...] = ()
    employed_from: date | None = None
    employed_to: date | None = None
    earlier: tuple[_Months, ...] = ()
    claimant_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a calculation is asked with, as JSON has it; days not given are today.

    ``office_rows`` are the office's own rows a kept calculation used; None means those of the day.
    """

    region: str
    workers: tuple[_Worker, ...]
    employer: _Employer = _Employer()
    as_known_on: date | None = None
    paid_on: date | None = None
    ordered_on: date | None = None
    switches: dict[str, Any] | None = None
    office_rows: tuple[int, ...] | None = None


def read_asked(given: object) -> Asked:
    """Return what is asked; every unknown or wrong key is a refusal that says whose and where."""
    try:
        asked: Asked = codec.decode(Asked, json_names(given), name="backpay")
    except DeskError as error:
        raise placed(error, given, (_Worker, _Months)) from error
    if not asked.workers:
        raise DeskError(NO_WORKERS, field="workers")
    for number, worker in enumerate(asked.workers, 1):
        if not worker.name.strip():
            raise DeskError(NO_NAME, field="name", number=number)
        if not worker.months:
            raise DeskError(NO_MONTHS, field="months", name=worker.name)
    if asked.paid_on is not None and not FIRST_YEAR <= asked.paid_on.year <= LAST_YEAR:
        raise _far(asked.paid_on)
    return asked


def claim_of(asked: Asked, today: date) -> Claim:
    """Return the claim: months in order, none twice.

    Errors: ``wage_months_reversed``, ``months_overlap``, ``too_many_months``, ``negative_wage``,
    ``calculated_employment_reversed``, ``year_far_away``, ``bad_injury_float``.
    """
    return Claim(
        employer=_terms(asked.employer),
        workers=tuple(_worker(one) for one in asked.workers),
        paid_on=asked.paid_on or today,
        ordered_on=asked.ordered_on,
    )


def switches_of(asked: Asked, pack: PolicyPack, known: Mapping[str, Switch]) -> dict[str, str]:
    """Return the pack's switches with those that were asked for.

    A wage that is given is the base wage unless the switch says otherwise (contract, ``backpay``).
    """
    found = dict(pack.switches) | {"base.wage": "own_month"}
    for name, value in (asked.switches or {}).items():
        if name not in known:
            raise DeskError(NO_SWITCH, field="switches", given=name, known="、".join(known))
        if value not in known[name].codes:
            ways = "、".join(known[name].codes)
            raise DeskError(NO_WAY, field="switches", name=name, given=value, known=ways)
        found[name] = value
    return found


def ranges_of(name: str, given: Sequence[_Months]) -> tuple[WageRange, ...]:
    """Return ranges in order; refuses reversed and overlapping ones, and far too many months."""
    for one in given:
        for what in ("wage", "paid_base"):
            fen = getattr(one, what)
            if fen is not None and fen < 0:
                sum_ = yuan_text(fen)
                raise DeskError(
                    NEGATIVE, field=what, name=name, month=one.first, what=what, given=sum_
                )
    made = [
        WageRange(
            first=one.first, last=one.last or one.first, wage=one.wage, paid_base=one.paid_base
        )
        for one in given
    ]
    _check_stretches(name, [(one.first, one.last) for one in made])
    made.sort(key=lambda one: one.first)
    count = sum(
        (one.last.year - one.first.year) * MONTHS_A_YEAR + one.last.month - one.first.month + 1
        for one in made
    )
    if count > MOST_MONTHS:
        raise DeskError(TOO_MANY, name=name, count=count, most=MOST_MONTHS)
    return tuple(made)


def _check_stretches(name: str, given: Sequence[tuple[Month, Month | None]]) -> None:
    """Refuse stretches that are turned round, far away, or hold a month twice."""
    for first, last in given:
        if last is not None and first > last:
            raise DeskError(REVERSED, name=name, first=first, last=last)
        for month in (first, last or first):
            if not FIRST_YEAR <= month.year <= LAST_YEAR:
                raise _far(month)
    ordered = sorted(given, key=lambda one: one[0])
    for (_, last), (first, _) in pairwise(ordered):
        if last is None or first <= last:
            raise DeskError(OVERLAPPING, name=name, month=first)


def _far(given: date | Month) -> DeskError:
    return DeskError(FAR_AWAY, given=str(given), first=FIRST_YEAR, last=LAST_YEAR)


def _closed(name: str, given: Sequence[_D]) -> list[_D]:
    """Return dated terms in order; one without an end holds until the next begins."""
    ordered = sorted(given, key=lambda one: one.first)
    made = [
        one if one.last is not None or later.first == one.first
        else replace(one, last=later.first.plus(-1))
        for one, later in pairwise(ordered)
    ]  # fmt: skip
    made += ordered[-1:]
    _check_stretches(name, [(one.first, one.last) for one in made])
    return made


def _terms(given: _Employer) -> EmployerTerms:
    kind = given.kind if given.kind in KIND_WORDS else kind_meant(given.kind)
    size = given.size if given.size in SIZE_WORDS else size_meant(given.size)
    pairs = ((given.kind, kind), (given.size, size))
    return EmployerTerms(
        name=given.name,
        kind=kind,
        size=size,
        unread=tuple(said for said, meant in pairs if said.strip() and not meant),
        tiers=tuple(
            DatedTier(first=one.first, last=one.last, tier=one.tier)
            for one in _closed(_TIERS, given.unemployment_tier)
        ),
        classes=tuple(
            DatedClass(
                first=one.first, last=one.last, number=one.number, float_by=_float(one.float_by)
            )
            for one in _closed(_CLASSES, given.injury_class)
        ),
    )


def _float(given: str | None) -> Decimal | None:
    if given is None:
        return None
    if _FLOAT.fullmatch(given.strip()) is None:
        raise DeskError(BAD_FLOAT, field="float", given=given)
    return Decimal(given.strip())


def _worker(given: _Worker) -> Worker:
    begun, ended = given.employed_from, given.employed_to
    if begun is not None and ended is not None and begun > ended:
        raise DeskError(
            EMPLOYED_REVERSED, field="employed_from", name=given.name, first=begun, last=ended
        )
    return Worker(
        name=given.name,
        months=ranges_of(given.name, given.months),
        insurances=tuple(dict.fromkeys(given.insurances)),
        employed_from=given.employed_from,
        employed_to=given.employed_to,
        earlier=ranges_of(given.name, given.earlier),
        claimant_id=given.claimant_id,
    )
