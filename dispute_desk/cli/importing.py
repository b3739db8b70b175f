"""``import``: a legacy ledger, looked at first, then taken in as one change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.doing import BAD_JSON, read_json
from dispute_desk.cli.keeping import progress
from dispute_desk.cli.profiles import recalled_json, remember, tell_recalled
from dispute_desk.clock import local_day
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.import_rows import Recognised, split_answers
from dispute_desk.domain.import_twins import check_decisions
from dispute_desk.domain.import_updates import check_choices
from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_decisions import NO_PROFILE, Decisions, check_answers
from dispute_desk.domain.ledger_profile import NO_MEMORY
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.chosen_files import refuse_chosen
from dispute_desk.services.importing import (
    NO_LEDGER,
    ImportLedger,
    make_planner,
    read_and_prepare,
    told_places,
)
from dispute_desk.services.use_cases import USE_CASES

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.services.desk import Desk
    from dispute_desk.sheets import LedgerChild

_COUNTS = QT_TRANSLATE_NOOP(
    "cli",
    "《{file}》：案件 {cases} 件，职工 {workers} 人，单位 {employers} 家，退回 {rejected} 行。",
)
_ALSO = QT_TRANSLATE_NOOP("cli", "重复 {duplicates} 行，提示 {warnings} 条。")
_WARNED = QT_TRANSLATE_NOOP("cli", "  提示 {sheet} 第 {row} 行：{message}")
_MORE = QT_TRANSLATE_NOOP("cli", "  还有 {rest} 条提示，写 --json 可以全部看到。")
_ANNOTATED = QT_TRANSLATE_NOOP("cli", "批注副本写在 {file}，改好后可以再导入。")
_PREVIEWED = QT_TRANSLATE_NOOP("cli", "只是预览，没有导入任何内容。")
_IMPORTED = QT_TRANSLATE_NOOP(
    "cli", "已导入 {cases} 件（第 {batch} 次导入），以前导入过的 {known} 件没有重复导入。"
)
_OPEN = QT_TRANSLATE_NOOP(
    "cli", "其中 {open} 件未办结，可接续办理：list cases --view to_take_up，再用 do TakeUpCase。"
)
_UPDATED = QT_TRANSLATE_NOOP("cli", "以前导入过的案件里有 {updated} 件按文件作了修改。")
_UPDATE = QT_TRANSLATE_NOOP("cli", "  修改 {sheet} 第 {row} 行 {field}：{ours} → {theirs}")
_LEFT = QT_TRANSLATE_NOOP("cli", "  未改 {sheet} 第 {row} 行 {field}：{why}")
_MISSING = QT_TRANSLATE_NOOP(
    "cli", "文件比导出时少 {missing} 行：删行不改动已登记的内容，这些案件和职工都还在。"
)
_NOTHING_NEW = QT_TRANSLATE_NOOP("cli", "没有新的案件，没有导入任何内容。")
_KNOWN = QT_TRANSLATE_NOOP("cli", "其中 {known} 件以前已导入，不会重复导入。")
_CHANGED = QT_TRANSLATE_NOOP(
    "cli",
    "以前导入过的案件里有 {changed} 件与已存的内容不同，改动没有导入：{places}（工作表:行）。",
)
_ASKED = QT_TRANSLATE_NOOP(
    "cli",
    "有 {count} 个问题要先确认，没有导入任何内容。加 --accept 采用建议的答案，或用 --answers：",
)
_QUESTION = QT_TRANSLATE_NOOP("cli", "  {id}：{question} [{options}] 建议：{proposed}")
_COLUMNS = QT_TRANSLATE_NOOP("cli", "  工作表 {sheets}：读取 {count} 列：{read}")
_KEPT = QT_TRANSLATE_NOOP("cli", "    未读取、原样保留 {count} 列：{kept}")
_REJECTED = QT_TRANSLATE_NOOP("cli", "  退回 {sheet} 第 {row} 行：{message}")


#: So many warnings are told in words; JSON has them all.
WARNINGS_SHOWN = 20


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP("cli", "导入旧台账：先读懂，再一次写入；可以整批撤销。")
    app.command("import", help=about)(import_)


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "台账文件"))],
    *,
    preview: Annotated[
        bool, typer.Option("--preview", help=QT_TRANSLATE_NOOP("cli", "只看会导入什么"))
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help=QT_TRANSLATE_NOOP("cli", "采用全部建议的答案"))
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option(metavar="A.json", help=QT_TRANSLATE_NOOP("cli", "回答问题的 JSON 文件")),
    ] = None,
    annotated: Annotated[
        str | None,
        typer.Option(
            metavar="OUT.xlsx",
            help=QT_TRANSLATE_NOOP(
                "cli", "写出批注副本：每一行后面写明去向，退回的格子标红，改过的标绿"
            ),
        ),
    ] = None,
    records: Annotated[
        bool, typer.Option("--records", help=QT_TRANSLATE_NOOP("cli", "结果里带上每一件案件"))
    ] = False,
    no_profile: Annotated[
        bool,
        typer.Option(
            "--no-profile", help=QT_TRANSLATE_NOOP("cli", "不照记住的台账读法，也不记住这一次")
        ),
    ] = False,
) -> int:
    """Preview a ledger, or take it in."""
    from dispute_desk.domain.ledger_json import reading_json  # noqa: PLC0415 - with the reader

    call: Call = ctx.obj
    said = {} if answers is None else _read_answers(answers)
    answers_given, choices = split_answers(said)
    given = Decisions(answers_given, profile=NO_PROFILE if no_profile else None)
    with _child(call, Path(file), given) as child:
        if preview:
            batch = None
            reading, recognised = _looked_at(call, child, given, choices)
        else:
            reading, batch, recognised = _take_in(call, file, child, given, choices, accept=accept)
        if annotated is not None:
            _annotate(call, child, reading, Path(annotated), taken=batch is not None)
    if recognised is not None:
        reading = replace(reading, warnings=(*reading.warnings, *recognised.ours))
    told = reading_json(
        reading, batch=batch, records=records, recognised=recognised, translate=call.translate
    )
    told["profile"] = recalled_json(child.recalled, call)
    asked = bool(told["questions"]) and not accept
    if call.json:
        call.answer(told)
    _tell(call, told, preview=preview, asked=asked)
    return LOOK if asked or reading.rejected or told["changed"] else DONE


def _annotate(call: Call, child: LedgerChild, reading: Reading, out: Path, *, taken: bool) -> None:
    """Write the copy that says of every row what became of it."""
    from dispute_desk.domain.ledger_status import statuses_of  # noqa: PLC0415 - with the reader

    cells = child.recalled.decisions.cells if child.recalled is not None else {}
    statuses = statuses_of(reading, call.translate, taken=taken, cells=cells)
    child.annotate(out, statuses, tell=progress())
    call.whisper(call.words(_ANNOTATED, file=out))


def _read_answers(file: str) -> dict[str, str]:
    """Return the chosen options by question id."""
    try:
        said = read_json(refuse_chosen(Path(file)).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DeskError(BAD_JSON, why="UTF-8") from error
    if not isinstance(said, dict) or not all(isinstance(one, str) for one in said.values()):
        raise DeskError(BAD_JSON, why='{"id": "…"}')
    return said


def _child(call: Call, path: Path, decisions: Decisions) -> LedgerChild:
    """Begin to read a ledger; the store is opened beside it."""
    from dispute_desk.sheets import LedgerChild  # noqa: PLC0415 - heavy

    today = local_day(call.clock())
    return LedgerChild(path, today=today, decisions=decisions, memory=None)


def _a_ledger(reading: Reading, decisions: Decisions) -> Reading:
    """Return a reading of a ledger; a file that is none is refused here already.

    An answer to a question that was not asked, or that is none of its options, is refused too.
    """
    if not reading.looks_like_a_ledger or not (reading.cases or reading.rejected):
        raise DeskError(NO_LEDGER, file=reading.file)
    check_answers(reading, decisions)
    return reading


def _may_import(desk: Desk) -> bool:
    """Tell whether the person may take ledgers in: only then it is said what the store has."""
    return desk.may(USE_CASES[ImportLedger.__name__])


def _remind(child: LedgerChild, desk: Desk) -> None:
    """Tell the child what the desk remembers of ledgers, for somebody who may take them in."""
    from dispute_desk.services.import_memory import memory_of  # noqa: PLC0415 - the store is heavy

    child.remind(memory_of(desk) if _may_import(desk) else NO_MEMORY)


def _looked_at(
    call: Call, child: LedgerChild, decisions: Decisions, choices: dict[str, str]
) -> tuple[Reading, Recognised | None]:
    """Return what is read and which cases the store has; None where there is no store to ask."""
    if call.store is None and not call.path.exists():
        child.remind(NO_MEMORY)
        return _a_ledger(child.answer(tell=progress()), decisions), None
    with call.desk() as desk:
        _remind(child, desk)
        reading = _a_ledger(child.answer(tell=progress()), decisions)
        return reading, _recognise(desk, reading, choices)


def _recognise(desk: Desk, reading: Reading, choices: dict[str, str]) -> Recognised | None:
    """Return which cases the store has already; None for who may not take ledgers in."""
    if not _may_import(desk):
        return None
    found = make_planner(desk).recognise(reading, choices)
    check_choices(reading.file, found.updates, choices)
    check_decisions(reading.file, found.twins, choices)
    return found


def _take_in(
    call: Call,
    file: str,
    child: LedgerChild,
    decisions: Decisions,
    choices: dict[str, str],
    *,
    accept: bool,
) -> tuple[Reading, int | None, Recognised | None]:
    """Import what is read, unless it raises questions or tells of known cases only.

    Returns the reading, the id of the import and which cases the store had.
    """
    with call.desk() as desk:
        _remind(child, desk)
        reading, planner = read_and_prepare(child, desk, tell=progress())
        if _a_ledger(reading, decisions).questions and not accept:
            return reading, None, None
        plan = planner.plan(reading, choices)
        check_choices(reading.file, plan.updates, choices)
        check_decisions(reading.file, plan.twins, choices)
        ours = planner.ours_among(reading)
        told = (plan.known, plan.changed, ours, plan.updates, choices, plan.twins, plan.missing)
        recognised = Recognised(*told)
        if plan.questions and not accept:
            return reading, None, recognised
        if plan.known and not plan.case_count and not plan.updated:
            call.whisper(call.words(_NOTHING_NEW))
            return reading, None, recognised
        if decisions.profile != NO_PROFILE:
            remember(call, desk, reading, decisions, child.recalled)
        outcome = desk.do(ImportLedger(path=file, accept=accept, reading=reading, plan=plan))
    value = outcome.value
    call.whisper(call.words(_IMPORTED, cases=value.cases, batch=value.batch_id, known=value.known))
    if value.updated:
        call.whisper(call.words(_UPDATED, updated=value.updated))
    if value.open:
        call.whisper(call.words(_OPEN, open=value.open))
    return reading, int(value.batch_id), recognised


def _tell_columns(call: Call, sheets: list[dict[str, Any]]) -> None:
    """Say which columns are read into which field, and which are kept as they are."""
    alike: dict[tuple[tuple[str, str | None], ...], list[str]] = {}
    for sheet in sheets:
        columns = tuple((one["heading"], one["field"]) for one in sheet["columns"])
        if columns:
            alike.setdefault(columns, []).append(sheet["sheet"])
    for columns, names in alike.items():
        read = [f"{head}→{field_words(name, call.translate)}" for head, name in columns if name]
        where = "、".join(names)
        call.tell(call.words(_COLUMNS, sheets=where, count=len(read), read="、".join(read)))
        kept = [head for head, name in columns if name is None]
        if kept:
            call.tell(call.words(_KEPT, count=len(kept), kept="、".join(kept)))


def _tell_of_the_store(call: Call, told: dict[str, Any], *, preview: bool) -> None:
    """Say what becomes of the columns, and which cases the store has already."""
    if preview:
        _tell_columns(call, told["sheets"])
        if told["known"]:
            call.tell(call.words(_KNOWN, known=told["known"]))
    for row in told["updates"]:
        for one in row["fields"]:
            if one["taken"]:
                what = {name: one[name] or "—" for name in ("field", "ours", "theirs")}
                call.tell(call.words(_UPDATE, sheet=row["sheet"], row=row["row"], **what))
            elif "why" in one:
                what = {"field": one["field"], "why": one["why"]}
                call.tell(call.words(_LEFT, sheet=row["sheet"], row=row["row"], **what))
    if told["rows_missing"]:
        call.tell(call.words(_MISSING, missing=told["rows_missing"]))
    if told["changed"]:
        places = [Place(one["sheet"], one["row"]) for one in told["changed"]]
        call.tell(call.words(_CHANGED, changed=len(places), places=told_places(places)))


def _tell(call: Call, told: dict[str, Any], *, preview: bool, asked: bool) -> None:
    counts = told["counts"]
    call.tell(
        call.words(
            _COUNTS,
            file=told["file"],
            cases=counts["cases"],
            workers=counts["workers"],
            employers=counts["employers"],
            rejected=counts["rows_rejected"],
        )
    )
    if told["duplicates"] or told["warnings"]:
        doubled, doubtful = len(told["duplicates"]), len(told["warnings"])
        call.tell(call.words(_ALSO, duplicates=doubled, warnings=doubtful))
    tell_recalled(call, told["profile"])
    _tell_of_the_store(call, told, preview=preview)
    for row in told["rejected"]:
        where = {"sheet": row["sheet"], "row": row["row"], "message": row["message"]}
        call.tell(call.words(_REJECTED, **where))
    for one in told["warnings"][:WARNINGS_SHOWN]:
        where = {"sheet": one["sheet"], "row": one["row"], "message": one["message"]}
        call.tell(call.words(_WARNED, **where))
    if len(told["warnings"]) > WARNINGS_SHOWN:
        call.tell(call.words(_MORE, rest=len(told["warnings"]) - WARNINGS_SHOWN))
    if preview:
        call.tell(call.words(_PREVIEWED))
    elif asked:
        call.tell(call.words(_ASKED, count=len(told["questions"])))
    for one in told["questions"]:
        options = " / ".join(one["options"])
        facts = {"id": one["id"], "question": one["question"], "proposed": one["proposed"]}
        call.tell(call.words(_QUESTION, options=options, **facts))
