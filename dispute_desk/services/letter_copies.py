"""The kept files of letters: the final version is set once and frozen, scans lie beside it."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.attachment_rules import safe_name
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter_copy import CopyRole, LetterCopy
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.attachments import load_attachment_rules
from dispute_desk.services.attachments import (
    NO_FILE,
    AttachFile,
    copy_into,
    keep_file,
    kind_of,
)
from dispute_desk.services.case_papers import typeset
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.letter_ground import NO_LETTER, is_letter, name_the_letter
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.attachment_files import AttachmentFiles, Kept
from dispute_desk.store.readers.letter_copies import copies_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NOT_ISSUED = sentence(
    "letter_not_issued_yet",
    QT_TRANSLATE_NOOP("errors", "《{title}》还没有签发，没有定稿可以留存。请先签发。"),
)
NOT_OURS = sentence(
    "letter_not_drafted_here",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》{number}是补录的，不在这里拟稿，没有定稿可以留存。请添加扫描件。"
    ),
)
FROZEN = sentence(
    "letter_frozen_already",
    QT_TRANSLATE_NOOP("errors", "《{title}》{number}的定稿已经留存，不再更改。"),
)
SCAN_TWICE = sentence(
    "letter_scan_twice",
    QT_TRANSLATE_NOOP("errors", "这份扫描件已经附在这份文书上（{known}），没有重复添加。"),
)
_FINAL = QT_TRANSLATE_NOOP("letter", "留存定稿")


@dataclass(frozen=True, kw_only=True)
class FreezeLetter:
    """Keep the final version of an issued letter (留存定稿): its PDF with its hash, once."""

    paper_id: int
    content: bytes | None = field(default=None, metadata=NOT_JOURNALED)
    kept: Kept | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class AddLetterScan:
    """Add the scan of a signed or served letter (扫描件); ``path`` names the file."""

    paper_id: int
    path: str
    source: Path | None = field(default=None, metadata=NOT_JOURNALED)
    content: bytes | None = field(default=None, metadata=NOT_JOURNALED)
    kept: Kept | None = field(default=None, metadata=NOT_JOURNALED)


def _set_and_keep(command: FreezeLetter, desk: Desk) -> FreezeLetter:
    """Set the letter in type and keep the file before the transaction begins."""
    if command.kept is not None:
        return command
    on_paper = letter_on_paper(desk, command.paper_id)
    paper = on_paper.paper
    if paper["issued_on"] is None:
        raise DeskError(NOT_ISSUED, title=paper["title"])
    if not drafted_here(paper):
        raise DeskError(NOT_OURS, title=paper["title"], number=paper["number"] or "")
    content = command.content
    if content is None:
        on_paper.check()
        content = typeset(on_paper.kind, on_paper.values)
    kept = _kept(desk, _name(paper), content)
    return replace(command, content=None, kept=kept)


def drafted_here(paper: dict[str, Any]) -> bool:
    """Tell whether the text of a letter is ours: what was recorded afterwards has none."""
    return paper["drafted_on"] is not None and paper["number"] is not None


def _kept(desk: Desk, name: str, content: bytes) -> Kept:
    rules = load_attachment_rules()
    files = AttachmentFiles.beside(desk.store.path)
    return files.keep(io.BytesIO(content), name, largest=rules.largest_bytes)


def _name(paper: dict[str, Any]) -> str:
    return safe_name(f"{paper['number'] or ''} {paper['title']}.pdf".strip())


@use_case(
    FreezeLetter,
    right=Right.ISSUE_PAPER,
    title=_FINAL,
    undoable=False,
    prepare=_set_and_keep,
)
def freeze_letter(command: FreezeLetter, tx: Transaction) -> int:
    """Name the kept file; return the id of the copy."""
    paper = _issued(command.paper_id, tx)
    for one in tx.all_of(LetterCopy, paper_id=paper.id, role=CopyRole.FINAL):
        if one.number == paper.number:
            raise DeskError(FROZEN, title=paper.title, number=paper.number or "")
    name = _name({"number": paper.number, "title": paper.title})
    return add_copy(paper, CopyRole.FINAL, name, command.kept, tx)


def _keep_scan(command: AddLetterScan, desk: Desk) -> AddLetterScan:
    """Copy the scan beside the store; what attachments refuse is refused here, too."""
    if command.kept is not None:
        return command
    attached = AttachFile(
        case_id=0, path=command.path, source=command.source, content=command.content
    )
    found = keep_file(attached, desk)
    return replace(command, path=found.path, source=None, content=None, kept=found.kept)


@use_case(
    AddLetterScan,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "添加文书扫描件"),
    prepare=_keep_scan,
)
def add_letter_scan(command: AddLetterScan, tx: Transaction) -> int:
    """Name the kept scan; return the id of the copy."""
    paper = _letter(command.paper_id, tx)
    kept = command.kept
    for one in tx.all_of(LetterCopy, paper_id=paper.id, role=CopyRole.SCAN):
        if kept is not None and one.sha256 == kept.sha256:
            raise DeskError(SCAN_TWICE, field="path", known=one.name)
    return add_copy(paper, CopyRole.SCAN, command.path, kept, tx)


def _letter(paper_id: int, tx: Transaction) -> Paper:
    paper = tx.get(Paper, paper_id)
    if not is_letter(paper.kind, tx.office.profile):
        raise DeskError(NO_LETTER, title=paper.title, step=_FINAL)
    return paper


def _issued(paper_id: int, tx: Transaction) -> Paper:
    paper = _letter(paper_id, tx)
    if paper.issued_on is None:
        raise DeskError(NOT_ISSUED, title=paper.title)
    return paper


def add_copy(paper: Paper, role: CopyRole, name: str, kept: Kept | None, tx: Transaction) -> int:
    """Name a kept file among those of a letter; return the id of the copy."""
    if kept is None:
        raise DeskError(NO_FILE, field="path")
    name_the_letter(paper, tx)
    return tx.add(
        LetterCopy(
            paper_id=paper.id,
            role=role,
            number=paper.number,
            name=name,
            sha256=kept.sha256,
            size=kept.size,
            media_type=load_attachment_rules().type_of(kept.head).code,
            person_id=tx.office.actor.id,
            recorded_at=tx.office.now,
        )
    ).id


def copies(desk: Desk, paper_id: int) -> list[dict[str, Any]]:
    """Return the kept files of a letter that count, the final version first."""
    with desk.store.reading() as connection:
        return copies_of(connection, paper_id)


def final_version(desk: Desk, paper_id: int) -> bytes | None:
    """Return the bytes of a letter's final version, compared with its hash; None for none."""
    for one in copies(desk, paper_id):
        if one["role"] is CopyRole.FINAL:
            return content_of_copy(desk, one)
    return None


def content_of_copy(desk: Desk, copy: dict[str, Any]) -> bytes:
    """Return the bytes of a kept file, compared with its hash."""
    return AttachmentFiles.beside(desk.store.path).content(copy["sha256"], copy["name"])


def read_copy(desk: Desk, copy: dict[str, Any], folder: Path) -> Path:
    """Write a copy nobody can change into a folder only its owner sees; return where it lies."""
    kind = kind_of(copy["media_type"])
    return copy_into(
        folder / f"letter{copy['id']}", copy["name"], kind, content_of_copy(desk, copy)
    )
