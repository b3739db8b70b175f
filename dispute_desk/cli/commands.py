"""Every command of the command line, put together once and spoken in the language of the call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.main import get_command

from dispute_desk.cli import (
    contributions,
    doing,
    exporting,
    importing,
    keeping,
    letters,
    listing,
    papers,
    profiles,
    reckoning,
    reporting,
    returned,
    sampling,
    showing,
    stations,
    statutes,
    templates,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.errors import Translate

_ABOUT = QT_TRANSLATE_NOOP(
    "cli",
    "社保费争议调处工作台。每条命令之前或之后都可以写：--store 数据文件（或 $DISPUTE_DESK_STORE，"
    "否则用本机默认位置），--user 姓名，--lang zh|en，--json（标准输出只有一个 JSON 对象）。"
    "不带命令则打开窗口。退出状态：0 完成，1 完成但有需要人看的，2 被拒绝。",
)


_FAMILIES = (
    stations, doing, showing, listing, importing, profiles, exporting, reporting, papers, letters,
    returned, statutes, templates, keeping, contributions, reckoning, sampling,
)  # fmt: skip


def _plain() -> typer.Typer:
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def _put_together() -> typer.Typer:
    app = _plain()
    app.callback(help=_ABOUT)(_nothing)
    for family in _FAMILIES:
        family.add_to(app, _plain)
    return app


def _nothing() -> None:
    """Options of every call are read before (``read_call``)."""


def program(translate: Translate) -> Any:  # noqa: ANN401 - click's command carries no public type
    """Return the program with its help in one language."""
    command = get_command(_put_together())
    for part in _all_parts(command):
        part.help = translate("cli", part.help) if part.help else None
        if getattr(part, "short_help", None):
            part.short_help = translate("cli", part.short_help)
    return command


def _all_parts(command: Any) -> Iterator[Any]:  # noqa: ANN401
    yield command
    yield from (part for part in command.params if hasattr(part, "help"))
    for inner in getattr(command, "commands", {}).values():
        yield from _all_parts(inner)
