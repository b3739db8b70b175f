"""``profiles``: how ledgers are read, listed, written out, taken in; what ``import`` says of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.exporting import spare
from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_recalled import shift_words
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.services.desk import Desk

_ABOUT = QT_TRANSLATE_NOOP("cli", "记住的台账读法和教过的表头。")
_LIST = QT_TRANSLATE_NOOP("cli", "列出记住的台账读法和教过的表头。")
_EXPORT = QT_TRANSLATE_NOOP("cli", "把台账读法写成一个 JSON 文件，供别的单位收入。")
_IMPORT = QT_TRANSLATE_NOOP("cli", "收入别的单位写出的台账读法；有错就一项也不收入。")
_LINE = QT_TRANSLATE_NOOP("cli", "{id}  {name}  第 {version} 版  {tables} 种表头  {on}  {by}")
_HEADING = QT_TRANSLATE_NOOP("cli", "表头“{heading}”读作{field}")
_NOTHING = QT_TRANSLATE_NOOP("cli", "还没有记住任何台账读法或表头。")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "已写出 {count} 种台账读法：{file}")
_LOOKED = QT_TRANSLATE_NOOP("cli", "{file}：{count} 种台账读法，{headings} 个表头；没有收入。")
_TAKEN = QT_TRANSLATE_NOOP(
    "cli", "{file}：新增 {new} 种，更新 {changed} 种，已有的 {known} 种不变，表头 {headings} 个。"
)
_KEPT = QT_TRANSLATE_NOOP("cli", "这些表头本单位教的不同，没有改动：{kept}")
_BY = QT_TRANSLATE_NOOP(
    "cli",
    "按台账读法“{name}”（第 {version} 版）读取：{columns} 列和 {answers} 个问题照以前定的办。",
)
_SHIFT = QT_TRANSLATE_NOOP("cli", "  与记住的不同：{line}")
_REMEMBERED = QT_TRANSLATE_NOOP(
    "cli", "已记住这种台账的读法“{name}”（第 {version} 版），下次不再问同样的问题。"
)


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    profiles = plain()
    profiles.callback(help=_ABOUT)(_nothing)
    profiles.command("list", help=_LIST)(listed)
    profiles.command("export", help=_EXPORT)(export)
    profiles.command("import", help=_IMPORT)(take_in)
    app.add_typer(profiles, name="profiles")


def _nothing() -> None:
    """Only groups the commands below it."""


def listed(ctx: typer.Context) -> int:
    """List profiles and taught headings, the newest first."""
    from dispute_desk.services.import_memory import (  # noqa: PLC0415 - the store is heavy
        profile_rows,
        taught_rows,
    )

    call: Call = ctx.obj
    with call.desk() as desk:
        profiles, headings = profile_rows(desk), taught_rows(desk)
    if call.json:
        call.answer(
            {
                "profiles": [
                    {
                        "id": one.id,
                        "name": one.name,
                        "version": one.version,
                        "layouts": [
                            {
                                "role": table.role.value,
                                "fingerprint": table.layout.fingerprint,
                                "headings": [column.heading for column in table.columns],
                            }
                            for table in one.tables
                        ],
                        "changed_by": one.changed_by,
                        "changed_on": one.changed_on,
                    }
                    for one in profiles
                ],
                "headings": headings,
            }
        )
        return DONE
    for one in profiles:
        line = call.words(
            _LINE,
            id=one.id,
            name=one.name,
            version=one.version,
            tables=len(one.tables),
            by=one.changed_by or "",
            on=one.changed_on or "",
        )
        call.tell(line.rstrip())
    for row in headings:
        field = field_words(row.field, call.translate)
        call.tell(call.words(_HEADING, heading=row.heading, field=field))
    if not profiles and not headings:
        call.tell(call.words(_NOTHING))
    return DONE


def export(
    ctx: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT.json", help=QT_TRANSLATE_NOOP("cli", "JSON 文件"))
    ],
    *,
    profile: Annotated[
        list[int] | None,
        typer.Option(
            "--profile", metavar="ID", help=QT_TRANSLATE_NOOP("cli", "只写这一种；可以写几次")
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Write profiles out; an existing file only where it is to be replaced."""
    from dispute_desk.services.profile_files import (  # noqa: PLC0415 - the store is heavy
        export_profiles,
    )

    spare((out,), force=force)
    call: Call = ctx.obj
    with call.desk() as desk:
        count = export_profiles(desk, Path(out), profile or None)
    if call.json:
        call.answer({"ok": True, "file": out, "profiles": count})
    else:
        call.tell(call.words(_WRITTEN, count=count, file=out))
    return DONE


