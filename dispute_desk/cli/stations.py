"""``init``: makes the store of a new station."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.clock import local_day
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN_OR_SAMPLE = sentence(
    "plain_or_sample",
    QT_TRANSLATE_NOOP(
        "errors",
        "请写明建哪一种数据文件：--plain（不加密、不设密码，正式使用）或 --sample（空的示例）。"
        "账户和加密在后续版本提供。",
    ),
)
ONE_OF_TWO = sentence(
    "one_of_two",
    QT_TRANSLATE_NOOP("errors", "{first} 和 {second} 不能同时用，请只写其中一个。"),
)
_MADE = QT_TRANSLATE_NOOP("cli", "已建立数据文件 {store}（{station}），办公人员：{person}。")
_NUMBERS = QT_TRANSLATE_NOOP("cli", "编号的样子：{numbers}。函书由{issuer}发出。之后可在设置里改。")
_UNNAMED = QT_TRANSLATE_NOOP("cli", "未填工作站名称")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP("cli", "建一个新的数据文件（已有的文件绝不覆盖）。")
    app.command("init", help=about)(init)


def init(
    ctx: typer.Context,
    *,
    profile: Annotated[
        str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "工作站类型"))
    ] = "union-tax",
    station: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "工作站名称"))
    ] = None,
    district: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "所在区县"))] = None,
    mark: Annotated[
        str,
        typer.Option(
            help=QT_TRANSLATE_NOOP(
                "cli", "编号和文号开头的代字，如 云溪：案号即 云溪社调〔2026〕1号"
            )
        ),
    ] = "",
    plain: Annotated[
        bool,
        typer.Option("--plain", help=QT_TRANSLATE_NOOP("cli", "正式使用，不加密、不设密码")),
    ] = False,
    sample: Annotated[
        bool, typer.Option("--sample", help=QT_TRANSLATE_NOOP("cli", "空的示例"))
    ] = False,
) -> int:
    """Make the store; nothing of it is seen until it is whole."""
    call: Call = ctx.obj
    if plain and sample:
        raise DeskError(ONE_OF_TWO, first="--plain", second="--sample")
    if not (plain or sample):
        raise DeskError(PLAIN_OR_SAMPLE)
    from dispute_desk.services import opening, own_marks, upkeep  # noqa: PLC0415 - the store is heavy

    path = call.path
    if call.store is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    new = opening.NewStation(
        kind=opening.SAMPLE if sample else opening.PLAIN,
        profile=profile,
        station=station,
        district=district,
        mark=mark,
        people=((call.user, ("lead", "admin")),) if call.user else (),
    )
    person = upkeep.make_station(path, new, call.clock)
    numbers = own_marks.numbers_with(mark, local_day(call.clock()).year, district or "", profile)
    made = {"ok": True, "store": str(path), "kind": new.kind, "profile": profile, "user": person}
    made["numbers"] = list(numbers.samples)
    if call.json:
        call.answer(made)
    called = station or call.words(_UNNAMED)
    call.tell(call.words(_MADE, store=path, person=person, station=called))
    call.tell(call.words(_NUMBERS, numbers="、".join(numbers.samples), issuer=numbers.issuer))
    return DONE
