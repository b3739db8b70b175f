"""A calculation as JSON (contract, ``backpay``): what is asked, read strictly, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_input import (
    Claim,
    DatedClass,
    DatedTier,
    EmployerTerms,
    WageRange,
    Worker,
)
from dispute_desk.domain.contribution_lines import Line, lines_of
from dispute_desk.domain.contribution_readings import readings
from dispute_desk.domain.contribution_words import assumptions, names_of, why_missing
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import MONTHS_A_YEAR, Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import codec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.contribution import Missing, Result, Totals
    from dispute_desk.domain.contribution_readings import Reading
    from dispute_desk.domain.errors import Translate
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
#: Seventy years of months: more is a slip.
MOST_MONTHS = 840
#: Words of Python that JSON keys may be.
_KEYS = {"from": "first", "to": "last", "class": "number", "float": "float_by"}
#: A wage that was not meant, in fen a month.
_LARGE = 1_000_000_00
_ZERO_WAGE = QT_TRANSLATE_NOOP("contribution", "{name} {month}：工资为 0，按下限计算，请核对")
_LARGE_WAGE = QT_TRANSLATE_NOOP(
    "contribution", "{name} {month}：工资 {wage} 元，请核对是否多写了位数"
)
_EARLY = QT_TRANSLATE_NOOP(
    "contribution", "{name} {month}：缴费日 {day} 早于这个月的滞纳金起算日，不计滞纳金"
)


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
    """Return what is asked; every unknown or wrong key is a refusal that names it."""
    asked: Asked = codec.decode(Asked, _renamed(given), name="backpay")
    if not asked.workers:
        raise DeskError(NO_WORKERS, field="workers")
    return asked


def claim_of(asked: Asked, today: date) -> Claim:
    """Return the claim: months in order, none twice.

    Errors: ``wage_months_reversed``, ``months_overlap``, ``too_many_months``, ``bad_injury_float``.
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


def answer_of(result: Result, say: Translate | None = None) -> dict[str, Any]:
    """Return a result as the contract has it; money as yuan text, rates as plain decimals."""
    pack = result.plan.view.pack
    return {
        "lines": [_line(one) for one in lines_of(result)],
        "workers": [
            {"worker": worker.name, **_claimant(worker), **_totals(total)}
            for worker, total in zip(result.claim.workers, result.by_worker, strict=True)
        ],
        "totals": _totals(result.totals),
        "complete": result.is_complete,
        "missing": _missing(result, say),
        "readings": [_reading(one) for one in readings(result)],
        "warnings": warnings_of(result, say),
        "pack": {"id": pack.id, "version": pack.version, "sha256": pack.sha256},
        "switches": dict(result.plan.switches),
        "as_known_on": result.plan.view.as_known_on.isoformat(),
        "paid_on": result.claim.paid_on.isoformat(),
        "assumptions": assumptions(result, say),
    }


def warnings_of(result: Result, say: Translate | None = None) -> list[str]:
    """Return a sentence for each figure that was computed and should be looked at."""
    translate = say or (lambda _context, text: text)
    told: list[str] = []
    for worker in result.claim.workers:
        for one in worker.months:
            facts: dict[str, object] = {"name": worker.name, "month": one.first}
            if one.wage == 0:
                told.append(translate("contribution", _ZERO_WAGE).format(**facts))
            elif one.wage is not None and one.wage >= _LARGE:
                facts["wage"] = yuan_text(one.wage)
                told.append(translate("contribution", _LARGE_WAGE).format(**facts))
            if result.claim.paid_on < result.plan.fee(one.last).start:
                facts |= {"month": one.last, "day": result.claim.paid_on}
                told.append(translate("contribution", _EARLY).format(**facts))
    return told


def _renamed(given: object) -> object:
    """Return JSON with the keys that are words of Python under other names; switches stay."""
    if isinstance(given, list):
        return [_renamed(one) for one in given]
    if not isinstance(given, dict):
        return given
    return {
        _KEYS.get(name, name): value if name == "switches" else _renamed(value)
        for name, value in given.items()
    }


def _terms(given: _Employer) -> EmployerTerms:
    return EmployerTerms(
        name=given.name,
        kind=given.kind,
        size=given.size,
        tiers=tuple(
            DatedTier(first=one.first, last=one.last, tier=one.tier)
            for one in given.unemployment_tier
        ),
        classes=tuple(
            DatedClass(
                first=one.first, last=one.last, number=one.number, float_by=_float(one.float_by)
            )
            for one in given.injury_class
        ),
    )


