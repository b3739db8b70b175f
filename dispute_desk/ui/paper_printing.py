"""A drawn paper onto a printer: page by page, as sharp as paper needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import case_papers
from dispute_desk.services.case_paper_printing import NO_PRINTER, PRINTER_SILENT

if TYPE_CHECKING:
    from dispute_desk.ui.jobs import JobProgress

#: Dots an inch: sharper than people see on paper, and no more than memory likes.
SHARP = 300
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

    May run beside the window. DeskError when the printer does not answer.
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
            _paint(painter, printer, pdf, page)
    finally:
        painter.end()
    return len(pages)


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    """Paint one page in the middle of the sheet, as large as fits."""
    dots = min(printer.resolution(), SHARP)
    width, height, pixels = case_papers.page_picture(pdf, page, dots / _POINTS)
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    size = QSize(width, height).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    painter.drawImage(place, image)
