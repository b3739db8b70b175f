"""``calc late-fee``, ``calc limit`` and ``calc contribution``: one sum each, without a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.quick_sums import (
    NO_MODE,
    contribution_sum,
    factor_given,
    fee_between,
    fee_for_days,
    fen_given,
    limit_sum,
    rate_given,
    whole_yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.quick_sums import ContributionSum, FeePart, LateFee, LimitSum

DAYS_OR_DATES = sentence(
    "days_or_dates",
    QT_TRANSLATE_NOOP("errors", "请写 --days 几天，或写 --from 和 --to 两个日期，只写一种。"),
)
_FEE = QT_TRANSLATE_NOOP("cli", "{days} 天，滞纳金 {late_fee} 元；以本金为限 {late_fee_capped} 元")


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
    owed = fen_given(principal, "principal")
    rate = None if daily_rate is None else rate_given(daily_rate, "daily_rate")
    dated = first is not None and last is not None
    if (days is None) is not dated or (days is not None and (first or last)):
        raise DeskError(DAYS_OR_DATES)
    if days is not None:
        made = fee_for_days(owed, days, rate)
    else:
        made = fee_between(owed, read_day(first or ""), read_day(last or ""), rate, pre_2011)
    sums = {"late_fee": yuan_text(made.fee.fen), "late_fee_capped": yuan_text(made.fee.capped)}
    segments = [_segment(one) for one in made.parts]
    words = call.words(_FEE, days=made.days, **sums)
    _answer(call, made, {"days": made.days, **sums, "segments": segments}, words)
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
    made = limit_sum(fen_given(average, "average"), factor_given(multiplier, "multiplier"))
    told = whole_yuan(made.limit)
    _answer(call, made, {"limit": told}, told)
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
    rates = [rate_given(one, "rate") for one in rate]
    made = contribution_sum(fen_given(base, "base"), rates, months, way)
    parts, total = [yuan_text(part) for part in made.parts], yuan_text(made.total)
    _answer(call, made, {"parts": parts, "total": total}, f"{' + '.join(parts)} = {total}")
    return DONE


def _answer(
    call: Call, made: LateFee | LimitSum | ContributionSum, told: dict[str, object], words: str
) -> None:
    """Answer with how it came about."""
    lines = made.explanation(call.translate)
    if call.json:
        call.answer(told | {"explanation": lines})
        return
    call.tell(words)
    for line in lines:
        call.tell(f"  {line}")


def _segment(one: FeePart) -> dict[str, object]:
    """Return days at one rate as JSON has them."""
    dated: dict[str, object] = {}
    if one.start is not None and one.end is not None:
        dated = {"from": one.start.isoformat(), "to": one.end.isoformat()}
    return dated | {"days": one.days, "rate": format(one.rate.normalize(), "f")}
