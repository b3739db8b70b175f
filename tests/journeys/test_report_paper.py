"""The paper of a report: printed, opened after saving, never that of another month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdf
from PySide6.QtCore import QUrl
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from dispute_desk.domain.months import Month
from dispute_desk.ui.pages.reports.page import ReportsPage
from dispute_desk.ui.paper_printing import prepared
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow
    from tests.journeys.keys import Keyboard

LONG = 30_000


def reports(window: MainWindow) -> ReportsPage:
    window.go("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    return page


def test_a_report_is_printed_and_its_saved_file_opened(
    qtbot: QtBot, keyboard: Keyboard, tmp_path: Path
) -> None:
    page = reports(keyboard.window)
    qtbot.waitUntil(page.print_button.isEnabled, timeout=LONG)
    opened: list[QUrl] = []
    page.open_file = opened.append
    printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    page.print_on(printer)
    wait_until_quiet(keyboard.window)
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == page.paper.count()

    page.save_pdf(tmp_path / "月报.pdf")
    wait_until_quiet(keyboard.window)
    toast = keyboard.window.toast
    assert toast is not None
    offer = toast.findChild(QPushButton, "toast.undo")
    assert offer is not None
    offer.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "月报.pdf"))]


def test_the_paper_of_before_is_gone_while_the_next_is_set(
    qtbot: QtBot, keyboard: Keyboard
) -> None:
    page = reports(keyboard.window)
    qtbot.waitUntil(lambda: page.paper.count() > 0, timeout=LONG)
    seen: list[tuple[int, bool]] = []
    page.told.connect(lambda _: seen.append((page.paper.count(), page.print_button.isEnabled())))
    page.chooser.month.set_month(Month(2023, 3))

    page.chooser.build.click()
    qtbot.waitUntil(
        lambda: page.report is not None and page.report.period == "2023年3月", timeout=LONG
    )
    qtbot.waitUntil(page.print_button.isEnabled, timeout=LONG)

    assert page.paper.count() > 0
    assert seen[-1] == (0, False), "the figures of March stood beside no paper of another month"