def _float(given: str | None) -> Decimal | None:
    if given is None:
        return None
    try:
        return Decimal(given)
    except InvalidOperation as error:
        raise DeskError(BAD_FLOAT, field="float", given=given) from error


def _worker(given: _Worker) -> Worker:
    return Worker(
        name=given.name,
        months=ranges_of(given.name, given.months),
        insurances=tuple(dict.fromkeys(given.insurances)),
        employed_from=given.employed_from,
        employed_to=given.employed_to,
        earlier=ranges_of(given.name, given.earlier),
        claimant_id=given.claimant_id,
    )


def ranges_of(name: str, given: Sequence[_Months]) -> tuple[WageRange, ...]:
    """Return ranges in order; refuses reversed and overlapping ones, and far too many months."""
    made = [
        WageRange(
            first=one.first, last=one.last or one.first, wage=one.wage, paid_base=one.paid_base
        )
        for one in given
    ]
    for one in made:
        if one.first > one.last:
            raise DeskError(REVERSED, name=name, first=one.first, last=one.last)
    made.sort(key=lambda one: one.first)
    for before, one in pairwise(made):
        if one.first <= before.last:
            raise DeskError(OVERLAPPING, name=name, month=one.first)
    count = sum(
        (one.last.year - one.first.year) * MONTHS_A_YEAR + one.last.month - one.first.month + 1
        for one in made
    )
    if count > MOST_MONTHS:
        raise DeskError(TOO_MANY, name=name, count=count, most=MOST_MONTHS)
    return tuple(made)


def _claimant(worker: Worker) -> dict[str, int]:
    return {} if worker.claimant_id is None else {"claimant_id": worker.claimant_id}


def _totals(total: Totals) -> dict[str, str]:
    return {
        "employer": yuan_text(total.employer),
        "employee": yuan_text(total.employee),
        "principal": yuan_text(total.principal),
        "late_fee": yuan_text(total.late_fee),
        "late_fee_capped": yuan_text(total.late_fee_capped),
        "overpaid": yuan_text(total.overpaid),
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "worker": one.worker,
        "month": str(one.month),
        "insurance": one.insurance.value,
        "party": one.party.value,
        "wage": yuan_text(one.wage),
        "base": yuan_text(one.base),
        "base_rule": one.base_rule,
        "limit_row": one.limit_row,
        "rate": _plain(one.rate),
        "rate_row": one.rate_row,
        "factor_rows": [factor.row.row_id for factor in one.cell.factors if factor.row],
        "exact": _exact(one.exact),
        "amount": yuan_text(one.amount),
        "paid": yuan_text(one.paid),
        "gap": yuan_text(one.gap),
        "late_fee": {
            "start": one.fee_start.isoformat(),
            "end": one.fee_end.isoformat(),
            "days": one.fee_days,
            "rate": _plain(one.fee_rate),
            "exact": _exact(one.fee_exact),
            "amount": yuan_text(one.fee),
            "capped": yuan_text(one.fee_capped),
            "segments": [
                {
                    "from": part.start.isoformat(),
                    "to": part.end.isoformat(),
                    "days": part.days,
                    "rate": _plain(part.rate),
                }
                for part in one.segments
            ],
        },
    }


def _reading(one: Reading) -> dict[str, Any]:
    """Return what a contested row's other reading comes to."""
    return {
        "row": one.row.row_id,
        "other": one.other.row_id,
        "note": one.row.note,
        "other_note": one.other.note,
        "totals": _totals(one.totals),
    }


def _missing(result: Result, say: Translate | None) -> list[dict[str, Any]]:
    """Return each insurance, month and lack once, with how many workers it concerns."""
    through = result.plan.view.pack.confirmed_through
    first: dict[tuple[str, str, str], Missing] = {}
    workers: dict[tuple[str, str, str], set[int]] = {}
    for one in result.missing:
        key = (one.insurance.value, str(one.month), one.lack.what.value)
        workers.setdefault(key, set()).add(one.worker)
        first.setdefault(key, one)
    return [
        {
            "insurance": one.insurance.value,
            "month": str(one.month),
            "what": one.lack.what.value,
            "why": one.lack.found.value,
            "row": one.lack.row_id or None,
            "message": why_missing(one, through, say, of=names_of(result, workers[key])),
            "workers": len(workers[key]),
        }
        for key, one in first.items()
    ]


def _exact(fen: Decimal) -> str:
    """Return an amount before rounding in yuan: as many decimals as it has, at least two."""
    whole, _, part = _plain(fen / 100).partition(".")
    return f"{whole}.{part.ljust(2, '0')}"


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
