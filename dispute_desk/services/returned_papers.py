"""A paper changed in WPS or signed comes back: compared, then kept as the version of record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.attachment_rules import safe_name
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.papers import PaperKind, Subject, paper_kind
from dispute_desk.domain.returned_paper import FORM_WORDS, Comparison, ReturnedForm
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.attachments import load_attachment_rules
from dispute_desk.services.apart import do_apart
from dispute_desk.services.attachments import AttachFile, attach_file, keep_file
from dispute_desk.services.case_papers import case_paper, values
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.letter_copies import add_copy
from dispute_desk.services.letter_ground import is_letter
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.paper_docx import LONGEST
from dispute_desk.services.paper_templates import own_template
from dispute_desk.services.returned_reading import compare_apart
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.attachment_files import (
    TOO_LARGE,
    AttachmentFiles,
    Kept,
    opened_source,
)
from dispute_desk.store.readers import letters

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

DIFFERS = sentence(
    "returned_paper_differs",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”与案件对不上：{told}。请核对；确认无误仍要留存的，写明原因后再办理。",
    ),
)
NO_CASE = sentence(
    "returned_paper_without_case",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》不属于任何案件，没有可以核对的内容。请把文件另行保存。"
    ),
)
NOT_A_PAPER = sentence(
    "returned_paper_of_no_kind",
    QT_TRANSLATE_NOOP("errors", "要写明是哪一份文书：案件的文书写种类，一函两书写文书的编号。"),
)
#: What a letter that came back is among its kept files.
_ROLES = {ReturnedForm.CHANGED: CopyRole.CHANGED, ReturnedForm.SIGNED: CopyRole.SCAN}
#: So many differences are told in a sentence; all of them stand in the comparison.
_TOLD = 5


@dataclass(frozen=True, kw_only=True)
class KeepReturnedPaper:
    """Keep a paper that came back as its version of record (收回文书): changed, or signed.

    ``kind`` and ``case_id`` name a paper of a case, ``paper_id`` a letter or a registered one.
    Where a name, a number or an amount is not the case's, a ``reason`` is asked for.
    """

    path: str
    case_id: int | None = None
    kind: str | None = None
    paper_id: int | None = None
    form: ReturnedForm = ReturnedForm.CHANGED
    reason: str | None = None
    source: Path | None = field(default=None, metadata=NOT_JOURNALED)
    content: bytes | None = field(default=None, metadata=NOT_JOURNALED)
    kept: Kept | None = field(default=None, metadata=NOT_JOURNALED)
    comparison: Comparison | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True)
class PaperMeant:
    """Which paper came back: its kind, its case (none of a letter about none), what it says."""

    kind: PaperKind
    case_id: int | None
    case_no: str | None
    filled: Mapping[str, Any]


def paper_meant(desk: Desk, command: KeepReturnedPaper) -> PaperMeant:
    """Return the paper a command is about; refuses where it names none.

    Of the papers about no case only letters come back: the desk knows what stands on them.
    """
    if command.paper_id is not None:
        with desk.store.reading() as connection:
            row = letters.paper_row(connection, command.paper_id)
        if row is None:
            raise DeskError(NOT_A_PAPER, field="paper_id")
        kind = paper_kind(row["kind"])
        if row["case_id"] is None:
            if kind.subject is not Subject.LETTER:
                raise DeskError(NO_CASE, title=row["title"])
            check_may_see(desk.actor)
            return PaperMeant(kind, None, None, letter_on_paper(desk, command.paper_id).values)
        file = desk.lists.case_file(row["case_id"])
        if kind.subject is Subject.LETTER:
            filled = letter_on_paper(desk, command.paper_id).values
        else:
            filled = values(desk, kind, file)
        return PaperMeant(kind, row["case_id"], file.case["number"], filled)
    if command.case_id is None or command.kind is None:
        raise DeskError(NOT_A_PAPER, field="kind")
    kind = case_paper(command.kind)
    file = desk.lists.case_file(command.case_id)
    return PaperMeant(kind, file.id, file.case["number"], values(desk, kind, file))


def compare_returned(desk: Desk, meant: PaperMeant, name: str, content: bytes) -> Comparison:
    """Hold a file that came back against its case, in a child process with bounds."""
    template = own_template(desk, meant.kind)
    given = (meant.kind.id, dict(meant.filled), template, meant.case_no, name, content)
    return do_apart(compare_apart, *given, within=LONGEST)


def look_at_returned(desk: Desk, meant: PaperMeant, command: KeepReturnedPaper) -> Comparison:
    """Return what a file is like before anything is kept; one too large is not read at all."""
    name = safe_name(command.path)
    largest = load_attachment_rules().largest_bytes
    with opened_source(command.source or Path(command.path), name) as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise DeskError(TOO_LARGE, field="path", name=name, limit=largest >> 20)
    return compare_returned(desk, meant, name, content)


def told_differences(comparison: Comparison, most: int | None = None) -> str:
    """Return in words which names, numbers and amounts are not the case's."""
    told = [f"没有找到{one.label}“{one.text}”" for one in comparison.missing]
    told += [f"多出“{one}”" for one in comparison.strange]
    if comparison.other_case:
        told.insert(0, f"二维码是案件 {comparison.other_case} 的")
    if most is not None and len(told) > most:
        told = [*told[:most], f"共 {len(told)} 处"]
    return "；".join(told)