def take_in(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "JSON 文件"))],
    *,
    preview: Annotated[
        bool, typer.Option("--preview", help=QT_TRANSLATE_NOOP("cli", "只看，不收入"))
    ] = False,
) -> int:
    """Take the profiles of a file in: all of them, or none."""
    from dispute_desk.services.profile_files import (  # noqa: PLC0415 - the store is heavy
        read_profiles,
    )

    call: Call = ctx.obj
    given = read_profiles(Path(file))
    if preview:
        names = [one.name for one in given.profiles]
        if call.json:
            call.answer({"file": given.file, "profiles": names, "headings": given.headings})
        else:
            count, headings = len(names), len(given.headings)
            call.tell(call.words(_LOOKED, file=given.file, count=count, headings=headings))
        return DONE
    with call.desk() as desk:
        taken = desk.do(given).value
    if call.json:
        call.answer({"ok": True, "file": given.file, "taken": taken})
    else:
        counts = {"new": len(taken.new), "changed": len(taken.changed), "known": taken.known}
        call.tell(call.words(_TAKEN, file=given.file, headings=taken.headings, **counts))
        if taken.kept:
            call.tell(call.words(_KEPT, kept="、".join(taken.kept)))
    return LOOK if taken.kept else DONE


def recalled_json(recalled: Recalled | None, call: Call) -> dict[str, Any] | None:
    """Return by which profile a ledger was read, and what is otherwise in it; None for none."""
    if recalled is None:
        return None
    return {
        "id": recalled.profile,
        "name": recalled.name,
        "version": recalled.version,
        "same": recalled.is_same,
        "sheets": list(recalled.sheets),
        "columns": len(recalled.decisions.columns),
        "answers": dict(recalled.decisions.answers),
        "shifts": [
            {
                "kind": one.kind.value,
                "heading": one.heading,
                "before": one.before or None,
                "now": one.now or None,
                "field": one.field,
                "sheets": list(one.sheets),
                "question": one.question or None,
                "message": shift_words(one, call.translate),
            }
            for one in recalled.shifts
        ],
    }


def tell_recalled(call: Call, told: dict[str, Any] | None) -> None:
    """Say by which profile a ledger was read, and what is otherwise in it."""
    if told is None:
        return
    facts = {"name": told["name"], "version": told["version"], "columns": told["columns"]}
    call.tell(call.words(_BY, answers=len(told["answers"]), **facts))
    for one in told["shifts"]:
        call.tell(call.words(_SHIFT, line=one["message"]))


def remember(
    call: Call, desk: Desk, reading: Reading, decisions: Decisions, recalled: Recalled | None
) -> None:
    """Remember how a ledger was read where something was asked, or is otherwise than remembered."""
    from dispute_desk.services.import_memory import offer  # noqa: PLC0415 - the store is heavy
    from dispute_desk.services.import_profiles import RememberLedger  # noqa: PLC0415 - as above

    if recalled is None and not reading.questions and not reading.answered:
        return
    if recalled is not None:
        decisions = decisions.over(recalled.decisions)
    found = offer(desk, reading, decisions, recalled)
    if found is None or not found.is_new:
        return
    desk.do(RememberLedger(name=found.name, tables=found.tables, profile_id=found.profile_id))
    words = call.words(_REMEMBERED, name=found.name, version=found.version + 1)
    call.whisper(words)
