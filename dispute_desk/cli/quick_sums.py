"""``calc late-fee``, ``calc limit`` and ``calc contribution``: one sum each, without a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.late_fee import fee_of, scaled, span_between
from dispute_desk.domain.money import fen_from_text, yuan_text
from dispute_desk.domain.policy_rows import FeeRow, Status
from dispute_desk.domain.quick_sums import contribution_parts, limit_of
from dispute_desk.domain.rounding import Rounding, rounding
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_region, load_switches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BAD_SUM = sentence(
    "bad_sum",
    QT_TRANSLATE_NOOP("errors", "“{given}”不是金额，请写成 10000.00 这样（单位元）。"),
)
BAD_NUMBER = sentence(
    "bad_number",
    QT_TRANSLATE_NOOP("errors", "“{given}”不是可以用的数，请写成 0.0005 或 3 这样的小数。"),
)
DAYS_OR_DATES = sentence(
    "days_or_dates",
    QT_TRANSLATE_NOOP("errors", "请写 --days 几天，或写 --from 和 --to 两个日期，只写一种。"),
)
DATES_REVERSED = sentence(
    "dates_reversed",
    QT_TRANSLATE_NOOP("errors", "起始日 {first} 晚于终止日 {last}。请对调，或改正其中一个。"),
)
NO_MODE = sentence(
    "no_such_way",
    QT_TRANSLATE_NOOP("errors", "没有“{given}”这种算法。可以用的是：{known}。"),
)
#: Where nothing else is said, the late fee of the shipped region.
_REGION = "440100"
_PRE_2011 = "late_fee.pre_2011_07"
_FEE = QT_TRANSLATE_NOOP("cli", "{days} 天，滞纳金 {late_fee} 元；以本金为限 {late_fee_capped} 元")
#: More days than any arrears have.
_MOST_DAYS = 36_500


@dataclass(frozen=True)
class _Part:
    """Days at one rate; without days of the calendar where only their number was given."""

    days: int
    rate: Decimal
    start: date | None = None
    end: date | None = None

    def told(self) -> dict[str, object]:
        """Return the part as JSON has it."""
        dated: dict[str, object] = {}
        if self.start is not None and self.end is not None:
            dated = {"from": self.start.isoformat(), "to": self.end.isoformat()}
        return dated | {"days": self.days, "rate": format(self.rate.normalize(), "f")}


def add_to(calc: typer.Typer) -> None:
    """Add the sums of this room."""
    calc.command("late-fee", help=QT_TRANSLATE_NOOP("cli", "算滞纳金，首尾两天都计入。"))(late_fee)
    calc.command("limit", help=QT_TRANSLATE_NOOP("cli", "由平均工资算缴费基数的上限或下限。"))(
        limit
    )
    calc.command("contribution", help=QT_TRANSLATE_NOOP("cli", "由基数和费率算缴费金额。"))(
        contribution
    )


def late_fee(
    ctx: typer.Context,
    *,
    principal: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "本金（元）"))],
    days: Annotated[int | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "几天"))] = None,
    first: Annotated[
        str | None, typer.Option("--from", help=QT_TRANSLATE_NOOP("cli", "第一天，计入"))
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", help=QT_TRANSLATE_NOOP("cli", "最后一天，计入"))
    ] = None,
    daily_rate: Annotated[
        str | None,
        typer.Option("--daily-rate", help=QT_TRANSLATE_NOOP("cli", "日费率，如 0.0005")),
    ] = None,
    pre_2011: Annotated[
        str | None,
        typer.Option("--pre-2011", help=QT_TRANSLATE_NOOP("cli", "2011年7月以前的算法")),
    ] = None,
) -> int:
    """Compute a late fee from days, or between two days."""
    call: Call = ctx.obj
    owed = _fen(principal)
    pack = load_region(_REGION)
    dated = first is not None and last is not None
    if (days is None) is not dated or (days is not None and (first or last)):
        raise DeskError(DAYS_OR_DATES)
    rows = pack.late_fees if daily_rate is None else (_always(_rate(daily_rate)),)
    if days is not None:
        counted = [_Part(days=_few(days), rate=_in_force(rows))]
    else:
        span = span_between(*_days(first or "", last or ""), rows, _mode(pre_2011, pack.switches))
        counted = [_Part(one.days, one.rate, one.start, one.end) for one in span.segments]
    weight = sum(one.days * scaled(one.rate) for one in counted)
    fee = fee_of(owed, weight, rounding(pack.switches["rounding.late_fee"]))
    all_days = sum(one.days for one in counted)
    due, capped = yuan_text(fee.fen), yuan_text(fee.capped)
    if call.json:
        segments = [one.told() for one in counted]
        told = {"days": all_days, "late_fee": due, "late_fee_capped": capped}
        call.answer(told | {"segments": segments})
    else:
        call.tell(call.words(_FEE, days=all_days, late_fee=due, late_fee_capped=capped))
    return DONE


def limit(
    ctx: typer.Context,
    *,
    average: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "月平均工资（元）"))],
    multiplier: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "倍数，如 3 或 0.6"))],
    way: Annotated[
        str, typer.Option("--rounding", help=QT_TRANSLATE_NOOP("cli", "尾数：yuan 四舍五入到元"))
    ] = "yuan",
) -> int:
    """Compute a limit, half up to the whole yuan."""
    call: Call = ctx.obj
    if way != "yuan":
        raise DeskError(NO_MODE, field="rounding", given=way, known="yuan")
    told = _whole(limit_of(_fen(average), _rate(multiplier)))
    if call.json:
        call.answer({"limit": told})
    else:
        call.tell(told)
    return DONE


def contribution(
    ctx: typer.Context,
    *,
    base: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "缴费基数（元）"))],
    rate: Annotated[list[str], typer.Option(help=QT_TRANSLATE_NOOP("cli", "费率，可以写几个"))],
    months: Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "几个月"))] = 1,
    way: Annotated[
        str, typer.Option("--rounding", help=QT_TRANSLATE_NOOP("cli", "尾数，如 half_up_2"))
    ] = "half_up_2",
) -> int:
    """Compute contributions of a base, rounded by the month, one for each rate."""
    call: Call = ctx.obj
    if not 0 < months <= _MOST_DAYS:
        raise DeskError(BAD_NUMBER, field="months", given=months)
    parts = contribution_parts(_fen(base), [_rate(one) for one in rate], months, _way(way))
    told = {"parts": [yuan_text(part) for part in parts], "total": yuan_text(sum(parts))}
    if call.json:
        call.answer(told)
    else:
        call.tell(f"{' + '.join(told['parts'])} = {told['total']}")
    return DONE


def _fen(given: str) -> int:
    try:
        fen = fen_from_text(given)
    except ValueError as error:
        raise DeskError(BAD_SUM, given=given) from error
    if fen < 0:
        raise DeskError(BAD_SUM, given=given)
    return fen


def _few(days: int) -> int:
    if not 0 <= days <= _MOST_DAYS:
        raise DeskError(BAD_NUMBER, field="days", given=days)
    return days


def _rate(given: str) -> Decimal:
    try:
        rate = Decimal(given)
        if not rate.is_finite() or rate < 0 or rate > _MOST_DAYS:
            raise DeskError(BAD_NUMBER, given=given)
        scaled(rate)
    except (InvalidOperation, ValueError) as error:
        raise DeskError(BAD_NUMBER, given=given) from error
    return rate


def _way(given: str) -> Rounding:
    known = load_switches()["rounding.contribution"].codes
    if given not in known:
        raise DeskError(NO_MODE, field="rounding", given=given, known="、".join(known))
    return rounding(given)


def _mode(given: str | None, usual: Mapping[str, str]) -> str:
    known = load_switches()[_PRE_2011].codes
    mode = given or usual[_PRE_2011]
    if mode not in known:
        raise DeskError(NO_MODE, field="pre_2011", given=mode, known="、".join(known))
    return mode


def _days(first: str, last: str) -> tuple[date, date]:
    start, end = read_day(first), read_day(last)
    if start > end:
        raise DeskError(DATES_REVERSED, first=start, last=end)
    return start, end


def _always(rate: Decimal) -> FeeRow:
    """Return a row for every day, where the rate itself was given."""
    return FeeRow(
        row_id="given", status=Status.UNVERIFIED, source_ids=(), from_day=date.min, daily_rate=rate
    )


def _in_force(rows: Sequence[FeeRow]) -> Decimal:
    """Return the rate that holds now: days alone do not say when they were."""
    return next(row.daily_rate for row in rows if row.to_day is None)


def _whole(fen: int) -> str:
    """Return a limit in yuan as it is printed: without decimals."""
    return yuan_text(fen).removesuffix(".00")
