"""``paper`` for several at once: a set, one for each worker, blank forms; and what there is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.keeping import progress
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services import case_papers

if TYPE_CHECKING:
    from dispute_desk.domain.paper_sets import PaperSet
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.paper_batches import Batch

NOWHERE_TO_WRITE = sentence(
    "papers_without_output",
    QT_TRANSLATE_NOOP(
        "errors", "成批文书要写成文件：用 --pdf 写成一个文件，或用 --folder 每份写一个文件。"
    ),
)
NO_CASE_GIVEN = sentence(
    "paper_without_case",
    QT_TRANSLATE_NOOP("errors", "请写明案号或编号；只有空白表（--blank）可以不写。"),
)
_WRITTEN = QT_TRANSLATE_NOOP("cli", "已写出《{title}》{count} 份（{pages} 页）：{file}")
_FILES = QT_TRANSLATE_NOOP("cli", "已写出《{title}》{count} 份，每份一个文件：{folder}")
_LEFT_OUT = QT_TRANSLATE_NOOP("cli", "没有打印：{why}")
_FOR_EACH = QT_TRANSLATE_NOOP("cli", "可以每名职工一份")
_READY = QT_TRANSLATE_NOOP("cli", "案件已办到")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What ``paper`` was asked for, besides the kind and the case."""

    pdf: str | None = None
    docx: str | None = None
    folder: str | None = None
    each: bool = False
    blank: bool = False
    reveal: bool | None = None
    about: int | None = None


def set_of(desk: Desk, name: str) -> PaperSet | None:
    """Return the set of this code or label; None for the name of a single paper."""
    return next((one for one in desk.profile.paper_sets if name in {one.code, one.label}), None)


def write_papers(call: Call, desk: Desk, name: str, ref: str | None, asked: Asked) -> int:
    """Write a set, a paper for each worker, or a blank form; say what was left out."""
    from dispute_desk.services import paper_batches as batches  # noqa: PLC0415 - the store is heavy

    if asked.pdf is None and asked.folder is None:
        raise DeskError(NOWHERE_TO_WRITE)
    batch = _batch(desk, name, ref, asked)
    files, pages = [], None
    if asked.folder is not None:
        files = batches.release_each(desk, batch, Path(asked.folder), tell=progress())
    if asked.pdf is not None:
        pdf = batches.typeset_batch(batch, tell=progress())
        batches.release_batch(desk, batch, pdf, Path(asked.pdf))
        pages = case_papers.page_count(pdf)
    _say(call, batch, asked, [str(one) for one in files], pages)
    return DONE


def _batch(desk: Desk, name: str, ref: str | None, asked: Asked) -> Batch:
    from dispute_desk.services import paper_batches as batches  # noqa: PLC0415 - as above

    chosen = set_of(desk, name)
    if chosen is not None:
        wanted = batches.wanted_of(chosen)
        if asked.blank:
            wanted = tuple(batches.Wanted(kind=one.kind, blank=True) for one in wanted)
    else:
        one = batches.Wanted(
            kind=case_papers.case_paper(name),
            each=asked.each,
            blank=asked.blank,
            about=asked.about,
        )
        wanted = (one,)
    title = chosen.label if chosen is not None else ""
    if ref is None:
        if not asked.blank:
            raise DeskError(NO_CASE_GIVEN, field="ref")
        return batches.blank_forms(desk, [one.kind for one in wanted])
    case_id = desk.lists.find_case(ref)
    return batches.gathered(desk, case_id, wanted, title=title, revealed=asked.reveal)


def _say(call: Call, batch: Batch, asked: Asked, files: list[str], pages: int | None) -> None:
    if call.json:
        left = [
            {"error": one.code, "message": one.sentence(call.translate)} for one in batch.left_out
        ]
        told: dict[str, Any] = {
            "ok": True, "title": batch.title, "case_id": batch.case_id,
            "papers": list(batch.kinds), "count": len(batch.sheets), "workers": batch.workers,
            "pdf": asked.pdf, "pages": pages, "files": files, "left_out": left,
        }  # fmt: skip
        call.answer(told)
    count = len(batch.sheets)
    if asked.pdf is not None:
        call.tell(call.words(_WRITTEN, title=batch.title, count=count, pages=pages, file=asked.pdf))
    if asked.folder is not None:
        call.tell(call.words(_FILES, title=batch.title, count=count, folder=asked.folder))
    for one in batch.left_out:
        call.whisper(call.words(_LEFT_OUT, why=one.sentence(call.translate)))


def list_papers(call: Call, desk: Desk, ref: str | None) -> int:
    """Tell the papers and the sets there are; of a case, which it has come to."""
    file = desk.lists.case_file(desk.lists.find_case(ref)) if ref is not None else None
    ready = case_papers.available(file, desk.profile) if file is not None else ()
    kinds = case_papers.case_papers()
    if call.json:
        papers = [
            {"paper": kind.id, "title": kind.title, "part": kind.part.value, "each": kind.each}
            | ({"ready": kind in ready} if file is not None else {})
            for kind in kinds
        ]
        sets = [
            {"set": one.code, "label": one.label, "papers": [paper.kind for paper in one.papers]}
            for one in desk.profile.paper_sets
        ]
        call.answer({"ok": True, "papers": papers, "sets": sets})
        return DONE
    for kind in kinds:
        marks = [call.words(_FOR_EACH)] if kind.each else []
        marks += [call.words(_READY)] if kind in ready else []
        told = f"（{'，'.join(marks)}）" if marks else ""
        call.tell(f"{kind.id}  {call.translate('papers', kind.title)}{told}")
    for one in desk.profile.paper_sets:
        call.tell(f"{one.code}  {one.text(call.language)}")
    return DONE
