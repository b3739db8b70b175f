"""A report onto paper and into a workbook, here or in a child process beside the window."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.report import CANNOT_WRITE, WRITING_STOPPED, CaseList, Column, Report
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from dispute_desk.services.reports.progress import Cancelled, Tell

WRITER_DIED = sentence(
    "report_writer_died",
    QT_TRANSLATE_NOOP(
        "errors",
        "写报表文件的进程意外结束，没有写出文件。请关闭一些其他程序后重试；再次出现请报告此问题。",
    ),
)
NOTHING_TO_WRITE = sentence(
    "report_without_file",
    QT_TRANSLATE_NOOP("errors", "没有指定要写出的文件。请选择 PDF 或 Excel 的保存位置。"),
)
#: The whole of the progress: the paper is the longer part of the work.
WHOLE, PAPER = 100, 70
_GLANCE = 0.05
#: How long a child may take to stop by itself, in seconds.
_GRACE = 5.0


@dataclass(frozen=True)
class Files:
    """Where a report goes; one of both may be absent."""

    pdf: Path | None = None
    xlsx: Path | None = None

    def wanted(self) -> list[Path]:
        """Return the files asked for; refuses when there is none."""
        found = [path for path in (self.pdf, self.xlsx) if path is not None]
        if not found:
            raise DeskError(NOTHING_TO_WRITE)
        return found


def write_report(
    report: Report,
    *,
    pdf: Path | None = None,
    xlsx: Path | None = None,
    cases: CaseList | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Write the report in this process: all files or none. Return what was written.

    ``cases`` are the cases behind the figures, for the workbook (``cases_behind``). Raises
    DeskError when a path cannot be written or when cancelled; old files then stay as they were.
    """
    files = Files(pdf, xlsx)
    drafts = {path: draft_of(path, os.getpid()) for path in files.wanted()}
    try:
        if pdf is not None:
            _write_pdf(report, pdf, drafts[pdf], tell, cancelled)
        if xlsx is not None:
            _write_xlsx(report, xlsx, drafts[xlsx], cases, cancelled)
        for path, draft in drafts.items():
            with _told_of(path):
                draft.replace(path)
    finally:
        _sweep(drafts.values())
    if tell is not None:
        tell(WHOLE, WHOLE)
    return list(drafts)


def draft_of(path: Path, pid: int) -> Path:
    """Return where a process writes a file before it is whole: beside it, hidden."""
    return path.with_name(f".{path.stem}.{pid}.draft{path.suffix}")


def _write_pdf(
    report: Report, path: Path, draft: Path, tell: Tell | None, cancelled: Cancelled | None
) -> None:
    from dispute_desk.documents.report_pdf import render_report  # noqa: PLC0415 - heavy

    def part(done: int, total: int) -> None:
        if tell is not None and total:
            tell(PAPER * done // total, WHOLE)

    with _told_of(path):
        render_report(report, draft, tell=part, cancelled=cancelled)


def _write_xlsx(
    report: Report,
    path: Path,
    draft: Path,
    cases: CaseList | None,
    cancelled: Cancelled | None,
) -> None:
    from dispute_desk.sheets.report_workbook import (  # noqa: PLC0415 - heavy
        write_report_workbook,
    )

    listed = cases or CaseList((Column("用人单位"),), ())
    with _told_of(path):
        write_report_workbook(report, draft, case_rows=listed, cancelled=cancelled)


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Let a refusal speak of the file asked for, not of its draft."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason) from error
    except DeskError as error:
        if error.code in {CANNOT_WRITE, WRITING_STOPPED}:
            error.facts["path"] = str(path)
        raise


def _sweep(drafts: Iterable[Path]) -> None:
    for draft in drafts:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def write_report_apart(
    report: Report,
    *,
    pdf: Path | None = None,
    xlsx: Path | None = None,
    cases: CaseList | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Do what ``write_report`` does in a child process, so that a window stays smooth.

    Blocks its thread until the child is done; ``cancelled`` is asked twenty times a second.
    """
    files = Files(pdf, xlsx)
    wanted = files.wanted()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_in_child, args=(theirs, report, files, cases), daemon=True)
    process.start()
    theirs.close()
    try:
        _listen(ours, tell, cancelled)
    finally:
        ours.close()
        pid = process.pid or 0
        _end(process)
        _sweep(draft_of(path, pid) for path in wanted)
    return wanted


def _in_child(pipe: Connection, report: Report, files: Files, cases: CaseList | None) -> None:
    """Write the files and send what came of it; a word from the parent means stop."""

    def tell(done: int, total: int) -> None:
        pipe.send(("progress", done, total))

    answer: tuple[object, ...] = ("done",)
    try:
        write_report(
            report,
            pdf=files.pdf,
            xlsx=files.xlsx,
            cases=cases,
            tell=tell,
            cancelled=lambda: pipe.poll(0),
        )
    except DeskError as refusal:
        answer = ("refused", refusal.code, refusal.facts)
    except Exception:  # noqa: BLE001 - the door of the process: the parent raises it again
        answer = ("bug", traceback.format_exc())
    with contextlib.suppress(BrokenPipeError):
        pipe.send(answer)
    pipe.close()


class ReportBug(RuntimeError):  # noqa: N818 - a bug, not a refusal; carries the child's traceback
    """Something that must not happen happened in the child."""


def _listen(pipe: Connection, tell: Tell | None, cancelled: Cancelled | None) -> None:
    """Hear the child out; pass a wish to stop on to it."""
    asked = False
    while True:
        if cancelled is not None and not asked and cancelled():
            pipe.send("stop")
            asked = True
        if not pipe.poll(_GLANCE):
            continue
        try:
            message = pipe.recv()
        except (EOFError, ConnectionResetError) as error:
            raise DeskError(WRITER_DIED) from error
        if message[0] == "done":
            return
        if message[0] == "refused":
            raise DeskError(message[1], **message[2])
        if message[0] == "bug":
            raise ReportBug(message[1])
        if tell is not None:
            tell(message[1], message[2])


def _end(process: BaseProcess) -> None:
    process.join(_GRACE)
    if process.is_alive():
        process.kill()
        process.join()
