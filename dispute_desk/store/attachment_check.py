"""Compares the rows of attachments with their files; carries the files along with a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import inspect, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.attachment_files import FILE_MISSING, NOT_KEPT, AttachmentFiles
from dispute_desk.store.case_tables import attachment
from dispute_desk.store.letter_tables import letter_copy
from dispute_desk.store.tables import cases, paper
from dispute_desk.store.verify import TOLD, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

MISSING = QT_TRANSLATE_NOOP("verify", "案件 {case} 的附件“{name}”没有文件，请从备份恢复")
CHANGED = QT_TRANSLATE_NOOP(
    "verify", "案件 {case} 的附件“{name}”的文件与登记时不一样，请从备份恢复"
)


@dataclass(frozen=True)
class Wanted:
    """A file the rows of attachments ask for."""

    sha256: str
    size: int
    name: str
    case: str


@dataclass(frozen=True)
class Carried:
    """What a copy of a store took along: files, their bytes, and how many were not whole."""

    files: int = 0
    bytes: int = 0
    lost: int = 0


def wanted_by(connection: Connection) -> list[Wanted]:
    """Return every file the rows name, each once; voided rows count, an undo brings them back."""
    if not inspect(connection).has_table(attachment.name):  # a copy of an older form
        return []
    query = (
        select(
            attachment.c.sha256, attachment.c.size, attachment.c.name, cases.c.number, cases.c.id
        )
        .join_from(attachment, cases, attachment.c.case_id == cases.c.id)
        .order_by(attachment.c.id)
    )
    found: dict[str, Wanted] = {}
    for sha256, size, name, number, case_id in connection.execute(query):
        found.setdefault(sha256, Wanted(sha256, size, name, number or f"#{case_id}"))
    for one in _of_letters(connection):
        found.setdefault(one.sha256, one)
    return list(found.values())


def _of_letters(connection: Connection) -> Iterator[Wanted]:
    """Give the kept files of letters, under the letter's number."""
    if not inspect(connection).has_table(letter_copy.name):
        return
    names = (letter_copy.c.sha256, letter_copy.c.size, letter_copy.c.name)
    query = select(*names, paper.c.number, paper.c.id).join_from(
        letter_copy, paper, letter_copy.c.paper_id == paper.c.id
    )
    for sha256, size, name, number, paper_id in connection.execute(
        query.order_by(letter_copy.c.id)
    ):
        yield Wanted(sha256, size, name, number or f"#{paper_id}")


def file_findings(connection: Connection, files: AttachmentFiles) -> list[Finding]:
    """Return a sentence for each of the first files that are missing or changed."""
    found = lost_findings(connection, files)
    return [finding for finding, _ in zip(found, range(TOLD), strict=False)]


def lost_findings(connection: Connection, files: AttachmentFiles) -> Iterator[Finding]:
    """Give a sentence for each file that is missing or changed."""
    for one in wanted_by(connection):
        try:
            files.check(one.sha256, one.name)
        except DeskError as error:
            template = MISSING if error.code == FILE_MISSING else CHANGED
            yield Finding("files", template, (("case", one.case), ("name", one.name)))


def carry(connection: Connection, start: AttachmentFiles, end: AttachmentFiles) -> Carried:
    """Copy the files a store names to another folder, those it lacks; count what is not whole.

    A file that cannot be carried does not hold the copy of the store up; a full disk does.
    """
    files = total = lost = 0
    for one in wanted_by(connection):
        if not end.has(one.sha256, one.size) and not _carried(one, start, end):
            lost += 1
            continue
        files += 1
        total += one.size
    return Carried(files, total, lost)


def _carried(one: Wanted, start: AttachmentFiles, end: AttachmentFiles) -> bool:
    try:
        start.check(one.sha256, one.name)
        with start.reading(one.sha256, one.name) as source:
            kept = end.keep(source, one.name, largest=one.size)
    except DeskError as error:
        if error.code == NOT_KEPT:
            raise
        return False
    return kept.sha256 == one.sha256
