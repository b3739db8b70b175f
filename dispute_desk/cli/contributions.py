"""``backpay`` and ``policy``: what is owed by the figures of a region, and which there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli import calculations, own_tables
from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.days import read_day
from dispute_desk.cli.doing import BAD_JSON, given_text, read_json
from dispute_desk.cli.office_figures import known_view
from dispute_desk.cli.pack_remarks import remarks
from dispute_desk.cli.settling import (
    ByDay,
    Every,
    OfCase,
    OptionsAsked,
    Parts,
    Starts,
    WithOptions,
    settlement_asked,
    tell_options,
)
from dispute_desk.clock import local_day
from dispute_desk.domain.contribution import compute
from dispute_desk.domain.contribution_words import INSURANCE_WORDS, lacking
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.policy_coverage import coverage
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_pack, load_switches, pack_folders
from dispute_desk.services.chosen_files import refuse_chosen
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.contribution_paper import contribution_report, rules_told
from dispute_desk.services.contribution_question import claim_of, read_asked, switches_of
from dispute_desk.services.side_by_side import options_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.domain.contribution import Result
    from dispute_desk.domain.policy_pack import PolicyPack

_TOTAL = QT_TRANSLATE_NOOP(
    "cli",
    "单位 {employer} 元，个人 {employee} 元，本金合计 {principal} 元；"
    "滞纳金 {late_fee} 元，以本金为限 {late_fee_capped} 元。",
)
_PARTIAL = QT_TRANSLATE_NOOP("cli", "不完整：以下月份没有算进去。")
_WORKER = QT_TRANSLATE_NOOP("cli", "{worker}：本金 {principal} 元，滞纳金 {late_fee} 元")
_READING = QT_TRANSLATE_NOOP(
    "cli", "  有争议：不按 {row} 而按 {other}，本金 {principal} 元，滞纳金 {late_fee} 元"
)
#: Papers are written in Chinese whatever the language of the call.
_ANNEX = "社会保险费补缴测算"
_GOOD = QT_TRANSLATE_NOOP("cli", "参数包 {id} {version} 没有问题：{rows} 行。")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    about = QT_TRANSLATE_NOOP("cli", "按参数表测算补缴：逐月、逐险种、单位和个人、滞纳金。")
    app.command("backpay", help=about)(backpay)
    policy = plain()
    policy.callback(help=QT_TRANSLATE_NOOP("cli", "补缴参数表。"))(_nothing)
    policy.command("list", help=QT_TRANSLATE_NOOP("cli", "列出有哪些地区的参数表。"))(policy_list)
    policy.command("check", help=QT_TRANSLATE_NOOP("cli", "检查一个参数包文件夹。"))(policy_check)
    policy.command("coverage", help=QT_TRANSLATE_NOOP("cli", "哪些月份能算，哪些还缺。"))(
        policy_coverage
    )
    calculations.add_to(policy)
    own_tables.add_to(policy)
    app.add_typer(policy, name="policy")


def _nothing() -> None:
    """Only groups the commands below it."""


def backpay(  # noqa: PLR0913 - one parameter per option of the contract
    ctx: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            metavar="IN.json", help=QT_TRANSLATE_NOOP("cli", "要算什么，- 从标准输入读")
        ),
    ],
    *,
    pack: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help=QT_TRANSLATE_NOOP("cli", "用这个文件夹里的参数包")),
    ] = None,
    pdf: Annotated[
        str | None,
        typer.Option(metavar="F", help=QT_TRANSLATE_NOOP("cli", "写出测算表 PDF")),
    ] = None,
    xlsx: Annotated[
        str | None,
        typer.Option(metavar="F", help=QT_TRANSLATE_NOOP("cli", "写出带公式的工作簿")),
    ] = None,
    options: WithOptions = False,
    by: ByDay = None,
    parts: Parts = 3,
    every: Every = 1,
    case: OfCase = None,
    start: Starts = None,
) -> int:
    """Compute a claim; status 1 where something lacks and the totals do not cover everything."""
    call: Call = ctx.obj
    today = local_day(call.clock())
    asked = read_asked(_read(file))
    if pack is not None:
        view = PolicyView(pack=load_pack(Path(pack)), as_known_on=asked.as_known_on or today)
    else:
        view = known_view(call, asked.region, asked.as_known_on or today)
    switches = switches_of(asked, view.pack, load_switches())
    result = compute(claim_of(asked, today), view, switches)
    if xlsx is not None:
        _write(Path(xlsx), result, today)
    if pdf is not None:
        _print(Path(pdf), result, today)
    told = answer_of(result, call.translate)
    if options:
        wanted = OptionsAsked(by=by, parts=parts, every=every, case=case, starts=start or ())
        made = settlement_asked(call, result, wanted, today)
        told["options"] = options_json(made, call.translate)
    if call.json:
        call.answer(told)
    else:
        _tell(call, told, lacking(result, call.translate))
        tell_options(call, told.get("options", ()))
    return DONE if result.is_complete else LOOK


def _write(path: Path, result: Result, day: date) -> None:
    """Write the annex: every line with its formula."""
    from dispute_desk.sheets.contribution_workbook import (  # noqa: PLC0415 - heavy
        write_contribution_workbook,
    )

    pack = result.plan.view.pack
    rules = tuple(rules_told(result, load_switches()))
    write_contribution_workbook(
        result, path, title=_ANNEX, station=pack.title, day=day, rules=rules
    )


def _print(path: Path, result: Result, day: date) -> None:
    """Write the calculation as a paper."""
    from dispute_desk.documents.report_pdf import render_report  # noqa: PLC0415 - heavy

    station = result.claim.employer.name or result.plan.view.pack.title
    paper = contribution_report(result, station=station, made_on=day, switches=load_switches())
    render_report(paper, path)


def _read(file: str) -> object:
    if file == "-":
        return read_json(given_text(file))
    try:
        return read_json(refuse_chosen(Path(file)).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DeskError(BAD_JSON, why="UTF-8") from error


def _tell(call: Call, told: dict[str, Any], lacks: list[str]) -> None:
    for worker in told["workers"]:
        call.tell(call.words(_WORKER, **worker))
    call.tell(call.words(_TOTAL, **told["totals"]))
    if told["missing"]:
        call.tell(call.words(_PARTIAL))
    for line in (*lacks, *told["warnings"]):
        call.tell(f"  {line}")
    for one in told["readings"]:
        call.tell(call.words(_READING, row=one["row"], other=one["other"], **one["totals"]))
    for line in told["assumptions"]:
        call.tell(f"  · {line}")


def policy_list(ctx: typer.Context) -> int:
    """List the packs that are shipped."""
    call: Call = ctx.obj
    packs = [load_pack(folder) for folder in pack_folders().values()]
    if call.json:
        call.answer({"packs": [_pack(one) for one in packs]})
    else:
        for one in packs:
            call.tell(
                f"{one.region}  {one.title}  {one.version}  "
                f"{one.covers_from}—{one.confirmed_through}  {one.status}"
            )
    return DONE


def policy_check(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "参数包文件夹"))],
) -> int:
    """Load a pack strictly; a wrong one is refused by file and line.

    Status 1 where it leaves out a table that nothing stands in for.
    """
    call: Call = ctx.obj
    pack = load_pack(Path(folder))
    told = remarks(pack, local_day(call.clock()), call)
    if call.json:
        call.answer(_pack(pack) | {"remarks": told})
    else:
        call.tell(call.words(_GOOD, id=pack.id, version=pack.version, rows=_pack(pack)["rows"]))
        for line in told:
            call.tell(f"  · {line}")
    return LOOK if pack.tables_unknown else DONE


def policy_coverage(
    ctx: typer.Context,
    *,
    region: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "地区代码"))] = "440100",
    known: Annotated[
        str | None,
        typer.Option("--as-known-on", help=QT_TRANSLATE_NOOP("cli", "按哪一天已知的数字")),
    ] = None,
    pack: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help=QT_TRANSLATE_NOOP("cli", "用这个文件夹里的参数包")),
    ] = None,
) -> int:
    """Tell month by month and insurance how well it can be computed."""
    call: Call = ctx.obj
    day = read_day(known) if known else local_day(call.clock())
    if pack is not None:
        view = PolicyView(pack=load_pack(Path(pack)), as_known_on=day)
    else:
        view = known_view(call, region, day)
    runs = coverage(view)
    if call.json:
        call.answer({"region": view.pack.region, "coverage": runs})
        return DONE
    for one in runs:
        insurance = call.words(INSURANCE_WORDS[one.insurance], "contribution")
        call.tell(f"{insurance}  {one.first}—{one.last}  {call.words(one.word, 'policy')}")
    return DONE


def _pack(pack: PolicyPack) -> dict[str, Any]:
    rows = (pack.limits, pack.rates, pack.reliefs, pack.wages, pack.minimum_wages, pack.late_fees)
    return {
        "id": pack.id,
        "version": pack.version,
        "region": pack.region,
        "title": pack.title,
        "status": pack.status,
        "from": str(pack.covers_from),
        "confirmed_through": str(pack.confirmed_through),
        "rows": sum(len(one) for one in rows),
        "sha256": pack.sha256,
    }
