"""Quick sums without a case: late fee, limit, contribution, each with how it came about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, Translate, sentence
from dispute_desk.domain.late_fee import Fee, fee_of, scaled, span_between
from dispute_desk.domain.money import FEN, fen_exactly, yuan_grouped
from dispute_desk.domain.policy_rows import FeeRow, Status
from dispute_desk.domain.quick_sums import contribution_parts, limit_of, rate_meant, rate_text
from dispute_desk.domain.rounding import Rounding, rounding
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY
from dispute_desk.reference.calendars import load_calendars
from dispute_desk.reference.policy_packs import load_region, load_switches, load_year_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.late_fee import FeeSpan
    from dispute_desk.domain.policy_pack import PolicyPack, Switch
    from dispute_desk.domain.workdays import WorkCalendar

BAD_SUM = sentence(
    "bad_sum",
    QT_TRANSLATE_NOOP("errors", "“{given}”不是金额，请写成 10000.00 这样（单位元）。"),
)
BAD_NUMBER = sentence(
    "bad_number",
    QT_TRANSLATE_NOOP("errors", "“{given}”不是可以用的数，{wanted}。"),
)
_RATE = QT_TRANSLATE_NOOP("errors", "请写成 8% 或 0.08，不大于 100%")
_FACTOR = QT_TRANSLATE_NOOP("errors", "请写成 3 或 0.6 这样的倍数")
_DAYS = QT_TRANSLATE_NOOP("errors", "请填 0 至 36500 的整数")
_MONTHS = QT_TRANSLATE_NOOP("errors", "请填 1 至 1200 的整数")
DATES_REVERSED = sentence(
    "dates_reversed",
    QT_TRANSLATE_NOOP("errors", "起始日 {first} 晚于终止日 {last}。请对调，或改正其中一个。"),
)
NO_MODE = sentence(
    "no_such_way",
    QT_TRANSLATE_NOOP("errors", "没有“{given}”这种算法。可以用的是：{known}。"),
)
#: Where nothing else is said, the late fee of the shipped region.
REGION = "440100"
PRE_2011, CAP, CONTRIBUTION = "late_fee.pre_2011_07", "late_fee.cap", "rounding.contribution"
#: More days than any arrears have, and more months than anybody owes.
MOST_DAYS, MOST_MONTHS = 36_500, 1_200
_DATED = QT_TRANSLATE_NOOP("quick", "{first} 至 {last}，首尾两天都计入，{days} 天，按日 {rate}")
_BARE = QT_TRANSLATE_NOOP("quick", "{days} 天，按日 {rate}")
_NOT_COUNTED = QT_TRANSLATE_NOOP("quick", "{first} 至 {last} 的 {days} 天不计：{rule}（{basis}）")
_NO_RATE = QT_TRANSLATE_NOOP("quick", "{first} 至 {last} 没有收录费率，不计")
_TIMES = QT_TRANSLATE_NOOP("quick", "本金 {principal} 元 × {weight} = {fee} 元")
_WEIGHT = QT_TRANSLATE_NOOP("quick", "{days} 天 × {rate}")
_CAPPED = QT_TRANSLATE_NOOP("quick", "超过本金；以本金为限的，是 {capped} 元（{basis}）")
_LIMIT = QT_TRANSLATE_NOOP(
    "quick", "月平均工资 {average} 元 × {multiplier} = {exact} 元，四舍五入到元是 {limit} 元"
)
_PART = QT_TRANSLATE_NOOP(
    "quick", "基数 {base} 元 × {rate} = {exact} 元，取整后每月 {month} 元，{months} 个月 {part} 元"
)
_SUM = QT_TRANSLATE_NOOP("quick", "合计 {total} 元")


@dataclass(frozen=True)
class FeePart:
    """Days at one rate; without days of the calendar where only their number was given."""

    days: int
    rate: Decimal
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class LateFee:
    """A late fee on a principal in fen; days between start and end that do not count stand apart.

    ``left_out`` are runs of days that the chosen way does not count, ``unknown`` those without a
    rate.
    """

    principal: int
    parts: tuple[FeePart, ...]
    fee: Fee
    mode: str = ""
    left_out: tuple[tuple[date, date], ...] = ()
    unknown: tuple[tuple[date, date], ...] = ()

    @property
    def days(self) -> int:
        """How many days count."""
        return sum(one.days for one in self.parts)

    def explanation(self, say: Translate | None = None) -> list[str]:
        """Return how it came about, line by line."""
        lines = []
        for one in self.parts:
            facts = {"days": one.days, "rate": rate_text(one.rate)}
            template = _BARE if one.start is None else _DATED
            lines.append(_said(template, say, **facts, first=one.start, last=one.end))
        for first, last in self.left_out:
            rule = _option(PRE_2011, self.mode, say)
            days = (last - first).days + 1
            basis = _switches()[PRE_2011].basis
            facts = {"first": first, "last": last, "days": days, "rule": rule, "basis": basis}
            lines.append(_said(_NOT_COUNTED, say, **facts))
        lines += [_said(_NO_RATE, say, first=one[0], last=one[1]) for one in self.unknown]
        weights = [_said(_WEIGHT, say, days=p.days, rate=rate_text(p.rate)) for p in self.parts]
        weight = weights[0] if len(weights) == 1 else f"({' + '.join(weights) or 0})"
        sums = {"principal": yuan_grouped(self.principal), "fee": yuan_grouped(self.fee.fen)}
        lines.append(_said(_TIMES, say, **sums, weight=weight))
        if self.fee.capped < self.fee.fen:
            basis = _switches()[CAP].basis
            capped = yuan_grouped(self.fee.capped)
            lines.append(_said(_CAPPED, say, capped=capped, basis=basis))
        return lines


@dataclass(frozen=True)
class LimitSum:
    """A limit in fen from an average wage in fen."""

    average: int
    multiplier: Decimal
    limit: int

    def explanation(self, say: Translate | None = None) -> list[str]:
        """Return how it came about."""
        exact = Decimal(self.average) * self.multiplier / FEN
        return [
            _said(
                _LIMIT,
                say,
                average=yuan_grouped(self.average),
                multiplier=f"{self.multiplier.normalize():f}",
                exact=f"{exact.normalize():f}",
                limit=whole_yuan(self.limit),
            )
        ]


@dataclass(frozen=True)
class ContributionSum:
    """Contributions of a base, rounded by the month, one for each rate."""

    base: int
    rates: tuple[Decimal, ...]
    months: int
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.parts)

    def explanation(self, say: Translate | None = None) -> list[str]:
        """Return how it came about, a line for each rate."""
        lines = [
            _said(
                _PART,
                say,
                base=yuan_grouped(self.base),
                rate=rate_text(rate),
                exact=f"{(Decimal(self.base) * rate / FEN).normalize():f}",
                month=yuan_grouped(part // self.months),
                months=self.months,
                part=yuan_grouped(part),
            )
            for rate, part in zip(self.rates, self.parts, strict=True)
        ]
        if len(self.parts) > 1:
            lines.append(_said(_SUM, say, total=yuan_grouped(self.total)))
        return lines


def fee_for_days(principal: int, days: int, rate: Decimal | None = None) -> LateFee:
    """Return the late fee of so many days, at the rate that holds now unless one is given."""
    pack = _pack()
    if not 0 <= days <= MOST_DAYS:
        raise DeskError(BAD_NUMBER, field="days", given=days, wanted=_DAYS)
    used = rate if rate is not None else usual_rate(pack)
    return _fee(principal, (FeePart(days, used),), pack)


def fee_between(
    principal: int,
    first: date,
    last: date,
    rate: Decimal | None = None,
    pre_2011: str | None = None,
) -> LateFee:
    """Return the late fee between two days, both counted; earlier days as ``pre_2011`` says."""
    if first > last:
        raise DeskError(DATES_REVERSED, field="last", first=first, last=last)
    pack = _pack()
    mode = _mode(pre_2011 or pack.switches[PRE_2011])
    rows = pack.late_fees if rate is None else (_always(rate),)
    span = span_between(first, last, rows, mode)
    parts = tuple(FeePart(one.days, one.rate, one.start, one.end) for one in span.segments)
    known_from = min(row.from_day for row in rows)
    early = () if first >= known_from else ((first, min(last, known_from - ONE_DAY)),)
    left_out = _left_out(span, max(first, known_from))
    return replace(_fee(principal, parts, pack), mode=mode, left_out=left_out, unknown=early)


def days_given(given: str, field: str = "days") -> int:
    """Return a number of days; refuses with ``bad_number``."""
    return _count(given, field, 0, MOST_DAYS, _DAYS)


def months_given(given: str, field: str = "months") -> int:
    """Return a number of months; refuses with ``bad_number``."""
    return _count(given, field, 1, MOST_MONTHS, _MONTHS)


def limit_sum(average: int, multiplier: Decimal) -> LimitSum:
    """Return a limit, half up to the whole yuan."""
    return LimitSum(average, multiplier, limit_of(average, multiplier))


def contribution_sum(
    base: int, rates: Sequence[Decimal], months: int = 1, way: str = ""
) -> ContributionSum:
    """Return contributions, rounded by the month as the region does unless a way is given."""
    if not 1 <= months <= MOST_MONTHS:
        raise DeskError(BAD_NUMBER, field="months", given=months, wanted=_MONTHS)
    found = contribution_parts(base, rates, months, _way(way or usual_rounding()))
    return ContributionSum(base, tuple(rates), months, tuple(found))


def usual_rate(pack: PolicyPack | None = None) -> Decimal:
    """Return the daily rate that holds now: days alone do not say when they were."""
    rows = (pack or _pack()).late_fees
    return next(row.daily_rate for row in rows if row.to_day is None)


def in_force_since() -> date:
    """Return the first day of the daily rate that holds now."""
    return next(row.from_day for row in _pack().late_fees if row.to_day is None)


def usual_rounding() -> str:
    """Return how the region rounds contributions."""
    return _pack().switches[CONTRIBUTION]


def usual_mode() -> str:
    """Return how the region counts days before the law in force."""
    return _pack().switches[PRE_2011]


def usual_multiples() -> tuple[str, str]:
    """Return by what an average wage is multiplied for the lower and the upper limit."""
    rules = (one for one in load_year_rules().values() if one.lower[0].isdigit())
    rule = next(rules)
    return rule.lower, rule.upper


def shipped_calendar() -> WorkCalendar:
    """Return the calendar of the years that are known."""
    return load_calendars()


def ways(name: str) -> Switch:
    """Return a switch with its options: ``PRE_2011`` or ``CONTRIBUTION``."""
    return _switches()[name]


def fen_given(given: str, field: str = "") -> int:
    """Return the fen of a sum in yuan, not below zero; refuses with ``bad_sum``."""
    try:
        fen = fen_exactly(given)
    except ValueError as error:
        raise DeskError(BAD_SUM, field=field, given=given) from error
    if fen < 0:
        raise DeskError(BAD_SUM, field=field, given=given)
    return fen


def rate_given(given: str, field: str = "") -> Decimal:
    """Return a rate of 0.08, 8% or 万分之五; refuses with ``bad_number``."""
    rate = rate_meant(given)
    if rate is None:
        raise DeskError(BAD_NUMBER, field=field, given=given, wanted=_RATE)
    return rate


def factor_given(given: str, field: str = "") -> Decimal:
    """Return a multiplier such as 3 or 0.6, or 300%; refuses with ``bad_number``."""
    text = given.strip().replace("％", "%")
    try:
        number = Decimal(text.removesuffix("%"))
        scaled(number)
    except (InvalidOperation, ValueError) as error:
        raise DeskError(BAD_NUMBER, field=field, given=given, wanted=_FACTOR) from error
    if not number.is_finite() or not 0 <= number <= MOST_DAYS:
        raise DeskError(BAD_NUMBER, field=field, given=given, wanted=_FACTOR)
    return number / 100 if text.endswith("%") else number


def whole_yuan(fen: int) -> str:
    """Return a limit in yuan as it is printed: without decimals."""
    return str(fen // FEN)


@cache
def _pack() -> PolicyPack:
    """Return the figures of the region, read once: a sum follows every key."""
    return load_region(REGION)


@cache
def _switches() -> dict[str, Switch]:
    return load_switches()


def _fee(principal: int, parts: tuple[FeePart, ...], pack: PolicyPack) -> LateFee:
    weight = sum(one.days * scaled(one.rate) for one in parts)
    return LateFee(principal, parts, fee_of(principal, weight, _rounded_fee(pack)))


def _rounded_fee(pack: PolicyPack) -> Rounding:
    return rounding(pack.switches["rounding.late_fee"])


def _left_out(span: FeeSpan, begin: date) -> tuple[tuple[date, date], ...]:
    """Return the runs of days after a day that no segment counts."""
    found, cursor = [], begin
    for one in span.segments:
        if cursor < one.start:
            found.append((cursor, one.start - ONE_DAY))
        cursor = max(cursor, one.end + ONE_DAY)
    if cursor <= span.end:
        found.append((cursor, span.end))
    return tuple(found)


def _count(given: str, field: str, least: int, most: int, wanted: str) -> int:
    text = given.strip()
    if not (text.isascii() and text.isdecimal()) or not least <= int(text[:9]) <= most:
        raise DeskError(BAD_NUMBER, field=field, given=given, wanted=wanted)
    return int(text)


def _mode(given: str) -> str:
    known = _switches()[PRE_2011].codes
    if given not in known:
        raise DeskError(NO_MODE, field="pre_2011", given=given, known="、".join(known))
    return given


def _way(given: str) -> Rounding:
    known = _switches()[CONTRIBUTION].codes
    if given not in known:
        raise DeskError(NO_MODE, field="rounding", given=given, known="、".join(known))
    return rounding(given)


def _always(rate: Decimal) -> FeeRow:
    """Return a row for every day, where the rate itself was given."""
    return FeeRow(
        row_id="given", status=Status.UNVERIFIED, source_ids=(), from_day=date.min, daily_rate=rate
    )


def _option(switch: str, code: str, say: Translate | None) -> str:
    one = next(one for one in _switches()[switch].option if one.code == code)
    return one.text("zh" if say is None or say("quick", _SUM) == _SUM else "en")


def _said(template: str, say: Translate | None, **facts: object) -> str:
    return (say("quick", template) if say is not None else template).format(**facts)
