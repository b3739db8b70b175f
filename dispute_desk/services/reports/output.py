"""A report onto paper and into a workbook, here or in a child process beside the window."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE, WRITING_STOPPED, CaseList, Column, Report
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.apart import do_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dispute_desk.services.reports.progress import Cancelled, Tell

NOTHING_TO_WRITE = sentence(
    "report_without_file",
    QT_TRANSLATE_NOOP("errors", "没有指定要写出的文件。请选择 PDF 或 Excel 的保存位置。"),
)
#: The whole of the progress: the paper is the longer part of the work.
WHOLE, PAPER = 100, 70


@dataclass(frozen=True)
class Files:
    """Where a report goes; one of both may be absent."""

    pdf: Path | None = None
    xlsx: Path | None = None

    def drafts(self, mark: str) -> dict[Path, Path]:
        """Return where each file is written before it is whole; refuses when there is none."""
        wanted = [path for path in (self.pdf, self.xlsx) if path is not None]
        if not wanted:
            raise DeskError(NOTHING_TO_WRITE)
        return {path: path.with_name(f".{path.stem}.{mark}{path.suffix}") for path in wanted}


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
    drafts = files.drafts(uuid4().hex)
    _write(report, files, cases, drafts, tell=tell, cancelled=cancelled)
    return list(drafts)


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
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
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
    drafts = files.drafts(uuid4().hex)
    try:
        do_apart(_write, report, files, cases, drafts, tell=tell, cancelled=cancelled)
    finally:
        _sweep(drafts.values())  # a child that died did not
    return list(drafts)


def _write(
    report: Report,
    files: Files,
    cases: CaseList | None,
    drafts: dict[Path, Path],
    *,
    tell: Tell | None,
    cancelled: Cancelled | None,
) -> None:
    """Write each file as a draft, then put all in place."""
    try:
        if files.pdf is not None:
            _write_pdf(report, files.pdf, drafts[files.pdf], tell, cancelled)
        if files.xlsx is not None:
            _write_xlsx(report, files.xlsx, drafts[files.xlsx], cases, cancelled)
        for path, draft in drafts.items():
            with _told_of(path):
                draft.replace(path)
    finally:
        _sweep(drafts.values())
    if tell is not None:
        tell(WHOLE, WHOLE)
