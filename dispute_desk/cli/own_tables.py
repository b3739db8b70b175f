"""``policy export`` and ``policy import``: the office's own figures as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.exporting import spare
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

_REGION = "440100"
_EXPORT = QT_TRANSLATE_NOOP("cli", "把本单位补录和确认的参数写成工作簿。")
_IMPORT = QT_TRANSLATE_NOOP("cli", "从工作簿或 CSV 导入本单位参数，作为草稿；有错就一行也不导入。")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "已写出 {count} 行：{file}")
_LOOKED = QT_TRANSLATE_NOOP("cli", "{file}：新的 {fresh} 行，已有的 {known} 行；没有导入。")
_TAKEN = QT_TRANSLATE_NOOP("cli", "{file}：导入 {fresh} 行草稿，已有的 {known} 行没有重复导入。")


def add_to(policy: typer.Typer) -> None:
    """Add the commands of this room."""
    policy.command("export", help=_EXPORT)(export)
    policy.command("import", help=_IMPORT)(take_in)


def export(
    ctx: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT.xlsx", help=QT_TRANSLATE_NOOP("cli", "Excel 文件"))
    ],
    *,
    region: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "地区代码"))] = _REGION,
    force: Annotated[
        bool, typer.Option("--force", help=QT_TRANSLATE_NOOP("cli", "覆盖已有的文件"))
    ] = False,
) -> int:
    """Write the office's own figures; an existing file only where it is to be replaced."""
    from dispute_desk.services.office_tables import (  # noqa: PLC0415 - the store is heavy
        export_policy_rows,
    )

    spare((out,), force=force)
    call: Call = ctx.obj
    with call.desk() as desk:
        count = export_policy_rows(desk, region, Path(out))
    if call.json:
        call.answer({"ok": True, "file": out, "rows": count})
    else:
        call.tell(call.words(_WRITTEN, count=count, file=out))
    return DONE


def take_in(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "工作簿或 CSV 文件"))],
    *,
    region: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "地区代码"))] = _REGION,
    preview: Annotated[
        bool, typer.Option("--preview", help=QT_TRANSLATE_NOOP("cli", "只看，不导入"))
    ] = False,
) -> int:
    """Take the new rows of a file in as drafts: all of them, or none."""
    from dispute_desk.services.office_tables import (  # noqa: PLC0415 - the store is heavy
        ImportPolicyRows,
        read_office_table,
    )

    call: Call = ctx.obj
    ids: list[int] = []
    with call.desk() as desk:
        read = read_office_table(desk, region, Path(file), say=call.translate)
        if read.rows and not preview:
            rows = ImportPolicyRows(region=region, rows=read.rows, file=read.file)
            ids = desk.do(rows).value
    fresh, known = [one.line for one in read.rows], list(read.known)
    if call.json:
        call.answer({"file": read.file, "new": fresh, "known": known, "record_ids": ids})
    else:
        words = _LOOKED if preview else _TAKEN
        call.tell(call.words(words, file=read.file, fresh=len(fresh), known=len(known)))
    return DONE
