"""``paper``: a paper of a case, as its fields for scripts, as a PDF and as a .docx."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.keeping import progress
from dispute_desk.documents.paper_texts import Field, paper_text, words
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.papers import PERSONAL_DATA
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_papers
from dispute_desk.services.issued_papers import RecordIssuedPaper, is_registered_here, registered
from dispute_desk.services.paper_docx import typeset_docx
from dispute_desk.services.paper_templates import own_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.papers import PaperKind

#: The option that writes the paper as a .docx.
Docx = Annotated[
    str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "可在 WPS 里修改的 .docx 文件"))
]
_WRITTEN = QT_TRANSLATE_NOOP("cli", "已写出《{title}》（{pages} 页）：{file}")
_WRITTEN_DOCX = QT_TRANSLATE_NOOP("cli", "已写出可修改的《{title}》：{file}")
_MASKED = QT_TRANSLATE_NOOP("cli", "《{title}》上的证件号已脱敏，对方可能无法据此核对。")
_TO_RECORD = QT_TRANSLATE_NOOP(
    "cli", "《{title}》还没有登记为文书，卷内目录里没有它。交出以后登记：{how}"
)
_BY_HAND = QT_TRANSLATE_NOOP("cli", "（留空，由人手填）")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli",
        "案件的文书：受理登记表、补正告知书、受理通知书、不属受理范围告知书、调解协议书、"
        "结案审批表、证据及补正清单、协查函、卷内目录。"
        "写 --pdf 或 --docx（可在 WPS 里修改）则写出文件并留痕，否则只列各项内容。"
        "个人信息查阅答复按请求的序号，内容完整，总是留痕。",
    )
    short = QT_TRANSLATE_NOOP("cli", "案件的文书：看各项内容，或写出 PDF、.docx。")
    app.command("paper", help=about, short_help=short)(paper)


def paper(
    ctx: typer.Context,
    kind: Annotated[
        str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "文书，如 intake_form 或 受理登记表"))
    ],
    ref: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "案号或编号"))],
    *,
    pdf: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "PDF 文件"))] = None,
    docx: Docx = None,
    reveal: Annotated[
        bool | None,
        typer.Option(
            "--reveal/--masked",
            help=QT_TRANSLATE_NOOP(
                "cli",
                "写出完整的证件号和电话（须有权限，留痕）；协查函、调解协议书有权限的默认完整",
            ),
        ),
    ] = None,
    about: Annotated[
        int | None,
        typer.Option(
            help=QT_TRANSLATE_NOOP(
                "cli",
                "同一文书有多份时要哪一份：那次补正告知或那份协查的记录编号；不写就是最近一份",
            )
        ),
    ] = None,
) -> int:
    """Tell what stands on a paper, or write it."""
    call: Call = ctx.obj
    if kind in {PERSONAL_DATA.id, PERSONAL_DATA.title}:
        return _person_report(call, ref, pdf, docx)
    wanted = case_papers.case_paper(kind)
    pages = None
    with call.desk() as desk:
        case_id = desk.lists.find_case(ref)
        whole = case_papers.stands_whole(desk, wanted) if reveal is None else reveal
        file = desk.lists.case_file(case_id)
        filled = case_papers.values(desk, wanted, file, revealed=whole, about=about)
        if pdf is not None:
            drawn = case_papers.typeset(wanted, filled, tell=progress())
            case_papers.release(desk, wanted, case_id, drawn, Path(pdf), revealed=whole)
            pages = case_papers.page_count(drawn)
        if docx is not None:
            made = typeset_docx(wanted, filled, own_template(desk, wanted), tell=progress())
            case_papers.release(desk, wanted, case_id, made, Path(docx), revealed=whole)
        if (pdf or docx) and is_registered_here(wanted) and not registered(wanted, file, about):
            how = _how(wanted, case_id, about)
            call.whisper(call.words(_TO_RECORD, title=wanted.title, how=how))
    if wanted.whole and not whole:
        call.whisper(call.words(_MASKED, title=wanted.title))
    fields = paper_text(wanted.id).fields
    if call.json:
        told = {"ok": True, "paper": wanted.id, "title": wanted.title, "case_id": case_id}
        call.answer(told | {"pdf": pdf, "docx": docx, "pages": pages} | _in_json(fields, filled))
    elif pdf is None and docx is None:
        tell_fields(call, fields, filled)
    tell_written(call, wanted.title, pdf=pdf, pages=pages, docx=docx)
    return DONE


def _in_json(fields: tuple[Field, ...], filled: dict[str, Any]) -> dict[str, Any]:
    return {"fields": fields_in_json(fields, filled)}


def tell_written(
    call: Call, title: str, *, pdf: str | None, pages: int | None, docx: str | None
) -> None:
    """Say which files a paper was written to."""
    if pdf is not None:
        call.tell(call.words(_WRITTEN, title=title, pages=pages, file=pdf))
    if docx is not None:
        call.tell(call.words(_WRITTEN_DOCX, title=title, file=docx))


def _how(kind: PaperKind, case_id: int, about: int | None) -> str:
    """Return the command that registers a notice."""
    given = {"case_id": case_id, "kind": kind.id} | ({"about": about} if about else {})
    told = json.dumps(given)
    return f"do {RecordIssuedPaper.__name__} '{told}'"


def _person_report(call: Call, ref: str, pdf: str | None, docx: str | None) -> int:
    """Tell or write all that is stored about the person of a request; both leave a trace."""
    from dispute_desk.services import person_report  # noqa: PLC0415 - the store is heavy
    from dispute_desk.services.person_requests import NotePersonReport  # noqa: PLC0415 - as above
    from dispute_desk.services.request_lists import person_request  # noqa: PLC0415 - as above

    kind, pages = PERSONAL_DATA, None
    fields = paper_text(kind.id).fields
    with call.desk() as desk:
        request_id = int(person_request(desk, ref)["id"])
        filled = person_report.report_values(desk, request_id)
        if pdf is None and docx is None:
            desk.do(NotePersonReport(record_id=request_id))
        if pdf is not None:
            drawn = case_papers.typeset(kind, filled, tell=progress())
            person_report.release_report(desk, request_id, drawn, Path(pdf))
            pages = case_papers.page_count(drawn)
        if docx is not None:
            made = typeset_docx(kind, filled, own_template(desk, kind), tell=progress())
            person_report.release_report(desk, request_id, made, Path(docx))
    if call.json:
        about = {"ok": True, "paper": kind.id, "title": kind.title, "request_id": request_id}
        written = {"pdf": pdf, "docx": docx, "pages": pages}
        call.answer(about | written | {"fields": fields_in_json(fields, filled)})
    elif pdf is None and docx is None:
        tell_fields(call, fields, filled)
    tell_written(call, kind.title, pdf=pdf, pages=pages, docx=docx)
    return DONE


def fields_in_json(fields: tuple[Field, ...], filled: dict[str, Any]) -> dict[str, Any]:
    """Return the fields as scripts read them: money in yuan, rows as objects."""
    told = {}
    for one in fields:
        value = filled[one.name]
        if one.kind == "money" and value is not None:
            value = yuan_text(value)
        elif one.kind == "rows" and value is not None:
            value = [fields_in_json(one.columns, row) for row in value]
        told[one.name] = value
    return told


def tell_fields(call: Call, fields: tuple[Field, ...], filled: dict[str, Any]) -> None:
    """Say every field in a line; rows and lists in a line each."""
    for one in fields:
        value = filled[one.name]
        if one.kind == "rows":
            for row in value or ():
                cells = (words(column, row[column.name]) for column in one.columns)
                line = "  ".join(cell for cell in cells if cell)
                call.tell(f"{one.label}: {''.join(line.splitlines())}")
        elif one.kind == "list":
            for line in value or ():
                call.tell(f"{one.label}: {line}")
        else:
            call.tell(f"{one.label}: {words(one, value) or call.words(_BY_HAND)}")
