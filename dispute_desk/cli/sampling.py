"""``demo`` and ``seed``: an office made up to be looked at, and one of any size to be measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.keeping import progress
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_SEEDED = QT_TRANSLATE_NOOP(
    "cli", "已写入模拟案件 {cases} 件、职工 {workers} 人，分 {batches} 批，每批都可以撤销。"
)


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli", "不用窗口走一遍全程：示例工作站、导入旧台账、办结一件案件、月报和界面截图。"
    )
    app.command("demo", help=about)(demo)
    seeding = QT_TRANSLATE_NOOP(
        "cli", "往空的示例数据文件里写入任意数量的模拟案件，用来试用和测速。"
    )
    app.command("seed", help=seeding)(seed)


def demo(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "放结果的文件夹"))],
    *,
    pictures: Annotated[
        bool, typer.Option(help=QT_TRANSLATE_NOOP("cli", "是否生成界面截图"))
    ] = True,
) -> int:
    """Do the whole road in a folder and say what was made."""
    call: Call = ctx.obj
    from dispute_desk import demo as demonstration  # noqa: PLC0415 - the whole house comes with it

    made = demonstration.run(
        Path(folder),
        say=call.tell,
        translate=call.translate,
        clock=call.clock,
        pictures=pictures,
    )
    if call.json:
        call.answer(made.to_json())
    return DONE


def seed(
    ctx: typer.Context,
    *,
    cases: Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "案件数"))],
    seed: Annotated[
        int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "随机种子：相同的种子写出相同的案件"))
    ] = 1,
    years: Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("cli", "案件分布的年数"))] = 3,
) -> int:
    """Fill an empty sample store with a synthetic office."""
    call: Call = ctx.obj
    from dispute_desk.services import seeding  # noqa: PLC0415 - only this command

    with call.desk() as desk:
        written = seeding.seed(desk, cases=cases, seed=seed, years=years, tell=progress())
    workers = sum(block.workers for block in written)
    if call.json:
        made = {"ok": True, "cases": cases, "workers": workers, "batches": len(written)}
        call.answer(made)
    call.tell(call.words(_SEEDED, cases=cases, workers=workers, batches=len(written)))
    return DONE
