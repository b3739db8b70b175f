"""Attachments: a file is looked at, kept by its hash beside the store, then named in the case."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.attachment_rules import AttachmentRules, MediaType, safe_name
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Attachment
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.attachments import load_attachment_rules
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import NO_RIGHT, use_case
from dispute_desk.services.whole_files import refuse_broken
from dispute_desk.store.attachment_files import AttachmentFiles, Kept, opened_source

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

PROGRAM = sentence(
    "attachment_is_program",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”是程序、脚本或快捷方式，可能有害，没有添加。"
        "需要留证的，请截图或打印成 PDF 再添加。",
    ),
)
TWICE = sentence(
    "attachment_twice",
    QT_TRANSLATE_NOOP(
        "errors", "这份文件在本案里已经有了（附件“{known}”，内容完全相同），没有重复添加。"
    ),
)
NO_FILE = sentence(
    "attachment_no_file",
    QT_TRANSLATE_NOOP("errors", "没有给出要添加的文件。请选择一份文件。"),
)
NO_ATTACHMENT = sentence(
    "no_such_attachment",
    QT_TRANSLATE_NOOP("errors", "这份附件不在案件里，可能已作废或撤销。请刷新后再试。"),
)
_LOOK = QT_TRANSLATE_NOOP("command", "查看附件")


@dataclass(frozen=True, kw_only=True)
class AttachFile:
    """Attach a file to a case; ``path`` names it, ``of_kind`` and ``of_id`` the record it proves.

    A window may hand the place (``source``) or the bytes (``content``) over beside the name.
    """

    case_id: int
    path: str
    of_kind: str | None = None
    of_id: int | None = None
    came_by: str | None = None
    note: str | None = None
    source: Path | None = field(default=None, metadata=NOT_JOURNALED)
    content: bytes | None = field(default=None, metadata=NOT_JOURNALED)
    kept: Kept | None = field(default=None, metadata=NOT_JOURNALED)


def keep_file(command: AttachFile, desk: Desk) -> AttachFile:
    """Copy the file beside the store before the transaction begins; refuse what is not taken.

    A window does this beside the thread that writes: a slow stick or network holds no save up.
    """
    if command.kept is not None:
        return command
    if not command.path.strip():
        raise DeskError(NO_FILE, field="path")
    rules, name = load_attachment_rules(), safe_name(command.path)
    refused = rules.refused_by_name(name)
    if refused is not None:
        raise DeskError(PROGRAM, field="path", name=name)
    files = AttachmentFiles.beside(desk.store.path)
    if command.content is not None:
        kept = _keep(files, rules, name, io.BytesIO(command.content))
    else:
        with opened_source(command.source or Path(command.path), name) as source:
            kept = _keep(files, rules, name, source)
    return replace(command, path=name, source=None, content=None, kept=kept)


def _keep(files: AttachmentFiles, rules: AttachmentRules, name: str, source: Any) -> Kept:  # noqa: ANN401 - a file
    head = source.read(16)
    source.seek(0)
    _refuse_program(rules, head, name)

    def look(copy: Path, first: bytes) -> None:
        _refuse_program(rules, first, name)
        refuse_broken(copy, name, rules.type_of(first))

    return files.keep(source, name, largest=rules.largest_bytes, check=look)


def _refuse_program(rules: AttachmentRules, head: bytes, name: str) -> None:
    kind = rules.type_of(head)
    if kind.refused:
        raise DeskError(PROGRAM, field="path", name=name)


@use_case(
    AttachFile,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "添加附件"),
    prepare=keep_file,
)
def attach_file(command: AttachFile, tx: Transaction) -> int:
    """Name the kept file in the case; return the id of the attachment."""
    kept = command.kept
    if kept is None:
        raise DeskError(NO_FILE, field="path")
    about(tx.case(command.case_id), tx)
    for known in tx.all_of(Attachment, case_id=command.case_id, sha256=kept.sha256):
        raise DeskError(TWICE, field="path", known=known.name)
    return tx.add(
        Attachment(
            case_id=command.case_id,
            of_kind=command.of_kind,
            of_id=command.of_id,
            name=command.path,
            sha256=kept.sha256,
            size=kept.size,
            media_type=load_attachment_rules().type_of(kept.head).code,
            came_by=command.came_by,
            person_id=tx.office.actor.id,
            note=command.note,
            recorded_at=tx.office.now,
        )
    ).id


def kind_of(media_type: str) -> MediaType | None:
    """Return the kind of a stored media type; None for one the rules do not know any more."""
    return load_attachment_rules().of(media_type)


def attachment_of(desk: Desk, case_id: int, attachment_id: int) -> dict[str, Any]:
    """Return the row of an attachment of a case; for somebody who may see cases."""
    if Right.SEE_CASES not in desk.actor.rights:
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=_LOOK)
    for one in desk.lists.case_file(case_id).beside["attachment"]:
        if one["id"] == attachment_id:
            return dict(one)
    raise DeskError(NO_ATTACHMENT)


def content_of(desk: Desk, case_id: int, attachment_id: int) -> tuple[MediaType | None, bytes]:
    """Return what an attachment is and its bytes, after they were compared with the hash."""
    row = attachment_of(desk, case_id, attachment_id)
    content = AttachmentFiles.beside(desk.store.path).content(row["sha256"], row["name"])
    return load_attachment_rules().of(row["media_type"]), content


def copy_to_read(desk: Desk, case_id: int, attachment_id: int, folder: Path) -> Path:
    """Write a copy nobody can change into a folder only its owner sees; return where it lies."""
    row = attachment_of(desk, case_id, attachment_id)
    kind, content = content_of(desk, case_id, attachment_id)
    return copy_into(folder / f"{attachment_id}", str(row["name"]), kind, content)


def copy_into(place: Path, name: str, kind: MediaType | None, content: bytes) -> Path:
    """Write a kept file where it may be read but not changed; return where it lies.

    Its ending says what it really is: a name alone never makes a file open as something else.
    """
    place.mkdir(mode=0o700, exist_ok=True)
    copy = place / readable_name(name, kind)
    copy.unlink(missing_ok=True)
    descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return copy


def readable_name(name: str, kind: MediaType | None) -> str:
    """Return the name a copy gets: with the ending of what the file is, where that is known."""
    safe = safe_name(name)
    if kind is None or not kind.ending or kind.code == "application/x-ole-storage":
        return safe
    had = safe.rpartition(".")[2].casefold() if "." in safe else ""
    same = {"jpeg": "jpg", "tiff": "tif"}
    return safe if same.get(had, had) == kind.ending else safe_name(f"{safe[:100]}.{kind.ending}")
