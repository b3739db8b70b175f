"""``template``: the .docx templates of papers, as a station changes them in WPS."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.clock import local_day
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.documents.paper_texts import Field

_KIND = QT_TRANSLATE_NOOP("cli", "文书，如 opinion_letter 或 调解协议书")
_FILE = QT_TRANSLATE_NOOP("cli", "模板文件（.docx）")
_OUT = QT_TRANSLATE_NOOP("cli", "写到哪个 .docx 文件")
_WRITTEN = QT_TRANSLATE_NOOP(
    "cli", "已写出《{title}》的模板：{file}。在 WPS 里修改后用 template use 采用。"
)
_USED = QT_TRANSLATE_NOOP("cli", "《{title}》以后用模板“{file}”。")
_DROPPED = QT_TRANSLATE_NOOP("cli", "《{title}》恢复用随软件的模板。")
_FINE = QT_TRANSLATE_NOOP("cli", "模板“{file}”可以使用。")
_LEFT_OUT = QT_TRANSLATE_NOOP("cli", "模板“{file}”里没有用到：{fields}。请确认是有意删去的。")
_FIELD = QT_TRANSLATE_NOOP("cli", "{mark}　{label}")
_OWN = QT_TRANSLATE_NOOP("cli", "{title}：{file}")
_BUNDLED = QT_TRANSLATE_NOOP("cli", "随软件的模板")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    family = plain()
    commands: dict[str, tuple[Callable[..., int], str]] = {
        "list": (lists, QT_TRANSLATE_NOOP("cli", "各种文书用的是哪个模板")),
        "fields": (fields, QT_TRANSLATE_NOOP("cli", "一种文书的模板里可以写的字段")),
        "export": (export, QT_TRANSLATE_NOOP("cli", "写出正在用的模板，供在 WPS 里修改")),
        "check": (check, QT_TRANSLATE_NOOP("cli", "检查改过的模板，用示例内容试填")),
        "use": (use, QT_TRANSLATE_NOOP("cli", "采用改过的模板（检查不过的不采用）")),
        "drop": (drop, QT_TRANSLATE_NOOP("cli", "恢复随软件的模板")),
    }
    for name, (command, about) in commands.items():
        family.command(name, help=about)(command)
    about = QT_TRANSLATE_NOOP("cli", "文书的 .docx 模板：写出、检查、采用、恢复")
    app.add_typer(family, name="template", help=about)


def lists(ctx: typer.Context) -> int:
    """Tell which template each paper uses."""
    from dispute_desk.domain.papers import PAPER_KINDS, Subject  # noqa: PLC0415 - kept beside its use
    from dispute_desk.services.paper_templates import templates_in_use  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    with call.desk() as desk:
        own = templates_in_use(desk)
    rows: list[dict[str, Any]] = [
        {"paper": kind.id, "title": kind.title, "template": own.get(kind.id)}
        for kind in PAPER_KINDS
        if kind.subject is not Subject.REPORT
    ]
    if call.json:
        call.answer({"templates": rows})
        return DONE
    for row in rows:
        file = row["template"] or call.words(_BUNDLED)
        call.tell(call.words(_OWN, title=row["title"], file=file))
    return DONE


def fields(ctx: typer.Context, kind: Annotated[str, typer.Argument(help=_KIND)]) -> int:
    """Tell what a template of a paper may name."""
    from dispute_desk.documents.docx_names import ROW, called  # noqa: PLC0415 - heavy
    from dispute_desk.documents.paper_texts import paper_text  # noqa: PLC0415 - as above
    from dispute_desk.services.paper_templates import template_kind  # noqa: PLC0415 - as above

    call: Call = ctx.obj
    told = paper_text(template_kind(kind).id).fields

    def rows_of(ones: tuple[Field, ...], before: str = "") -> list[dict[str, Any]]:
        names = called(ones)
        return [
            {"name": f"{before}{names[one.name]}", "id": one.name, "label": one.label}
            | {"kind": one.kind, "columns": rows_of(one.columns, f"{ROW}.")}
            for one in ones
        ]

    rows = rows_of(told)
    if call.json:
        call.answer({"fields": rows})
        return DONE
    for row in rows:
        call.tell(call.words(_FIELD, mark=f"{{{{ {row['name']} }}}}", label=row["label"]))
        for column in row["columns"]:
            mark = f"　{{{{ {column['name']} }}}}"
            call.tell(call.words(_FIELD, mark=mark, label=column["label"]))
    return DONE


def export(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(help=_KIND)],
    out: Annotated[str, typer.Argument(help=_OUT)],
) -> int:
    """Write the template a paper uses now."""
    from dispute_desk.services.paper_templates import template_kind, write_template  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    wanted = template_kind(kind)
    with call.desk() as desk:
        write_template(desk, wanted, Path(out))
    if call.json:
        call.answer({"ok": True, "paper": wanted.id, "docx": out})
    call.tell(call.words(_WRITTEN, title=wanted.title, file=out))
    return DONE


def check(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(help=_KIND)],
    file: Annotated[str, typer.Argument(help=_FILE)],
    *,
    sample: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "把试填的样张写到这个 .docx"))
    ] = None,
) -> int:
    """Try a template with made-up values; tell what it lacks."""
    from dispute_desk.services import paper_templates  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    wanted = paper_templates.template_kind(kind)
    name = Path(file).name
    day = local_day(call.clock())
    template = paper_templates.read_template(Path(file), name)
    look = paper_templates.look_at_template(wanted, template, day)
    if sample is not None:
        paper_templates.write_sample(look, Path(sample))
    if call.json:
        told = {"ok": True, "paper": wanted.id, "sample": sample, "lines": list(look.lines)}
        call.answer(told | {"left_out": list(look.left_out)})
    else:
        for line in look.lines:
            call.tell(line)
    if look.left_out:
        call.whisper(call.words(_LEFT_OUT, file=name, fields="、".join(look.left_out)))
        return LOOK
    call.whisper(call.words(_FINE, file=name))
    return DONE


def use(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(help=_KIND)],
    file: Annotated[str, typer.Argument(help=_FILE)],
) -> int:
    """Use a station's own template from now on."""
    from dispute_desk.services.paper_templates import AdoptTemplate, template_kind  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    wanted = template_kind(kind)
    with call.desk() as desk:
        desk.do(AdoptTemplate(kind=wanted.id, path=Path(file).name, source=Path(file)))
    if call.json:
        call.answer({"ok": True, "paper": wanted.id, "template": Path(file).name})
    call.tell(call.words(_USED, title=wanted.title, file=Path(file).name))
    return DONE


def drop(ctx: typer.Context, kind: Annotated[str, typer.Argument(help=_KIND)]) -> int:
    """Use the bundled template again."""
    from dispute_desk.services.paper_templates import DropTemplate, template_kind  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    wanted = template_kind(kind)
    with call.desk() as desk:
        desk.do(DropTemplate(kind=wanted.id))
    if call.json:
        call.answer({"ok": True, "paper": wanted.id})
    call.tell(call.words(_DROPPED, title=wanted.title))
    return DONE
