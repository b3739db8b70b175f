"""``calc`` and ``calendar``: quick sums that need no store, with the years one entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli import quick_sums
from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.cli.station_rules import known_calendar
from dispute_desk.domain.deadlines import TermUnit, deadline
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    calc = plain()
    about = QT_TRANSLATE_NOOP("cli", "算期限的最后一天，并逐行说明为什么。")
    calc.callback(help=QT_TRANSLATE_NOOP("cli", "快速计算。"))(_nothing)
    calc.command("deadline", help=about)(calc_deadline)
    quick_sums.add_to(calc)
    app.add_typer(calc, name="calc")
    calendar = plain()
    calendar.callback(help=QT_TRANSLATE_NOOP("cli", "工作日历。"))(_nothing)
    about = QT_TRANSLATE_NOOP("cli", "列出收录了哪些年份的节假日。")
    calendar.command("list", help=about)(calendar_list)
    app.add_typer(calendar, name="calendar")


def _nothing() -> None:
    """Only groups the commands below it."""


def calc_deadline(
    ctx: typer.Context,
    *,
    start: Annotated[
        str, typer.Option("--from", help=QT_TRANSLATE_NOOP("cli", "事实发生的日期（当日不计）"))
    ],
    days: Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "几日"))],
    working: Annotated[
        bool, typer.Option("--working", help=QT_TRANSLATE_NOOP("cli", "按工作日计算"))
    ] = False,
    no_roll: Annotated[
        bool, typer.Option("--no-roll", help=QT_TRANSLATE_NOOP("cli", "末日逢假不顺延"))
    ] = False,
) -> int:
    """Count a term and say why it ends there."""
    call: Call = ctx.obj
    unit = TermUnit.WORKING if working else TermUnit.NATURAL
    end = deadline(read_day(start), days, unit, known_calendar(call), roll=not no_roll)
    lines = end.explanation(call.translate)
    if call.json:
        call.answer({"due": end.due, "explanation": lines, "estimated": end.estimated})
    else:
        call.tell(end.due.isoformat())
        for line in lines:
            call.tell(f"  {line}")
    return DONE


def calendar_list(ctx: typer.Context) -> int:
    """List the years whose holidays are known."""
    call: Call = ctx.obj
    years = known_calendar(call).years.values()
    if call.json:
        call.answer(
            {
                "calendars": [
                    {"year": one.year, "source": one.source, "holidays": one.holidays}
                    for one in years
                ]
            }
        )
    else:
        for one in years:
            call.tell(f"{one.year}  {one.source}")
    return DONE
