"""``demo``: the main job with no screen, done in a folder of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli", "不用窗口走一遍全程：示例工作站、导入旧台账、办结一件案件、月报和界面截图。"
    )
    app.command("demo", help=about)(demo)


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
