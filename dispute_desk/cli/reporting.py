"""``report``: builds a report, as figures for scripts, on paper and as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.exporting import spare
from dispute_desk.cli.keeping import progress
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.report import people_value
from dispute_desk.domain.report_words import in_words, saying
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.reports import door
from dispute_desk.services.use_cases import NO_RIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.report import Report

NO_NAME = sentence(
    "no_report_named",
    QT_TRANSLATE_NOOP("errors", "没有写明哪一种报表。用 report --list 查看全部报表。"),
)
_TITLE = QT_TRANSLATE_NOOP("command", "统计报表")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "已写出 {file}")
_FIGURE = QT_TRANSLATE_NOOP("cli", "  {label}：{value} {unit}")
_RECONCILES = QT_TRANSLATE_NOOP("cli", "数字核对一致。")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP("cli", "做报表：数字、PDF、工作簿；数字对不上时退出状态为 1。")
    app.command("report", help=about)(report)


def report(  # noqa: PLR0913 - one parameter per option of the contract
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "报表名，如 monthly"))
    ] = None,
    *,
    every: Annotated[
        bool, typer.Option("--list", help=QT_TRANSLATE_NOOP("cli", "列出全部报表"))
    ] = False,
    month: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "月份，如 2024-08"))
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", help=QT_TRANSLATE_NOOP("cli", "起始日"))
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", help=QT_TRANSLATE_NOOP("cli", "截止日"))
    ] = None,
    pdf: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "PDF 文件"))] = None,
    xlsx: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "Excel 文件"))] = None,
    rows: Annotated[
        bool, typer.Option("--rows", help=QT_TRANSLATE_NOOP("cli", "每个数字带上背后的记录编号"))
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Build one report, or list those there are."""
    call: Call = ctx.obj
    if every:
        return _list(call)
    if name is None:
        raise DeskError(NO_NAME)
    door.report_line(name)
    spare((pdf, xlsx), force=force)
    period = door.read_period(month=month, first=first, last=last)
    with call.desk() as desk:
        if Right.REPORT not in desk.actor.rights:
            raise DeskError(NO_RIGHT, person=desk.actor.name, title=_TITLE)
        made = door.build_report(desk, name, period, with_rows=rows or xlsx is not None)
        cases = door.cases_behind(desk, made) if xlsx else None
        profile = desk.profile
    written: list[Path] = []
    if pdf or xlsx:
        written = door.write_report(
            made,
            pdf=Path(pdf) if pdf else None,
            xlsx=Path(xlsx) if xlsx else None,
            cases=cases,
            tell=progress(),
        )
    if call.json:
        call.answer(made.to_json(rows=rows))
    else:
        _tell(
            call, in_words(made, saying(call.translate, profile)) if call.language == "en" else made
        )
    for path in written:
        call.whisper(call.words(_WRITTEN, file=path))
    return DONE if made.reconciles else LOOK


def _list(call: Call) -> int:
    lines = [{"id": one.id, "title": call.translate("reports", one.title)} for one in door.REPORTS]
    if call.json:
        call.answer({"reports": lines})
    else:
        for line in lines:
            call.tell(f"{line['id']:<16} {line['title']}")
    return DONE


def _tell(call: Call, made: Report) -> None:
    call.tell(f"{made.title}  {made.period}")
    for figure in made.figures:
        value = people_value(figure.value, figure.unit)
        unit = call.translate("unit", figure.unit.value)
        call.tell(call.words(_FIGURE, label=figure.label, value=value, unit=unit))
    call.tell(call.words(_RECONCILES) if made.reconciles else made.unreconciled)
    for note in made.notes:
        call.tell(f"  {note}")
