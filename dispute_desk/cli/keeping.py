"""``backup``, ``restore`` and ``verify``: the care of a store."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_BACKED_UP = QT_TRANSLATE_NOOP("cli", "已备份并检查：{file}（操作记录到第 {seq} 条）")
_RESTORED = QT_TRANSLATE_NOOP("cli", "已恢复为新的数据文件：{store}")
_NO_MANIFEST = QT_TRANSLATE_NOOP("cli", "备份旁边没有清单，只检查了内容本身。")
_FILES = QT_TRANSLATE_NOOP("cli", "附件 {count} 份，放在备份旁边的 {folder} 文件夹里，请一并保存。")
_FILES_LOST = QT_TRANSLATE_NOOP("cli", "有 {count} 份附件缺失或损坏，没有备份到，详见 verify。")
_WHOLE = QT_TRANSLATE_NOOP("cli", "检查完毕，没有发现问题。")
_DAMAGE = QT_TRANSLATE_NOOP("cli", "检查发现 {count} 个问题，请保留数据文件并从备份恢复：")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP("cli", "做一份检查过的备份，旁边放清单；绝不覆盖。")
    app.command("backup", help=about)(backup)
    about = QT_TRANSLATE_NOOP("cli", "先检查备份，再恢复成一个新的数据文件；绝不覆盖。")
    app.command("restore", help=about)(restore)
    about = QT_TRANSLATE_NOOP("cli", "检查数据文件的一切；发现问题时退出状态为 1。")
    app.command("verify", help=about)(verify)


def backup(
    ctx: typer.Context,
    out: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "备份文件"))],
) -> int:
    """Write a verified copy."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is heavy

    call: Call = ctx.obj
    with call.desk() as desk:
        manifest = upkeep.backup(desk, Path(out), progress())
    if call.json:
        call.answer({"ok": True, "backup": out, "manifest": asdict(manifest)})
    call.tell(call.words(_BACKED_UP, file=out, seq=manifest.journal_seq))
    if manifest.files:
        call.tell(call.words(_FILES, count=manifest.files, folder=manifest.files_folder))
    if manifest.files_lost:
        call.whisper(call.words(_FILES_LOST, count=manifest.files_lost))
    return DONE


def restore(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "备份文件"))],
    *,
    to: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "新的数据文件"))],
) -> int:
    """Make a new store out of a backup."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is heavy

    call: Call = ctx.obj
    manifest = upkeep.restore(Path(file), Path(to), progress())
    lost = [one.text(call.translate) for one in upkeep.lost_files(Path(to))]
    if call.json:
        told = None if manifest is None else asdict(manifest)
        call.answer({"ok": True, "store": to, "manifest": told, "files_lost": lost})
    call.tell(call.words(_RESTORED, store=to))
    for one in lost:
        call.whisper(one)
    if manifest is None:
        call.whisper(call.words(_NO_MANIFEST))
    return DONE


def verify(ctx: typer.Context) -> int:
    """Check everything that can be checked."""
    from dispute_desk.services import upkeep  # noqa: PLC0415 - the store is heavy

    call: Call = ctx.obj
    with call.desk() as desk:
        found = upkeep.check(desk, progress())
    told = [{"check": one.check, "message": one.text(call.translate)} for one in found]
    if call.json:
        call.answer({"ok": not found, "store": str(call.path), "findings": told})
    call.tell(call.words(_DAMAGE, count=len(found)) if found else call.words(_WHOLE))
    for one in told:
        call.tell(f"  {one['message']}")
    return LOOK if found else DONE


def progress() -> Callable[[int, int], None]:
    """Return what shows progress on standard error while it is a terminal."""

    def tell(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r{done * 100 // max(total, 1):3d} %{end}")
        sys.stderr.flush()

    def silence(done: int, total: int) -> None:
        del done, total

    return tell if sys.stderr.isatty() else silence
