"""An answer to a 协查 that comes as a file: read apart, matched to the workers, kept whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.detail_matching import DetailLine, Matched, Worker, match
from dispute_desk.domain.detail_rows import TROUBLE_WORDS, BrokenRow, DetailRead
from dispute_desk.domain.enquiry import Enquiry
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.evidence import Attachment
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.person_detail import load_detail_words
from dispute_desk.services.apart import Cancelled, Tell, do_apart
from dispute_desk.services.attachments import AttachFile, attach_file, keep_file
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.enquiries import add_lines, take_answer
from dispute_desk.services.insured import InsuredWord
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.attachment_files import Kept
from dispute_desk.store.open_here import refuse_open_here

if TYPE_CHECKING:
    from dispute_desk.domain.detail_words import DetailWords
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NOBODY_FOUND = sentence(
    "detail_of_nobody",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{file}”里没有一行能归到本案职工名下，什么也没有导入。"
        "第 {row} 行：{why}。请核对文件和职工的姓名、证件号码，或改为手工填写答复。",
    ),
)
EMPTY_DETAIL = sentence(
    "detail_empty",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”只有表头，没有明细，什么也没有导入。请核对文件，或手工填写答复。"
    ),
)
_TAKEN = QT_TRANSLATE_NOOP("journal", "明细文件 {file}：导入 {rows} 行，未导入 {broken} 行。")
_LEFT_OUT = QT_TRANSLATE_NOOP("journal", "第 {row} 行未导入（{why}）：{told}")
_WHOLE = QT_TRANSLATE_NOOP("journal", "这几个月合计 {sum} 元")
_SHEET_LEFT_OUT = QT_TRANSLATE_NOOP("journal", "工作表“{sheet}”第 {row} 行未导入（{why}）：{told}")
_UNREAD = QT_TRANSLATE_NOOP("journal", "没有读取的工作表（隐藏或没有明细表头）：{sheets}")
_BOOKED = QT_TRANSLATE_NOOP("journal", "有入库日期，实缴多少没有写明")
_OWED = QT_TRANSLATE_NOOP("journal", "每月应缴 {sum} 元")
_OWED_WHOLE = QT_TRANSLATE_NOOP("journal", "这几个月应缴合计 {sum} 元")
_EXTRA = QT_TRANSLATE_NOOP("journal", "含补缴 {sum} 元")
_UNSPLIT = QT_TRANSLATE_NOOP("journal", "每月 {sum} 元，未分单位和个人")


@dataclass(frozen=True, kw_only=True)
class ImportEnquiryAnswer:
    """Take in the answer to a request from the file of details that came with it.

    The file is kept in the case. A window may hand over what it has read already (``read``).
    """

    enquiry_id: int
    path: str
    answer: str | None = None
    answered_by: str | None = None
    occurred_on: date | None = None
    source: Path | None = field(default=None, metadata=NOT_JOURNALED)
    read: DetailRead | None = field(default=None, metadata=NOT_JOURNALED)
    kept: Kept | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class AnswerTaken:
    """What an import came to: lines written, rows they hold, rows that are told and left out.

    ``unread`` are sheets that hold something but were not read.
    """

    lines: int
    rows: int
    broken: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def read_answer(
    path: Path, *, tell: Tell | None = None, cancelled: Cancelled | None = None
) -> DetailRead:
    """Return what a file says, read in a child process; DeskError when it is no detail."""
    from dispute_desk.sheets.detail import read_detail_file  # noqa: PLC0415 - heavy, when used

    refuse_open_here(path)
    words = load_detail_words()
    return do_apart(read_detail_file, str(path), words, tell=tell, cancelled=cancelled)


def detail_words() -> DetailWords:
    """Return the ways insurances and states of contributions are written."""
    return load_detail_words()


def told_of(broken: BrokenRow) -> str:
    """Return in Chinese why a row is left out, and what stands in it."""
    words = _SHEET_LEFT_OUT if broken.sheet else _LEFT_OUT
    why = TROUBLE_WORDS[broken.trouble]
    return words.format(sheet=broken.sheet, row=broken.row, why=why, told=broken.told)


def prepare_answer(command: ImportEnquiryAnswer, desk: Desk) -> ImportEnquiryAnswer:
    """Read the file and copy it beside the store before the transaction begins."""
    if command.kept is not None and command.read is not None:
        return command
    source = command.source or Path(command.path)
    read = command.read or read_answer(source)
    file = keep_file(AttachFile(case_id=0, path=source.name, source=source), desk)
    return replace(command, path=file.path, source=None, read=read, kept=file.kept)


@use_case(
    ImportEnquiryAnswer,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "导入协查答复"),
    prepare=prepare_answer,
)
def import_enquiry_answer(command: ImportEnquiryAnswer, tx: Transaction) -> AnswerTaken:
    """Write all that was understood, say what was not, keep the file: all of it or nothing."""
    read = command.read or DetailRead()
    enquiry = tx.get(Enquiry, command.enquiry_id)
    people = tx.all_of(Claimant, case_id=enquiry.case_id)
    found = match(read, [Worker(one.id, one.name, one.id_no) for one in people])
    if not found.lines:
        raise _nothing(command.path, found)
    left_out = tuple(told_of(one) for one in found.broken)
    counted = _TAKEN.format(file=command.path, rows=found.rows, broken=len(left_out))
    unread = _UNREAD.format(sheets="、".join(found.unread)) if found.unread else ""
    parts = ((command.answer or "").strip(), counted, unread, *left_out)
    told = "\n".join(part for part in parts if part)
    take_answer(enquiry, told, command.answered_by, command.occurred_on, tx)
    lines = add_lines(enquiry, (_word(one) for one in found.lines), tx)
    _keep(command, enquiry, tx)
    return AnswerTaken(lines=lines, rows=found.rows, broken=left_out, unread=found.unread)


def _nothing(file: str, found: Matched) -> DeskError:
    if not found.broken:
        return DeskError(EMPTY_DETAIL, field="path", file=file)
    first = found.broken[0]
    why = TROUBLE_WORDS[first.trouble]
    file = f"{file} {first.sheet}".rstrip()
    return DeskError(NOBODY_FOUND, field="path", file=file, row=first.row, why=why)


def _word(line: DetailLine) -> InsuredWord:
    return InsuredWord(
        claimant_id=line.claimant_id,
        insurance=line.insurance,
        status=line.status,
        month_from=line.month_from,
        month_to=line.month_to,
        wage=_fen(line.wage_fen),
        paid_base=_fen(line.base_fen),
        paid_employer=_fen(line.employer_fen),
        paid_employee=_fen(line.employee_fen),
        note=_remark(line),
    )


def _remark(line: DetailLine) -> str | None:
    """Return what of a line has no place of its own, in words."""
    said = (
        (_WHOLE, line.whole_fen),
        (_UNSPLIT, line.total_fen),
        (_EXTRA, line.extra_fen),
        (_OWED, line.owed_fen),
        (_OWED_WHOLE, line.owed_whole_fen),
    )
    told = [_BOOKED] if line.booked else []
    told += [words.format(sum=yuan_grouped(fen)) for words, fen in said if fen]
    return "；".join(told) or None


def _fen(fen: int | None) -> Fen | None:
    return None if fen is None else Fen(fen)


def _keep(command: ImportEnquiryAnswer, enquiry: Enquiry, tx: Transaction) -> None:
    """Name the file in the case; one that is there already stays the only one."""
    kept = command.kept
    if kept is None or tx.all_of(Attachment, case_id=enquiry.case_id, sha256=kept.sha256):
        return
    attach_file(
        AttachFile(
            case_id=enquiry.case_id,
            path=command.path,
            of_kind="enquiry",
            of_id=enquiry.id,
            came_by="import",
            kept=kept,
        ),
        tx,
    )
