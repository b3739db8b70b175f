"""``paper``: a paper of a case, as its fields for scripts, as a PDF and as a .docx."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.keeping import progress
from dispute_desk.cli.paper_batches import (
    NO_CASE_GIVEN,
    Asked,
    list_papers,
    set_of,
    write_papers,
)
from dispute_desk.documents.paper_texts import Field, paper_text, words
from dispute_desk.domain.errors import DeskError, sentence
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

NO_PAPER_GIVEN = sentence(
    "paper_not_named",
    QT_TRANSLATE_NOOP("errors", "请写明哪种文书。用 paper --list 查看有哪些。"),
)
#: The option that writes the paper as a .docx.
Docx = Annotated[
    str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "可在 WPS 里修改的 .docx 文件"))
]
#: The options for several papers at once, and for blank ones.
Folder = Annotated[
    str | None,
    typer.Option(help=QT_TRANSLATE_NOOP("cli", "每份文书写成一个文件，放在这个文件夹")),
]
Each = Annotated[bool, typer.Option("--each", help=QT_TRANSLATE_NOOP("cli", "每名职工一份"))]
Blank = Annotated[
    bool,
    typer.Option(
        "--blank", help=QT_TRANSLATE_NOOP("cli", "空白表：写案号的带案号和二维码，不写的都空着")
    ),
]
AllThereAre = Annotated[
    bool, typer.Option("--list", help=QT_TRANSLATE_NOOP("cli", "列出文书和成套文书"))
]
ByName = Annotated[
    bool,
    typer.Option(
        "--by-name",
        help=QT_TRANSLATE_NOOP(
            "cli", "个人信息查阅答复：列入只有同名、没有证件号码的记录（已核对确是本人）"
        ),
    ),
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
        "案件的文书：受理登记表、告知同意书、授权委托书、代表推选书、补正告知书、受理通知书、"
        "不属受理范围告知书、转办告知书、转办函、证据及补正清单、约谈通知书、谈话（调查）记录、"
        "协查函、调解申请书、调解通知书（致职工）、调解通知书（致单位）、调解笔录、调解协议书、"
        "补缴基数确认表、履行情况表、回访记录、结案审批表、卷内目录、送达回证、发文审批单；"
        "或成套文书，如受理材料一套。--list 列出全部和本案已办到的。"
        "写 --pdf 或 --docx（可在 WPS 里修改）则写出文件并留痕，否则只列各项内容；"
        "--each 每名职工一份，--blank 空白表。"
        "个人信息查阅答复按请求的序号，内容完整，总是留痕。",
    )
    short = QT_TRANSLATE_NOOP("cli", "案件的文书：看各项内容，或写出 PDF、.docx。")
    app.command("paper", help=about, short_help=short)(paper)


def paper(  # noqa: PLR0913 - one parameter per option
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            help=QT_TRANSLATE_NOOP("cli", "文书，如 intake_form 或 受理登记表；或成套文书")
        ),
    ] = None,
    ref: Annotated[str | None, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "案号或编号"))] = None,
    *,
    pdf: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "PDF 文件"))] = None,
    docx: Docx = None,
    folder: Folder = None,
    each: Each = False,
    blank: Blank = False,
    all_there_are: AllThereAre = False,
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
                "同一文书有多份时要哪一份：所依据的补正、协查、谈话、调解会、回访、转办、"
                "日程、委托或文书的记录编号；0 是还没有登记的下一次；不写就是最近一份",
            )
        ),
    ] = None,
    by_name: ByName = False,
) -> int:
    """Tell what stands on a paper, or write it."""
    call: Call = ctx.obj
    if kind in {PERSONAL_DATA.id, PERSONAL_DATA.title} and ref is not None:
        return _person_report(call, ref, pdf, docx, by_name=by_name)
    asked = Asked(
        pdf=pdf, docx=docx, folder=folder, each=each, blank=blank, reveal=reveal, about=about
    )
    with call.desk() as desk:
        if all_there_are:
            return list_papers(call, desk, ref or kind)
        if kind is None:
            raise DeskError(NO_PAPER_GIVEN, field="kind")
        if each or blank or folder is not None or set_of(desk, kind) is not None:
            return write_papers(call, desk, kind, ref, asked)
    if ref is None:
        raise DeskError(NO_CASE_GIVEN, field="ref")
    return _one_paper(call, kind, ref, asked)


def _one_paper(call: Call, kind: str, ref: str, asked: Asked) -> int:
    """Tell what stands on a single paper of a case, or write it."""
    pdf, docx, reveal, about = asked.pdf, asked.docx, asked.reveal, asked.about
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


def _person_report(
    call: Call, ref: str, pdf: str | None, docx: str | None, *, by_name: bool
) -> int:
    """Tell or write all that is stored about the person of a request; both leave a trace."""
    from dispute_desk.services import person_report  # noqa: PLC0415 - the store is heavy
    from dispute_desk.services.person_requests import NotePersonReport  # noqa: PLC0415 - as above
    from dispute_desk.services.request_lists import person_request  # noqa: PLC0415 - as above

    kind, pages = PERSONAL_DATA, None
    fields = paper_text(kind.id).fields
    with call.desk() as desk:
        request_id = int(person_request(desk, ref)["id"])
        filled = person_report.report_values(desk, request_id, by_name=by_name)
        if pdf is None and docx is None:
            desk.do(NotePersonReport(record_id=request_id, by_name=by_name))
        if pdf is not None:
            drawn = case_papers.typeset(kind, filled, tell=progress())
            person_report.release_report(desk, request_id, drawn, Path(pdf), by_name=by_name)
            pages = case_papers.page_count(drawn)
        if docx is not None:
            made = typeset_docx(kind, filled, own_template(desk, kind), tell=progress())
            person_report.release_report(desk, request_id, made, Path(docx), by_name=by_name)
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
