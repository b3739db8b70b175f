"""``statutes``: the cards of laws and policies, as of a day."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.clock import local_day
from dispute_desk.domain.statutes import cited
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.statutes import load_statutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.statutes import Card, Statutes

_LINE = QT_TRANSLATE_NOOP("cli", "{cited}（{span}）：{gist}")
_NOT_THE_WORDING = QT_TRANSLATE_NOOP(
    "cli", "以上是要旨，不是原文，待本单位核定；引用时只写法规名称和条款。"
)


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli", "法规卡片：某一天有效的法规、政策条款，附出处。信函按文书日期引用。"
    )
    app.command("statutes", help=about)(statutes)


def statutes(
    ctx: typer.Context,
    *,
    on: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "哪一天（默认今天）"))
    ] = None,
    search: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "只列含这些字的"))] = "",
) -> int:
    """List the texts in force on a day."""
    call: Call = ctx.obj
    day = read_day(on) if on else local_day(call.clock())
    known = load_statutes()
    rows = [
        told
        for told in (_row(card, known) for card in known.in_force(day))
        if search in f"{told['cited']}{told['gist']}{told['text']}"
    ]
    if call.json:
        call.answer({"on": day.isoformat(), "cards": rows})
        return DONE
    for row in rows:
        call.tell(call.words(_LINE, cited=row["cited"], span=row["span"], gist=row["gist"]))
    call.whisper(call.words(_NOT_THE_WORDING))
    return DONE


def _row(card: Card, known: Statutes) -> dict[str, Any]:
    law = known.law(card.law)
    more = {"cited": cited([card], known), "span": card.span_words(), "read_on": law.read_on}
    return asdict(card) | more | {"law": law.name, "number": law.number, "law_source": law.source}
