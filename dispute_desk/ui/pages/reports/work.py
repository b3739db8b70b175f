"""Building a report, drawing its pages and writing its files, beside the window."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.services.reports.door import build_report, cases_behind, write_report_apart
from dispute_desk.ui.widgets.pdf_view import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.report import Report
    from dispute_desk.services.reports.door import Period
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress

#: Dots per point of the pages on screen: sharp at twice the usual size.
SCALE = 2.0
#: Pages that are drawn; nobody reads further on screen.
MOST_PAGES = 40


@dataclass(frozen=True)
class Paper:
    """A report as PDF, and its pages as pictures."""

    pdf: bytes
    pages: tuple[Picture, ...]


def build(name: str, period: Period, desk: Desk, progress: JobProgress) -> Report:
    """Count the figures."""
    return build_report(
        desk, name, period, tell=progress.tell, cancelled=lambda: progress.cancelled
    )


def draw(report: Report, desk: Desk, progress: JobProgress) -> Paper:
    """Set the report on paper in a child process and draw its pages."""
    del desk
    from dispute_desk.services.case_papers import (  # noqa: PLC0415 - the PDF reader comes with it
        page_count,
        page_picture,
    )

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        write_report_apart(
            report, pdf=path, tell=progress.tell, cancelled=lambda: progress.cancelled
        )
        pdf = path.read_bytes()
    pages = []
    for number in range(min(page_count(pdf), MOST_PAGES)):
        width, height, pixels = page_picture(pdf, number, SCALE)
        pages.append(Picture(width, height, width * 4, pixels))
    return Paper(pdf, tuple(pages))


def save_pdf(report: Report, path: Path, desk: Desk, progress: JobProgress) -> Path:
    """Write the report as a PDF."""
    del desk
    write_report_apart(report, pdf=path, tell=progress.tell, cancelled=_cancelled(progress))
    return path


def save_xlsx(name: str, period: Period, path: Path, desk: Desk, progress: JobProgress) -> Path:
    """Write the report as a workbook whose figures lead to their cases."""
    cancelled = _cancelled(progress)
    report = build_report(
        desk, name, period, with_rows=True, tell=progress.tell, cancelled=cancelled
    )
    cases = cases_behind(desk, report)
    write_report_apart(report, xlsx=path, cases=cases, tell=progress.tell, cancelled=cancelled)
    return path


def _cancelled(progress: JobProgress) -> Callable[[], bool]:
    return lambda: progress.cancelled