def _looked_at(command: KeepReturnedPaper, desk: Desk) -> KeepReturnedPaper:
    """Keep the file and compare it before the transaction begins."""
    if command.kept is not None:
        return command
    meant = paper_meant(desk, command)
    attached = keep_file(
        AttachFile(
            case_id=meant.case_id or 0,
            path=command.path,
            source=command.source,
            content=command.content,
        ),
        desk,
    )
    if attached.kept is None:
        raise DeskError(NOT_A_PAPER, field="path")
    files = AttachmentFiles.beside(desk.store.path)
    content = files.content(attached.kept.sha256, attached.path)
    comparison = compare_returned(desk, meant, attached.path, content)
    if comparison.differs and not (command.reason or "").strip():
        told = told_differences(comparison, _TOLD)
        raise DeskError(DIFFERS, field="reason", name=attached.path, told=told)
    return replace(
        command,
        case_id=meant.case_id,
        kind=meant.kind.id,
        path=attached.path,
        source=None,
        content=None,
        kept=attached.kept,
        comparison=comparison,
    )


@use_case(
    KeepReturnedPaper,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "收回文书"),
    prepare=_looked_at,
)
def keep_returned_paper(command: KeepReturnedPaper, tx: Transaction) -> int:
    """Name the file as the paper's version of record; return the id of its attachment.

    Of a letter it stands among its kept files, too; of one about no case that id is returned.
    """
    if command.kept is None or command.kind is None:
        raise DeskError(NOT_A_PAPER, field="path")
    kind, word = paper_kind(command.kind), FORM_WORDS[command.form]
    copy_id = _with_the_letter(command, tx)
    if command.case_id is None:
        if copy_id is None:
            raise DeskError(NOT_A_PAPER, field="path")
        tx.subject = f"{tx.subject} {word}"
        return copy_id
    parts = [f"《{kind.title}》{word}", _seen(command.comparison), (command.reason or "").strip()]
    attached = AttachFile(
        case_id=command.case_id,
        path=command.path,
        of_kind="paper" if command.paper_id is not None else None,
        of_id=command.paper_id,
        came_by=word,
        note="；".join(part for part in parts if part),
        kept=command.kept,
    )
    attachment_id = attach_file(attached, tx)
    about(tx.case(command.case_id), tx)
    tx.subject = f"{tx.subject} 《{kind.title}》{word}"
    return attachment_id


def _with_the_letter(command: KeepReturnedPaper, tx: Transaction) -> int | None:
    """Name the file among the kept ones of its letter; None where the paper is none."""
    if command.paper_id is None:
        return None
    paper = tx.get(Paper, command.paper_id)
    if not is_letter(paper.kind, tx.office.profile):
        return None
    return add_copy(paper, _ROLES[command.form], command.path, command.kept, tx)


def _seen(comparison: Comparison | None) -> str:
    """Return what was seen when the file came in, in words."""
    if comparison is None:
        return ""
    if comparison.differs:
        return told_differences(comparison)
    return "姓名、号码、金额与案件一致" if comparison.read else "图像，未自动核对文字"


def version_of_record(
    desk: Desk, case_id: int, kind: PaperKind, paper_id: int | None = None
) -> dict[str, Any] | None:
    """Return the attachment that is the version of record of a paper: the last that came back."""
    words = set(FORM_WORDS.values())
    found = [
        one
        for one in desk.lists.case_file(case_id).beside["attachment"]
        if one["came_by"] in words
        and (one["note"] or "").startswith(f"《{kind.title}》")
        and (paper_id is None or one["of_id"] == paper_id)
    ]
    return max(found, key=lambda one: int(one["id"]), default=None)
