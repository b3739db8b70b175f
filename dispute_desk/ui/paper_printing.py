"""A drawn paper onto a printer: page by page, as sharp as paper needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import case_papers
from dispute_desk.services.case_paper_printing import NO_PRINTER, PRINTER_SILENT, PRINTING_STOPPED

if TYPE_CHECKING:
    from dispute_desk.ui.jobs import JobProgress

#: Dots an inch: sharper than people see on paper.
SHARP = 300
#: Rows of a page painted at once at most: some milliseconds of work.
ROWS = 96
_WHOLE = Qt.AspectRatioMode.KeepAspectRatio
_POINTS = 72


def a_printer() -> QPrinter:
    """Return the usual printer set for A4; DeskError when the computer has none."""
    if not QPrinterInfo.availablePrinterNames():
        raise DeskError(NO_PRINTER)
    return prepared(QPrinter(QPrinter.PrinterMode.HighResolution))


def prepared(printer: QPrinter) -> QPrinter:
    """Set a printer to whole A4 pages: the paper brings its own margins."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, pdf: bytes, progress: JobProgress | None = None) -> int:
    """Print the pages somebody chose in the dialog; return how many.

    Runs beside the window. DeskError when the printer does not answer, or when it was cancelled.
    """
    count = case_papers.page_count(pdf)
    first = max(printer.fromPage(), 1)
    pages = range(first - 1, min(printer.toPage() or count, count))
    painter = QPainter()
    if not painter.begin(printer):
        raise DeskError(PRINTER_SILENT, printer=printer.printerName() or "-")
    try:
        for done, page in enumerate(pages):
            if progress is not None:
                progress.tell(done, len(pages))
            if done and not printer.newPage():
                raise DeskError(PRINTER_SILENT, printer=printer.printerName() or "-")
            if not _paint(painter, printer, pdf, page, progress):
                printer.abort()
                raise DeskError(PRINTING_STOPPED, count=len(pages), done=done)
    finally:
        painter.end()
    return len(pages)


def _paint(
    painter: QPainter, printer: QPrinter, pdf: bytes, page: int, progress: JobProgress | None
) -> bool:
    """Paint one page in the middle of the sheet, as large as fits; False when cancelled.

    Strip by strip: Qt holds the interpreter while it packs a picture, and the window waits.
    """
    dots = min(printer.resolution(), SHARP)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    for strip in case_papers.page_strips(pdf, page, dots / _POINTS, ROWS):
        if progress is not None and progress.cancelled:
            return False
        width, height = strip.page_size
        image = QImage(strip.pixels, width, strip.rows, width * 4, QImage.Format.Format_RGB32)
        whole = QSizeF(width, height).scaled(QSizeF(sheet.size()), _WHOLE)
        left = sheet.left() + (sheet.width() - whole.width()) / 2
        top = sheet.top() + (sheet.height() - whole.height()) / 2
        times = whole.height() / height
        place = QRectF(left, top + strip.top * times, whole.width(), strip.rows * times)
        painter.drawImage(place, image)
    return True
