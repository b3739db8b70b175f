"""``backpay --options``: the ways to settle beside the calculation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.days import read_day
from dispute_desk.cli.station_rules import known_calendar
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.later_start import START_OF_NOBODY, LaterStart
from dispute_desk.domain.months import Month
from dispute_desk.domain.settlement import Wish
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.side_by_side import Settlement, settlement_of

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.cli.call import Call
    from dispute_desk.domain.contribution import Result

BAD_START = sentence(
    "bad_later_start",
    QT_TRANSLATE_NOOP(
        "errors", "“{given}”看不懂，请写成 职工编号=月份，如 12=2020-10，并用 --case 指明案件。"
    ),
)
_TITLE = QT_TRANSLATE_NOOP("cli", "方案：{title}")
_SUMS = QT_TRANSLATE_NOOP(
    "cli",
    "  单位 {employer} 元，个人 {employee} 元，本金 {principal} 元；"
    "滞纳金 {late_fee} 元，以本金为限 {late_fee_capped} 元",
)
_PART = QT_TRANSLATE_NOOP("cli", "  第 {part} 期 {due}：本金 {principal} 元，滞纳金 {late_fee} 元")
_GROWTH = QT_TRANSLATE_NOOP(
    "cli", "  每晚一天增加 {late_fee} 元（以本金为限的增加 {late_fee_capped} 元）"
)
_SAFE = QT_TRANSLATE_NOOP("cli", "  最后安全日 {day}：{why}")
_LACKS = QT_TRANSLATE_NOOP("cli", "  不完整，不能选用：")

#: The options of the call, as typer reads them.
WithOptions = Annotated[
    bool,
    typer.Option(
        "--options", help=QT_TRANSLATE_NOOP("cli", "并列比较全额、分期、先补本金几种方案")
    ),
]
ByDay = Annotated[
    str | None,
    typer.Option(metavar="DATE", help=QT_TRANSLATE_NOOP("cli", "方案的缴款日或首期缴款日")),
]
Parts = Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "分几期"))]
Every = Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "每期相隔几个月"))]
OfCase = Annotated[
    str | None,
    typer.Option(metavar="REF", help=QT_TRANSLATE_NOOP("cli", "案号：计入调解期限和举证记录")),
]
Starts = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID=MONTH",
        help=QT_TRANSLATE_NOOP("cli", "某职工改从较晚的月份起算，案件里须有证据"),
    ),
]


@dataclass(frozen=True, kw_only=True)
class OptionsAsked:
    """What is asked for beside the calculation."""

    by: str | None
    parts: int
    every: int
    case: str | None
    starts: Sequence[str]


def settlement_asked(call: Call, result: Result, asked: OptionsAsked, today: date) -> Settlement:
    """Return the ways to settle; with a case its mediation and its evidence count.

    Without a day it is paid on the day of the calculation, or today where that is over.
    """
    first = read_day(asked.by) if asked.by else max(result.claim.paid_on, today)
    wish = Wish(first_on=first, count=asked.parts, every_months=asked.every)
    starts = tuple(_start(one) for one in asked.starts)
    if asked.case is None:
        if starts:
            raise DeskError(START_OF_NOBODY, field="starts")
        return settlement_of(result, wish, known_calendar(call))
    from dispute_desk.services.settlements import settled  # noqa: PLC0415 - the store is heavy

    with call.desk() as desk:
        case_id = desk.lists.find_case(asked.case)
        return settled(desk, result, wish, case_id=case_id, starts=starts)


def tell_options(call: Call, told: Sequence[dict[str, Any]]) -> None:
    """Say each way to a person."""
    for one in told:
        call.tell(call.words(_TITLE, title=one["title"]))
        if not one["complete"]:
            call.tell(call.words(_LACKS))
            for line in one["missing"]:
                call.tell(f"    {line}")
            continue
        call.tell(call.words(_SUMS, **one["totals"]))
        for part in one["parts"] if len(one["parts"]) > 1 else ():
            call.tell(call.words(_PART, **part))
        call.tell(call.words(_GROWTH, **one["growth_per_day"]))
        day = one["last_safe_day"] or "—"
        call.tell(call.words(_SAFE, day=day, why=one["last_safe_why"]))
        for line in one["notes"]:
            call.tell(f"  · {line}")


def _start(given: str) -> LaterStart:
    worker, _, month = given.partition("=")
    try:
        return LaterStart(claimant_id=int(worker), month=Month.parse(month))
    except ValueError as error:
        raise DeskError(BAD_START, given=given) from error
