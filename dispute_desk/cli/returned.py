"""``returned``: a paper that came back from WPS or signed, compared and kept."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.returned_paper import Comparison

#: The word for any of the letters, instead of a kind of paper.
LETTER = "letter"
_SAME = QT_TRANSLATE_NOOP("cli", "姓名、号码、金额与案件一致。")
_UNREAD = QT_TRANSLATE_NOOP("cli", "“{file}”是图像，读不出文字，请人工核对姓名、号码和金额。")
_DIFFERS = QT_TRANSLATE_NOOP("cli", "与案件对不上：{told}")
_OURS = QT_TRANSLATE_NOOP("cli", "原：{sentence}")
_THEIRS = QT_TRANSLATE_NOOP("cli", "改：{sentence}")
_KEPT = QT_TRANSLATE_NOOP("cli", "已留存《{title}》{word}（附件 {id}）：{file}")


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli",
        "在 WPS 里改过的、签了字扫描回来的文书：与案件核对姓名、号码、金额，列出改动，"
        "留存为定稿。写 --look 只核对不留存；对不上仍要留存的写 --reason。",
    )
    short = QT_TRANSLATE_NOOP("cli", "改后稿、签字扫描件：核对并留存为定稿。")
    app.command("returned", help=about, short_help=short)(returned)


def returned(
    ctx: typer.Context,
    kind: Annotated[
        str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "文书，如 调解协议书；一函两书写 letter"))
    ],
    ref: Annotated[
        str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "案号或编号；一函两书写文号或编号"))
    ],
    file: Annotated[
        str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "回来的文件：.docx、PDF 或图片"))
    ],
    *,
    signed: Annotated[
        bool, typer.Option("--signed", help=QT_TRANSLATE_NOOP("cli", "是签字、盖章的扫描件"))
    ] = False,
    reason: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "对不上仍要留存的原因"))
    ] = None,
    look: Annotated[
        bool, typer.Option("--look", help=QT_TRANSLATE_NOOP("cli", "只核对，不留存"))
    ] = False,
) -> int:
    """Compare a file with the case of its paper; keep it."""
    from dispute_desk.domain.returned_paper import FORM_WORDS, ReturnedForm  # noqa: PLC0415 - heavy
    from dispute_desk.services import returned_papers as papers  # noqa: PLC0415 - heavy
    from dispute_desk.services.letter_values import find_letter  # noqa: PLC0415 - heavy

    call: Call = ctx.obj
    form = ReturnedForm.SIGNED if signed else ReturnedForm.CHANGED
    name, kept = Path(file).name, None
    with call.desk() as desk:
        is_letter = kind == LETTER
        command = papers.KeepReturnedPaper(
            path=name,
            case_id=None if is_letter else desk.lists.find_case(ref),
            kind=None if is_letter else kind,
            paper_id=find_letter(desk, ref) if is_letter else None,
            form=form,
            reason=reason,
            source=Path(file),
        )
        meant = papers.paper_meant(desk, command)
        comparison = papers.look_at_returned(desk, meant, command)
        if not look:
            kept = desk.do(command).value
    if call.json:
        told: dict[str, Any] = {"ok": True, "paper": meant.kind.id, "case_id": meant.case_id}
        of_case = kept if meant.case_id is not None else None
        told |= {"attachment_id": of_case, "form": form.value, "differs": comparison.differs}
        call.answer(told | asdict(comparison))
    _tell(call, comparison, name)
    if kept is not None:
        word = FORM_WORDS[form]
        call.tell(call.words(_KEPT, title=meant.kind.title, word=word, id=kept, file=name))
    return LOOK if comparison.differs or not comparison.read else DONE


def _tell(call: Call, comparison: Comparison, file: str) -> None:
    from dispute_desk.services.returned_papers import told_differences  # noqa: PLC0415 - heavy

    for one in comparison.changed if not call.json else ():
        for template, text in ((_OURS, one.ours), (_THEIRS, one.theirs)):
            if text:
                call.tell(call.words(template, sentence=text))
    if comparison.differs:
        call.whisper(call.words(_DIFFERS, told=told_differences(comparison)))
    elif comparison.read:
        call.whisper(call.words(_SAME))
    else:
        call.whisper(call.words(_UNREAD, file=file))
