"""``letter``: a 提示函, 意见书 or 建议书, as its fields for scripts, as a PDF and a .docx."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.keeping import progress
from dispute_desk.cli.papers import fields_in_json, tell_fields, tell_written
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_LACKS = QT_TRANSLATE_NOOP("cli", "《{title}》还缺：{missing}")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli",
        "一函两书：提示函、意见书、建议书，按文号或编号。"
        "写 --pdf 或 --docx（可在 WPS 里修改）则写出文件并留痕，"
        "否则列出各项内容和还缺什么；缺内容的退出状态为 1。",
    )
    short = QT_TRANSLATE_NOOP("cli", "一函两书：看各项内容，或写出 PDF、.docx。")
    app.command("letter", help=about, short_help=short)(letter)


def letter(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "文号或编号"))],
    *,
    pdf: Annotated[str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "PDF 文件"))] = None,
    docx: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "可在 WPS 里修改的 .docx 文件"))
    ] = None,
) -> int:
    """Tell what stands on a letter, or write it."""
    from dispute_desk.documents.paper_texts import paper_text  # noqa: PLC0415 - not at every start
    from dispute_desk.services.case_papers import page_count  # noqa: PLC0415 - the store is heavy
    from dispute_desk.services.letter_printing import (  # noqa: PLC0415 - as above
        drawn_letter,
        letter_docx,
        release_docx,
        release_letter,
    )
    from dispute_desk.services.letter_values import (  # noqa: PLC0415 - as above
        find_letter,
        letter_on_paper,
    )

    call: Call = ctx.obj
    pages = None
    with call.desk() as desk:
        paper_id = find_letter(desk, ref)
        on_paper = letter_on_paper(desk, paper_id)
        if pdf is not None:
            drawn = drawn_letter(desk, paper_id, tell=progress())
            release_letter(desk, paper_id, drawn, Path(pdf))
            pages = page_count(drawn)
        if docx is not None:
            made = letter_docx(desk, paper_id, tell=progress())
            release_docx(desk, paper_id, made, Path(docx))
    title, fields = on_paper.kind.title, paper_text(on_paper.kind.id).fields
    missing = [one.label for one in on_paper.missing]
    if call.json:
        told: dict[str, Any] = {
            "ok": True, "letter": on_paper.kind.id, "title": title, "id": paper_id,
            "number": on_paper.paper["number"], "case_id": on_paper.paper["case_id"],
            "pdf": pdf, "docx": docx, "pages": pages,
            "missing": [one.name for one in on_paper.missing],
        }  # fmt: skip
        call.answer(told | {"fields": fields_in_json(fields, on_paper.values)})
    elif pdf is None and docx is None:
        tell_fields(call, fields, on_paper.values)
    if missing:
        call.whisper(call.words(_LACKS, title=title, missing="、".join(missing)))
        return LOOK
    tell_written(call, title, pdf=pdf, pages=pages, docx=docx)
    return DONE
