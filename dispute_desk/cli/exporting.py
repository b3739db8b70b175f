"""``export``: the ledger as a workbook, the calendar as an .ics file."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.cli.keeping import progress
from dispute_desk.cli.listing import case_query, read_where, with_codes
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.planned_words import planned_words
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_EXPORTED = QT_TRANSLATE_NOOP("cli", "已写出 {file}：{count} 行。导出已记入操作记录。")

_BLANK = QT_TRANSLATE_NOOP("cli", "已写出空白台账 {file}，填好后用 import 导入。")
_CALENDAR = QT_TRANSLATE_NOOP("cli", "已写出 {file}：{count} 项。导出已记入操作记录。")
#: How far ahead the calendar reaches where nobody says otherwise.
DAYS_AHEAD = timedelta(days=90)
TURNED = sentence(
    "calendar_turned",
    QT_TRANSLATE_NOOP("errors", "{last} 早于 {first}，请把开始和结束的日期对调。"),
)
FILE_EXISTS = sentence(
    "export_file_exists",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{path}”已经存在，没有写出文件。请换一个文件名；确实要覆盖它，请加上 --force。",
    ),
)


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    export = plain()
    export.callback(help=QT_TRANSLATE_NOOP("cli", "导出。"))(_nothing)
    about = QT_TRANSLATE_NOOP("cli", "把台账写成工作簿：每名职工一行，带记录标识。")
    export.command("ledger", help=about)(ledger)
    about = QT_TRANSLATE_NOOP("cli", "写一份空白台账，带下拉选项和填写说明，填好后可以直接导入。")
    export.command("template", help=about)(template)
    about = QT_TRANSLATE_NOOP("cli", "把日程和到期的期限写成日历文件（.ics）。")
    export.command("calendar", help=about)(calendar)
    app.add_typer(export, name="export")


def spare(files: Iterable[str | None], *, force: bool) -> None:
    """Refuse to write over a file that is there, unless that is what was asked for."""
    for one in files:
        if one and not force and Path(one).is_file():
            raise DeskError(FILE_EXISTS, path=one)


def _nothing() -> None:
    """Only groups the commands below it."""


def ledger(
    ctx: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT.xlsx", help=QT_TRANSLATE_NOOP("cli", "Excel 文件"))
    ],
    *,
    search: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "查找的文字"))] = "",
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=VALUE", help=QT_TRANSLATE_NOOP("cli", "只要这样的（可重复）")),
    ] = None,
    masked: Annotated[
        bool, typer.Option("--masked", help=QT_TRANSLATE_NOOP("cli", "证件号和电话脱敏"))
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Write the ledger; an existing file only where it is to be replaced."""
    from dispute_desk.services.exporting import export_ledger  # noqa: PLC0415 - the store is heavy

    spare((out,), force=force)
    call: Call = ctx.obj
    with call.desk() as desk:
        query = case_query(desk, search, with_codes(read_where(where), desk.profile))
        count = export_ledger(desk, Path(out), query, masked=masked, tell=progress())
    if call.json:
        call.answer({"ok": True, "file": out, "lines": count, "masked": masked})
    call.tell(call.words(_EXPORTED, file=out, count=count))
    return DONE


def template(
    ctx: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT.xlsx", help=QT_TRANSLATE_NOOP("cli", "Excel 文件"))
    ],
    *,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Write the blank ledger; an existing file only where it is to be replaced."""
    from dispute_desk.services.ledger_template import (  # noqa: PLC0415 - when it is asked for
        write_blank_ledger,
    )

    spare((out,), force=force)
    call: Call = ctx.obj
    with call.desk() as desk:
        write_blank_ledger(desk.profile, Path(out), call.translate)
    if call.json:
        call.answer({"ok": True, "file": out})
    call.tell(call.words(_BLANK, file=out))
    return DONE


def calendar(
    ctx: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT.ics", help=QT_TRANSLATE_NOOP("cli", "日历文件"))
    ],
    *,
    first: Annotated[
        str | None, typer.Option("--from", help=QT_TRANSLATE_NOOP("cli", "从哪一天（默认今天）"))
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", help=QT_TRANSLATE_NOOP("cli", "到哪一天（默认九十天）"))
    ] = None,
    mine: Annotated[
        bool, typer.Option("--mine", help=QT_TRANSLATE_NOOP("cli", "只要我承办的"))
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Write the calendar; an existing file only where it is to be replaced."""
    from dispute_desk.services.calendar_days import (  # noqa: PLC0415 - the store is heavy
        calendar_days,
        write_calendar,
    )

    if not force and Path(out).is_file():
        raise DeskError(FILE_EXISTS, path=out)
    call: Call = ctx.obj
    with call.desk() as desk:
        begin = read_day(first) if first else desk.office().today
        end = read_day(last) if last else begin + DAYS_AHEAD
        if end < begin:
            raise DeskError(TURNED, first=begin, last=end)
        whose = desk.actor.id if mine else None
        rows = calendar_days(desk, begin, end, person_id=whose)
        station = desk.lists.settings().get("station.name") or desk.profile.station.name
        say = partial(
            planned_words, profile=desk.profile, say=call.translate, language=call.language
        )
        count = write_calendar(desk, Path(out), rows, name=str(station), words=say)
    if call.json:
        told = {"ok": True, "file": out, "events": count, "from": begin, "to": end}
        call.answer(told)
    call.tell(call.words(_CALENDAR, file=out, count=count))
    return DONE
